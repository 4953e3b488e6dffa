import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, paged, Text, Version } from '#kernel/shapes.ts'
import type { Lang } from '#kernel/words.ts'
import { GivenGrant, GrantShape, given } from '../roles/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { distinct, ways } from './rules.ts'
import type { Member } from './tables.ts'

const GRANTS_MAX = 100
const id = IdShape<'member'>()
const userId = IdShape<'user'>()
const status = Type.Enum(lifecycle.states)

export const ById = Type.Object({ id })
export const Search = paged({
  status: Type.Optional(status),
  role: Type.Optional(Type.Enum(given)),
  locationId: Type.Optional(Type.String({ format: 'uuid', description: 'Who holds a role at this location.' })),
  guest: Type.Optional(Type.Boolean()),
  search: Type.Optional(Text(100)),
})
export const NewGrants = Type.Object({ id, grants: Type.Array(GivenGrant, { maxItems: GRANTS_MAX }) })
export const Leaving = Type.Object({ id, from: Type.Optional(Type.Enum(ways, { default: 'both' })) })
export type NewGrants = Static<typeof NewGrants>

/** A member with the person's name, as lists and pages show them. */
export type NamedMember = Member & { name: string; email: string; language: Lang; groups: readonly string[] }
export const member = view(
  Type.Object({
    id,
    userId,
    name: Type.String(),
    email: Type.String(),
    status,
    grants: Type.Array(GrantShape, { description: 'Given to the person; what PUT /members/:id/grants says anew.' }),
    held: Type.Array(GrantShape, { description: 'Everything they hold, through groups too.' }),
    groups: Type.Array(Type.String(), { description: 'The groups they are in, by name.' }),
    guest: Type.Boolean({ description: 'Of an address outside the company; may hold few roles.' }),
    createdAt: Instant,
    moves: Moves,
    version: Version,
  }),
  (m: NamedMember) => ({
    ...m,
    groups: [...m.groups],
    grants: m.ownGrants,
    held: distinct(m.grants),
    moves: lifecycle.moves(m.status),
  }),
)

export const memberAdded = event('member.added', { id, userId })
export const grantsChanged = event('member.grantsChanged', { id, userId })
export const statusChanged = event('member.statusChanged', { id, userId, status })
