import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { type Said, saying, spoken } from '#kernel/words.ts'
import { lifecycle } from './lifecycle.ts'
import { isDisclosed, movesOf, type Side } from './rules.ts'
import type { Effect } from './steps.ts'
import type { Merge } from './tables.ts'

const id = IdShape<'merge'>()
const status = Type.Enum(lifecycle.states)
const line = Nullable(Type.String())

export const ById = Type.Object({ id })
export const Search = paged({ status: Type.Optional(status) })
export const Invitation = Type.Object({
  partnerId: Text(40, 1),
  message: Type.Optional(Nullable(Text(1000))),
})
export type Invitation = Static<typeof Invitation>
export const Rejection = Type.Object({ id, reason: Reason() })
export type Rejection = Static<typeof Rejection>

export type Seen = Merge & { side: Side }

/** A merge as one of its two sides sees it: before the other has said yes, who proposes knows no more than the ID typed. */
export const merge = view(
  Type.Object({
    id,
    status,
    side: Type.Enum(['ours', 'theirs'], { description: 'Who proposed it.' }),
    name: Type.String(),
    globalId: Type.String(),
    invitedName: line,
    invitedId: Type.String(),
    message: line,
    reason: line,
    invitedByName: line,
    answeredByName: line,
    answeredAt: Nullable(Instant),
    withdrawnByName: line,
    withdrawnAt: Nullable(Instant),
    confirmedByName: line,
    mergedAt: Nullable(Instant),
    undoUntil: Nullable(Instant),
    undoneByName: line,
    undoneAt: Nullable(Instant),
    createdAt: Instant,
    moves: Moves,
    version: Version,
  }),
  ({ kept: _, tenantId: __, invitedTenantId: ___, ...row }: Seen, { now }) => ({
    ...row,
    invitedName: isDisclosed(row, row.side) ? row.invitedName : null,
    answeredByName: isDisclosed(row, row.side) ? row.answeredByName : null,
    moves: movesOf(row, row.side, now),
  }),
)

export type Outlook = { things: { name: string; rule: Said; effect: Effect | null }[] }
/** What happens to each thing: the rule, and once the other side has said yes, what it comes to here. */
export const outlook = view(
  Type.Object({
    things: Type.Array(
      Type.Object({ name: Type.String(), title: SaidShape, rule: SaidShape, effect: Nullable(SaidShape) }),
    ),
  }),
  ({ things }: Outlook) => ({
    things: things.map(({ name, rule, effect }) => ({
      ...{ name, rule },
      title: saying(`thing.merge.${name}`),
      effect: effect && spoken(effect.says, effect.facts),
    })),
  }),
)

/** A merge came to a new state, told to each of its two companies with what that one may know of the other. */
export const mergeMoved = event('merge.moved', {
  mergeId: id,
  status,
  side: Type.Enum(['ours', 'theirs']),
  name: Type.String({ description: 'The other company; empty to who proposed until it has said yes.' }),
  otherTenantId: IdShape<'tenant'>(),
})
export type MergeMoved = Static<typeof mergeMoved.facts>
