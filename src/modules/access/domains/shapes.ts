import { Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { saying } from '#kernel/words.ts'
import { lifecycle } from './lifecycle.ts'
import { lapsesAt, NAME_MAX, recordOf } from './rules.ts'
import type { Domain } from './tables.ts'

const id = IdShape<'domain'>()
const status = Type.Enum(lifecycle.states)
/** What a person may do; proving and lapsing are the clock's and the records'. */
const OFFERED: readonly string[] = ['check', 'withdraw']

export const ById = Type.Object({ id })
export const NewDomain = Type.Object({ name: Text(NAME_MAX, 1) })

export const domain = view(
  Type.Object({
    id,
    name: Type.String(),
    status,
    record: Type.Object({ type: Type.Literal('TXT'), host: Type.String(), value: Type.String() }),
    checking: Type.Boolean({ description: 'A look-up is under way.' }),
    problem: Nullable(Type.Object({ name: Type.String(), says: SaidShape })),
    checkedAt: Nullable(Instant),
    verifiedAt: Nullable(Instant),
    lapsesAt: Nullable(Instant),
    createdAt: Instant,
    moves: Moves,
    version: Version,
  }),
  (d: Domain) => ({
    ...d,
    record: { type: 'TXT' as const, host: d.name, value: recordOf(d.token) },
    checking: d.checkingSince !== null,
    problem: d.problem && { name: d.problem, says: saying(`domain.problem.${d.problem}`) },
    lapsesAt: d.status === 'verified' ? lapsesAt(d) : null,
    moves: lifecycle.moves(d.status).filter((move) => OFFERED.includes(move)),
  }),
)

const named = { id, name: Type.String() }
export const checkWanted = event('domain.checkWanted', named)
export const domainVerified = event('domain.verified', named)
export const domainLapsed = event('domain.lapsed', named)
