import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { type Currency, money } from '#kernel/money.ts'
import { view } from '#kernel/route.ts'
import { MoneyShape, Nullable, paged, SaidShape, Text, wire } from '#kernel/shapes.ts'
import type { Said } from '#kernel/words.ts'
import { type Cycle, cycles, type Segment, segments, type Term, terms } from '../offers/tables.ts'
import { type Kind, kinds } from '../products/tables.ts'
import { type Counted, FACETS } from './rules.ts'

export const Market = Type.String({
  pattern: '^[A-Za-z]{2}$',
  description: 'Of which country; the company’s own if it is not said.',
})
const filters = {
  q: Type.Optional(Text(120)),
  segment: Type.Optional(Type.Enum(segments)),
  kind: Type.Optional(Type.Enum(kinds)),
  publisher: Type.Optional(Text(120, 1)),
  term: Type.Optional(Type.Enum(terms)),
  trial: Type.Optional(Type.Boolean()),
  addon: Type.Optional(Type.Boolean()),
  ended: Type.Optional(Type.Boolean({ description: 'With those whose sale has ended.' })),
}
export const Search = paged({ ...filters, market: Type.Optional(Market) })
export type Search = Static<typeof Search>
export const SearchOfCustomer = paged({ ...filters, customerId: IdShape<'tenant'>() })
export type SearchOfCustomer = Static<typeof SearchOfCustomer>

/** What a unit costs in the way it is sold most: monthly, for a year. */
export type From = {
  readonly price: bigint
  readonly currency: Currency
  readonly term: Term
  readonly cycle: Cycle
  readonly segment: Segment
}
export type Hit = {
  readonly productId: string
  readonly skuId: string
  readonly kind: Kind
  readonly publisher: string
  readonly title: Said
  readonly isTrial: boolean
  readonly isAddon: boolean
  readonly endOfSale: string | null
  readonly from: From | null
}
export type Found = {
  readonly items: readonly Hit[]
  readonly next: string | null
  readonly count: number
  readonly isMore: boolean
  readonly facets: Readonly<Record<(typeof FACETS)[number], readonly Counted[]>>
  readonly instead: string | null
}

export const hitFields = {
  productId: Type.String(),
  skuId: Type.String(),
  kind: Type.Enum(kinds),
  publisher: Type.String(),
  title: SaidShape,
  isTrial: Type.Boolean(),
  isAddon: Type.Boolean(),
  endOfSale: Nullable(Type.String()),
  from: Type.Union([
    Type.Object({ price: MoneyShape, term: Type.Enum(terms), cycle: Type.Enum(cycles), segment: Type.Enum(segments) }),
    Type.Null(),
  ]),
}
export const shownHit = ({ from, ...row }: Hit) => ({
  ...row,
  from: from && { ...from, price: wire(money(from.price, from.currency)) },
})

const counted = Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }))
export const foundFields = {
  next: Nullable(Type.String()),
  count: Type.Integer({ description: 'How many match; see `isMore`.' }),
  isMore: Type.Boolean({ description: 'More match than were counted.' }),
  facets: Type.Object({
    kind: counted,
    publisher: counted,
    segment: counted,
    term: counted,
    trial: counted,
    addon: counted,
  }),
  instead: Nullable(Type.String({ description: 'What was searched for instead, where nothing is written like that.' })),
}
export const shownFacets = (facets: Found['facets']) =>
  Object.fromEntries(FACETS.map((one) => [one, [...facets[one]]])) as Record<(typeof FACETS)[number], Counted[]> // each is there

/** What a search found, with how it can be narrowed. */
export const found = view(Type.Object({ items: Type.Array(Type.Object(hitFields)), ...foundFields }), (row: Found) => ({
  ...row,
  items: row.items.map(shownHit),
  facets: shownFacets(row.facets),
}))
