import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Text, Version } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { lifecycle } from './lifecycle.ts'
import { movesOf, type Side } from './rules.ts'
import type { Partnership } from './tables.ts'

const MESSAGE_MAX = 2_000
const id = IdShape<'partnership'>()
const status = Type.Enum(lifecycle.states)
const line = Nullable(Type.String())

export const ById = Type.Object({ id })
export const Search = paged({ status: Type.Optional(status) })
export const Inviting = Type.Object({
  message: Text(MESSAGE_MAX),
  language: Type.Enum(languages),
  email: Type.Optional(Nullable(Type.String({ format: 'email', maxLength: 254 }))),
})
export type Inviting = Static<typeof Inviting>
export const ByToken = Type.Object({ token: Text(100, 1) })

const fields = {
  id,
  status,
  side: Type.Enum(['provider', 'reseller'], { description: 'What we are in it.' }),
  partnerName: Type.String({ description: 'The provider.' }),
  resellerName: line,
  providerTenantId: IdShape<'tenant'>(),
  resellerTenantId: Nullable(IdShape<'tenant'>()),
  email: line,
  invitedByName: Type.String(),
  sentAt: Instant,
  expiresAt: Instant,
  acceptedAt: Nullable(Instant),
  answeredByName: line,
  endedAt: Nullable(Instant),
  endedByName: line,
  moves: Moves,
  version: Version,
}
export type Seen = Partnership & { side: Side }
const shown = (row: Seen) => ({ ...row, providerTenantId: row.tenantId, moves: movesOf(row, row.side) })
export const partnership = view(Type.Object(fields), shown)
/** The link stands in this answer alone. */
export const invited = view(
  Type.Object({ ...fields, path: Type.String({ description: 'The personal link, shown once.' }) }),
  ({ token, ...row }: Seen & { token: string }) => ({ ...shown(row), path: `/partner-up/${token}` }),
)
/** What a reseller's admin reads before they accept. */
export const opened = plain(
  Type.Object({ partnerName: Type.String(), invitedByName: Type.String(), message: Type.String(), expiresAt: Instant }),
)
