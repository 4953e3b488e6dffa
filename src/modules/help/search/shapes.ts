import { type Static, Type } from 'typebox'
import { view } from '#kernel/route.ts'
import { Nullable, Text } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { type Card, cardFields, cardOf } from '../articles/shapes.ts'
import type { Piece } from './rules.ts'

export const Question = Type.Object({
  q: Text(200),
  topic: Type.Optional(Text(100, 1)),
  workspace: Type.Optional(Text(100, 1)),
  language: Type.Optional(Type.Enum(languages)),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
})
export type Question = Static<typeof Question>

export type Found = Card & { readonly excerpt: Piece[] }
export type Answer = { readonly items: readonly Found[]; readonly instead: string | null }

/** What a search found, the best first, each with the place that says it. */
export const answer = view(
  Type.Object({
    items: Type.Array(
      Type.Object({
        ...cardFields,
        excerpt: Type.Array(Type.Object({ text: Type.String(), hit: Type.Boolean() })),
      }),
    ),
    instead: Nullable(
      Type.String({ description: 'What was looked for instead, where a word was written as no article writes it.' }),
    ),
  }),
  ({ items, instead }: Answer) => ({ items: items.map((row) => ({ ...cardOf(row), excerpt: row.excerpt })), instead }),
)
