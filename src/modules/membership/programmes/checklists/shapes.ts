import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { SaidShape, Version } from '#kernel/shapes.ts'
import { type ChecklistItem, clearers, kinds } from './tables.ts'

const id = IdShape<'checklistItem'>()
const kind = Type.Enum(kinds)
const Sentence = (maxLength: number) =>
  Type.Object({ en: Type.String({ minLength: 1, maxLength }), ko: Type.String({ minLength: 1, maxLength }) })
const wording = {
  says: Sentence(200),
  explains: Sentence(1000),
  required: Type.Boolean(),
  position: Type.Integer({ minimum: 1, maximum: 1000 }),
}
const code = Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,39}$' })

export const ById = Type.Object({ id })
export const NewItem = Type.Object({ kind, code, clearedBy: Type.Enum(['partner', 'vendor']), ...wording })
export const EditItem = Type.Object({ id, ...wording, active: Type.Boolean() })
export type NewItem = Static<typeof NewItem>
export type EditItem = Static<typeof EditItem>

export const item = view(
  Type.Object({
    id,
    kind,
    code: Type.String(),
    says: SaidShape,
    explains: SaidShape,
    clearedBy: Type.Enum(clearers),
    required: Type.Boolean(),
    position: Type.Integer(),
    active: Type.Boolean(),
    version: Version,
  }),
  (row: ChecklistItem) => row,
)
