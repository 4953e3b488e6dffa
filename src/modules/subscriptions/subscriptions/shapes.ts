import { type Static, type TProperties, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { money } from '#kernel/money.ts'
import { RequirementShape, requirementBy, shownRequirement } from '#kernel/requirement.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, MoneyShape, Moves, Nullable, paged, SaidShape, Text, Version, wire } from '#kernel/shapes.ts'
import { FOREVER, LineShape, showLine, totalOf } from '#modules/billing/index.ts'
import { cycles } from '#modules/catalog/index.ts'
import { lifecycle } from './lifecycle.ts'
import type { Preview } from './rules/preview.ts'
import { isAlwaysCancellable, openBatches, reducible, windowOf } from './rules/windows.ts'
import { type Subscription, terms } from './tables.ts'

const [id, customerId] = [IdShape<'subscription'>(), IdShape<'tenant'>()]
/** A day that a calendar has, in this millennium. */
const Day = Type.String({ format: 'date', pattern: '^2[0-9]{3}-', examples: ['2026-03-01'] })
const Shown = Type.String({ description: 'A day of the customer; it counts.' })
const status = Type.Enum(lifecycle.states)
const Term = Type.Enum(terms)
const Cycle = Type.Enum(cycles)
const Quantity = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const Sku = Type.String({ minLength: 1, maxLength: 40 })

export const ById = Type.Object({ customerId, id })
export type ById = Static<typeof ById>
const of = <P extends TProperties>(more: P) => Type.Object({ customerId, id, ...more })
export const Seats = of({ quantity: Quantity })
export const Naming = of({ name: Text(200, 1) })
export const AutoRenew = of({ on: Type.Boolean() })
export const PartnerOnRecord = of({ partnerOnRecord: Type.Union([Text(40, 1), Type.Null()]) })
export const NextTerm = of({
  productId: Type.Optional(Sku),
  skuId: Type.Optional(Sku),
  quantity: Type.Optional(Quantity),
  term: Type.Optional(Term),
  cycle: Type.Optional(Cycle),
  endsOn: Type.Optional(Day),
})
export type NextTermWish = Static<typeof NextTerm>

export const OtherPlan = of({ cycle: Cycle })
export const LongerTerm = of({ term: Term, cycle: Cycle })
export const Upgrade = of({
  productId: Sku,
  skuId: Sku,
  quantity: Type.Optional(Quantity),
  name: Type.Optional(Text(200)),
})
export const Moving = of({ intoId: id, quantity: Type.Optional(Quantity) })
export const Conversion = of({ quantity: Quantity, term: Type.Optional(Term), cycle: Type.Optional(Cycle) })

const found = { status: Type.Optional(status), search: Type.Optional(Text(200)) }
export const OfCustomer = paged({ customerId, ...found })
export type OfCustomer = Static<typeof OfCustomer>
export const OfPartner = paged({ ...found, customerId: Type.Optional(customerId) })
export type OfPartner = Static<typeof OfPartner>
export const Ending = paged({ from: Type.Optional(Day), until: Type.Optional(Day) })
export type Ending = Static<typeof Ending>

const numbers = { productId: Type.String(), skuId: Type.String(), availabilityId: Type.String() }
const terse = {
  ...{ id, customerId, orderId: IdShape<'order'>(), ...numbers, title: SaidShape, name: Type.String(), kind: Type.String() },
  ...{ status, quantity: Type.Integer(), unit: Type.String(), term: Nullable(Type.String()), cycle: Type.String() },
  ...{ termFrom: Shown, termTo: Nullable(Shown), autoRenew: Type.Boolean(), isTrial: Type.Boolean(), unitPrice: MoneyShape },
  version: Version,
} // biome-ignore format: a table
const Batch = Type.Object({ quantity: Type.Integer(), addedAt: Type.String(), until: Type.String() })
const Any = Type.Object({}, { additionalProperties: true })
const full = {
  ...terse,
  ...{ statusSince: Instant, startedOn: Shown, cycleFrom: Shown, cycleTo: Nullable(Shown), dueAt: Nullable(Instant) },
  ...{ market: Type.String(), segment: Type.String(), promotionId: Nullable(Type.String()), discountBps: Type.Integer() },
  ...{ minQuantity: Type.Integer(), maxQuantity: Type.Integer(), upgradesTo: Type.Array(Type.String()) },
  convertsTo: Nullable(Type.String()),
  nextTerm: Nullable(Any),
  nextPlan: Nullable(Any),
  /** Until when it can be cancelled, and whether all that was charged comes back or the days not used. */
  cancellation: Type.Object({ until: Nullable(Instant), open: Type.Boolean(), back: Type.Enum(['all', 'rest']) }),
  reducible: Type.Integer({ description: 'Seats that can still be given back.' }),
  batches: Type.Array(Batch, { description: 'Of those, how many until when.' }),
  ...{ resellerTenantId: Nullable(IdShape<'tenant'>()), partnerOnRecord: Nullable(Type.String()) },
  ...{ migrationId: Nullable(IdShape<'subscriptionMigration'>()), migratedFromId: Nullable(id) },
  ...{ createdAt: Instant, moves: Moves },
} // biome-ignore format: a table

const endOf = (day: string) => (day === FOREVER ? null : day)
/** What a list reads of a subscription. */
export type ListedSubscription = Pick<
  Subscription,
  'id' | 'customerId' | 'orderId' | 'productId' | 'skuId' | 'availabilityId' | 'title' | 'name' | 'nameKey' | 'kind' | 'status' | 'quantity' | 'unit' | 'term' | 'cycle' | 'termFrom' | 'termTo' | 'autoRenew' | 'isTrial' | 'unitPrice' | 'currency' | 'version'
> // biome-ignore format: one type
const terseOf = <S extends ListedSubscription>(s: S) => ({
  ...s,
  termTo: endOf(s.termTo),
  unitPrice: wire(money(s.unitPrice, s.currency)),
})
const seen = (s: Subscription) => ({ ...terseOf(s), cycleTo: endOf(s.cycleTo) })
export const listed = view(Type.Object(terse), (row: ListedSubscription) => terseOf(row))
/** In a list of several customers': and whose it is, as the partner calls the customer. */
export const listedOfMany = view(
  Type.Object({ ...terse, customerName: Type.String() }),
  (row: ListedSubscription & { readonly customerName: string }) => terseOf(row),
)

/** What a person may do; the rest is done by the clock. */
const BY_HAND = ['suspend', 'reactivate', 'cancel']
function cancellation(s: Subscription, now: Date) {
  const open = isAlwaysCancellable(s) || (s.cancellableUntil !== null && s.cancellableUntil > now)
  return { until: s.cancellableUntil, open, back: windowOf(s).back }
}
function movesOf(s: Subscription, now: Date): string[] {
  if (s.migrationId) return []
  const fixed = s.isTrial ? ['suspend'] : []
  const shut = cancellation(s, now).open ? fixed : [...fixed, 'cancel']
  return lifecycle.moves(s.status).filter((move) => BY_HAND.includes(move) && !shut.includes(move))
}
export const subscription = view(Type.Object(full), (s: Subscription, { now }) => ({
  ...seen(s),
  cancellation: cancellation(s, now),
  batches: openBatches(s.batches, now),
  reducible: s.status === 'active' ? reducible(s.batches, now) : 0,
  moves: movesOf(s, now),
}))

const After = Type.Object({
  ...{ status, quantity: Type.Integer(), productId: Type.String(), skuId: Type.String(), title: SaidShape },
  ...{ term: Nullable(Type.String()), cycle: Type.String(), unitPrice: MoneyShape },
  ...{ termFrom: Shown, termTo: Nullable(Shown), cycleTo: Nullable(Shown), cancellableUntil: Nullable(Instant) },
})
/** What a change will charge and credit, line by line, how the subscription will stand, and what must be true before. */
export const preview = view(
  Type.Object({
    ...{ lines: Type.Array(LineShape), total: MoneyShape, after: After },
    requirements: Type.Array(RequirementShape, {
      description: 'What must be true before more is owed; nothing where less is.',
    }),
  }),
  ({ lines, after, demands }: Preview) => ({
    lines: lines.map(showLine),
    total: wire(money(totalOf(lines), after.currency)),
    after: seen(after),
    requirements: demands.map((one) => shownRequirement(requirementBy(one))),
  }),
)
export const ends = plain(Type.Object({ days: Type.Array(Shown) }))

const about = { subscriptionId: id, customerId }
export const subscriptionOpened = event('subscription.opened', { ...about, orderId: IdShape<'order'>(), productId: Type.String(), skuId: Type.String(), quantity: Type.Integer() }) // biome-ignore format: one fact
export const seatsChanged = event('subscription.seatsChanged', { ...about, from: Type.Integer(), to: Type.Integer() })
export const statusChanged = event('subscription.statusChanged', { ...about, from: status, to: status })
export const subscriptionRenewed = event('subscription.renewed', { ...about, termFrom: Shown, termTo: Shown })
/** Its next term is not what was planned, or there is none although it was to be renewed. */
export const subscriptionFellShort = event('subscription.fellShort', {
  ...{ ...about, name: Type.String(), why: SaidShape, termTo: Shown },
  isRenewed: Type.Boolean({ description: 'It goes on, but not as it was meant to.' }),
})
export type SubscriptionFellShort = Static<typeof subscriptionFellShort.facts>
export const provisionDue = event('subscription.provisionDue', about)
