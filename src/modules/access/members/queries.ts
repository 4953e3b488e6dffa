import { and, eq, getTableColumns, ilike, inArray, ne, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import type { Role } from '#kernel/permissions.ts'
import { anyone, prepared } from '#kernel/prepared.ts'
import { containing, missing, within } from '#kernel/store.ts'
import type { Lang } from '#kernel/words.ts'
import { groupMembers, groups } from '../groups/tables.ts'
import { people } from '../people/tables.ts'
import type { ById, NamedMember, Search } from './shapes.ts'
import { members } from './tables.ts'

const ASKED_MAX = 3
/** The groups somebody is in, by name. */
const inGroups = sql<
  string[]
>`array(select ${groups.name} from ${groups} join ${groupMembers} on ${groupMembers.tenantId} = ${groups.tenantId}
  and ${groupMembers.groupId} = ${groups.id} where ${groupMembers.tenantId} = ${members.tenantId} and ${groupMembers.memberId} = ${members.id} and ${groups.status} = 'active' order by 1)`
const named = {
  ...{ ...getTableColumns(members), name: people.name, email: people.email, language: people.language },
  groups: inGroups,
}
const ofPerson = eq(people.id, members.userId)

/** Holds one of these roles, wherever it reaches. */
const holding = (roles: SQLWrapper) =>
  sql<boolean>`exists (select from jsonb_array_elements(${members.grants}) held where held ->> 'role' = any(${roles}::text[]))`
const one = (role: Role) => sql`array[${role}]`

const oldestFirst: Order = { way: 'up', by: [[members.id, 'id']] }

/** Holds some role at this place. */
const heldAt = (scopeId: string) =>
  sql`exists (select from jsonb_array_elements(${members.grants}) held where held ->> 'scopeId' = ${scopeId.toLowerCase()})`

export async function search(ctx: Ctx, { after, limit = PAGE_ROWS, ...filters }: Static<typeof Search>) {
  const { status, role, search, locationId, guest } = filters
  const like = search?.trim() && containing(search.normalize('NFC'))
  const wanted = and(
    within(ctx, members),
    status ? eq(members.status, status) : ne(members.status, 'removed'),
    role && holding(one(role)),
    locationId ? heldAt(locationId) : undefined,
    guest === undefined ? undefined : eq(members.guest, guest),
    like ? or(ilike(people.name, like), ilike(people.email, like)) : undefined,
    beyond(oldestFirst, after),
  )
  const rows = await membersWhere(ctx, wanted).limit(limit + 1)
  return cut(rows, limit)
}

export async function find(ctx: Ctx, { id }: Static<typeof ById>): Promise<NamedMember> {
  const [row] = await membersWhere(ctx, and(within(ctx, members), eq(members.id, id)))
  if (!row) throw missing()
  return row
}

const membersWhere = (ctx: Ctx, wanted: SQL | undefined) =>
  ctx.db
    .select(named)
    .from(members) // every caller says `within`
    .innerJoin(people, ofPerson)
    .where(wanted)
    .orderBy(...inOrder(oldestFirst))

/** A person who can be asked, with what they hold. */
export type Admin = { name: string; email: string; language: Lang; roles: Role[] }

/** Up to three active people of the tenant who hold one of these roles: whom a denial names, whom a letter of the company reaches. */
export async function admins(ctx: Ctx, roles: readonly Role[], max = ASKED_MAX): Promise<Admin[]> {
  if (roles.length === 0) return []
  const rows = await holders(ctx.db).execute({ tenantId: ctx.tenantId, roles: [...roles], max })
  return rows.map(({ grants, ...person }) => ({ ...person, roles: [...new Set(grants.map(({ role }) => role))] }))
}

const holders = prepared((db, name) =>
  db
    .select({ name: people.name, email: people.email, language: people.language, grants: members.grants })
    .from(members)
    .innerJoin(people, ofPerson)
    .where(and(within(anyone, members), eq(members.status, 'active'), holding(sql.placeholder('roles'))))
    .orderBy(...inOrder(oldestFirst))
    .limit(sql.placeholder('max'))
    .prepare(name),
)

/** How many other active people hold the role. */
export async function othersHolding(
  ctx: Ctx,
  { role, besides }: { role: Role; besides: Id<'member'> },
): Promise<number> {
  const others = and(within(ctx, members), eq(members.status, 'active'), holding(one(role)), ne(members.id, besides))
  const [row] = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(members).where(others)
  return row?.count ?? 0
}

/** How many active people hold the role. */
export async function holdersOf(ctx: Ctx, role: Role): Promise<number> {
  const all = and(within(ctx, members), eq(members.status, 'active'), holding(one(role)))
  const [row] = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(members).where(all)
  return row?.count ?? 0
}

/** Some members with their names, the oldest first; whoever is not of the company is left out. */
export const membersAmong = (ctx: Ctx, ids: readonly Id<'member'>[]): Promise<NamedMember[]> =>
  membersWhere(ctx, and(within(ctx, members), inArray(members.id, [...ids]))).limit(ids.length)

/** Who has a place here under an address and has not left; null if nobody has. */
export async function memberWith(ctx: Ctx, email: string): Promise<NamedMember | null> {
  const [row] = await membersWhere(
    ctx,
    and(within(ctx, members), ne(members.status, 'removed'), eq(sql`lower(${people.email})`, email.toLowerCase())),
  )
  return row ?? null
}
