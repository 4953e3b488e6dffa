import { type Static, Type } from 'typebox'
import { FaultShape, faultOf } from '#kernel/fault.ts'
import { IdShape } from '#kernel/id.ts'
import { listOf, pageOf, view } from '#kernel/route.ts'
import { Instant, Nullable, paged, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { cycles, segments, terms } from '../offers/tables.ts'
import type { Checked } from './eligibility.ts'
import type { Promotion } from './tables.ts'

const Market = Type.String({ pattern: '^[A-Za-z]{2}$' })
const Segment = Type.Enum(segments)
const Numbered = Text(60, 1)
export const List = paged({
  ...{ market: Type.Optional(Market), segment: Type.Optional(Segment), sku: Type.Optional(Text(40, 1)) },
  over: Type.Optional(Type.Boolean({ description: 'Also what is over.' })),
})
export type List = Static<typeof List>
export const OneOf = Type.Object({ promotionId: Numbered })
export type OneOf = Static<typeof OneOf>

const Sentence = (max: number) => Type.Object({ en: Text(max, 1), ko: Text(max, 1) })
const Day = Type.String({ format: 'date', pattern: '^2[0-9]{3}-' })
const Sku = Type.String({ pattern: '^[0-9A-Z]{1,20}:[0-9A-Z]{1,12}$' })
const Seats = Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000 }))
const Way = Type.Object({ term: Type.Enum(terms), cycle: Type.Enum(cycles) })
const WAYS_MAX = 16
const MARKETS_MAX = 300
const SKUS_MAX = 200
const wanted = {
  ...{ name: Sentence(160), description: Sentence(1_000) },
  skus: Type.Array(Sku, { minItems: 1, maxItems: SKUS_MAX, uniqueItems: true }),
  ways: Type.Array(Way, { minItems: 1, maxItems: WAYS_MAX }),
  markets: Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), {
    maxItems: MARKETS_MAX,
    uniqueItems: true,
    description: 'None is every country.',
  }),
  segments: Type.Array(Segment, { minItems: 1, maxItems: 4, uniqueItems: true }),
  discountBps: Type.Integer({ minimum: 1, maximum: 10_000, description: 'In hundredths of a percent.' }),
  ...{ validFrom: Day, validTo: Day, optIn: Type.Boolean(), firstPurchase: Type.Boolean() },
  ...{ seatsMin: Seats, seatsMax: Seats, timesMax: Seats },
  requires: Type.Array(Sku, { maxItems: 50, uniqueItems: true }),
}
export const NewPromotion = Type.Object(wanted)
export type NewPromotion = Static<typeof NewPromotion>
export const Edit = Type.Object({ promotionId: Numbered, ...wanted })
export type Edit = Static<typeof Edit>

const seen = {
  ...{ id: Type.String(), name: SaidShape, description: SaidShape, skus: Type.Array(Type.String()) },
  ...{ ways: Type.Array(Way), markets: Type.Array(Type.String()), segments: Type.Array(Segment) },
  ...{ discountBps: Type.Integer(), validFrom: Type.String(), validTo: Type.String() },
  ...{ optIn: Type.Boolean(), firstPurchase: Type.Boolean() },
  ...{ seatsMin: Nullable(Type.Integer()), seatsMax: Nullable(Type.Integer()), timesMax: Nullable(Type.Integer()) },
  ...{ requires: Type.Array(Type.String()), endedAt: Nullable(Instant), version: Version },
}
const shown = (row: Promotion) => ({ ...row, ways: [...row.ways] })
export const promotion = view(Type.Object(seen), shown)
export const promotions = pageOf(promotion)

const QUANTITY_MAX = 1_000_000_000
const asked = {
  catalogItemId: Text(200, 1),
  term: Type.Optional(Nullable(Type.Enum(['P1M', 'P1Y', 'P3Y']))),
  cycle: Type.Enum(cycles),
  quantity: Type.Integer({ minimum: 0, maximum: QUANTITY_MAX }),
  promotionId: Type.Optional(Nullable(Numbered)),
}
export type Asked = Static<typeof Asked>
const Asked = Type.Object(asked)
const ITEMS_MAX = 200
/** Which items a customer is to buy, and by which promotion; without one each there is for the item is looked at. */
export const Checking = Type.Object({
  customerId: IdShape<'tenant'>(),
  items: Type.Array(Asked, { minItems: 1, maxItems: ITEMS_MAX }),
})
export type Checking = Static<typeof Checking>
const verdict = Type.Object({
  ...{ promotionId: Type.String(), promotion: Nullable(Type.Object(seen)) },
  seatsLeft: Nullable(Type.Integer({ description: 'None is without limit.' })),
  eligible: Type.Boolean(),
  reasons: Type.Array(FaultShape),
})
export const checked = listOf(
  view(Type.Object({ ...asked, eligibilities: Type.Array(verdict) }), ({ verdicts, ...row }: Checked) => ({
    ...row,
    eligibilities: verdicts.map(({ promotionId, promotion: one, left, reasons }) => ({
      ...{ promotionId, promotion: one && { ...shown(one), id: one.id }, seatsLeft: left },
      ...{ eligible: reasons.length === 0, reasons: reasons.map(faultOf) },
    })),
  })),
)
