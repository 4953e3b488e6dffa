import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import type { Money } from '#kernel/money.ts'
import { RequirementShape, requirementBy, shownRequirement } from '#kernel/requirement.ts'
import { view } from '#kernel/route.ts'
import { Instant, MoneyShape, Moves, Nullable, paged, SaidShape, Text, Version, wire } from '#kernel/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { movesOf, type Side } from './rules.ts'
import { lineStates, partners, type Transfer, type TransferLine } from './tables.ts'

const [id, tenantId, subscriptionId] = [
  IdShape<'subscriptionTransfer'>(),
  IdShape<'tenant'>(),
  IdShape<'subscription'>(),
]
const status = Type.Enum(lifecycle.states)
const partner = Type.Enum(partners)
const side = Type.Enum([...partners, 'customer'])
/** So many are chosen at once. */
export const LINES_MAX = 1_000
const Subscriptions = Type.Array(subscriptionId, { minItems: 1, maxItems: LINES_MAX, uniqueItems: true })

const named = { id, customerId: Type.Optional(tenantId) }
/** A transfer, where it is said one of this customer. */
export const ById = Type.Object(named)
export type ById = Static<typeof ById>
export const OfCustomer = Type.Object({ customerId: tenantId })
export const Search = paged({
  status: Type.Optional(status),
  customerId: Type.Optional(tenantId),
  side: Type.Optional(partner),
})
export type Search = Static<typeof Search>
export const OurSearch = paged({ status: Type.Optional(status) })

/** What one is asked: to give them away as the partner that has them, or to take them over. */
export const Asking = Type.Object({
  customerId: tenantId,
  role: Type.Enum(partners, { description: 'What the own company is in it.' }),
  partner: Text(80, 1),
  resellerTenantId: Type.Optional(tenantId),
  subscriptionIds: Type.Optional(Subscriptions),
})
export type Asking = Static<typeof Asking>
export const Accepting = Type.Object({
  ...named,
  subscriptionIds: Type.Optional(Subscriptions),
  resellerTenantId: Type.Optional(tenantId),
})
export type Accepting = Static<typeof Accepting>
export const Refusing = Type.Object({ ...named, reason: Type.Optional(Text(1_000)) })
export type Refusing = Static<typeof Refusing>

const line = Type.Object({
  ...{ number: Type.Integer(), subscriptionId, parentId: Nullable(subscriptionId), name: Type.String() },
  ...{ productId: Type.String(), skuId: Type.String(), availabilityId: Type.String(), quantity: Type.Integer() },
  ...{ term: Nullable(Type.String()), cycle: Type.String(), partnerOnRecord: Nullable(Type.String()) },
  ...{ orderId: IdShape<'order'>(), newOrderId: Nullable(IdShape<'order'>()) },
  ...{ status: Type.Enum(lineStates), why: Nullable(SaidShape) },
})
const about = {
  ...{ id, askedBy: partner, side, status, customerId: tenantId, customerName: Type.String() },
  ...{ sourceTenantId: tenantId, sourceName: Type.String(), targetTenantId: tenantId, targetName: Type.String() },
  ...{ resellerTenantId: Nullable(tenantId), askedByName: Type.String(), expiresAt: Instant },
  ...{ approvedAt: Nullable(Instant), approvedByName: Nullable(Type.String()) },
  ...{ acceptedAt: Nullable(Instant), acceptedByName: Nullable(Type.String()), begunAt: Nullable(Instant) },
  ...{ endedAt: Nullable(Instant), endedByName: Nullable(Type.String()), reason: Nullable(Type.String()) },
  ...{ changedById: IdShape<'user'>(), createdAt: Instant, updatedAt: Instant, moves: Moves, version: Version },
}

/** A transfer as one of the three sees it, with its lines as far as they are chosen. */
export type Seen = Transfer & {
  readonly side: Side
  readonly lines: readonly TransferLine[]
  readonly sums: readonly Money[] | null
}
const SUMS =
  'What the own company would be given back, or charged, if it went today; none in lists, and when it is over.'
export const transfer = view(
  Type.Object({
    ...{ ...about, lines: Type.Array(line) },
    sums: Nullable(Type.Array(MoneyShape, { description: SUMS })),
  }),
  ({ lines, sums, ...row }: Seen, { now }) => ({
    ...row,
    lines: [...lines],
    sums: sums?.map(wire) ?? null,
    moves: movesOf(row, row.side, now),
  }),
)

/** A subscription as far as one chooses by it, and what keeps it. */
export const transferable = view(
  Type.Object({
    ...{ subscriptionId, name: Type.String(), title: SaidShape, status: Type.String(), quantity: Type.Integer() },
    parentId: Nullable(Type.String({ description: 'What it was added to, and goes with.' })),
    requirement: RequirementShape,
  }),
  ({ demand, ...row }: Transferable) => ({ ...row, requirement: shownRequirement(requirementBy(demand)) }),
)
export type Transferable = {
  readonly subscriptionId: Static<typeof subscriptionId>
  readonly name: string
  readonly title: Static<typeof SaidShape>
  readonly status: string
  readonly quantity: number
  readonly parentId: string | null
  readonly demand: Parameters<typeof requirementBy>[0]
}

/** Told to each of the three. */
export const transferMoved = event('subscriptionTransfer.moved', {
  ...{ transferId: id, side, askedBy: partner, status, customerId: tenantId, customerName: Type.String() },
  ...{ sourceName: Type.String(), targetName: Type.String() },
})
export type TransferMoved = Static<typeof transferMoved.facts>
/** All have agreed. */
export const transferDue = event('subscriptionTransfer.due', { transferId: id })
