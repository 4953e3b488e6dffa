import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Text } from '#kernel/shapes.ts'
import { addMinutes } from '#kernel/time.ts'
import { languages } from '#kernel/words.ts'
import { RESEND_SECONDS } from './rules.ts'
import type { SignUp } from './tables.ts'

const id = IdShape<'signUp'>()
const language = Type.Enum(languages)

export const Start = Type.Object({ email: Text(320), language })
export type Start = Static<typeof Start>
export const Proof = Type.Object({ id, code: Text(40) })
export type Proof = Static<typeof Proof>
export const Become = Type.Object({ id, name: Text(120), password: Text(1000), language })
export type Become = Static<typeof Become>

export const signUp = view(
  Type.Object({ id, resendAfter: Instant, expiresAt: Instant }),
  ({ id, sentAt, expiresAt }: Pick<SignUp, 'id' | 'sentAt' | 'expiresAt'>) => ({
    id,
    resendAfter: addMinutes(sentAt, RESEND_SECONDS / 60),
    expiresAt,
  }),
)
export const address = plain(Type.Object({ email: Type.String() }))
