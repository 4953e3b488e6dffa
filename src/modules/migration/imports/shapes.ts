import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { spoken } from '#kernel/words.ts'
import { encodings } from '../reading/encoding.ts'
import { lifecycle } from './lifecycle.ts'
import { type Field, fieldsOf, missingIn } from './rules/fields.ts'
import { type ProblemCode, problems } from './rules/problems.ts'
import { formats, type Import, type Kind, kinds, type Mapping, severities } from './tables.ts'

const id = IdShape<'import'>()
const kind = Type.Enum(kinds)
const status = Type.Enum(lifecycle.states)
const count = Type.Integer({ minimum: 0 })

export const ById = Type.Object({ id })
export const OfKind = Type.Object({ kind })
export const Uploading = Type.Object({
  kind,
  delimiter: Type.Optional(Type.String({ minLength: 1, maxLength: 3, pattern: '^[^"\\r\\n]+$' })),
  encoding: Type.Optional(Type.Enum(encodings)),
})
export const Listed = paged({ kind: Type.Optional(kind), status: Type.Optional(status) })
export const Matching = Type.Object({
  id,
  mapping: Type.Array(Type.Object({ field: Text(40, 1), header: Text(300) }), { maxItems: 60 }),
})
export const MappingsListed = Type.Object({ kind: Type.Optional(kind) })
export const MappingByKey = Type.Object({ kind, key: Type.String({ pattern: '^[0-9a-f]{64}$' }) })
/** How files with these headers are matched, by hand and from then on. */
export const savedMapping = view(
  Type.Object({
    key: Type.String(),
    kind,
    headers: Type.Array(Type.String(), { description: 'Without case and order.' }),
    mapping: Type.Array(Type.Object({ field: Type.String(), header: Type.String() })),
    savedAt: Instant,
  }),
  (row: { key: string; kind: Kind; headers: string[]; mapping: Mapping; savedAt: Date }) => ({
    ...row,
    mapping: matchedIn(row.kind, row.mapping),
  }),
)

export const RowsListed = paged({ id, only: Type.Optional(Type.Enum(['problems'] as const)) })
export const ProblemsListed = paged({
  id,
  code: Type.Optional(Text(40)),
  severity: Type.Optional(Type.Enum(severities)),
})

/** A field a file of a kind may hold, with the words it goes by. */
export const field = view(
  Type.Object({
    name: Type.String(),
    says: SaidShape,
    required: Type.Boolean(),
    lengthMax: count,
    goesBy: Type.Array(Type.String()),
  }),
  (row: Field) => ({ ...row, says: { ...row.says }, goesBy: [...row.goesBy] }),
)
export const fieldsFor = async (_: unknown, { kind: one }: Static<typeof OfKind>) => [...fieldsOf[one]]

/** A matching in the order of the fields. */
const matchedIn = (ofKind: Kind, mapping: Mapping) =>
  fieldsOf[ofKind].flatMap(({ name }) => {
    const header = mapping[name]
    return header === undefined ? [] : [{ field: name, header }]
  })

const counts = Type.Object({ new: count, changed: count, same: count, refused: count, resembling: count })
/** An import with how far it has come, and what may be done with it next. */
export const importView = view(
  Type.Object({
    id,
    kind,
    status,
    fileId: IdShape<'file'>(),
    fileName: Type.String(),
    format: Type.Enum(formats),
    encoding: Nullable(Type.String()),
    delimiter: Nullable(Type.String()),
    headers: Type.Array(Type.String()),
    mapping: Type.Array(Type.Object({ field: Type.String(), header: Type.String() })),
    missing: Type.Array(Type.String(), { description: 'Fields that must be there and have no column yet.' }),
    rowCount: count,
    counts: Type.Unsafe<Static<typeof counts> | null>({ ...counts, type: ['object', 'null'] }),
    progress: Type.Object({ reached: count, of: count, taken: count, returned: count }),
    failure: Nullable(Type.String()),
    uploadedByName: Type.String(),
    uploadedAt: Instant,
    checkedAt: Nullable(Instant),
    startedAt: Nullable(Instant),
    finishedAt: Nullable(Instant),
    undoneAt: Nullable(Instant),
    moves: Moves,
    version: Version,
  }),
  ({ reached, taken, returned, ...row }: Import) => ({
    ...row,
    mapping: matchedIn(row.kind, row.mapping),
    missing: missingIn(row.kind, row.mapping).map(({ name }) => name),
    counts: row.counts && { ...row.counts },
    // Rows are numbered from 2: what has been reached is a row, what it is of the last one.
    progress: { reached: Math.max(0, reached - 1), of: row.rowCount, taken, returned },
    uploadedAt: row.createdAt,
    moves: lifecycle.moves(row.status).filter((move) => OFFERED.includes(move)),
  }),
)
/** What a person may do; the others happen by themselves. */
const OFFERED: readonly string[] = ['map', 'check', 'run', 'undo', 'discard']

export type ProblemRow = {
  readonly row: number
  readonly field: string
  readonly code: string
  readonly severity: (typeof severities)[number]
  readonly value: string | null
  readonly facts: Readonly<Record<string, unknown>>
}
/** A problem in words: why, and what mends it. */
export const said = ({ field: name, code, value, facts }: ProblemRow, ofKind: Import['kind']) => {
  const { says, remedy } = problems[code as ProblemCode]
  const label = fieldsOf[ofKind].find((one) => one.name === name)?.says ?? { en: name, ko: name }
  const told = { ...facts, field: label, value: value ?? '' }
  return { reason: spoken(says, told), remedy: spoken(remedy, told) }
}
const Problem = Type.Object({
  field: Type.String(),
  header: Nullable(Type.String()),
  code: Type.String(),
  severity: Type.Enum(severities),
  value: Nullable(Type.String()),
  reason: SaidShape,
  remedy: SaidShape,
})
export const problem = plain(Type.Object({ row: count, ...Problem.properties }))
/** A row as it came, in the order of the headers, with what is wrong with it. */
export const rowView = plain(
  Type.Object({ row: count, values: Type.Array(Type.String()), problems: Type.Array(Problem) }),
)

/** Work on an import goes on: told in the network, for an import belongs to no partner. */
export const importWaits = event('import.waits', { id })
