import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Instant, Nullable, SaidShape, Text } from '#kernel/shapes.ts'
import { phases } from '../retirement/rules.ts'
import { answers } from './rules.ts'
import { arrivals } from './tables.ts'

const text = Type.String()
const line = Nullable(text)

export const ByOldId = Type.Object({ id: Text(60, 1) })
/** What an old ID is, to anyone: never whose. */
export const status = plain(
  Type.Object({
    answer: Type.Enum(answers),
    says: SaidShape,
    ways: Type.Array(Type.Object({ way: text, link: text, says: SaidShape })),
    phase: Type.Enum(phases),
    retireOn: line,
  }),
)
export type Status = Static<typeof status.schema>

const Address = Type.Object({ line1: text, line2: line, city: line, state: line, postalCode: line })
const Past = Type.Object({
  standing: text,
  country: text,
  address: Address,
  sites: Type.Array(Type.Object({ printedOldId: text, name: text, country: text })),
  levels: Type.Array(
    Type.Object({ level: text, name: Nullable(SaidShape), since: line, anniversary: text, carried: Type.Boolean() }),
  ),
  benefits: Type.Array(
    Type.Object({
      ...{
        type: text,
        name: Nullable(SaidShape),
        quantity: Type.Integer(),
        unit: line,
        validTo: line,
        sourceOffer: line,
      },
      carried: Type.Boolean(),
    }),
  ),
})
/** What the company was in the old centre. */
export const record = plain(
  Type.Object({
    id: IdShape<'history'>(),
    printedOldId: text,
    name: text,
    arrivedBy: Type.Enum(arrivals),
    arrivedAt: Instant,
    locationId: Nullable(IdShape<'location'>()),
    past: Past,
  }),
)
/** The old IDs that find the company here, and the history of each account behind them. */
export const records = plain(
  Type.Object({
    aliases: Type.Array(
      Type.Object({
        printed: text,
        locationId: Nullable(IdShape<'location'>()),
        location: line,
        partnerId: line,
        keptAt: Instant,
      }),
    ),
    histories: Type.Array(record.schema),
    phase: Type.Enum(phases),
    retireOn: line,
  }),
)
export type Records = Static<typeof records.schema>
