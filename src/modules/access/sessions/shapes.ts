import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { deviceOf } from './rules.ts'

const id = Type.String({ format: 'uuid' })
export const ById = Type.Object({ id })
export type ById = Static<typeof ById>
export const AtWork = Type.Object({ tenantId: IdShape<'tenant'>() })
export type AtWork = Static<typeof AtWork>
export const Speaks = Type.Object({ language: Type.Enum(languages) })
export type Speaks = Static<typeof Speaks>

type Row = {
  id: string
  ipAddress: string | null
  userAgent: string | null
  createdAt: Date
  expiresAt: Date
  isThis: boolean
}
export const session = view(
  Type.Object({
    id,
    device: Type.String(),
    address: Type.String(),
    signedInAt: Instant,
    expiresAt: Instant,
    isThis: Type.Boolean({ description: 'The session that asks.' }),
  }),
  ({ ipAddress, userAgent, createdAt, ...row }: Row) => ({
    ...row,
    device: deviceOf(userAgent),
    address: ipAddress ?? '',
    signedInAt: createdAt,
  }),
)
export const atWork = plain(AtWork)
export const speaks = plain(Speaks)
