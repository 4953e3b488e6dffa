import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { type Currency, money } from '#kernel/money.ts'
import { view } from '#kernel/route.ts'
import { MoneyShape, Nullable, paged, Reason, Text, wire } from '#kernel/shapes.ts'
import { DESK, full, listed as ownListed, seen, seenWhole, type Whole } from '../orders/shapes.ts'
import type { Order } from '../orders/tables.ts'
import { type OrderReview, steps } from './tables.ts'

const tenantId = IdShape<'tenant'>()
const id = IdShape<'order'>()
const NOTE_MAX = 1_000
const waiting = ['pendingApproval', 'pendingReview'] as const
const currencies = ['KRW', 'EUR', 'USD', 'GBP', 'JPY'] as const satisfies readonly Currency[]

export const OfPartner = Type.Object({ tenantId })
export const Queue = paged({ status: Type.Optional(Type.Enum(waiting)) })
export type Queue = Static<typeof Queue>
export const AtPartner = Type.Object({ tenantId, id })
export type AtPartner = Static<typeof AtPartner>
export const Paper = Type.Object({ tenantId, id, fileId: IdShape<'file'>() })
export type Paper = Static<typeof Paper>
export const Deciding = Type.Object({ tenantId, id, reason: Reason(NOTE_MAX) })
export type Deciding = Static<typeof Deciding>
export const Setting = Type.Object({
  tenantId,
  step: Type.Enum(steps),
  fromTotal: Nullable(
    Type.Object({
      amount: Type.String({ pattern: '^\\d{1,15}(\\.\\d\\d)?$' }),
      currency: Type.Enum(currencies),
    }),
  ),
  note: Type.Optional(Nullable(Text(NOTE_MAX))),
})
export type Setting = Static<typeof Setting>

export const setting = view(
  Type.Object({
    step: Type.Enum(steps),
    fromTotal: Nullable(MoneyShape),
    note: Nullable(Type.String()),
    setByName: Nullable(Type.String()),
  }),
  (row: OrderReview | null) => ({
    ...{ step: row?.step ?? 'none', note: row?.note ?? null, setByName: row?.setByName ?? null },
    fromTotal: row?.fromTotal != null && row.currency ? wire(money(row.fromTotal, row.currency)) : null,
  }),
)

/** An order on the vendor’s desk: whose it is stands with it. */
export const reviewed = view(
  Type.Object({ ...full, tenantId, partner: Type.String() }),
  (row: Whole & { readonly partner: string }, ctx) => ({ ...seenWhole(row, ctx, DESK), partner: row.partner }),
)
export const queued = view(
  Type.Object({ ...ownListed.schema.properties, tenantId, partner: Type.String() }),
  (row: Order & { readonly partner: string }) => ({ ...seen(row, DESK), partner: row.partner }),
)
