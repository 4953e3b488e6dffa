import { type Static, Type } from 'typebox'
import { FaultShape, faultOf } from '#kernel/fault.ts'
import { IdShape } from '#kernel/id.ts'
import { type Currency, money } from '#kernel/money.ts'
import { type Demand, RequirementShape, requirementBy, shownRequirement } from '#kernel/requirement.ts'
import { view } from '#kernel/route.ts'
import { Instant, MoneyShape, Moves, Nullable, paged, SaidShape, Version, wire } from '#kernel/shapes.ts'
import { LineShape, showLine, totalOf } from '#modules/billing/index.ts'
import { cycles, productKinds, units } from '#modules/catalog/index.ts'
import { type Credit, leavesOf } from '../credit/rules.ts'
import { CreditShape, credit as creditView } from '../credit/shapes.ts'
import { type Group, keyOf } from '../lines/groups.ts'
import { isSound, type Judged, type Sound } from '../lines/queries.ts'
import { Wish, Wishes } from '../lines/shapes.ts'
import { paper } from '../orders/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import type { Cart } from './tables.ts'

const customerId = IdShape<'tenant'>()
const id = IdShape<'cart'>()
const text = Type.String()

export const ById = Type.Object({ customerId, id })
export type ById = Static<typeof ById>
export const OfCustomer = paged({ customerId, status: Type.Optional(Type.Enum(lifecycle.states)) })
export type OfCustomer = Static<typeof OfCustomer>
export const NewCart = Type.Object({ customerId, lines: Wishes })
export type NewCart = Static<typeof NewCart>
export const Replacing = Type.Object({ customerId, id, lines: Wishes })
export type Replacing = Static<typeof Replacing>
export const CheckingOut = Type.Object({ customerId, id, ...paper })
export type CheckingOut = Static<typeof CheckingOut>

const fields = {
  id,
  customerId,
  status: Type.Enum(lifecycle.states),
  lineCount: Type.Integer(),
  expiresAt: Instant,
  orderedAt: Nullable(Instant),
  createdAt: Instant,
  updatedAt: Instant,
  createdByName: text,
  changedByName: text,
  moves: Moves,
  version: Version,
}
const seen = (cart: Cart) => ({
  ...{ ...cart, lineCount: cart.lines.length, moves: lifecycle.moves(cart.status).filter((move) => move === 'order') },
})
export const listed = view(Type.Object(fields), seen)

const item = Type.Object({
  ...{ productId: text, skuId: text, title: SaidShape, kind: Type.Enum(productKinds), unit: Type.Enum(units) },
  ...{ unitPrice: MoneyShape, retailPrice: MoneyShape, minQuantity: Type.Integer(), maxQuantity: Type.Integer() },
  attestation: Type.Boolean(),
})
const line = Type.Object({
  ...Wish.properties,
  number: Type.Integer(),
  item: Nullable(item),
  faults: Type.Array(FaultShape, { description: 'Everything that keeps this line from being ordered.' }),
  group: Nullable(Type.String({ description: 'Lines of one group become one order.' })),
  charges: Type.Array(LineShape, { description: 'What it costs when it is ordered now, and why.' }),
  subtotal: Nullable(MoneyShape),
})
function seenLine({ wish, item: one, faults, charges }: Judged): Static<typeof line> {
  const sum = (amount: bigint, currency: Currency) => wire(money(amount, currency))
  return {
    ...wish,
    item: one && {
      ...one,
      unitPrice: sum(one.unitPrice, one.currency),
      retailPrice: sum(one.retailPrice, one.currency),
    },
    faults: faults.map(faultOf),
    group: one && keyOf(one),
    charges: charges.map(showLine),
    subtotal: one && sum(totalOf(charges), one.currency),
  }
}

const group = Type.Object({
  ...{ key: text, kind: Type.Enum(productKinds), cycle: Type.Enum(cycles), lines: Type.Array(Type.Integer()) },
  subtotal: MoneyShape,
})

/** A cart as it stands now: priced today, with everything in the way of ordering it. */
export type Priced = Cart & {
  readonly judged: readonly Judged[]
  readonly groups: readonly Group<Sound>[]
  readonly totals: ReadonlyMap<Currency, bigint>
  readonly demands: readonly Demand[]
  readonly credits: readonly Credit[]
}
export const cart = view(
  Type.Object({
    ...fields,
    lines: Type.Array(line),
    groups: Type.Array(group, { description: 'The orders that would come of it now.' }),
    totals: Type.Array(MoneyShape),
    requirements: Type.Array(RequirementShape, { description: 'What must be true before anything is ordered.' }),
    credit: Type.Array(Type.Object({ ...CreditShape.properties, leaves: MoneyShape })),
    orderable: Type.Boolean({ description: 'Nothing is in the way of any line.' }),
  }),
  (row: Priced) => ({
    ...seen(row),
    lines: row.judged.map(seenLine),
    groups: row.groups.map(({ lines, key, kind, cycle, currency }) => ({
      ...{ key, kind, cycle, lines: lines.map(({ wish }) => wish.number) },
      subtotal: wire(
        money(
          lines.reduce((sum, { charges }) => sum + totalOf(charges), 0n),
          currency,
        ),
      ),
    })),
    totals: [...row.totals].map(([currency, sum]) => wire(money(sum, currency))),
    requirements: row.demands.map((one) => shownRequirement(requirementBy(one))),
    credit: row.credits.map((one) => ({
      ...creditView.show(one),
      leaves: wire(money(leavesOf(one, row.totals.get(one.currency) ?? 0n), one.currency)),
    })),
    orderable: isOrderable(row),
  }),
)
const isOrderable = ({ status, judged, demands }: Priced) =>
  status === 'active' && judged.length > 0 && judged.every(isSound) && demands.every(({ flaw }) => flaw === null)
