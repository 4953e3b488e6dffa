import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { Nullable, Text } from '#kernel/shapes.ts'
import { cycles } from '#modules/catalog/index.ts'

/** One order takes so many lines; what is more goes into another. */
export const LINES_MAX = 200
const QUANTITY_MAX = 1_000_000_000
const ITEM_MAX = 200
// Longer than any name may be: what is too long is told at its line, not instead of the cart.
const NAME_MAX = 1_000
export const itemTerms = ['P1M', 'P1Y', 'P3Y'] as const
const PROMOTION_MAX = 60
/** A day that a calendar has, in this millennium. */
export const Day = (description: string) => Type.String({ format: 'date', pattern: '^2[0-9]{3}-', description })

/** What somebody wants: a catalogue item, for how long, how many, and what to call it. Only its form is looked at here. */
export const Wish = Type.Object({
  catalogItemId: Text(ITEM_MAX, 1),
  term: Type.Optional(Nullable(Type.Enum(itemTerms, { description: 'None: for good, or for as long as it is used.' }))),
  cycle: Type.Enum(cycles),
  quantity: Type.Integer({ minimum: 0, maximum: QUANTITY_MAX }),
  name: Type.Optional(Nullable(Text(NAME_MAX))),
  resellerTenantId: Type.Optional(Nullable(IdShape<'tenant'>())),
  termEndsOn: Type.Optional(Nullable(Day('The first term ends early, on this day (domain.md 6.9).'))),
  promotionId: Type.Optional(
    Nullable(
      Type.String({ maxLength: PROMOTION_MAX, description: 'Without one the deepest there is for it is given.' }),
    ),
  ),
  attested: Type.Optional(Type.Boolean({ description: 'The buyer confirmed what the product asks for.' })),
})
export type Wished = Static<typeof Wish>
export const Wishes = Type.Array(Wish, { maxItems: LINES_MAX })

/** The same as it is kept: nothing left open, with its place from 0. */
export type Wish = Required<Wished> & { readonly number: number }

export const kept = (all: readonly Wished[]): Wish[] =>
  all.map(
    (
      { term = null, name, resellerTenantId = null, termEndsOn = null, promotionId, attested = false, ...rest },
      number,
    ) => ({
      ...{ ...rest, number, term, resellerTenantId, termEndsOn, attested },
      promotionId: promotionId?.trim() || null,
      name: name?.trim() || null,
    }),
  )
