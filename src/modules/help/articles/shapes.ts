import { type Static, Type } from 'typebox'
import { view } from '#kernel/route.ts'
import { paged, Text } from '#kernel/shapes.ts'
import { type Lang, languages } from '#kernel/words.ts'
import type { Block } from './blocks.ts'
import type { Row } from './tables.ts'

const Language = Type.Enum(languages, { description: 'The language wanted; another if the article is not in it.' })
const Slug = Text(100, 1)

/** The language of an answer is said in the address, so that one address is one answer; without it the caller's own. */
const InLanguage = { language: Type.Optional(Language) }
export const OneArticle = Type.Object({ topic: Slug, slug: Slug, ...InLanguage })
export const Listed = paged({ topic: Type.Optional(Slug), workspace: Type.Optional(Slug), ...InLanguage })
export const ForPage = Type.Object({
  page: Text(200, 1),
  ...InLanguage,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, default: 8 })),
})
export type OneArticle = Static<typeof OneArticle>
export type Listed = Static<typeof Listed>
export type ForPage = Static<typeof ForPage>

const card = {
  id: Type.String({ description: 'Topic and name: its address under /help/.' }),
  topic: Type.String(),
  slug: Type.String(),
  language: Language,
  title: Type.String(),
  description: Type.String(),
  workspace: Type.String(),
  roles: Type.Array(Type.String()),
  updated: Type.String({ description: 'A calendar day; empty if nobody said.' }),
}
export type Card = Pick<
  Row,
  'topic' | 'slug' | 'language' | 'title' | 'description' | 'workspace' | 'roles' | 'updated'
>
export const cardOf = ({ topic, slug, language, title, description, workspace, roles, updated }: Card) => ({
  ...{ id: `${topic}/${slug}`, topic, slug, language, title, description, workspace, roles, updated },
})
export const cardFields = card
export const articleCard = view(Type.Object(card), (row: Card) => cardOf(row))

const Blocks = Type.Unsafe<Block[]>({
  type: 'array',
  items: { type: 'object', additionalProperties: true },
  description: 'Headings, paragraphs, lists, quotations, tables; each sentence with its original where it is known.',
})

/** An article to be read, with what lies beside it in its topic. */
export const article = view(
  Type.Object({
    ...card,
    date: Type.String(),
    isStale: Type.Boolean({ description: 'The original has changed since this was rendered.' }),
    isTranslated: Type.Boolean({ description: 'Sentences know the original they render.' }),
    languages: Type.Array(Language),
    blocks: Blocks,
    beside: Type.Array(Type.Object({ slug: Type.String(), title: Type.String() })),
  }),
  (row: Whole) => ({
    ...cardOf(row),
    ...{ date: row.date, isStale: row.isStale, isTranslated: row.isTranslated, languages: row.languages },
    ...{ blocks: row.blocks, beside: row.beside },
  }),
)
export type Whole = Card &
  Pick<Row, 'date' | 'isStale' | 'blocks'> & {
    readonly isTranslated: boolean
    readonly languages: Lang[]
    readonly beside: { slug: string; title: string }[]
  }
