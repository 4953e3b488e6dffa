/** How a subscription begins: what is agreed for its first term, and what that costs (domain.md 6.4, 6.6, 6.9). */
import type { Day } from '#kernel/calendar.ts'
import { daysLater } from '#kernel/days.ts'
import type { Id } from '#kernel/id.ts'
import { charged, cycleFits, FOREVER, type Line, termEnd } from '#modules/billing/index.ts'
import type { Item } from '#modules/catalog/index.ts'
import { nameKey } from '#modules/relationships/index.ts'
import { type SeatMove, taking } from '../../seats/rules.ts'
import type { Subscription } from '../tables.ts'
import { type Alignable, mustAlign } from './coterm.ts'
import { refuse } from './refusals.ts'
import { cycleOf, dueAfter, isCharged, type Moment, priceOf } from './standing.ts'
import { batchOf, cancellableFrom } from './windows.ts'

/** One line of an order. */
export type Opening = {
  readonly item: Item
  readonly quantity: number
  readonly name?: string | null
  /** The last day of the first term, where it is to be shorter than a full one. */
  readonly termEndsOn?: Day | null
  readonly promotion?: { readonly id: string; readonly discountBps: number } | null
  readonly resellerTenantId?: Id<'tenant'> | null
  readonly partnerOnRecord?: string | null
}
export const TRIAL_DAYS = 30

type Own = 'tenantId' | 'id' | 'version' | 'createdAt' | 'updatedAt' | 'customerId' | 'orderId'
export type Begun = {
  readonly columns: Omit<Subscription, Own>
  readonly lines: readonly Line[]
  readonly seats: readonly SeatMove[]
}

/** A subscription as an order makes it today. */
export function begin(opening: Opening, moment: Moment, others: readonly Alignable[] = []): Begun {
  const { item, quantity } = opening
  const name = opening.name?.trim() || item.title.en
  if (quantity < item.minQuantity) throw refuse.tooFew({ name, min: item.minQuantity }, { field: 'quantity' })
  if (quantity > item.maxQuantity) throw refuse.tooMany({ name, max: item.maxQuantity }, { field: 'quantity' })
  if (!cycleFits(item)) throw refuse.cycleTooLong({}, { field: 'cycle' })
  const columns = begunFrom(opening, name, firstDays(opening, moment, others), moment)
  const days = { from: moment.today, cycle: cycleOf(columns) }
  const lines = isCharged(columns) ? charged(priceOf(columns), quantity, days, { type: 'new', why: 'purchase' }) : []
  return { columns, lines, seats: [taking({ ...columns, onePerCustomer: item.onePerCustomer }, quantity)] }
}

/** There at once: the vendor's systems have nothing to do for it, and it fills no pool of licences. */
export const thereAtOnce = ({ columns, ...one }: Begun): Begun => ({
  ...one,
  columns: { ...columns, provisionAt: null, provisioned: `${columns.productId}:${columns.skuId}` },
})

type Days = Pick<Subscription, 'startedOn' | 'termFrom' | 'termTo' | 'cyclesFrom' | 'cycleFrom' | 'cycleTo' | 'dueAt'>
function firstDays({ item, termEndsOn }: Opening, { today, zone }: Moment, others: readonly Alignable[]): Days {
  const { term, cycle, isTrial } = item
  const termTo = termEndsOn ? aligned(item, termEndsOn, today, others) : isTrial ? daysLater(today, TRIAL_DAYS - 1) : termEnd(today, term)
  const cycleTo = cycleOf({ isTrial, term, cycle, cyclesFrom: today, cycleFrom: today, termTo }).to
  return {
    ...{ startedOn: today, termFrom: today, termTo, cyclesFrom: today, cycleFrom: today, cycleTo },
    dueAt: dueAfter(cycleTo, zone),
  }
} // biome-ignore format: one thought

function aligned({ kind, term, isTrial }: Item, end: Day, from: Day, others: readonly Alignable[]): Day {
  if (kind !== 'onlineService' || isTrial || term === null) throw refuse.endNotForIt({}, { field: 'termEndsOn' })
  mustAlign(end, { from, term }, others)
  return end
}

function begunFrom({ item, quantity, ...wish }: Opening, name: string, days: Days, { now }: Moment): Begun['columns'] {
  const { productId, skuId, availabilityId, kind, unit, title, minQuantity, maxQuantity, seatsMax } = item
  const { term, cycle, market, segment, currency, unitPrice, isTrial, convertsTo, upgradesTo } = item
  return {
    ...{ productId, skuId, availabilityId, kind, unit, title, minQuantity, maxQuantity, seatsMax },
    ...{ term, cycle, market, segment, currency, unitPrice, isTrial, convertsTo, upgradesTo: [...upgradesTo] },
    ...days,
    ...{ name, nameKey: nameKey(name), quantity, status: 'active', statusSince: now },
    ...{ promotionId: wish.promotion?.id ?? null, discountBps: wish.promotion?.discountBps ?? 0 },
    ...{ autoRenew: days.termTo !== FOREVER && (item.isRenewable || convertsTo !== null), nextTerm: null, nextPlan: null },
    ...{ cancellableUntil: cancellableFrom(item, now), batches: batchOf(item, quantity, now), updates: 0 },
    ...{ resellerTenantId: wish.resellerTenantId ?? null, partnerOnRecord: wish.partnerOnRecord ?? null },
    ...{ provisionAt: now, provisioned: null, tries: 0, turnAt: null, migrationId: null, migratedFromId: null },
  }
} // biome-ignore format: one record
