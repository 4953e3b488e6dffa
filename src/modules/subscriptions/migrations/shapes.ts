import { type Static, Type } from 'typebox'
import type { Day } from '#kernel/calendar.ts'
import { event } from '#kernel/context.ts'
import { FaultShape, faultOf } from '#kernel/fault.ts'
import { IdShape } from '#kernel/id.ts'
import { money } from '#kernel/money.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { view } from '#kernel/route.ts'
import { Instant, MoneyShape, Moves, Nullable, paged, Text, Version, wire } from '#kernel/shapes.ts'
import { type Line, LineShape, showLine, totalOf } from '#modules/billing/index.ts'
import { cycles, type Item } from '#modules/catalog/index.ts'
import { type Cycle, type Subscription, type TermLength, terms } from '../subscriptions/tables.ts'
import { lifecycle, planned } from './lifecycle.ts'
import { eventKinds, type Migration, type MigrationEvent, type Schedule } from './tables.ts'

const [customerId, subscriptionId] = [IdShape<'tenant'>(), IdShape<'subscription'>()]
const [migrationId, scheduleId] = [IdShape<'subscriptionMigration'>(), IdShape<'migrationSchedule'>()]
const DayShape = Type.String({ format: 'date', pattern: '^2[0-9]{3}-', examples: ['2026-03-01'] })
const Shown = Type.String({ description: 'A day of the customer; it counts.' })
const Reference = Text(256)
const ADDONS_MAX = 100

const wish = {
  term: Type.Optional(Type.Enum(terms)),
  cycle: Type.Optional(Type.Enum(cycles)),
  quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  fullTerm: Type.Optional(
    Type.Boolean({ description: 'A full new term begins, instead of the rest of the present one.' }),
  ),
  endsOn: Type.Optional(DayShape),
}
/** What goes along with it, each with its own wishes. */
const addons = Type.Optional(Type.Array(Type.Object({ id: subscriptionId, ...wish }), { maxItems: ADDONS_MAX }))
const sent = { ...wish, addons, reference: Type.Optional(Reference) }
/** That this subscription, `id`, is to move, with what was added to it. */
export const Asking = Type.Object({ customerId, id: subscriptionId, ...sent })
export type Asking = Static<typeof Asking>

export const ById = Type.Object({ customerId, id: migrationId })
export type ById = Static<typeof ById>
export const Search = paged({
  customerId: Type.Optional(customerId),
  subscriptionId: Type.Optional(subscriptionId),
  reference: Type.Optional(Text(256, 1)),
})
export type Search = Static<typeof Search>
export const Happening = Type.Object({
  customerId,
  migrationId: Type.Optional(migrationId),
  subscriptionId: Type.Optional(subscriptionId),
})
export type Happening = Static<typeof Happening>

const on = Type.Optional(
  Type.String({ ...DayShape, description: 'A day of the customer; without one, with the next renewal.' }),
)
export const Scheduling = Type.Object({ customerId, subscriptionId, on, ...sent })
export type Scheduling = Static<typeof Scheduling>
/** A schedule is said whole: what is not said is no part of it any more. */
export const Rescheduling = Type.Object({ customerId, id: scheduleId, on, ...sent })
export type Rescheduling = Static<typeof Rescheduling>
export const ScheduleById = Type.Object({ customerId, id: scheduleId })
export type ScheduleById = Static<typeof ScheduleById>

/** Whether one may move, all that is in its way, and what that would charge and credit. */
export type Validated = {
  readonly of: Pick<Subscription, 'id' | 'currency'>
  readonly term: TermLength | null
  readonly cycle: Cycle
  readonly quantity: number
  /** What it becomes, and the last day of its first term: null where that cannot be said. */
  readonly item: Item | null
  readonly termTo: Day | null
  readonly reasons: readonly Refusal[]
  readonly lines: readonly Line[]
  readonly addons: readonly Validated[]
}
const checkedOf = {
  ...{ subscriptionId, isEligible: Type.Boolean(), catalogItemId: Nullable(Type.String()), termTo: Nullable(Shown) },
  ...{ term: Nullable(Type.Enum(terms)), cycle: Type.Enum(cycles), quantity: Type.Integer() },
  reasons: Type.Array(FaultShape, { description: 'Everything that is in the way.' }),
  lines: Type.Array(LineShape),
  total: MoneyShape,
}
const one = ({ of, item, termTo, term, cycle, quantity, reasons, lines }: Validated) => ({
  ...{ subscriptionId: of.id, isEligible: reasons.length === 0, catalogItemId: item?.catalogItemId ?? null, termTo },
  ...{ term, cycle, quantity, reasons: reasons.map(faultOf), lines: lines.map(showLine) },
  total: wire(money(totalOf(lines), of.currency)),
})
export const validated = view(
  Type.Object({ ...checkedOf, addons: Type.Array(Type.Object(checkedOf)) }),
  (checked: Validated) => ({ ...one(checked), addons: checked.addons.map(one) }),
)

const migrated = {
  ...{ id: migrationId, customerId, subscriptionId, newSubscriptionId: subscriptionId, orderId: IdShape<'order'>() },
  ...{ status: Type.Enum(lifecycle.states), scheduleId: Nullable(scheduleId), reference: Nullable(Type.String()) },
  ...{
    catalogItemId: Type.String(),
    quantity: Type.Integer(),
    term: Nullable(Type.Enum(terms)),
    cycle: Type.Enum(cycles),
  },
  ...{ fullTerm: Type.Boolean(), endsOn: Nullable(Shown), termTo: Shown, byName: Type.String() },
  ...{ createdAt: Instant, endedAt: Nullable(Instant), version: Version },
}
/** A migration with those of what goes along. */
export type Migrated = Migration & { readonly addons: readonly Migration[] }
export const migration = view(
  Type.Object({ ...migrated, addons: Type.Array(Type.Object(migrated)) }),
  ({ addons, ...row }: Migrated) => ({ ...row, addons: [...addons] }),
)

export const happened = view(
  Type.Object({
    ...{ id: IdShape<'migrationEvent'>(), customerId, subscriptionId, kind: Type.Enum(eventKinds), at: Instant, byName: Type.String() },
    ...{ migrationId: Nullable(migrationId), scheduleId: Nullable(scheduleId), faults: Nullable(Type.Array(FaultShape)) },
  }),
  ({ faults, ...row }: MigrationEvent) => ({ ...row, faults: faults && [...faults] }),
) // biome-ignore format: a record

export const schedule = view(
  Type.Object({
    ...{ id: scheduleId, customerId, subscriptionId, status: Type.Enum(planned.states), on: Nullable(Shown), dueAt: Instant },
    ...{ term: Nullable(Type.Enum(terms)), cycle: Nullable(Type.Enum(cycles)), quantity: Nullable(Type.Integer()) },
    ...{ fullTerm: Type.Boolean(), endsOn: Nullable(Shown), reference: Nullable(Type.String()), byName: Type.String() },
    addons: Type.Array(Type.Object({ id: subscriptionId, ...wish })),
    ...{ migrationId: Nullable(migrationId), faults: Nullable(Type.Array(FaultShape)), createdAt: Instant },
    ...{ endedAt: Nullable(Instant), moves: Moves, version: Version },
  }),
  ({ day, addons, faults, ...row }: Schedule) => ({
    ...{ ...row, on: day, addons: [...addons], faults: faults && [...faults] },
    moves: planned.moves(row.status).filter((move) => move === 'change' || move === 'cancel'),
  }),
) // biome-ignore format: a record

/** Told of each step somebody waits for. */
export const migrationMoved = event('subscriptionMigration.moved', {
  ...{ kind: Type.Enum(eventKinds), customerId, subscriptionId },
  ...{ migrationId: Nullable(migrationId), scheduleId: Nullable(scheduleId) },
})
export type MigrationMoved = Static<typeof migrationMoved.facts>
