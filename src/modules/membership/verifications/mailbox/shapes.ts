import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { lifecycle } from '../lifecycle.ts'

export const Resend = Type.Object({ id: IdShape<'verification'>() })
export const Open = Type.Object({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{32}$' }) })
export type Resend = Static<typeof Resend>
export type Open = Static<typeof Open>

/** Whose contact this mailbox now is. */
export const opened = plain(
  Type.Object({ company: Type.String(), email: Type.String(), status: Type.Enum(lifecycle.states) }),
)
