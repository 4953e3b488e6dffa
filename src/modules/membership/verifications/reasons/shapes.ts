import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, SaidShape, Version } from '#kernel/shapes.ts'
import { type CheckReason, type CheckSettings, kinds } from './tables.ts'

const id = IdShape<'checkReason'>()
const kind = Type.Enum(kinds)
/** A sentence for people, in both languages: neither may be left out. */
const Sentence = (maxLength: number) =>
  Type.Object({
    en: Type.String({ minLength: 1, maxLength }),
    ko: Type.String({ minLength: 1, maxLength }),
  })
const COUNTRIES_MAX = 250
const documents = Type.Unsafe<CheckSettings['documents']>({
  type: 'object',
  required: ['any'],
  maxProperties: COUNTRIES_MAX,
  propertyNames: { pattern: '^(any|[A-Z]{2})$' },
  additionalProperties: Sentence(1000),
})
const promiseDays = Type.Integer({ minimum: 1, maximum: 60, description: 'Business days of the company’s country.' })
const wording = {
  says: Sentence(200),
  remedy: Sentence(1000),
  needsText: Type.Boolean(),
  wantsDocument: Type.Boolean(),
}

export const OfKind = Type.Object({ kind: Type.Optional(kind) })
export const EditSettings = Type.Object({ kind, promiseDays, documents })
export const NewReason = Type.Object({ kind, code: Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,39}$' }), ...wording })
export const EditReason = Type.Object({ id, ...wording, active: Type.Boolean() })
export type EditSettings = Static<typeof EditSettings>
export type NewReason = Static<typeof NewReason>
export type EditReason = Static<typeof EditReason>

export const settings = view(
  Type.Object({ kind, promiseDays, documents, updatedAt: Instant, version: Version }),
  (row: CheckSettings) => row,
)

export const reason = view(
  Type.Object({
    id,
    kind,
    code: Type.String(),
    says: SaidShape,
    remedy: SaidShape,
    needsText: Type.Boolean(),
    wantsDocument: Type.Boolean(),
    active: Type.Boolean(),
    version: Version,
  }),
  (row: CheckReason) => row,
)
