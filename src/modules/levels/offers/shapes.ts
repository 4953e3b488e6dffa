import { Type } from 'typebox'
import type { Checked } from '#kernel/condition.ts'
import { IdShape } from '#kernel/id.ts'
import { money } from '#kernel/money.ts'
import { RequirementShape, requirementOf, shownRequirement } from '#kernel/requirement.ts'
import { view } from '#kernel/route.ts'
import { Instant, MoneyShape, Nullable, SaidShape, wire } from '#kernel/shapes.ts'
import type { Said } from '#kernel/words.ts'
import { lifecycle as holdingLife } from '../holdings/lifecycle.ts'
import { isRenewable } from '../holdings/rules.ts'
import type { Holding } from '../holdings/tables.ts'
import { CriterionShape, levelFields, shownLevel } from '../levels/shapes.ts'
import type { Level } from '../levels/tables.ts'
import { lifecycle } from '../purchases/lifecycle.ts'
import { kinds, type Purchase } from '../purchases/tables.ts'
import { type Bundle, bundles } from '../unions/tables.ts'
import type { Price } from './price.ts'
import type { Judged } from './situation.ts'

const purchaseId = IdShape<'purchase'>()

export const price = Type.Object({
  fee: MoneyShape,
  taxRateBps: Type.Integer({ description: 'In basis points: 1000 is ten per cent.' }),
  tax: MoneyShape,
  total: MoneyShape,
})
export const shownPrice = ({ fee, taxRateBps, tax, total, currency }: Price) => ({
  ...{ fee: wire(money(fee, currency)), taxRateBps },
  ...{ tax: wire(money(tax, currency)), total: wire(money(total, currency)) },
})

const IncludedShape = Type.Object({
  ...{ type: Type.String(), quantity: Type.Integer(), name: SaidShape },
  ...{ explains: Nullable(SaidShape), worth: Nullable(SaidShape) },
})
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
  /** What an order may bring, the first unless another is chosen; and why these, where a merge decides it. */
  readonly bundles: readonly { readonly bundle: Bundle; readonly included: readonly Included[] }[]
  readonly why: Said | null
  /** How what is held goes on, where not by an order alone. */
  readonly note: Said | null
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
    conditions: Type.Array(RequirementShape),
    included: Type.Array(IncludedShape),
    bundles: Type.Array(Type.Object({ bundle: Type.Enum(bundles), included: Type.Array(IncludedShape) })),
    why: Nullable(SaidShape),
    note: Nullable(SaidShape),
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
    conditions: it.conditions.map((one) => shownRequirement(requirementOf(one))),
    included: [...it.included],
    bundles: it.bundles.map(({ bundle, included }) => ({ bundle, included: [...included] })),
    why: it.why,
    note: it.note,
    bankDetails: it.bankDetails,
  }),
)
