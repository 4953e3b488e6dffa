import { type Static, Type } from 'typebox'
import { view } from '#kernel/route.ts'
import { Instant, Nullable, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { kinds, units } from './kinds.ts'
import { rulesInWords } from './sentences.ts'
import type { BenefitType } from './tables.ts'

export const CodeShape = Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,39}$' })
const Sentence = (max: number, min = 1) => Type.Object({ en: Text(max, min), ko: Text(max, min) })
const count = (maximum: number) => Nullable(Type.Integer({ minimum: 0, maximum }))

export const TermsShape = Type.Object({
  handoversMax: count(100),
  handoverAfterDays: Type.Integer({ minimum: 0, maximum: 365 }),
  oneEach: Type.Boolean(),
  workMail: Type.Boolean(),
  lasts: Nullable(
    Type.Object({
      count: Type.Integer({ minimum: 1, maximum: 1_000 }),
      unit: Type.Enum(['day', 'month'] as const),
      from: Type.Enum(['assignment', 'activation'] as const),
    }),
  ),
  activationsMax: count(1_000),
  atOnceMax: count(1_000),
  unlimited: Type.Boolean(),
})

const content = {
  name: Sentence(120),
  explains: Sentence(600),
  unit: Type.Enum(units),
  worth: Nullable(Sentence(120)),
  terms: TermsShape,
  position: Type.Integer({ minimum: 0, maximum: 10_000 }),
}
export const NewType = Type.Object({ code: CodeShape, kind: Type.Enum(kinds), ...content })
export type NewType = Static<typeof NewType>
/** The kind stays: what was handed out lives by it. */
export const ChangedType = Type.Object({ code: CodeShape, ...content, active: Type.Boolean() })

export const benefitType = view(
  Type.Object({
    code: Type.String(),
    kind: Type.Enum(kinds),
    name: SaidShape,
    explains: SaidShape,
    unit: Type.Enum(units),
    worth: Nullable(SaidShape),
    terms: TermsShape,
    rules: Type.Array(SaidShape),
    active: Type.Boolean(),
    position: Type.Integer(),
    updatedAt: Instant,
    version: Version,
  }),
  (row: BenefitType) => ({ ...row, rules: rulesInWords(row.kind, row.terms) }),
)
