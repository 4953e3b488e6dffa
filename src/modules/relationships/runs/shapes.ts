import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { FaultShape } from '#kernel/fault.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Text, Version } from '#kernel/shapes.ts'
import { stops } from '#kernel/turns.ts'
import { roleKeys } from '../delegations/roles.ts'
import { DAYS_MAX, NAME_MAX } from '../delegations/rules.ts'
import { Roles } from '../delegations/shapes.ts'
import { customerId } from '../relationships/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { movesOf } from './rules.ts'
import { type AccessRun, kinds, outcomes } from './tables.ts'

const LINES_MAX = 1_000
const id = IdShape<'accessRun'>()
const delegationId = IdShape<'delegation'>()
const many = <const S extends typeof customerId | typeof delegationId>(one: S) =>
  Type.Optional(Type.Array(one, { maxItems: LINES_MAX })) // named twice is one

export const Starting = Type.Object({
  kind: Type.Enum(kinds),
  customerIds: many(customerId),
  delegationIds: many(delegationId),
  name: Type.Optional(Text(NAME_MAX)),
  roles: Type.Optional(Roles),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: DAYS_MAX })),
  autoExtend: Type.Optional(Type.Boolean()),
})
export type Starting = Static<typeof Starting>
export const ById = Type.Object({ id })
export type ById = Static<typeof ById>
export const Search = paged({})
export const LinesOf = Type.Object({ id, outcome: Type.Optional(Type.Enum(outcomes)), afterLine: Type.Optional(Type.Integer({ minimum: 0 })) }) // biome-ignore format: one shape
export type LinesOf = Static<typeof LinesOf>

export type Counted = AccessRun & { ready: number; done: number; failed: number }
export const run = view(
  Type.Object({
    id,
    kind: Type.Enum(kinds),
    status: Type.Enum(lifecycle.states),
    name: Type.String(),
    roles: Type.Array(Type.Enum(roleKeys)),
    days: Type.Integer(),
    autoExtend: Type.Boolean(),
    byName: Type.String(),
    ready: Type.Integer({ description: 'Lines that wait for their turn.' }),
    done: Type.Integer(),
    failed: Type.Integer(),
    startedAt: Instant,
    finishedAt: Nullable(Instant),
    stoppedFor: Nullable(Type.Enum(stops)),
    tries: Type.Integer({ description: 'How often in a row its next batch was begun and not settled.' }),
    turnAt: Nullable(Instant),
    moves: Moves,
    version: Version,
  }),
  (row: Counted) => ({ ...row, moves: movesOf(row, row.failed) }),
)
export const line = plain(
  Type.Object({
    line: Type.Integer(),
    customerId,
    customerName: Type.String(),
    delegationId: Nullable(delegationId),
    delegationName: Type.String(),
    outcome: Type.Enum(outcomes),
    faults: Type.Array(FaultShape),
    settledAt: Nullable(Instant),
  }),
)

/** There is something to do for many: whoever does it need not wait for the clock. */
export const runBegun = event('accessRun.begun', { runId: id })
