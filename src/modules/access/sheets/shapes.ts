import { type Static, Type } from 'typebox'
import type { Refusal } from '#kernel/refusal.ts'
import { view } from '#kernel/route.ts'
import { Nullable, SaidShape, Text } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { problemOf } from '../invitations/shapes.ts'
import type { Written } from './rules.ts'

const TEXT_MAX = 400_000
export const Sheet = Type.Object({
  text: Text(TEXT_MAX, 1),
  language: Type.Enum(languages, { description: 'Of the letters to those who are invited.' }),
})
export type Sheet = Static<typeof Sheet>

/** What becomes of a row: invited, given roles, as it was already, or wrong. */
export const outcomes = ['invited', 'given', 'same', 'wrong'] as const
export type Outcome = { written: Written; outcome: (typeof outcomes)[number]; refusal: Refusal | null }

/** Every row with its outcome, in the order of the file: what is wrong can be mended and sent again. */
export const sheetResult = view(
  Type.Object({
    rows: Type.Array(
      Type.Object({
        line: Type.Integer(),
        name: Type.String(),
        email: Type.String(),
        roles: Type.String(),
        location: Type.String(),
        outcome: Type.Enum(outcomes),
        problem: Nullable(
          Type.Object({ code: Type.String(), field: Nullable(Type.String()), says: SaidShape, remedy: SaidShape }),
        ),
      }),
    ),
    counts: Type.Object({
      invited: Type.Integer(),
      given: Type.Integer(),
      same: Type.Integer(),
      wrong: Type.Integer(),
    }),
  }),
  (all: readonly Outcome[]) => {
    const count = (wanted: Outcome['outcome']) => all.filter(({ outcome }) => outcome === wanted).length
    return {
      rows: all.map(({ written, outcome, refusal }) => ({
        ...written,
        outcome,
        problem: refusal && { ...problemOf(refusal), field: refusal.pointer.field ?? null },
      })),
      counts: { invited: count('invited'), given: count('given'), same: count('same'), wrong: count('wrong') },
    }
  },
)
