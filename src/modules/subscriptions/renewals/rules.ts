/**
 * What the clock does with a subscription (domain.md 6.5, 6.7, 7.2): the next charge, the next term, the steps of its end. Each
 * step follows the day it was due, however late it is done, so that what was missed is caught up step by step.
 */
import { daysLater } from '#kernel/days.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Said } from '#kernel/words.ts'
import { charged, cycleAt, type Line, monthsCharged, termEnd } from '#modules/billing/index.ts'
import type { Discount, Item } from '#modules/catalog/index.ts'
import { nameKey } from '#modules/relationships/index.ts'
import { leaving, type SeatMove, shifting, taking } from '../seats/rules.ts'
import { lifecycle } from '../subscriptions/lifecycle.ts'
import { refuse } from '../subscriptions/rules/refusals.ts'
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

/**
 * How its next term may be had, the best first: as it was planned, as planned with the seats it has, without the plan, and without
 * the charge cycle that was waiting. What was planned and cannot be had ends nothing (domain.md 6.7).
 */
export function waysOf(s: Subscription): Subscription[] {
  const { quantity: _, ...withItsSeats } = s.nextTerm ?? {}
  const planned = s.nextTerm ? [s, { ...s, nextTerm: withItsSeats }] : []
  const waiting = s.nextPlan ? [{ ...s, nextTerm: null }] : []
  return [...planned, ...waiting, { ...s, nextTerm: null, nextPlan: null }]
}

/** Which item the next term is of; null where there is none. What it was not is bought, and what it was is renewed. */
export function wantedFor(s: Subscription) {
  if (s.status !== 'active' || !s.autoRenew || s.term === null) return null
  const { productId, skuId, term, cycle } = { ...usualFor(s, s.term), ...s.nextTerm }
  if (skuId === '') return null
  const purpose = productId === s.productId && skuId === s.skuId ? ('renew' as const) : ('buy' as const)
  return { productId, skuId, market: s.market, segments: [s.segment], term, cycle, on: daysLater(s.termTo, 1), purpose }
}

type Usual = { readonly productId: string; readonly skuId: string; readonly term: TermLength; readonly cycle: Cycle }
/** The same again, charged by the cycle that was waiting; a trial becomes what it is a trial of. */
function usualFor({ isTrial, convertsTo, productId, skuId, cycle, nextPlan }: Subscription, term: TermLength): Usual {
  if (!isTrial) return { productId, skuId, term, cycle: nextPlan?.cycle ?? cycle }
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

/** How many seats the next term is of. */
export const seatsOf = (s: Pick<Subscription, 'nextTerm' | 'isTrial' | 'quantity'>): number =>
  s.nextTerm?.quantity ?? (s.isTrial ? Math.max(LICENCES_OF_TRIAL, s.quantity) : s.quantity)

/** As many as are planned of what is planned can be had; what it has it keeps, whatever the catalogue says since. */
export function misfit(s: Subscription, item: Item): Refusal | null {
  const quantity = seatsOf(s)
  const stays = item.productId === s.productId && item.skuId === s.skuId && quantity === s.quantity
  const { title: name, minQuantity: min, maxQuantity: max } = item
  if (stays || (quantity >= min && quantity <= max)) return null
  return quantity < min ? refuse.tooFew({ name, min }) : refuse.tooMany({ name, max })
}

/** The term is over: another begins where it renews itself and the item is still to be had; else its end begins. */
export function nextTerm(
  s: Subscription,
  item: Item | null,
  moment: Pick<Moment, 'now' | 'zone'>,
  promotion: Discount | null = null,
): Plan {
  if (!item || !wantedFor(s)) return lapse(s, moment)
  const from = daysLater(s.termTo, 1)
  const quantity = seatsOf(s)
  const termTo = s.nextTerm?.endsOn ?? termEnd(from, item.term)
  const cycle = cycleAt({ from, to: termTo, months: monthsCharged(item) }, from)
  const agreed = {
    ...agreedFor(s, item, quantity, s.isTrial ? null : promotion),
    termFrom: from,
    termTo,
    cyclesFrom: from,
  }
  const { now, zone } = moment
  const window = { cancellableUntil: cancellableFrom(item, now), batches: batchOf(item, quantity, now) }
  const days = { cycleFrom: from, cycleTo: cycle.to, dueAt: dueAfter(cycle.to, zone) }
  const isSame = s.skuId === item.skuId && s.productId === item.productId
  const provision = isSame && quantity === s.quantity ? {} : { provisionAt: now }
  return {
    next: { ...agreed, ...days, ...window, ...provision, nextTerm: null, nextPlan: null, updates: 0 },
    lines: linesOf({ ...s, ...agreed }, { from, cycle }),
    seats: seatsMoved(s, item, quantity),
    did: [{ kind: s.isTrial ? 'trialConverted' : 'renewed', facts: { from, to: termTo, quantity } }],
  }
}

const linesOf = (s: Subscription, days: Parameters<typeof charged>[2]): Line[] =>
  isCharged(s) ? charged(priceOf(s), s.quantity, days, { type: 'renew', why: 'renewal' }) : []

/** What is agreed for the term, as the catalogue has it on its first day. */
export function agreedFor(
  s: Pick<Subscription, 'autoRenew' | 'name' | 'title'>,
  item: Item,
  quantity: number,
  promotion: Discount | null = null,
) {
  const { productId, skuId, availabilityId, kind, unit, title, minQuantity, maxQuantity, seatsMax, term, cycle } = item
  const { unitPrice, currency, isTrial, convertsTo, upgradesTo } = item
  return {
    ...{ productId, skuId, availabilityId, kind, unit, title, minQuantity, maxQuantity, seatsMax, term, cycle },
    ...{ unitPrice, currency, isTrial, convertsTo, upgradesTo: [...upgradesTo], quantity },
    ...{ promotionId: promotion?.id ?? null, discountBps: promotion?.discountBps ?? 0, autoRenew: s.autoRenew },
    ...calledFor(s, title.en),
  }
}

/** What nobody gave a name is called as its product is, whatever that becomes. */
const calledFor = ({ name, title }: Pick<Subscription, 'name' | 'title'>, to: string) =>
  name === title.en && name !== to ? { name: to, nameKey: nameKey(to) } : {}

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

/** It could not be as it was meant to be, and why: its timeline says so, and somebody is told. */
export const fellShort = (plan: Plan, s: Pick<Subscription, 'nextTerm'>, why: Said): Plan => ({
  ...plan,
  did: [...plan.did, { kind: 'fellShort', facts: { planned: s.nextTerm, why } }],
})

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
