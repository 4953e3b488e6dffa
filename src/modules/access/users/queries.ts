import { and, arrayContains, eq, gt, ilike, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, type Page, placeOf } from '#kernel/page.ts'
import type { Role } from '#kernel/permissions.ts'
import { across, containing, missing, within } from '#kernel/store.ts'
import type { Lang } from '#kernel/words.ts'
import { members as m } from '../members/tables.ts'
import { people as p } from '../people/tables.ts'
import { isOwnWay } from '../people/temporary.ts'
import { tenants } from '../tenants/tables.ts'
import { goneBefore, namesOf } from './rules.ts'
import { type DirectoryRow, directoryUsers as d } from './tables.ts'

/** How a user stands in a directory. */
export const userStates = ['active', 'suspended', 'deleted'] as const
/** A user as a directory keeps them. `version` counts writes of the place and of what is kept beside it. */
export type DirectoryUser = {
  readonly id: Id<'user'>
  readonly memberId: Id<'member'>
  readonly name: string
  readonly userName: string
  readonly language: Lang
  readonly firstName: string
  readonly lastName: string
  readonly usageLocation: string | null
  readonly immutableId: string | null
  readonly roles: readonly string[]
  readonly status: (typeof userStates)[number]
  readonly guest: boolean
  readonly createdAt: Date
  readonly deletedAt: Date | null
  readonly version: number
}

const ofPerson = eq(p.id, m.userId)
const described = and(eq(d.tenantId, m.tenantId), eq(d.id, m.userId))
const columns = {
  ...{ place: m, kept: d, name: p.name, userName: p.email, language: p.language },
}
type Row = {
  place: typeof m.$inferSelect
  kept: DirectoryRow | null
  name: string
  userName: string
  language: Lang
}

/** Roles of the directory that open something in this house. */
const OPENING: readonly Role[] = ['globalAdmin', 'userAdmin']
export const opensHere = (role: string): role is 'globalAdmin' | 'userAdmin' => OPENING.some((one) => one === role)

function userOf({ place, kept, ...person }: Row): DirectoryUser {
  const granted = [...new Set(place.grants.map(({ role }) => role))].filter(opensHere)
  return {
    ...{ id: place.userId, memberId: place.id, ...person, guest: place.guest, createdAt: place.createdAt },
    ...(kept ? { firstName: kept.firstName, lastName: kept.lastName } : namesOf(person.name)),
    ...{ usageLocation: kept?.usageLocation ?? null, immutableId: kept?.immutableId ?? null },
    ...{ roles: [...granted, ...(kept?.roles ?? [])], status: place.status === 'removed' ? 'deleted' : place.status },
    ...{
      deletedAt: place.status === 'removed' ? (kept?.deletedAt ?? null) : null,
      version: place.version + (kept?.version ?? 0),
    },
  }
}

const rowsWhere = (ctx: Ctx, wanted: SQL | undefined) =>
  ctx.db.select(columns).from(m).innerJoin(p, ofPerson).leftJoin(d, described).where(and(within(ctx, m), wanted)) // biome-ignore format: one query

/** Those who have a place, and those who may still come back to theirs. */
const there = (ctx: Ctx) => or(ne(m.status, 'removed'), gt(d.deletedAt, goneBefore(ctx.now)))

/** One user of the directory at hand, deleted or not; null once they are gone. */
export async function userHere(ctx: Ctx, id: Id<'user'>): Promise<DirectoryUser | null> {
  const [row] = await rowsWhere(ctx, and(eq(m.userId, id), there(ctx)))
  return row ? userOf(row) : null
}
export async function mustBeUser(ctx: Ctx, id: Id<'user'>): Promise<DirectoryUser> {
  const user = await userHere(ctx, id)
  if (!user) throw missing()
  return user
}

/** What users of the directory at hand are called, those who have left it too. */
export async function userNames(ctx: Ctx, ids: readonly Id<'user'>[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .select({ id: m.userId, name: p.name })
    .from(m)
    .innerJoin(p, ofPerson)
    .where(and(within(ctx, m), inArray(m.userId, [...ids])))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const orders = {
  userName: { way: 'up', by: [[p.email, 'text'], [p.id, 'id']] },
  userNameDown: { way: 'down', by: [[p.email, 'text'], [p.id, 'id']] },
} as const satisfies Record<string, Order> // biome-ignore format: a table

export type UsersAsked = {
  readonly search?: string | undefined
  readonly deleted?: boolean | undefined
  readonly role?: string | undefined
  readonly order?: keyof typeof orders | undefined
  readonly after?: string | undefined
  readonly limit?: number | undefined
}
/** The users of the directory at hand by their sign-in address; those who were deleted stand in a list of their own. */
export async function usersHere(ctx: Ctx, asked: UsersAsked): Promise<Page<DirectoryUser>> {
  const { search = '', deleted = false, role, order: by = 'userName', after, limit = PAGE_ROWS } = asked
  const order: Order = orders[by]
  const like = search.trim() && containing(search.normalize('NFC'))
  const wanted = and(
    deleted ? and(eq(m.status, 'removed'), gt(d.deletedAt, goneBefore(ctx.now))) : ne(m.status, 'removed'),
    role === undefined ? undefined : holding(role),
    like ? or(ilike(p.name, like), ilike(p.email, like)) : undefined,
    beyond(order, after),
  )
  const rows = await rowsWhere(ctx, wanted).orderBy(...inOrder(order)).limit(limit + 1) // biome-ignore format: one query
  return cut(rows.map(userOf), limit, ({ userName, id }) => placeOf(userName, id))
}
const holding = (role: string) =>
  opensHere(role)
    ? sql`exists (select from jsonb_array_elements(${m.grants}) held where held ->> 'role' = ${role})`
    : arrayContains(d.roles, [role])

/** How many users hold each role of the directory at hand. */
export async function roleHolders(ctx: Ctx): Promise<Map<string, number>> {
  const { rows } = await ctx.db.execute<{ role: string; n: number }>(sql`
    select role, count(distinct user_id)::int as n from (
      select ${m.userId}, held ->> 'role' as role from ${m}, jsonb_array_elements(${m.grants}) held
       where ${within(ctx, m)} and ${m.status} <> 'removed' and held ->> 'role' in ('globalAdmin', 'userAdmin')
      union all
      select ${m.userId}, role from ${m} join ${d} on ${described}, unnest(${d.roles}) role
       where ${within(ctx, m)} and ${m.status} <> 'removed'
    ) held group by role`)
  return new Map(rows.map(({ role, n }) => [role, n]))
}

const ownWay = isOwnWay({ provider: sql`a.provider_id`, password: sql`a.password` })
/** Whether an admin of the directory at hand got in by something of their own, now or before: until then it is in the hands of whoever opened it. */
export async function isTakenOver(ctx: Ctx): Promise<boolean> {
  const { rows } = await ctx.db.execute<{ taken: boolean }>(sql`
    select exists (select from ${tenants} where ${within(ctx, tenants)} and ${tenants.takenOverAt} is not null) or exists (
      select from ${m} join auth.accounts a on a.user_id = ${m.userId}
      where ${within(ctx, m)} and ${m.status} = 'active' and ${ownWay}
        and exists (select from jsonb_array_elements(${m.grants}) held where held ->> 'role' = 'globalAdmin')
    ) as taken`)
  return rows[0]?.taken ?? true
}

/** Which of these sign-in addresses are somebody's already, in whatever company. An operation of the network. */
export async function userNamesInUse(ctx: Ctx, userNames: readonly string[]): Promise<Set<string>> {
  if (userNames.length === 0) return new Set()
  const rows = await ctx.db
    .select({ userName: p.email })
    .from(p)
    .where(and(across(ctx, p), inArray(p.email, [...userNames])))
    .limit(userNames.length)
  return new Set(rows.map(({ userName }) => userName))
}

/** Whether somebody has a living place in another company than the one at hand. */
export async function isElsewhere(ctx: Ctx, id: Id<'user'>): Promise<boolean> {
  const { rows } = await ctx.db.execute<{ elsewhere: boolean }>(sql`
    select exists (select from ${m} where ${m.userId} = ${id} and ${m.tenantId} <> ${ctx.tenantId} and ${m.status} <> 'removed') as elsewhere`)
  return rows[0]?.elsewhere ?? false
}
