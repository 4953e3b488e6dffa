import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { money } from '#kernel/money.ts'
import { view } from '#kernel/route.ts'
import { Instant, MoneyShape, Nullable, paged, SaidShape, wire } from '#kernel/shapes.ts'
import { causes, chargeTypes, type Line } from './rules/lines.ts'
import { FOREVER } from './rules/terms.ts'
import type { Charge } from './tables.ts'

export const OfCustomer = paged({
  customerId: IdShape<'tenant'>(),
  subscriptionId: Type.Optional(IdShape<'subscription'>()),
})
export type OfCustomer = Static<typeof OfCustomer>

const Day = Type.String({ description: 'A day of the customer; it counts.' })
const about = {
  type: Type.Enum(chargeTypes),
  why: Type.Enum(causes, { description: 'What the line follows from.' }),
  productId: Type.String(),
  skuId: Type.String(),
  title: SaidShape,
  unitPrice: MoneyShape,
  effectiveUnitPrice: MoneyShape,
  quantity: Type.Integer({ description: 'Below nought for a credit.' }),
  subtotal: MoneyShape,
  chargedFrom: Day,
  chargedTo: Nullable(Day),
  days: Type.Integer(),
  daysInCycle: Type.Integer(),
  promotionId: Nullable(Type.String()),
  discountBps: Type.Integer({ description: 'Taken off the price, in hundredths of a percent.' }),
}
/** A line as everybody sees it, in a preview and in the ledger. */
export const LineShape = Type.Object(about)
export const showLine = (line: Line): Static<typeof LineShape> => {
  const { currency, unitPrice, effectiveUnitPrice, subtotal, chargedTo } = line
  const sum = (amount: bigint) => wire(money(amount, currency))
  return {
    ...line,
    ...{ unitPrice: sum(unitPrice), effectiveUnitPrice: sum(effectiveUnitPrice), subtotal: sum(subtotal) },
    chargedTo: chargedTo === FOREVER ? null : chargedTo,
  }
}

const id = IdShape<'charge'>()
const ids = { customerId: IdShape<'tenant'>(), subscriptionId: IdShape<'subscription'>(), orderId: IdShape<'order'>() }
export const charge = view(Type.Object({ id, ...ids, ...about, at: Instant }), (row: Charge) => ({
  ...row,
  ...showLine(row),
}))
