import { type Static, type TProperties, type TSchema, Type } from 'typebox'
import { type Currency, decimal, type Money } from './money.ts'

/** Money on the wire is a decimal string and a currency: no float, and no minor units to guess at. */
export const MoneyShape = Type.Object({
  amount: Type.String({ examples: ['1234.50'] }),
  currency: Type.Unsafe<Currency>(Type.String()),
})
export const wire = (m: Money): Static<typeof MoneyShape> => ({ amount: decimal(m), currency: m.currency })
export const Instant = Type.Unsafe<Date>(Type.String({ format: 'date-time' }))

/** What may be absent is null on the wire, never missing. */
export const Nullable = <S extends TSchema>(schema: S) =>
  Type.Unsafe<Static<S> | null>({ ...schema, ...('type' in schema ? { type: [schema.type, 'null'] } : {}) })

/** Free text of a person: trimmed length counts, and no shape refuses an alphabet. */
export const Text = (maxLength: number, minLength = 0) => Type.String({ maxLength, minLength })

/** Why something is done, for whoever reads it later: there is something in it to read. */
export const Reason = (maxLength = 1_000) => Type.String({ maxLength, minLength: 1, pattern: LEGIBLE })
export const LEGIBLE = '^$|\\S'

/** A sentence in every language of the house. */
export const SaidShape = Type.Object({ en: Type.String(), ko: Type.String() })

export const Empty = Type.Object({})
export const Moves = Type.Array(Type.String(), { description: 'What may be done next.' })
export const Version = Type.Integer({ minimum: 1, description: 'Counts writes; send it back as If-Match.' })

// A company name of 255 letters, in Korean, as a place writes it.
const PLACE_MAX = 1_200

/** The input of a list: what it filters by, and from where. Every list has a limit. */
export const paged = <P extends TProperties>(filters: P) =>
  Type.Object({
    ...filters,
    after: Type.Optional(
      Type.String({ maxLength: PLACE_MAX, description: 'The `next` of the page before, as it came.' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  })
