import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { roleKeys } from '../delegations/roles.ts'
import { kinds } from '../relationships/tables.ts'
import { lifecycle } from './lifecycle.ts'
import { movesOf } from './rules.ts'
import type { RelationshipRequest } from './tables.ts'

const MESSAGE_MAX = 2_000
const id = IdShape<'relationshipRequest'>()
const status = Type.Enum(lifecycle.states)
const kind = Type.Enum(kinds)
const line = Nullable(Type.String())
const token = Text(100, 1)

export const ById = Type.Object({ id })
export const Search = paged({ status: Type.Optional(status) })
export const Asking = Type.Object({
  kind,
  withAccess: Type.Boolean({ description: 'Accepting it approves the usual directory roles, too.' }),
  message: Text(MESSAGE_MAX),
  language: Type.Enum(languages),
  email: Type.Optional(Nullable(Type.String({ format: 'email', maxLength: 254 }))),
  providerTenantId: Type.Optional(Nullable(IdShape<'tenant'>())),
})
export type Asking = Static<typeof Asking>
export const Opening = Type.Object({
  token,
  country: Type.Optional(
    Type.String({ maxLength: 2, description: 'Where a company is that is not here yet: which agreement it reads.' }),
  ),
})
export type Opening = Static<typeof Opening>
export const Accepting = Type.Object({
  token,
  agreementVersion: Type.Optional(Text(60)),
  company: Type.Optional(Text(200)),
  country: Type.Optional(Text(2)),
})
export type Accepting = Static<typeof Accepting>
export const Declining = Type.Object({ token, reason: Type.Optional(Reason()) })
export type Declining = Static<typeof Declining>

const fields = {
  id,
  status,
  kind,
  withAccess: Type.Boolean(),
  message: Type.String(),
  language: Type.Enum(languages),
  email: line,
  providerName: line,
  askedByName: Type.String(),
  sentAt: Instant,
  expiresAt: Instant,
  answeredAt: Nullable(Instant),
  answeredByName: line,
  reason: line,
  customerId: Nullable(IdShape<'tenant'>()),
  customerName: line,
  createdAt: Instant,
  moves: Moves,
  version: Version,
}
export const request = view(Type.Object(fields), (row: RelationshipRequest) => ({ ...row, moves: movesOf(row) }))
/** The link stands in this answer alone: nothing that could open it is kept. */
export const requested = view(
  Type.Object({ ...fields, path: Type.String({ description: 'The personal link, shown once.' }) }),
  ({ token: opens, ...row }: RelationshipRequest & { token: string }) => ({
    ...row,
    moves: movesOf(row),
    path: `/relate/${opens}`,
  }),
)

const Problem = Type.Object({ code: Type.String(), says: SaidShape, remedy: SaidShape })
/** What whoever opened the link reads before they answer, and whether it is theirs to answer. */
export const opened = plain(
  Type.Object({
    partner: Type.String(),
    partnerCountry: line,
    providerName: Nullable(Type.String({ description: 'Who comes along as the provider, by the same answer.' })),
    kind,
    withAccess: Type.Boolean(),
    accessRoles: Type.Array(Type.Enum(roleKeys), { description: 'The directory roles that come with it, by key.' }),
    accessDays: Type.Integer(),
    message: Type.String(),
    askedByName: Type.String(),
    expiresAt: Instant,
    language: Type.Enum(languages),
    email: line,
    agreement: Nullable(
      Type.Object({
        version: Type.String(),
        texts: Type.Array(Type.Object({ language: Type.Enum(languages), title: Type.String(), text: Type.String() })),
      }),
    ),
    you: Nullable(
      Type.Object({
        name: Type.String(),
        email: Type.String(),
        company: line,
        problem: Nullable(Problem),
        mayDecline: Type.Boolean({
          description: 'Whoever could answer may say no, whatever keeps them from accepting.',
        }),
      }),
    ),
  }),
)
export type Opened = Static<typeof opened.schema>
export const answered = plain(
  Type.Object({ partner: Type.String(), company: Type.String(), customerId: Nullable(IdShape<'tenant'>()) }),
)

/** A request was answered; told to the partner that asked. */
export const requestAnswered = event('relationshipRequest.answered', {
  requestId: id,
  status,
  customerId: Nullable(IdShape<'tenant'>()),
  customerName: line,
})
