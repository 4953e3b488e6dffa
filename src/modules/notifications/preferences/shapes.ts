import { type Static, Type } from 'typebox'
import { plain } from '#kernel/route.ts'
import { SaidShape } from '#kernel/shapes.ts'
import { type Lang, languages } from '#kernel/words.ts'
import { workspaces } from '#modules/access/index.ts'

const mailLanguage = Type.Unsafe<Lang | null>({
  type: ['string', 'null'],
  enum: [...languages, null],
  description: 'Null: the language of the portal.',
})
const workspace = Type.Enum(workspaces.map(({ name }) => name) as [string, ...string[]])

export const Wanted = Type.Object({
  mailLanguage,
  muted: Type.Array(workspace, { maxItems: 50, uniqueItems: true, description: 'No mail about these.' }),
})
export type Wanted = Static<typeof Wanted>

export const preferences = plain(
  Type.Object({
    address: Type.String({ description: 'Where mail goes: the address you sign in with.' }),
    mailLanguage,
    workspaces: Type.Array(Type.Object({ workspace: Type.String(), says: SaidShape, mail: Type.Boolean() })),
  }),
)
