import { Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, SaidShape, Text } from '#kernel/shapes.ts'
import { type Found, movesOf } from './rules.ts'
import { classes, kinds } from './tables.ts'

const id = IdShape<'item'>()
const itemClass = Type.Enum(['action', 'notification'] as const satisfies readonly (keyof typeof classes)[])
export const ById = Type.Object({ id })

/** Open: to do or to know. Done: closed by itself when its cause was gone. Archived: put away by the reader. */
export const states = ['open', 'done', 'archived'] as const
export const Search = paged({
  state: Type.Optional(Type.Enum(states, { default: 'open' })),
  class: Type.Optional(itemClass),
  workspace: Type.Optional(Text(60)),
  unread: Type.Optional(Type.Boolean()),
})

export const item = view(
  Type.Object({
    id,
    kind: Type.Enum(kinds),
    class: itemClass,
    workspace: Type.String(),
    code: Type.String(),
    title: SaidShape,
    body: SaidShape,
    link: Type.String(),
    dueAt: Nullable(Instant),
    createdAt: Instant,
    closedAt: Nullable(Instant),
    readAt: Nullable(Instant),
    archivedAt: Nullable(Instant),
    moves: Moves,
  }),
  (found: Found) => ({ ...found, class: classOf(found.kind), moves: movesOf(found) }),
)
const classOf = (kind: Found['kind']): 'action' | 'notification' =>
  classes.action.some((one) => one === kind) ? 'action' : 'notification'

export const count = plain(
  Type.Object({
    unread: Type.Integer(),
    actions: Type.Integer({ description: 'Open actions, read or not.' }),
    mandatory: Type.Integer(),
  }),
)
