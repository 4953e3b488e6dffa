import { type Static, Type } from 'typebox'
import type { Checked } from '#kernel/condition.ts'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { money } from '#kernel/money.ts'
import { view } from '#kernel/route.ts'
import { Instant, MoneyShape, Moves, Nullable, paged, SaidShape, Text, Version, wire } from '#kernel/shapes.ts'
import { languages, type Said, saying, spoken, vocabulary } from '#kernel/words.ts'
import { lifecycle as holdingLife } from '../holdings/lifecycle.ts'
import { isRenewable } from '../holdings/rules.ts'
import type { Holding } from '../holdings/tables.ts'
import { CodeShape, CriterionShape, levelFields, shownLevel } from '../levels/shapes.ts'
import type { Level } from '../levels/tables.ts'
import { lifecycle } from './lifecycle.ts'
import type { Price } from './price.ts'
import type { Judged } from './situation.ts'
import { kinds, methods, type Purchase } from './tables.ts'

const purchaseId = IdShape<'purchase'>()
const tenantId = IdShape<'tenant'>()
export const ByCode = Type.Object({ code: CodeShape })
export const ById = Type.Object({ purchaseId })
export const ByIdOf = Type.Object({ tenantId, purchaseId })
export const OfPartner = Type.Object({ tenantId })
export const WithProof = Type.Object({ purchaseId, fileId: IdShape<'file'>() })
export const AsPaper = Type.Object({ purchaseId, language: Type.Optional(Type.Enum(languages)) })
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
})
export type Order = Static<typeof Order>
export const Cancellation = Type.Object({ purchaseId, reason: Type.Optional(Text(1_000)) })
export const Refund = Type.Object({ purchaseId, reason: Text(1_000, 1) })

const price = Type.Object({
  fee: MoneyShape,
  taxRateBps: Type.Integer({ description: 'In basis points: 1000 is ten per cent.' }),
  tax: MoneyShape,
  total: MoneyShape,
})
const shownPrice = ({ fee, taxRateBps, tax, total, currency }: Price) => ({
  ...{ fee: wire(money(fee, currency)), taxRateBps },
  ...{ tax: wire(money(tax, currency)), total: wire(money(total, currency)) },
})

const ConditionShape = Type.Object({
  name: Type.String(),
  says: SaidShape,
  met: Type.Boolean(),
  cause: Nullable(Type.String()),
  sentence: Nullable(SaidShape),
  remedy: Nullable(SaidShape),
  who: Type.Array(Type.Object({ name: Type.String(), says: SaidShape }), { description: 'Who can clear it.' }),
  link: Type.String(),
  promisedAt: Nullable(Instant),
})
function shownCondition({ condition, verdict }: Checked) {
  const about = { name: condition.name, says: condition.says }
  if (verdict.met)
    return {
      ...about,
      met: true,
      cause: null,
      sentence: null,
      remedy: null,
      who: [],
      link: condition.link,
      promisedAt: null,
    }
  const cause = condition.causes[verdict.cause]
  const facts = verdict.facts ?? {}
  return {
    ...{ ...about, met: false, cause: verdict.cause },
    sentence: cause ? spoken(cause, facts) : condition.says,
    remedy: cause ? spoken(cause.remedy, facts) : null,
    who: (verdict.who ?? condition.who).map((name) => ({
      ...{ name, says: vocabulary.get(`clearer.${name}`) ?? saying(`role.${name}`) },
    })),
    link: verdict.link ?? condition.link,
    promisedAt: verdict.by ?? null,
  }
}

/** So many of a benefit, with what it is called and what one is worth. */
export type Included = {
  readonly type: string
  readonly quantity: number
  readonly name: Said
  readonly explains: Said | null
  readonly worth: Said | null
}
/** A level as it is offered to this company: its price, its criteria, and each condition met or not. */
export type Offer = {
  readonly level: Level
  readonly kind: (typeof kinds)[number]
  readonly price: Price
  readonly criteria: readonly Judged[]
  readonly conditions: readonly Checked[]
  readonly holding: Holding | null
  readonly order: Purchase | null
  /** What it brings, in words. */
  readonly included: readonly Included[]
  readonly bankDetails: Said
}
export const isReady = ({ conditions }: Pick<Offer, 'conditions'>) => conditions.every(({ verdict }) => verdict.met)

export const offer = view(
  Type.Object({
    ...levelFields,
    order: Nullable(Type.Object({ id: purchaseId, number: Type.String(), status: Type.Enum(lifecycle.states) })),
    holding: Nullable(
      Type.Object({
        id: IdShape<'holding'>(),
        status: Type.Enum(holdingLife.states),
        since: Instant,
        anniversary: Nullable(Instant),
        renewable: Type.Boolean(),
      }),
    ),
    orderKind: Type.Enum(kinds, { description: 'What an order now would be.' }),
    ready: Type.Boolean({ description: 'Whether it can be ordered now.' }),
    price,
    progress: Type.Array(
      Type.Object({ criterion: CriterionShape, met: Type.Boolean(), has: Type.Number(), wants: Type.Number() }),
    ),
    conditions: Type.Array(ConditionShape),
    included: Type.Array(
      Type.Object({
        ...{ type: Type.String(), quantity: Type.Integer(), name: SaidShape },
        ...{ explains: Nullable(SaidShape), worth: Nullable(SaidShape) },
      }),
    ),
    bankDetails: SaidShape,
  }),
  (it: Offer, { now }) => ({
    ...shownLevel(it.level),
    order: it.order,
    holding: it.holding && { ...it.holding, renewable: isRenewable(it.holding, now) },
    orderKind: it.kind,
    ready: isReady(it),
    price: shownPrice(it.price),
    progress: [...it.criteria],
    conditions: it.conditions.map(shownCondition),
    included: [...it.included],
    bankDetails: it.bankDetails,
  }),
)

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
  moves: Moves,
  version: Version,
}
const shown = (row: Purchase) => ({ ...row, price: shownPrice(row), moves: lifecycle.moves(row.status) })

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
