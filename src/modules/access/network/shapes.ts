import { Type } from 'typebox'
import { plain } from '#kernel/route.ts'

/** What a stranger may know of this installation. */
export const network = plain(
  Type.Object({
    name: Type.String({ description: 'Of the vendor whose network this is.' }),
    founded: Type.Boolean({ description: 'False until the vendor and its owner exist.' }),
    demo: Type.Boolean(),
    limits: Type.Object({
      documentBytesMax: Type.Integer({ description: 'The largest file that may be attached.' }),
      importBytesMax: Type.Integer({ description: 'The largest file of the old centre that may be imported.' }),
    }),
  }),
)
