import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { roles, scopes } from '#kernel/permissions.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, SaidShape, Version } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { lifecycle } from './lifecycle.ts'
import { oldRoleSaid } from './rules.ts'
import type { Suggestion } from './tables.ts'

const id = IdShape<'suggestion'>()
const status = Type.Enum(lifecycle.states)
export const ById = Type.Object({ id })
export const Listed = paged({ status: Type.Optional(status) })
export type Listed = Static<typeof Listed>

/** Somebody was suggested, invited or put away: how many are left is looked at by whoever hears it. */
export const suggestionsChanged = event('suggestions.changed', {})

/** What an admin does with a suggestion; asking is the other one's. */
const OFFERED: readonly string[] = ['invite', 'dismiss']
export const suggestion = view(
  Type.Object({
    id,
    status,
    name: Type.String(),
    email: Type.String(),
    language: Type.Enum(languages),
    oldRole: Nullable(SaidShape),
    printedOldId: Type.String(),
    locationId: Nullable(IdShape<'location'>()),
    grants: Type.Array(
      Type.Object({ role: Type.Enum(roles), scope: Type.Enum(scopes), scopeId: Nullable(Type.String()) }),
    ),
    message: Nullable(Type.String()),
    askedAt: Nullable(Instant),
    decidedByName: Nullable(Type.String()),
    decidedAt: Nullable(Instant),
    moves: Moves,
    version: Version,
  }),
  (row: Suggestion) => ({
    ...row,
    oldRole: row.oldRole ? oldRoleSaid(row.oldRole) : null,
    moves: lifecycle.moves(row.status).filter((move) => OFFERED.includes(move)),
  }),
)
