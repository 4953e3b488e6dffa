/** What a migration makes of the old subscription and the new one, and what becomes of both (domain.md 6.15). */
import type { Day } from '#kernel/calendar.ts'
import { charged, credited, type Line, reversed } from '#modules/billing/index.ts'
import type { Item } from '#modules/catalog/index.ts'
import { agreedFor } from '../../renewals/rules.ts'
import { leaving, taking } from '../../seats/rules.ts'
import { lifecycle } from '../../subscriptions/lifecycle.ts'
import type { Alignable } from '../../subscriptions/rules/coterm.ts'
import { type Begun, begin } from '../../subscriptions/rules/opening.ts'
import {
  cycleOf,
  dueAfter,
  isCharged,
  leftOf,
  type Moment,
  type Plan,
  priceOf,
} from '../../subscriptions/rules/standing.ts'
import type { Subscription } from '../../subscriptions/tables.ts'
import { keepsRest, type Wish } from './reasons.ts'

/** What a migration makes of both: the new one begins, the old one stands still until that is provisioned, and then is over. */
export type Migration = {
  readonly opens: Begun
  /** Of the old one, meanwhile: the clock has nothing to do with it or the new one, so that no day is charged twice. */
  readonly held: Partial<Subscription>
  /** Of the old one: what it was charged for days from today on comes back. */
  readonly credit: readonly Line[]
}
const MIGRATED = { type: 'convert', why: 'migrated' } as const

/** The plan of preview and command alike, for what has no reason against it. */
export function migrate(s: Subscription, { item, wish }: { readonly item: Item; readonly wish: Wish }, moment: Moment, others: readonly Alignable[] = []): Migration {
  const opens = keepsRest(wish) ? restOf(s, item, wish, moment) : anew(s, item, wish, moment, others)
  return {
    opens: { ...opens, columns: { ...opens.columns, dueAt: null, migratedFromId: s.id } },
    held: { dueAt: null },
    credit: creditOf(s, moment.today),
  }
} // biome-ignore format: one thought

const creditOf = (s: Subscription, from: Day): Line[] =>
  isCharged(s) ? credited(priceOf(s), s.quantity, leftOf(s, from), MIGRATED) : []

/** A term that begins today, a full one or to the day that was chosen. */
function anew(s: Subscription, item: Item, wish: Wish, moment: Moment, others: readonly Alignable[]): Begun {
  const { name, resellerTenantId, partnerOnRecord } = s
  const about = { name: name === s.title.en ? null : name, resellerTenantId, partnerOnRecord }
  const begun = begin({ ...about, item, quantity: wish.quantity ?? s.quantity, termEndsOn: wish.endsOn ?? null }, moment, others)
  return { ...begun, lines: begun.lines.map((line) => ({ ...line, ...MIGRATED })) }
} // biome-ignore format: one thought

/** The rest of the term there was. Charged as before, its cycles go on; charged otherwise, they are counted from today. */
function restOf(s: Subscription, item: Item, { quantity = s.quantity }: Wish, moment: Moment): Begun {
  const { now, today } = moment
  const { tenantId: _, id: __, version: ___, createdAt, updatedAt, customerId, orderId, ...same } = s
  const own = { startedOn: today, status: 'active' as const, statusSince: now, updates: 0, tries: 0, turnAt: null }
  const open = {
    nextTerm: null,
    nextPlan: null,
    cancellableUntil: null,
    batches: [],
    provisionAt: now,
    provisioned: null,
  }
  const agreed = { ...same, ...agreedFor(s, item, quantity), ...own, ...open }
  const columns = item.cycle === s.cycle ? agreed : { ...agreed, ...countedAnew(agreed, moment) }
  const lines = isCharged(columns) ? charged(priceOf(columns), quantity, leftOf(columns, today), MIGRATED) : []
  return { columns, lines, seats: [taking({ ...item, name: columns.name }, quantity)] }
}

function countedAnew(s: Pick<Subscription, 'isTrial' | 'term' | 'cycle' | 'termTo'>, { today, zone }: Moment) {
  const from = { cyclesFrom: today, cycleFrom: today }
  const { to: cycleTo } = cycleOf({ ...s, ...from })
  return { ...from, cycleTo, dueAt: dueAfter(cycleTo, zone) }
}

type Outcome = Pick<Plan, 'next' | 'lines' | 'seats' | 'did'>
/** What becomes of both: the vendor's systems have the new one, or would not have it. */
export type Outcomes = { readonly old: Outcome; readonly fresh: Outcome }
const released = { migrationId: null } as const

/** The new one goes on, whatever the clock had to do with it meanwhile is caught up; the old one is over, and its seats are free. */
export function finished(old: Subscription, fresh: Subscription, { now, zone }: Pick<Moment, 'now' | 'zone'>): Outcomes {
  const done = [{ kind: 'migrated' as const, facts: { from: old.title, to: fresh.title } }]
  return {
    old: { next: { ...overSince(old, now), ...released }, lines: [], seats: [leaving(old, old.quantity)], did: done },
    fresh: { next: { dueAt: dueAfter(fresh.cycleTo, zone), ...released }, lines: [], seats: [], did: done },
  }
} // biome-ignore format: one thought

/** All is as if it had not been begun, on that day: what was charged and credited comes back, and the old one goes on. */
export function undone(old: Subscription, fresh: Subscription, { now, zone }: Pick<Moment, 'now' | 'zone'>, begunOn: Day): Outcomes {
  const charge = isCharged(fresh) ? charged(priceOf(fresh), fresh.quantity, leftOf(fresh, begunOn), MIGRATED) : []
  const next = { dueAt: dueAfter(old.cycleTo, zone), ...released }
  return {
    old: { next, lines: reversed(creditOf(old, begunOn), MIGRATED), seats: [], did: [{ kind: 'migrationFailed', facts: {} }] },
    fresh: {
      ...{ next: { ...overSince(fresh, now), ...released }, lines: reversed(charge, MIGRATED) },
      ...{ seats: [leaving(fresh, fresh.quantity)], did: [{ kind: 'cancelled', facts: {} }] },
    },
  }
} // biome-ignore format: one thought

const overSince = (s: Subscription, now: Date): Partial<Subscription> => ({
  ...{ status: lifecycle.next(s.status, 'cancel'), statusSince: now, autoRenew: false, nextTerm: null, nextPlan: null },
  ...{ batches: [], cancellableUntil: null, dueAt: null, provisionAt: now },
})
