import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { listOf, plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, Text, Version } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { type Region as RegionName, regionOf } from '#modules/membership/index.ts'
import { lifecycle } from './lifecycle.ts'
import { changes } from './redline.ts'
import { type Agreement, type AgreementText, BINDING } from './tables.ts'

const TITLE_MAX = 200
const TEXT_MAX = 200_000
const SUMMARY_MAX = 2_000

const id = IdShape<'agreement'>()
export const Region = Type.Enum([...new Set(regionOf.values())] as [RegionName, ...RegionName[]])
export const Language = Type.Enum(languages)
const status = Type.Enum(lifecycle.states)

export const ById = Type.Object({ id })
export const Listed = Type.Object({ region: Type.Optional(Region) })
export const NewDraft = Type.Object({ region: Region })
export const Writing = Type.Object({
  id,
  texts: Type.Array(
    Type.Object({
      language: Language,
      title: Text(TITLE_MAX),
      text: Text(TEXT_MAX),
      summary: Text(SUMMARY_MAX),
    }),
    { minItems: 1, maxItems: languages.length },
  ),
})
export const Publishing = Type.Object({
  id,
  effectiveFrom: Type.Unsafe<Date | null>({
    type: ['string', 'null'],
    format: 'date-time',
    description: 'Null: at once.',
  }),
  acceptBy: Nullable(Instant),
})
export type Publishing = Static<typeof Publishing>
export const Comparing = Type.Object({
  id,
  from: Type.Optional(
    Type.Integer({ minimum: 1, description: 'The number of the earlier version; by default the one before.' }),
  ),
  language: Type.Optional(Language),
})

export const TextShape = Type.Object({
  language: Language,
  title: Type.String(),
  text: Type.String({ description: 'Markdown: headings, paragraphs, items.' }),
  summary: Type.String({ description: 'What changed since the version before.' }),
  hash: Type.String({ description: 'SHA-256 of title and text.' }),
  binding: Type.Boolean({ description: 'This text binds; the others are reading copies.' }),
})
export const shownText = ({ language, title, text, summary, hash }: AgreementText) => ({
  language,
  title,
  text,
  summary,
  hash,
  binding: language === BINDING,
})

const facts = {
  id,
  region: Region,
  number: Type.Integer(),
  status,
  effectiveFrom: Nullable(Instant),
  acceptBy: Nullable(Instant),
  publishedAt: Nullable(Instant),
  updatedAt: Instant,
  moves: Moves,
  version: Version,
}

/** A version as the desk's list shows it, with how many companies have signed it. */
export type Counted = Agreement & { signed: number; title: string }
export const agreementList = listOf(
  view(Type.Object({ ...facts, title: Type.String(), signed: Type.Integer() }), (row: Counted) => ({
    ...row,
    moves: lifecycle.moves(row.status),
  })),
)

export type Whole = Agreement & { texts: AgreementText[]; previous: number | null }
export const agreement = view(
  Type.Object({ ...facts, texts: Type.Array(TextShape), previous: Nullable(Type.Integer()) }),
  (row: Whole) => ({ ...row, texts: row.texts.map(shownText), moves: lifecycle.moves(row.status) }),
)

export const redlined = plain(
  Type.Object({
    from: Type.Integer(),
    to: Type.Integer(),
    language: Language,
    segments: Type.Array(Type.Object({ text: Type.String(), change: Type.Enum(changes) })),
  }),
)

export const agreementPublished = event('agreement.published', { id, region: Region, number: Type.Integer() })
export const agreementWithdrawn = event('agreement.withdrawn', { id, region: Region, number: Type.Integer() })
