import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, SaidShape, Version } from '#kernel/shapes.ts'
import { GivenGrant, GrantShape } from '../roles/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { isChange, type Planned, undoUntil } from './rules.ts'
import type { RoleChange } from './tables.ts'

export const PEOPLE_MAX = 200
const GRANTS_MAX = 20
const id = IdShape<'roleChange'>()
const memberId = IdShape<'member'>()
const grants = Type.Array(GivenGrant, { maxItems: GRANTS_MAX })

export const ById = Type.Object({ id })
export const List = paged({})
export const Change = Type.Object({
  memberIds: Type.Array(memberId, { minItems: 1, maxItems: PEOPLE_MAX, uniqueItems: true }),
  give: grants,
  take: grants,
})
export type Change = Static<typeof Change>

/** What the change would make of each person, or what forbids it: nothing is changed by looking. */
export const preview = view(
  Type.Object({
    items: Type.Array(
      Type.Object({
        memberId,
        name: Type.String(),
        email: Type.String(),
        before: Type.Array(GrantShape),
        after: Type.Array(GrantShape),
        changes: Type.Boolean(),
        problem: Nullable(Type.Object({ code: Type.String(), says: SaidShape, remedy: SaidShape })),
      }),
    ),
    changed: Type.Integer({ description: 'How many people the change would touch.' }),
  }),
  (planned: readonly Planned[]) => ({ items: planned.map(shown), changed: planned.filter(isChange).length }),
)

const shown = (one: Planned) => ({
  memberId: one.member.id,
  name: one.member.name,
  email: one.member.email,
  before: one.member.grants,
  after: [...one.after],
  changes: isChange(one),
  problem: one.refusal && {
    code: one.refusal.code,
    says: { en: one.refusal.says('en'), ko: one.refusal.says('ko') },
    remedy: { en: one.refusal.remedy('en'), ko: one.refusal.remedy('ko') },
  },
})

/** A change that was made, with each person it touched and until when it can be taken back. */
export const roleChange = view(
  Type.Object({
    id,
    status: Type.Enum(lifecycle.states),
    give: Type.Array(GrantShape),
    take: Type.Array(GrantShape),
    lines: Type.Array(
      Type.Object({ memberId, name: Type.String(), before: Type.Array(GrantShape), after: Type.Array(GrantShape) }),
    ),
    byName: Type.String(),
    undoUntil: Instant,
    undoneByName: Nullable(Type.String()),
    undoneAt: Nullable(Instant),
    createdAt: Instant,
    moves: Moves,
    version: Version,
  }),
  (row: RoleChange, { now }) => ({
    ...row,
    lines: row.lines.map((line) => ({ ...line, before: [...line.before], after: [...line.after] })),
    undoUntil: undoUntil(row),
    moves: now < undoUntil(row) ? lifecycle.moves(row.status) : [],
  }),
)
