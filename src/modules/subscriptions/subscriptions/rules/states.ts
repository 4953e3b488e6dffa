/** Suspended, reactivated, cancelled, renamed; renewed by itself or not (domain.md 6.5, 6.6). */
import { dayThere } from '#kernel/calendar.ts'
import { FOREVER, type Line, reversed } from '#modules/billing/index.ts'
import { nameKey } from '#modules/relationships/index.ts'
import { leaving } from '../../seats/rules.ts'
import { lifecycle } from '../lifecycle.ts'
import type { Subscription } from '../tables.ts'
import { refuse } from './refusals.ts'
import { restCredited } from './rest.ts'
import {
  type Did,
  isCharged,
  type Moment,
  type Plan,
  quietly,
  running,
  runs,
  seldomChanged,
  settled,
} from './standing.ts'
import { isAlwaysCancellable, windowOf } from './windows.ts'

/** Nobody can use it, and it is paid for all the same; it is not renewed, and what was planned for its next term is dropped. */
export function suspend(s: Subscription, _: unknown, moment: Moment): Plan {
  settled(s, moment)
  if (s.isTrial) throw refuse.fixedTrial()
  const status = lifecycle.next(s.status, 'suspend')
  const next = { status, statusSince: moment.now, autoRenew: false, nextTerm: null, provisionAt: moment.now }
  return quietly(next, { kind: 'suspended', facts: {} })
}

/** It runs on to the end of its term; whether it is then renewed is for the partner to say anew. */
export function reactivate(s: Subscription, _: unknown, moment: Moment): Plan {
  settled(s, moment)
  seldomChanged(s)
  const status = lifecycle.next(s.status, 'reactivate')
  return quietly({ status, statusSince: moment.now, provisionAt: moment.now }, { kind: 'reactivated', facts: {} })
}

/** Cancelled while it can be: what was not used comes back, or all that was charged for the term, as the kind of product has it. */
export function cancel(s: Subscription, { ledger }: { readonly ledger: readonly Line[] }, moment: Moment): Plan {
  settled(s, moment)
  const status = lifecycle.next(s.status, 'cancel')
  mayCancel(s, moment)
  const ended = { status, statusSince: moment.now, dueAt: null, autoRenew: false, nextTerm: null, nextPlan: null }
  return {
    next: { ...ended, batches: [], cancellableUntil: null, provisionAt: moment.now },
    lines: isCharged(s) ? givenBack(s, ledger, moment) : [],
    seats: [leaving(s, s.quantity)],
    did: [{ kind: 'cancelled', facts: {} }],
  }
}

function mayCancel(s: Subscription, { now, zone }: Moment) {
  if (isAlwaysCancellable(s)) return
  if (!s.cancellableUntil) throw refuse.cancelNever({ name: s.name })
  if (s.cancellableUntil <= now) throw refuse.cancelTooLate({ name: s.name, until: dayThere(s.cancellableUntil, zone) })
}

const CANCELLED = { type: 'cancelImmediate', why: 'cancelled' } as const
const givenBack = (s: Subscription, ledger: readonly Line[], { today }: Moment): Line[] =>
  windowOf(s).back === 'all' ? reversed(ledger, CANCELLED) : restCredited(s, today, CANCELLED)

export function rename(s: Subscription, { name }: { readonly name: string }, moment: Moment): Plan {
  settled(s, moment)
  seldomChanged(s)
  return quietly({ name, nameKey: nameKey(name) }, { kind: 'renamed', facts: { from: s.name, to: name } })
}

/** Whether it is renewed when its term ends; switched off, nothing is planned for a next term any more. */
export function renewItself(s: Subscription, { on }: { readonly on: boolean }, moment: Moment): Plan {
  if (on) running(s, moment)
  else runs(s, moment)
  if (s.termTo === FOREVER) throw refuse.noTerm({ name: s.name })
  if (on === s.autoRenew) throw refuse.unchanged({ name: s.name })
  const dropped: Did[] = !on && s.nextTerm ? [{ kind: 'nextTermDropped', facts: {} }] : []
  const next = on ? { autoRenew: true } : { autoRenew: false, nextTerm: null }
  return quietly(next, { kind: on ? 'autoRenewOn' : 'autoRenewOff', facts: {} }, ...dropped)
}

/** Whom the vendor pays for it: the partner on record. */
export function record(s: Subscription, { partnerOnRecord }: { readonly partnerOnRecord: string | null }, moment: Moment): Plan {
  settled(s, moment)
  seldomChanged(s)
  return quietly({ partnerOnRecord }, { kind: 'partnerOnRecordSet', facts: { from: s.partnerOnRecord, to: partnerOnRecord } })
} // biome-ignore format: one thought
