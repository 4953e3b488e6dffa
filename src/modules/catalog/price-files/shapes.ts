import { type Static, Type } from 'typebox'
import { FaultShape } from '#kernel/fault.ts'
import { IdShape } from '#kernel/id.ts'
import { money } from '#kernel/money.ts'
import { view } from '#kernel/route.ts'
import { Instant, MoneyShape, Moves, Nullable, paged, Text, Version, wire } from '#kernel/shapes.ts'
import { cycles, segments, terms } from '../offers/tables.ts'
import { changes } from '../price-lists/rules.ts'
import { lifecycle } from './lifecycle.ts'
import type { PriceFile, PriceLine } from './tables.ts'

const id = IdShape<'priceFile'>()
const Day = Type.String({ format: 'date' })
const ROWS_MAX = 2_000
const Cell = Text(60)
export const NewFile = Type.Object({
  name: Text(200, 1),
  effectiveOn: Day,
  rows: Type.Array(
    Type.Object({ sku: Cell, market: Cell, segment: Cell, term: Cell, cycle: Cell, price: Cell, retail: Cell }),
    { minItems: 1, maxItems: ROWS_MAX, description: 'Without prices: no longer sold so from that day on.' },
  ),
})
export type NewFile = Static<typeof NewFile>
export const ById = Type.Object({ id })
export type ById = Static<typeof ById>
export const List = paged({ status: Type.Optional(Type.Enum(lifecycle.states)) })
export type List = Static<typeof List>
export const Publication = Type.Object({
  id,
  publishOn: Type.Optional(Type.String({ format: 'date', description: 'On a day to come; now, if it is not said.' })),
})
export type Publication = Static<typeof Publication>

const count = Type.Integer()
const headFields = {
  ...{ id, version: Version, name: Type.String(), status: Type.Enum(lifecycle.states), moves: Moves },
  ...{ effectiveOn: Type.String(), publishOn: Nullable(Type.String()), takenByName: Type.String(), takenAt: Instant },
  publishedAt: Type.Union([Instant, Type.Null()]),
  counts: Type.Object({ ADD: count, CHG: count, DEL: count, UNC: count, wrong: count }),
}
/** A file without its lines. */
export type Head = Omit<PriceFile, 'lines' | 'wrong' | 'tries' | 'turnAt'>
const shownHead = (row: Head) => ({ ...row, moves: lifecycle.moves(row.status) })
/** A file in a list. */
export const fileHead = view(Type.Object(headFields), shownHead)

const Sums = Type.Union([Type.Object({ price: MoneyShape, retail: MoneyShape }), Type.Null()])
const shownSums = (sums: PriceLine['now'], { currency }: PriceLine) =>
  sums && { price: wire(money(BigInt(sums.price), currency)), retail: wire(money(BigInt(sums.retail), currency)) }
/** A file with each of its lines against what holds, and all that is wrong. */
export const priceFile = view(
  Type.Object({
    ...headFields,
    lines: Type.Array(
      Type.Object({
        ...{ line: count, productId: Type.String(), skuId: Type.String(), market: Type.String() },
        ...{ segment: Type.Enum(segments), term: Type.Enum(terms), cycle: Type.Enum(cycles) },
        ...{ change: Type.Enum(changes), before: Sums, now: Sums },
      }),
    ),
    wrong: Type.Array(Type.Object({ line: count, ...FaultShape.properties })),
  }),
  (row: PriceFile) => ({
    ...shownHead(row),
    lines: row.lines.map((line) => ({ ...line, before: shownSums(line.before, line), now: shownSums(line.now, line) })),
    wrong: [...row.wrong],
  }),
)
