/** How a subscription stands on a day: its price, what is left of its cycle, and whether it takes a change at all (domain.md 6.5). */
import { type Day, dayIn, startOfDay } from '#kernel/calendar.ts'
import { daysLater } from '#kernel/days.ts'
import type { Line } from '#modules/billing/index.ts'
import { type Charged, type CycleSpan, cycleAt, FOREVER, monthsCharged, type Priced } from '#modules/billing/index.ts'
import { zoneOf } from '#modules/membership/index.ts'
import type { Kind as ChangeKind } from '../../changes/tables.ts'
import type { SeatMove } from '../../seats/rules.ts'
import type { Subscription } from '../tables.ts'
import type { Begun } from './opening.ts'
import { refuse } from './refusals.ts'

/** Now, and the day it is at the customer's. */
export type Moment = { readonly now: Date; readonly today: Day; readonly zone: string }
export function momentIn(now: Date, market: string): Moment {
  const zone = zoneOf(market)
  return { now, today: dayIn(now, zone), zone }
}

/** What a change makes of a subscription: its new columns, what it charges and credits, the seats it takes, and how it is told. */
export type Plan = {
  readonly next: Partial<Subscription>
  readonly lines: readonly Line[]
  readonly seats: readonly SeatMove[]
  readonly did: readonly Did[]
  /** What it makes the clock charge later on: told beforehand, and kept when it is due. */
  readonly later?: readonly Line[]
  /** A subscription that some of the seats move into. */
  readonly opens?: Begun
}
export type Did = { readonly kind: ChangeKind; readonly facts: Readonly<Record<string, unknown>> }
/** A change that neither costs nor takes seats. */
export const quietly = (next: Partial<Subscription>, ...did: readonly Did[]): Plan => ({
  next,
  lines: [],
  seats: [],
  did,
})

type Cycled = Pick<Subscription, 'isTrial' | 'term' | 'cycle' | 'cyclesFrom' | 'termTo'>
/** Its days as they are charged; a trial is one cycle. */
export const daysOf = (s: Cycled): Charged => ({
  ...{ from: s.cyclesFrom, to: s.termTo },
  months: s.isTrial ? null : monthsCharged(s),
})
export const cycleOf = (s: Cycled & Pick<Subscription, 'cycleFrom'>): CycleSpan => cycleAt(daysOf(s), s.cycleFrom)

/** What is left of its cycle, today included. */
export const leftOf = (s: Cycled & Pick<Subscription, 'cycleFrom'>, today: Day) => ({ from: today, cycle: cycleOf(s) })

type Sold = Pick<Subscription, keyof Priced>
export const priceOf = ({ productId, skuId, title, unitPrice, currency, promotionId, discountBps }: Sold): Priced => ({
  ...{ productId, skuId, title, unitPrice, currency, promotionId, discountBps },
})
/** What is paid by use is charged by what was used, not by what was ordered. */
export const isCharged = ({ unit }: Pick<Subscription, 'unit'>) => unit !== 'usage'

/** When the clock has to do with it after this day. */
export const dueAfter = (day: Day, zone: string): Date | null =>
  day === FOREVER ? null : startOfDay(daysLater(day, 1), zone)

const UPDATES_MAX = 1_200
const RENEWING_S = 120
type Stood = Pick<Subscription, 'name' | 'status' | 'dueAt' | 'migrationId'>
/** It may be changed at all: what the clock has to do with it is done first. */
export function settled(s: Stood, { now }: Pick<Moment, 'now'>): void {
  if (s.status === 'deleted') throw refuse.isOver({ name: s.name })
  if (s.migrationId) throw refuse.migrating({ name: s.name }, { retryAfter: RENEWING_S })
  if (s.dueAt && s.dueAt <= now) throw refuse.renewing({ name: s.name }, { retryAfter: RENEWING_S })
}

/** It was not changed too often in this term. Whatever stops it is not counted: it can always be stopped. */
export function seldomChanged(s: Pick<Subscription, 'name' | 'updates'>): void {
  if (s.updates >= UPDATES_MAX) throw refuse.tooManyUpdates({ name: s.name, most: UPDATES_MAX })
}

/** It is running, so that what it holds may change. */
export function running(s: Stood & Pick<Subscription, 'updates'>, moment: Pick<Moment, 'now'>): void {
  runs(s, moment)
  seldomChanged(s)
}

/** It is running. */
export function runs(s: Stood, moment: Pick<Moment, 'now'>): void {
  settled(s, moment)
  if (s.status === 'suspended') throw refuse.isSuspended({ name: s.name })
  if (s.status !== 'active') throw refuse.isOver({ name: s.name })
}

/** What is exchanged is credited and charged in one currency. */
export function sameCurrency(s: Pick<Subscription, 'currency' | 'name'>, other: Pick<Subscription, 'currency'>): void {
  if (s.currency !== other.currency) throw refuse.otherCurrency({ name: s.name, currency: s.currency })
}
