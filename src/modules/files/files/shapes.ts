import { Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Text } from '#kernel/shapes.ts'
import type { File } from './tables.ts'

const id = IdShape<'file'>()
export const ById = Type.Object({ id })
export const AtPartner = Type.Object({ tenantId: IdShape<'tenant'>(), id })

/** The receipt of an attachment: its hash and the time it was kept. */
export const file = view(
  Type.Object({
    id,
    name: Text(200),
    type: Type.String(),
    size: Type.Integer({ description: 'Bytes.' }),
    sha256: Type.String(),
    keptAt: Instant,
    keptByName: Type.String(),
  }),
  (row: File) => ({ ...row, keptAt: row.createdAt }),
)

export const fileKept = event('file.kept', { id, sha256: Type.String() })
