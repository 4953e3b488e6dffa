import { type Static, Type } from 'typebox'
import { type Fault, FaultShape } from '#kernel/fault.ts'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Nullable, Text } from '#kernel/shapes.ts'

const LINES_MAX = 500
const CELL_MAX = 400
const columns = ['userName', 'displayName', 'firstName', 'lastName', 'usageLocation'] as const
export type Cells = Readonly<Partial<Record<(typeof columns)[number], string>>>
const cells = Type.Unsafe<Cells>(
  Type.Object(Object.fromEntries(columns.map((name) => [name, Type.Optional(Text(CELL_MAX))]))),
)

/** The lines below a file's heading, by column; a blank one keeps its place and is left out. */
export const Lines = Type.Object({
  customerId: IdShape<'tenant'>(),
  first: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 1_000_000,
      default: 2,
      description: 'The number of the first of them in its sheet.',
    }),
  ),
  rows: Type.Array(cells, { minItems: 1, maxItems: LINES_MAX }),
})
export type Lines = Static<typeof Lines>

/** What becomes of a line: it will be a user, is one, or says what is wrong with it. */
const outcomes = ['ready', 'created', 'wrong'] as const
export type Line = {
  readonly line: number
  readonly userName: string
  readonly outcome: (typeof outcomes)[number]
  readonly faults: Fault[]
  readonly password: string | null
}
const line = Type.Object({
  line: Type.Integer({ description: 'As a spreadsheet counts: the heading is the first.' }),
  userName: Type.String(),
  outcome: Type.Enum(outcomes),
  faults: Type.Array(FaultShape),
  password: Nullable(Type.String({ description: 'Shown this once; changed at the first sign-in.' })),
})
export const result = plain(Type.Object({ lines: Type.Array(line), good: Type.Integer(), wrong: Type.Integer() }))
