import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { modes } from './rules.ts'

const fields = {
  mode: Type.Enum(modes),
  writes: Type.Boolean({ description: 'Support may change things, not only look.' }),
}
export const Access = Type.Object(fields)
export type NewAccess = Static<typeof Access>
export const AtPartner = Type.Object({ tenantId: IdShape<'tenant'>() })

/** How far the company lets the vendor's support in. */
export const access = plain(Access)
