import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, paged, Text, Version } from '#kernel/shapes.ts'
import { lifecycle as placeLife } from '../members/lifecycle.ts'
import { GivenGrant, GrantShape, given } from '../roles/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { type Effect, isEffect } from './rules.ts'
import { fillers, type Group } from './tables.ts'

export const NAME_MAX = 64
const DESCRIPTION_MAX = 500
const GRANTS_MAX = 20
const JOIN_MAX = 200
const id = IdShape<'group'>()
const memberId = IdShape<'member'>()
const grants = Type.Array(GivenGrant, { maxItems: GRANTS_MAX })
const described = { name: Text(NAME_MAX, 1), description: Type.Optional(Text(DESCRIPTION_MAX)) }

export const ById = Type.Object({ id })
export const Search = paged({
  search: Type.Optional(Text(100)),
  role: Type.Optional(Type.Enum(given)),
  memberId: Type.Optional(Type.Unsafe<Static<typeof memberId>>({ ...memberId, description: 'The groups this person is in.' })),
  mine: Type.Optional(Type.Boolean({ description: 'The groups I am in.' })),
}) // biome-ignore format: a table
export const NewGroup = Type.Object({ ...described, grants: Type.Optional(grants) })
export const Described = Type.Object({ id, ...described })
export const NewGrants = Type.Object({ id, grants })
export const Ending = Type.Object({ id, name: Text(NAME_MAX, 1) })
export const SearchPeople = paged({ id, search: Type.Optional(Text(100)) })
export const Joining = Type.Object({
  id,
  memberIds: Type.Array(memberId, { minItems: 1, maxItems: JOIN_MAX, uniqueItems: true }),
})
export const Parting = Type.Object({ id, memberId })
export type NewGroup = Static<typeof NewGroup>
export type Described = Static<typeof Described>
export type NewGrants = Static<typeof NewGrants>

/** A group with how many people are in it. */
export type Counted = Group & { people: number }
export const group = view(
  Type.Object({
    id,
    status: Type.Enum(lifecycle.states),
    name: Type.String(),
    description: Type.String(),
    grants: Type.Array(GrantShape, { description: 'What each of its people holds by it.' }),
    filledBy: Type.Enum(fillers, { description: 'Who says who is in it: people by hand, or the company’s directory.' }),
    people: Type.Integer(),
    createdAt: Instant,
    moves: Moves,
    version: Version,
  }),
  (row: Counted) => ({ ...row, moves: lifecycle.moves(row.status) }),
)

/** Somebody in a group. */
const personShape = Type.Object({
  id: IdShape<'groupMember'>(),
  memberId,
  name: Type.String(),
  email: Type.String(),
  status: Type.Enum(placeLife.states),
  guest: Type.Boolean(),
  addedByName: Type.String(),
  createdAt: Instant,
})
export const person = plain(personShape)
export type InGroup = Static<typeof personShape>

/** Who gains and who loses what by a change of a group; the preview and the change are the same. */
export const effects = view(
  Type.Object({
    items: Type.Array(
      Type.Object({
        memberId,
        name: Type.String(),
        email: Type.String(),
        gains: Type.Array(GrantShape),
        loses: Type.Array(GrantShape),
      }),
    ),
    people: Type.Integer({ description: 'How many are in the group, changed or not.' }),
  }),
  (all: readonly Effect<Named>[]) => ({
    items: all.filter(isEffect).map(({ person: { id, name, email }, ...effect }) => ({ memberId: id, name, email, ...effect })),
    people: all.length,
  }),
) // biome-ignore format: one thought
type Named = { id: Static<typeof memberId>; name: string; email: string }
