import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, Version } from '#kernel/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import type { Join } from './tables.ts'

const id = IdShape<'join'>()
const status = Type.Enum(lifecycle.states)

export const ById = Type.Object({ id })
export const Search = paged({ status: Type.Optional(status) })
export const Refused = Type.Object({ id, reason: Reason() })
export type Refused = Static<typeof Refused>

export const join = view(
  Type.Object({
    id,
    status,
    name: Type.String(),
    email: Type.String(),
    message: Nullable(Type.String()),
    reason: Nullable(Type.String()),
    decidedBy: Nullable(Type.String()),
    decidedAt: Nullable(Instant),
    createdAt: Instant,
    moves: Moves,
    version: Version,
  }),
  (row: Join) => ({ ...row, moves: lifecycle.moves(row.status).filter((move) => move !== 'withdraw') }),
)

/** Told in the company that is asked, by the database function that keeps the request there. */
export const joinAsked = event('join.asked', { joinId: id })
export const joinDecided = event('join.decided', { joinId: id, status })
