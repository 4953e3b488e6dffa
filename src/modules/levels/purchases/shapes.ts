import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { languages, type Said } from '#kernel/words.ts'
import { CodeShape } from '../levels/shapes.ts'
import { price, shownPrice } from '../offers/shapes.ts'
import { bundles } from '../unions/tables.ts'
import { lifecycle } from './lifecycle.ts'
import { kinds, methods, type Purchase } from './tables.ts'

const purchaseId = IdShape<'purchase'>()
const tenantId = IdShape<'tenant'>()
export const ById = Type.Object({ purchaseId })
export const ByIdOf = Type.Object({ tenantId, purchaseId })
export const WithProof = Type.Object({ purchaseId, fileId: IdShape<'file'>() })
export const AsPaper = Type.Object({ purchaseId, language: Type.Optional(Type.Enum(languages)) })
export const None = Type.Object({})
export const Search = paged({ status: Type.Optional(Type.Enum(lifecycle.states)) })
export const SearchAll = paged({
  status: Type.Optional(Type.Enum(lifecycle.states)),
  method: Type.Optional(Type.Enum(methods)),
  search: Type.Optional(Text(200)),
})
export const Order = Type.Object({
  code: CodeShape,
  method: Type.Enum(methods),
  card: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'What the gateway calls the card; never its number.' }),
  ),
  autoRenew: Type.Optional(Type.Boolean({ default: false, description: 'By card only.' })),
  bundle: Type.Optional(Type.Enum(bundles, { description: 'Where the offer has several.' })),
})
export type Order = Static<typeof Order>
export const Cancellation = Type.Object({ purchaseId, reason: Type.Optional(Text(1_000)) })
export const Refund = Type.Object({ purchaseId, reason: Reason() })

const fields = {
  id: purchaseId,
  number: Type.String(),
  reference: Type.String({ description: 'What a transfer must say: order number and Partner ID.' }),
  kind: Type.Enum(kinds),
  method: Type.Enum(methods),
  status: Type.Enum(lifecycle.states),
  code: Type.String(),
  levelName: SaidShape,
  price,
  companyName: Type.String(),
  partnerId: Type.String(),
  buyerName: Type.String(),
  buyerEmail: Type.String(),
  placedAt: Instant,
  expiresAt: Nullable(Instant),
  cardEnds: Nullable(Type.String()),
  proofFileIds: Type.Array(IdShape<'file'>()),
  paidAt: Nullable(Instant),
  invoiceNumber: Nullable(Type.String()),
  holdingId: Nullable(IdShape<'holding'>()),
  refundTo: Nullable(Instant),
  endedAt: Nullable(Instant),
  reason: Nullable(Type.String()),
  autoRenew: Type.Boolean(),
  bundle: Type.Enum(bundles),
  moves: Moves,
  version: Version,
}
const shown = (row: Purchase) => ({ ...row, price: shownPrice(row), moves: lifecycle.moves(row.status) })

/** How an order may be paid in this house. */
export const payable = plain(
  Type.Object({
    methods: Type.Array(Type.Enum(methods)),
    cards: Type.Array(Type.String(), { description: 'What the gateway calls the cards it has for trying out.' }),
  }),
)

/** An order of a level. */
export const purchase = view(Type.Object(fields), shown)
/** The same with its company, as the vendor's list shows it. */
export const purchaseOf = view(Type.Object({ ...fields, tenantId }), shown)
/** The order's page: whether it can be given back, and if not why; where a transfer goes. */
export const purchasePage = view(
  Type.Object({
    ...fields,
    refund: Type.Object({ possible: Type.Boolean(), says: Nullable(SaidShape) }),
    bankDetails: SaidShape,
    proofs: Type.Array(Type.Object({ id: IdShape<'file'>(), name: Type.String() })),
  }),
  (row: PurchasePage) => ({ ...shown(row), refund: row.refund, bankDetails: row.bankDetails, proofs: [...row.proofs] }),
)
export type PurchasePage = Purchase & {
  readonly refund: { readonly possible: boolean; readonly says: Said | null }
  readonly bankDetails: Said
  readonly proofs: readonly { readonly id: Purchase['proofFileIds'][number]; readonly name: string }[]
}

/** An order came to a new state. */
export const purchaseChanged = event('purchase.changed', {
  purchaseId,
  number: Type.String(),
  levelName: SaidShape,
  status: Type.Enum(lifecycle.states),
})
/** A card is authorised: its money is to be taken. */
export const chargeDue = event('purchase.chargeDue', { purchaseId })
/** A card is to be paid back. */
export const repaymentDue = event('purchase.repaymentDue', { purchaseId })
