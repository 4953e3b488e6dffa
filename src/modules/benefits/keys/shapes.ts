import { Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Instant, Nullable, paged, SaidShape, Text } from '#kernel/shapes.ts'
import { CodeShape } from '../types/shapes.ts'
import { keyStates } from './tables.ts'

const id = IdShape<'benefitKey'>()
const TEXT_MAX = 2_000_000

export const ByKey = Type.Object({ id })
export const NewKeys = Type.Object({ type: CodeShape, batch: Text(80, 1), keys: Text(TEXT_MAX, 1) })
export const Search = paged({
  type: Type.Optional(CodeShape),
  status: Type.Optional(Type.Enum(keyStates)),
  search: Type.Optional(Text(80)),
})

/** How many keys of a benefit are left. */
export const pool = plain(
  Type.Object({
    type: Type.String(),
    name: SaidShape,
    free: Type.Integer(),
    taken: Type.Integer(),
    retired: Type.Integer(),
  }),
)
/** A key as the pool shows it: never more than its last signs. */
export const poolKey = plain(
  Type.Object({
    id,
    type: Type.String(),
    status: Type.Enum(keyStates),
    ends: Type.String(),
    batch: Type.String(),
    addedAt: Instant,
    addedByName: Type.String(),
    company: Nullable(Type.String()),
  }),
)
export const brought = plain(
  Type.Object({ added: Type.Integer(), known: Type.Integer({ description: 'Keys that were there already.' }) }),
)
