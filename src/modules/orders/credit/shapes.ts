import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { type Currency, money } from '#kernel/money.ts'
import { view } from '#kernel/route.ts'
import { MoneyShape, Nullable, Text, wire } from '#kernel/shapes.ts'
import { availableOf, type Credit } from './rules.ts'

const currencies = ['KRW', 'EUR', 'USD', 'GBP', 'JPY'] as const satisfies readonly Currency[]
const tenantId = IdShape<'tenant'>()
const NOTE_MAX = 500

export const OfPartner = Type.Object({ tenantId })
export const Setting = Type.Object({
  tenantId,
  currency: Type.Enum(currencies),
  limit: Nullable(Type.String({ pattern: '^\\d{1,15}(\\.\\d\\d)?$', description: 'None takes the limit away.' })),
  note: Type.Optional(Nullable(Text(NOTE_MAX))),
})
export type Setting = Static<typeof Setting>

export const CreditShape = Type.Object({
  limit: MoneyShape,
  unbilled: MoneyShape,
  incoming: MoneyShape,
  available: MoneyShape,
})
const shown = (one: Credit): Static<typeof CreditShape> => {
  const sum = (amount: bigint) => wire(money(amount, one.currency))
  return {
    limit: sum(one.limit),
    unbilled: sum(one.unbilled),
    incoming: sum(one.incoming),
    available: sum(availableOf(one)),
  }
}
export const credit = { schema: CreditShape, show: shown }

/** How a company stands with its limits; none where the vendor has set none. */
export const credits = view(Type.Object({ items: Type.Array(CreditShape) }), (all: readonly Credit[]) => ({
  items: all.map(shown),
}))
