import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { roles } from '#kernel/permissions.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { saying } from '#kernel/words.ts'
import { given } from '../roles/shapes.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import type { AccessRequest } from './tables.ts'

const id = IdShape<'accessRequest'>()
const status = Type.Enum(lifecycle.states)

export const ById = Type.Object({ id })
export const Search = paged({
  status: Type.Optional(status),
  mine: Type.Optional(Type.Boolean({ description: 'Only what you asked for yourself.' })),
})
export const Ask = Type.Object({ workspace: Text(60, 1), role: Type.Enum(given), message: Type.Optional(Text(1000)) })
export type Ask = Static<typeof Ask>
export const Accept = Type.Object({
  id,
  locationId: Type.Optional(Type.String({ format: 'uuid', description: 'Gives the role at this location alone.' })),
})
export type Accept = Static<typeof Accept>
export const Refused = Type.Object({ id, reason: Reason() })
export type Refused = Static<typeof Refused>

/** A request with who asks, and what its reader may do with it. */
export type Shown = AccessRequest & { name: string; email: string; isMine: boolean; mayAnswer: boolean }
export const accessRequest = view(
  Type.Object({
    id,
    memberId: IdShape<'member'>(),
    name: Type.String(),
    email: Type.String(),
    workspace: Type.String(),
    says: SaidShape,
    role: Type.Enum(roles),
    message: Nullable(Type.String()),
    status,
    reason: Nullable(Type.String()),
    decidedByName: Nullable(Type.String()),
    decidedAt: Nullable(Instant),
    isMine: Type.Boolean(),
    createdAt: Instant,
    moves: Moves,
    version: Version,
  }),
  (row: Shown) => ({ ...row, says: saying(`workspace.${row.workspace}`), moves: movesOf(row) }),
)

const movesOf = ({ status, isMine, mayAnswer }: Shown): Move[] =>
  lifecycle.moves(status).filter((move) => (move === 'withdraw' ? isMine : mayAnswer))

export const accessAsked = event('access.asked', { requestId: id })
export const accessAnswered = event('access.answered', { requestId: id, status })
