import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { LEAST, MOST } from '../people/password.ts'
import { GivenGrant, GrantShape } from '../roles/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { AT_ONCE_MAX } from './rules.ts'
import type { Invitation } from './tables.ts'

const GRANTS_MAX = 20
const ADDRESS_MAX = 320
const TOKEN_MAX = 100
const id = IdShape<'invitation'>()
const status = Type.Enum(lifecycle.states)
const language = Type.Enum(languages)

export const ById = Type.Object({ id })
export const Search = paged({ status: Type.Optional(status), search: Type.Optional(Text(100)) })
export const Invite = Type.Object({
  emails: Type.Array(Text(ADDRESS_MAX), { minItems: 1, maxItems: AT_ONCE_MAX }),
  grants: Type.Array(GivenGrant, { maxItems: GRANTS_MAX }),
  language,
})
export type Invite = Static<typeof Invite>
export const ByToken = Type.Object({ token: Text(TOKEN_MAX, 1) })
export const Become = Type.Object({
  token: Text(TOKEN_MAX, 1),
  name: Text(100, 1),
  password: Text(MOST, LEAST),
  language,
})
export type Become = Static<typeof Become>

const fields = {
  id,
  email: Type.String(),
  name: Nullable(Type.String()),
  status,
  grants: Type.Array(GrantShape),
  guest: Type.Boolean(),
  language,
  invitedByName: Type.String(),
  sentAt: Instant,
  sends: Type.Integer({ description: 'How many letters went out.' }),
  expiresAt: Instant,
  acceptedAt: Nullable(Instant),
  createdAt: Instant,
  moves: Moves,
  version: Version,
}
/** What a person does with an invitation; accepting is the invited one's, running out the clock's. */
const OFFERED: readonly string[] = ['resend', 'withdraw']
const shown = (row: Invitation) => ({
  ...row,
  moves: lifecycle.moves(row.status).filter((move) => OFFERED.includes(move)),
})
export const invitation = view(Type.Object(fields), shown)

/** What became of one address of several. */
export type Answered = {
  readonly email: string
  readonly invitation: Invitation | null
  readonly refusal: Refusal | null
}
const Problem = Type.Object({ code: Type.String(), says: SaidShape, remedy: SaidShape })
export const problemOf = (refusal: Refusal) => ({
  code: refusal.code,
  says: { en: refusal.says('en'), ko: refusal.says('ko') },
  remedy: { en: refusal.remedy('en'), ko: refusal.remedy('ko') },
})

/** Each address with its own answer: one that cannot be invited keeps none of the others back. */
export const answers = view(
  Type.Object({
    items: Type.Array(
      Type.Object({ email: Type.String(), invitation: Nullable(Type.Object(fields)), problem: Nullable(Problem) }),
    ),
    invited: Type.Integer(),
  }),
  (all: readonly Answered[]) => ({
    items: all.map(({ email, invitation, refusal }) => ({
      email,
      invitation: invitation && shown(invitation),
      problem: refusal && problemOf(refusal),
    })),
    invited: all.filter(({ invitation }) => invitation).length,
  }),
)

/** What the holder of a letter may know before they accept. */
export const invited = plain(
  Type.Object({
    email: Type.String(),
    company: Type.String(),
    invitedByName: Type.String(),
    grants: Type.Array(GrantShape),
    guest: Type.Boolean(),
    expiresAt: Instant,
    isHere: Type.Boolean({ description: 'There is an account under the address: sign in with it to accept.' }),
  }),
)
export const accepted = plain(
  Type.Object({ email: Type.String(), company: Type.String(), tenantId: IdShape<'tenant'>() }),
)

export const invitationAccepted = event('invitation.accepted', { id })
