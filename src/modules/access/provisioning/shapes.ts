import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, Text, Version } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { lifecycle } from './lifecycle.ts'
import { isAlive, isFull } from './rules.ts'
import type { ProvisioningCall, ProvisioningSecret } from './tables.ts'

const LINE = 256
const PAGE_MAX = 200
const secretId = IdShape<'provisioningSecret'>()
const id = IdShape<'member'>()

/** What a list may be searched by. */
export const attributes = [
  'id',
  'userName',
  'externalId',
  'displayName',
  'email',
  'active',
  'updatedAt',
  'member',
] as const
export const comparisons = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const
export type Attribute = (typeof attributes)[number]
export type Comparison = (typeof comparisons)[number]
/** A question to a list: what must hold of each record, of all or any of its parts, or not at all. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly has: Attribute }
  | { readonly attribute: Attribute; readonly by: Comparison; readonly value: string | number | boolean | null }

export const Search = Type.Object({
  filter: Type.Optional(Type.Unsafe<Filter>({ type: 'object' })),
  skip: Type.Integer({ minimum: 0 }),
  limit: Type.Integer({ minimum: 0, maximum: PAGE_MAX }),
})
export type Search = Static<typeof Search>

const Word = Type.Optional(Nullable(Text(LINE)))
const named = {
  userName: Type.Optional(Text(LINE, 1)),
  email: Type.Optional(Text(LINE)),
  displayName: Word,
  formatted: Word,
  givenName: Word,
  familyName: Word,
  externalId: Word,
  active: Type.Optional(Type.Boolean()),
  language: Type.Optional(Type.Enum(languages)),
}
/** What a directory says of a person; what it does not say stays as it is, null clears. */
export const Named = Type.Object(named)
export type Named = Static<typeof Named>
export const NewPerson = Type.Object({ ...named, userName: Text(LINE, 1) })
export type NewPerson = Static<typeof NewPerson>
export const ChangedPerson = Type.Object({ ...named, id })
export type ChangedPerson = Static<typeof ChangedPerson>
export const ById = Type.Object({ id })

/** A member as the company's directory knows them. */
export const person = plain(
  Type.Object({
    id,
    userName: Type.String(),
    externalId: Nullable(Type.String()),
    displayName: Type.String(),
    givenName: Nullable(Type.String()),
    familyName: Nullable(Type.String()),
    email: Type.String(),
    language: Type.Enum(languages),
    active: Type.Boolean(),
    createdAt: Instant,
    updatedAt: Instant,
    version: Version,
  }),
)
export type Person = Static<typeof person.schema>
export const people = plain(Type.Object({ total: Type.Integer(), items: Type.Array(person.schema) }))

const GROUP_NAME_MAX = 256
const MEMBERS_MAX = 10_000
const TURNS_MAX = 1_000
const groupId = IdShape<'group'>()
const memberIds = Type.Array(id, { maxItems: MEMBERS_MAX })
export const SearchGroups = Type.Object({
  ...Search.properties,
  members: Type.Boolean({ description: 'Whether each group says who is in it.' }),
})
export type SearchGroups = Static<typeof SearchGroups>
export const GroupById = Type.Object({ id: groupId })
export const NewGroup = Type.Object({ name: Text(GROUP_NAME_MAX, 1), externalId: Word, memberIds })
export type NewGroup = Static<typeof NewGroup>
/** One turn after the other: who comes, who goes, or who is in it from then on. */
const turns = Type.Array(Type.Object({ how: Type.Enum(['add', 'remove', 'fill']), memberIds }), { maxItems: TURNS_MAX })
export const ChangedGroup = Type.Object({
  id: groupId,
  name: Type.Optional(Text(GROUP_NAME_MAX, 1)),
  externalId: Word,
  turns,
})
export type ChangedGroup = Static<typeof ChangedGroup>

/** A group whose people the company's directory says. */
export const group = plain(
  Type.Object({
    id: groupId,
    name: Type.String(),
    externalId: Nullable(Type.String()),
    members: Type.Array(Type.Object({ id, name: Type.String() })),
    createdAt: Instant,
    updatedAt: Instant,
    version: Version,
  }),
)
export type DirectoryGroup = Static<typeof group.schema>
export const groups = plain(Type.Object({ total: Type.Integer(), items: Type.Array(group.schema) }))

/** A secret of a directory runs out in so many days; 0, it has. */
export const secretEnding = event('provisioningSecret.ending', {
  id: secretId,
  name: Type.String(),
  days: Type.Integer(),
})
/** A secret was revoked, or replaced after it had run out: nothing more is to be done about it. */
export const secretSettled = event('provisioningSecret.settled', { id: secretId })

export const SecretById = Type.Object({ id: secretId })
export const NewSecret = Type.Object({ name: Text(100, 1) })
export type NewSecret = Static<typeof NewSecret>

const secretFields = {
  id: secretId,
  name: Type.String(),
  status: Type.Enum(lifecycle.states),
  alive: Type.Boolean({ description: 'Opens now: neither revoked nor run out.' }),
  secretExpiresAt: Instant,
  madeByName: Type.String(),
  createdAt: Instant,
  lastCallAt: Nullable(Instant),
  moves: Moves,
  version: Version,
}
const shown = (s: ProvisioningSecret, now: Date) => ({ ...s, alive: isAlive(s, now), moves: lifecycle.moves(s.status) })

export const secret = view(Type.Object(secretFields), (s: ProvisioningSecret, { now }) => shown(s, now))
/** A secret in the clear: answered once, at its making, and never kept. */
export const madeSecret = view(
  Type.Object({ ...secretFields, secret: Nullable(Type.String({ description: 'Shown once: the bearer token.' })) }),
  ({ secret, ...s }: ProvisioningSecret & { secret: string }, { now }) => ({ ...shown(s, now), secret }),
)

/** How a company's directory is connected: where it calls, by which secrets, and how many people it keeps. */
export const provisioning = view(
  Type.Object({
    path: Type.String({ description: 'Behind the address of this portal.' }),
    domains: Type.Array(Type.String(), { description: 'Whom the directory may vouch for.' }),
    people: Type.Integer({ description: 'Members the directory keeps.' }),
    secrets: Type.Array(secret.schema),
    full: Type.Boolean({ description: 'Two secrets are alive: one must be revoked before another is made.' }),
  }),
  (
    { secrets, ...rest }: { path: string; domains: string[]; people: number; secrets: ProvisioningSecret[] },
    { now },
  ) => ({ ...rest, secrets: secrets.map((one) => shown(one, now)), full: isFull(secrets, now) }),
)

export const call = view(
  Type.Object({
    id: IdShape<'provisioningCall'>(),
    at: Instant,
    secretName: Type.String(),
    asked: Type.String(),
    status: Type.Integer(),
    detail: Nullable(Type.String()),
  }),
  ({ createdAt, ...c }: ProvisioningCall) => ({ ...c, at: createdAt }),
)
