import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { FaultShape } from '#kernel/fault.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, Text, Version } from '#kernel/shapes.ts'
import { halts } from '#kernel/turns.ts'
import { lifecycle } from './lifecycle.ts'
import { outcomes, type Sheet } from './tables.ts'

const id = IdShape<'customerSheet'>()
export const PIECE_ROWS = 1_000
const CELL_MAX = 400
export const columns = [
  ...['companyName', 'domainPrefix', 'country', 'addressLine1', 'addressLine2', 'city', 'state', 'postalCode'],
  ...['phone', 'registrationId', 'firstName', 'lastName', 'email', 'language', 'tags'],
] as const

export const NewSheet = Type.Object({ name: Text(200, 1) })
export const ById = Type.Object({ id })
export type ById = Static<typeof ById>
const cells = Type.Unsafe<Readonly<Record<string, string>>>(
  Type.Object(Object.fromEntries(columns.map((name) => [name, Type.Optional(Text(CELL_MAX))]))),
)
/** The next lines of the file, in pieces of a thousand; a line sent twice counts once. */
export const Lines = Type.Object({
  id,
  first: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'The line of the file the piece begins with.' }),
  rows: Type.Array(cells, { minItems: 1, maxItems: PIECE_ROWS }),
})
export type Lines = Static<typeof Lines>
export const RowsOf = Type.Object({ id, outcome: Type.Optional(Type.Enum(outcomes)), afterLine: Type.Optional(Type.Integer({ minimum: 0 })) }) // biome-ignore format: one shape
export type RowsOf = Static<typeof RowsOf>

export const sheet = view(
  Type.Object({
    id,
    name: Type.String(),
    status: Type.Enum(lifecycle.states),
    byName: Type.String(),
    ready: Type.Integer({ description: 'Lines that will become customers.' }),
    wrong: Type.Integer(),
    made: Type.Integer(),
    createdAt: Instant,
    startedAt: Nullable(Instant),
    finishedAt: Nullable(Instant),
    tries: Type.Integer({ description: 'How often in a row its next batch was begun and not settled.' }),
    turnAt: Nullable(Instant),
    stoppedFor: Nullable(Type.Enum(halts)),
    moves: Moves,
    version: Version,
  }),
  (row: Sheet) => ({ ...row, moves: lifecycle.moves(row.status) }),
)
export const sheetRow = plain(
  Type.Object({
    line: Type.Integer(),
    given: Type.Record(Type.String(), Type.String()),
    outcome: Type.Enum(outcomes),
    faults: Type.Array(FaultShape),
    customerId: Nullable(IdShape<'tenant'>()),
  }),
)

/** Its good lines are to be made: whoever makes them need not wait for the clock. */
export const sheetStarted = event('customerSheet.started', { sheetId: id })
