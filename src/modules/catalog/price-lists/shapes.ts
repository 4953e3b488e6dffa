import { type Static, Type } from 'typebox'
import { money } from '#kernel/money.ts'
import { plain, view } from '#kernel/route.ts'
import { MoneyShape, Nullable, paged, SaidShape, wire } from '#kernel/shapes.ts'
import { cycles, segments, terms } from '../offers/tables.ts'
import { kinds, units } from '../products/tables.ts'
import { Market } from '../search/shapes.ts'
import type { Counts, Line, Sum } from './lines.ts'
import { changes, states } from './rules.ts'

const Month = Type.String({ pattern: '^20\\d\\d-(0[1-9]|1[0-2])$', examples: ['2026-11'] })
export const InMarket = Type.Object({ market: Type.Optional(Market) })
export type InMarket = Static<typeof InMarket>
const asked = {
  month: Month,
  market: Type.Optional(Market),
  since: Type.Optional(
    Type.String({ ...Month, description: 'The list it is held against; the one before, if it is not said.' }),
  ),
  change: Type.Optional(Type.Enum(changes)),
  kind: Type.Optional(Type.Enum(kinds)),
  segment: Type.Optional(Type.Enum(segments)),
}
export const OfMonth = paged(asked)
export type OfMonth = Static<typeof OfMonth>
export const Sheet = Type.Object({ ...asked, format: Type.Optional(Type.Enum(['csv', 'json'])) })
export type Sheet = Static<typeof Sheet>

export const priceList = plain(Type.Object({ month: Type.String(), market: Type.String(), state: Type.Enum(states) }))

const SumShape = Type.Union([Type.Object({ price: MoneyShape, retail: MoneyShape }), Type.Null()])
const wired = (sum: Sum | null, { currency }: Line) =>
  sum && { price: wire(money(sum.price, currency)), retail: wire(money(sum.retail, currency)) }
export const line = view(
  Type.Object({
    ...{
      productId: Type.String(),
      skuId: Type.String(),
      availabilityId: Type.String(),
      productTitle: SaidShape,
      title: SaidShape,
    },
    ...{
      publisher: Type.String(),
      kind: Type.Enum(kinds),
      unit: Type.Enum(units),
      isTrial: Type.Boolean(),
      isAddon: Type.Boolean(),
    },
    ...{ segment: Type.Enum(segments), currency: Type.String(), term: Type.Enum(terms), cycle: Type.Enum(cycles) },
    ...{ validFrom: Nullable(Type.String()), validTo: Nullable(Type.String()) },
    ...{ change: Type.Enum(changes), now: SumShape, before: SumShape },
  }),
  (row: Line) => ({ ...row, now: wired(row.now, row), before: wired(row.before, row) }),
)

type Listed = {
  readonly month: string
  readonly since: string
  readonly market: string
  readonly items: readonly Line[]
  readonly next: string | null
  readonly counts: Counts | null
}
const count = Nullable(Type.Integer())
export const listed = view(
  Type.Object({
    ...{ month: Type.String(), since: Type.String(), market: Type.String() },
    ...{ items: Type.Array(line.schema), next: Nullable(Type.String()) },
    counts: Type.Union([Type.Object({ ADD: count, CHG: count, DEL: count, UNC: count }), Type.Null()], {
      description: 'Of the whole list, with its first page; null of what is too much to be counted.',
    }),
  }),
  (row: Listed, ctx) => ({ ...row, items: row.items.map((one) => line.show(one, ctx)) }),
)
