import { type Static, Type } from 'typebox'
import { plain, view } from '#kernel/route.ts'
import { paged, Text } from '#kernel/shapes.ts'
import { fill, languages } from '#kernel/words.ts'
import { damageWords } from './rules.ts'
import { type Damage, damages } from './spans.ts'

/** The largest file that is taken in, in characters. */
export const FILE_MAX = 256_000
const Topic = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 })

export const TakenIn = Type.Object({
  name: Text(200, 1),
  text: Text(FILE_MAX, 1),
  language: Type.Enum(languages),
  topic: Type.Optional(Topic),
  keepDamaged: Type.Optional(
    Type.Boolean({
      description: 'Keep it although spans are damaged: those sentences then stand without their original.',
    }),
  ),
})
export type TakenIn = Static<typeof TakenIn>
export const Taken = Type.Object({ topic: Text(100, 1), slug: Text(100, 1), language: Type.Enum(languages) })
export const Imported = paged({})

export const outcomes = ['new', 'changed', 'same', 'damaged'] as const
export type Report = {
  readonly topic: string
  readonly slug: string
  readonly title: string
  readonly outcome: (typeof outcomes)[number]
  readonly pairs: number
  readonly damages: readonly Damage[]
}

/** What became of a file: kept or not, how many sentences know their original, and every damaged span by its line. */
export const report = view(
  Type.Object({
    topic: Type.String(),
    slug: Type.String(),
    title: Type.String(),
    outcome: Type.Enum(outcomes, { description: '`damaged`: nothing was kept.' }),
    pairs: Type.Integer(),
    damages: Type.Array(
      Type.Object({ line: Type.Integer(), what: Type.Enum(damages), id: Type.String(), says: Type.String() }),
    ),
  }),
  (row: Report, { language }) => ({
    ...{ topic: row.topic, slug: row.slug, title: row.title, outcome: row.outcome, pairs: row.pairs },
    damages: row.damages.map((one) => ({ ...one, says: fill(damageWords[one.what][language], {}, language) })),
  }),
)

export const importedRow = plain(
  Type.Object({
    id: Type.String(),
    topic: Type.String(),
    slug: Type.String(),
    language: Type.Enum(languages),
    title: Type.String(),
    updated: Type.String(),
  }),
)
