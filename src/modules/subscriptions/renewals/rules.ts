/**
 * What the clock does with a subscription (domain.md 6.5, 6.7, 7.2): the next charge, the next term, the steps of its end. Each
 * step follows the day it was due, however late it is done, so that what was missed is caught up step by step.
 */
import { daysLater } from '#kernel/days.ts'
import { charged, cycleAt, type Line, monthsCharged, termEnd } from '#modules/billing/index.ts'
import type { Item } from '#modules/catalog/index.ts'
import { leaving, type SeatMove, shifting, taking } from '../seats/rules.ts'
import { lifecycle } from '../subscriptions/lifecycle.ts'
import {
  daysOf,
  dueAfter,
  isCharged,
  type Moment,
  type Plan,
  priceOf,
  quietly,
} from '../subscriptions/rules/standing.ts'
import { batchOf, cancellableFrom } from '../subscriptions/rules/windows.ts'
import type { Cycle, Subscription, TermLength } from '../subscriptions/tables.ts'

/** For how many days what has ended stays in each state before the next. */
const GRACE_DAYS = { expired: 30, held: 30, disabled: 90 } as const
const LICENCES_OF_TRIAL = 25
const TRIAL_BECOMES = { term: 'P1Y', cycle: 'monthly' } as const

/** What is due now. */
export type Step = 'cycle' | 'term' | 'grace'
export const stepOf = ({ status, cycleTo, termTo }: Pick<Subscription, 'status' | 'cycleTo' | 'termTo'>): Step => {
  if (status === 'active' || status === 'suspended') return cycleTo < termTo ? 'cycle' : 'term'
  return 'grace'
}

/** Which item the next term is of; null where there is none. */
export function wantedFor(s: Subscription) {
  if (s.status !== 'active' || !s.autoRenew || s.term === null) return null
  const { productId, skuId, term, cycle } = { ...usualFor(s, s.term), ...s.nextTerm }
  const sku = { productId, skuId, market: s.market, segments: [s.segment] }
  return skuId === '' ? null : { ...sku, term, cycle, on: daysLater(s.termTo, 1), purpose: 'renew' as const }
}

type Usual = { readonly productId: string; readonly skuId: string; readonly term: TermLength; readonly cycle: Cycle }
/** The same again; a trial becomes what it is a trial of. */
function usualFor({ isTrial, convertsTo, productId, skuId, cycle }: Subscription, term: TermLength): Usual {
  if (!isTrial) return { productId, skuId, term, cycle }
  const [product = '', sku = ''] = (convertsTo ?? '').split(':')
  return { productId: product, skuId: sku, ...TRIAL_BECOMES }
}

/** The next charge cycle of the term begins; a change of the plan that was waiting for it takes effect. */
export function nextCycle(s: Subscription, { zone }: Pick<Moment, 'zone'>): Plan {
  const from = daysLater(s.cycleTo, 1)
  const plan = s.nextPlan
  const changed = plan ? { cycle: plan.cycle, unitPrice: BigInt(plan.unitPrice), cyclesFrom: from, nextPlan: null } : {}
  const after = { ...s, ...changed }
  const cycle = cycleAt(daysOf(after), from)
  const lines = isCharged(s) ? charged(priceOf(after), s.quantity, { from, cycle }, { type: 'cycleCharge', why: 'nextCycle' }) : [] // biome-ignore format: one line
  const next = { ...changed, cycleFrom: from, cycleTo: cycle.to, dueAt: dueAfter(cycle.to, zone) }
  const did = plan ? [{ kind: 'planChanged' as const, facts: { from: s.cycle, to: plan.cycle } }] : []
  return { next, lines, seats: [], did }
}

/** The term is over: another begins where it renews itself and the item is still to be had; else its end begins. */
export function nextTerm(s: Subscription, item: Item | null, moment: Pick<Moment, 'now' | 'zone'>): Plan {
  if (!item || !wantedFor(s)) return lapse(s, moment)
  const from = daysLater(s.termTo, 1)
  const quantity = s.nextTerm?.quantity ?? (s.isTrial ? Math.max(LICENCES_OF_TRIAL, s.quantity) : s.quantity)
  const termTo = s.nextTerm?.endsOn ?? termEnd(from, item.term)
  const cycle = cycleAt({ from, to: termTo, months: monthsCharged(item) }, from)
  const agreed = { ...agreedFor(s, item, quantity), termFrom: from, termTo, cyclesFrom: from }
  const { now, zone } = moment
  const window = { cancellableUntil: cancellableFrom(item, now), batches: batchOf(item, quantity, now) }
  const days = { cycleFrom: from, cycleTo: cycle.to, dueAt: dueAfter(cycle.to, zone) }
  const isSame = s.skuId === item.skuId && s.productId === item.productId
  const provision = isSame && quantity === s.quantity ? {} : { provisionAt: now }
  return {
    next: { ...agreed, ...days, ...window, ...provision, nextTerm: null, nextPlan: null },
    lines: linesOf({ ...s, ...agreed }, { from, cycle }),
    seats: seatsMoved(s, item, quantity),
    did: [{ kind: s.isTrial ? 'trialConverted' : 'renewed', facts: { from, to: termTo, quantity } }],
  }
}

const linesOf = (s: Subscription, days: Parameters<typeof charged>[2]): Line[] =>
  isCharged(s) ? charged(priceOf(s), s.quantity, days, { type: 'renew', why: 'renewal' }) : []

/** What is agreed for the term, as the catalogue has it on its first day. */
export function agreedFor(s: Pick<Subscription, 'autoRenew'>, item: Item, quantity: number) {
  const { productId, skuId, availabilityId, kind, unit, title, minQuantity, maxQuantity, seatsMax, term, cycle } = item
  const { unitPrice, currency, isTrial, convertsTo, upgradesTo } = item
  return {
    ...{ productId, skuId, availabilityId, kind, unit, title, minQuantity, maxQuantity, seatsMax, term, cycle },
    ...{ unitPrice, currency, isTrial, convertsTo, upgradesTo: [...upgradesTo], quantity },
    ...{ promotionId: null, discountBps: 0, autoRenew: s.autoRenew },
  }
}

function seatsMoved(s: Subscription, item: Item, quantity: number): SeatMove[] {
  const there = { ...item, name: s.name }
  if (s.productId !== item.productId || s.skuId !== item.skuId) return [leaving(s, s.quantity), taking(there, quantity)]
  return quantity === s.quantity ? [] : [shifting({ ...there }, quantity - s.quantity)]
}

function lapse(s: Subscription, { now, zone }: Pick<Moment, 'now' | 'zone'>): Plan {
  const status = lifecycle.next(s.status, 'lapse')
  const dueAt = dueAfter(daysLater(s.termTo, status === 'held' ? GRACE_DAYS.held : GRACE_DAYS.expired), zone)
  const over = { status, statusSince: now, dueAt, autoRenew: false, nextTerm: null, nextPlan: null, batches: [] }
  const plan = quietly({ ...over, cancellableUntil: null, provisionAt: now }, { kind: 'lapsed', facts: { to: status } })
  return status === 'held' ? { ...plan, seats: [leaving(s, s.quantity)] } : plan
}

/** What has ended goes its last steps. */
export function nextGrace(s: Subscription, { now, zone }: Pick<Moment, 'now' | 'zone'>): Plan {
  if (s.status === 'disabled') {
    const status = lifecycle.next(s.status, 'remove')
    return quietly({ status, statusSince: now, dueAt: null, provisionAt: now }, { kind: 'removed', facts: {} })
  }
  const days = s.status === 'held' ? GRACE_DAYS.held : GRACE_DAYS.expired
  const dueAt = dueAfter(daysLater(s.termTo, days + GRACE_DAYS.disabled), zone)
  const status = lifecycle.next(s.status, 'disable')
  const plan = quietly({ status, statusSince: now, dueAt, provisionAt: now }, { kind: 'disabled', facts: {} })
  return s.status === 'expired' ? { ...plan, seats: [leaving(s, s.quantity)] } : plan
}
