import { and, eq, sql } from 'drizzle-orm'
import { type Ctx, contextOf, tellEach } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Grant } from '#kernel/permissions.ts'
import { across, changedMeanwhile, within } from '#kernel/store.ts'
import type { Lang } from '#kernel/words.ts'
import { endAllBy as endAppsOf } from '../authorizations/commands.ts'
import { move, remove, setGrants } from '../members/commands.ts'
import { memberAdded } from '../members/shapes.ts'
import { members } from '../members/tables.ts'
import { people } from '../people/tables.ts'
import { provenDomains } from '../provisioning/queries.ts'
import { lockTenant } from '../tenants/commands.ts'
import { type DirectoryUser, isElsewhere, mustBeUser, opensHere } from './queries.ts'
import * as rules from './rules.ts'
import { type DirectoryRow, directoryUsers as d, store } from './tables.ts'

/** A user to be, looked at already: `sealed` is what is kept of the password they begin with. */
export type NewUser = {
  readonly name: string
  readonly firstName: string
  readonly lastName: string
  readonly userName: string
  readonly language: Lang
  readonly usageLocation: string | null
  readonly immutableId: string | null
  readonly sealed: string
}

/** Opens users in the directory at hand, in one statement however many; null for whom the address is somebody's already. An operation of the network. */
export async function openUsers(ctx: Ctx, all: readonly NewUser[]): Promise<(Id<'user'> | null)[]> {
  const made = all.map((one) => ({ ...one, id: newId<'user'>(), memberId: newId<'member'>() }))
  const column = (of: (one: (typeof made)[number]) => string | null) => sql.param(made.map(of))
  const { tenantId, now } = ctx
  const { rows } = await ctx.db.execute<{ id: Id<'user'> }>(sql`
    with given as (
      select * from unnest(
        ${column((one) => one.id)}::uuid[], ${column((one) => one.memberId)}::uuid[], ${column((one) => one.name)}::text[],
        ${column((one) => one.firstName)}::text[], ${column((one) => one.lastName)}::text[], ${column((one) => one.userName)}::text[],
        ${column((one) => one.language)}::text[], ${column((one) => one.usageLocation)}::text[], ${column((one) => one.immutableId)}::text[],
        ${column((one) => one.sealed)}::text[]
      ) as g (user_id, member_id, name, first_name, last_name, user_name, language, usage_location, immutable_id, sealed)
      where ${across(ctx, people)}
    ), named as (
      insert into auth.users (id, name, email, email_verified, language, created_at, updated_at)
      select user_id, name, user_name, true, language, ${now}, ${now} from given
      on conflict (email) do nothing returning id
    ), fresh as (select given.* from given join named on named.id = given.user_id), ways as (
      insert into auth.accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
      select gen_random_uuid(), user_id, user_id, 'credential', sealed, ${now}, ${now} from fresh
    ), places as (
      insert into members (tenant_id, id, user_id, status, own_grants, created_at, updated_at)
      select ${tenantId}::uuid, member_id, user_id, 'active', '[]'::jsonb, ${now}, ${now} from fresh
    ), kept as (
      insert into directory_users (tenant_id, id, first_name, last_name, usage_location, immutable_id, created_at, updated_at)
      select ${tenantId}::uuid, user_id, first_name, last_name, usage_location, immutable_id, ${now}, ${now} from fresh
    )
    select id from named`)
  const opened = new Set(rows.map(({ id }) => id))
  const there = made.filter(({ id }) => opened.has(id))
  for (const { id, name, userName } of there) ctx.changes.push({ what: 'directoryUser', id, old: null, new: { name, userName } })
  await tellEach(ctx, memberAdded, there.map(({ id: userId, memberId: id }) => ({ id, userId })))
  return made.map(({ id }) => (opened.has(id) ? id : null))
} // biome-ignore format: one story

export type ChangedUser = {
  readonly displayName?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly userName?: string
  readonly usageLocation?: string | null
  readonly immutableId?: string | null
}
/** Changes what a directory keeps of a user; how they are called and sign in only where they are at home here alone. */
export async function changeUser(ctx: Ctx, id: Id<'user'>, { displayName, userName, ...given }: ChangedUser) {
  const { user } = await take(ctx, id)
  rules.mustNotBeDeleted(user)
  const person = {
    name: displayName === undefined ? user.name : rules.shownName({ displayName, firstName: user.firstName, lastName: user.lastName }),
    email: userName === undefined ? user.userName : rules.userNameOf(userName, await provenDomains(ctx)),
  }
  await renamed(ctx, user, person)
  if (Object.keys(given).length > 0) await keep(ctx, user, given)
  return mustBeUser(ctx, id)
} // biome-ignore format: one story

async function renamed(ctx: Ctx, user: DirectoryUser, { name, email }: { name: string; email: string }) {
  if (name === user.name && email === user.userName) return
  await mustBeAtHome(ctx, user)
  const free = sql`not exists (select from auth.users other where other.email = ${email} and other.id <> ${user.id})`
  const one = and(across(ctx, people), eq(people.id, user.id), free)
  const { rowCount } = await ctx.db.update(people).set({ name, email, updatedAt: ctx.now }).where(one)
  if (rowCount === 0) throw taken(email)
  const [before, after] = [
    { name: user.name, userName: user.userName },
    { name, userName: email },
  ]
  ctx.changes.push({ what: 'directoryUser', id: user.id, old: before, new: after })
}
export const taken = (userName: string) => rules.refuse.userNameTaken({ userName, days: rules.RESTORED_DAYS }, { field: 'userName' }) // biome-ignore format: one thought

/** Sets a password they did not choose, and ends what they are signed in to. */
export async function setPassword(ctx: Ctx, id: Id<'user'>, sealed: string): Promise<DirectoryUser> {
  const { user } = await take(ctx, id)
  rules.mustNotBeDeleted(user)
  await mustBeAtHome(ctx, user)
  const { rowCount } = await ctx.db.execute(sql`
    update auth.accounts set password = ${sealed}, updated_at = ${ctx.now}
    where ${across(ctx, people)} and user_id = ${id} and provider_id = 'credential'`)
  if (rowCount === 0)
    await ctx.db.execute(sql`
      insert into auth.accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
      values (gen_random_uuid(), ${id}, ${id}, 'credential', ${sealed}, ${ctx.now}, ${ctx.now})`)
  await ctx.db.execute(sql`delete from auth.sessions where user_id = ${id}`)
  await endAppsOf(ctx, id)
  ctx.changes.push({ what: 'directoryUser', id, old: null, new: { userName: user.userName } })
  return user
}

/** Gives and takes roles of the directory; those that open something in this house are grants of the place. */
export async function setRoles(ctx: Ctx, id: Id<'user'>, { give, take: away }: { give: readonly string[]; take: readonly string[] }) {
  const { user } = await take(ctx, id)
  rules.mustNotBeDeleted(user)
  const wanted = [...new Set([...user.roles.filter((role) => !away.includes(role)), ...give])]
  const [before, after] = [user.roles.filter(opensHere), wanted.filter(opensHere)]
  if (differ(before, after)) await setGrants(asAdmin(ctx), { id: user.memberId, grants: after.map(grantOf) })
  const [kept, rest] = [user.roles, wanted].map((roles) => roles.filter((role) => !opensHere(role)))
  if (differ(kept ?? [], rest ?? [])) await keep(ctx, user, { roles: rest ?? [] })
  return mustBeUser(ctx, id)
} // biome-ignore format: one story
const differ = (one: readonly string[], other: readonly string[]) =>
  one.length !== other.length || one.some((role) => !other.includes(role))
const grantOf = (role: 'globalAdmin' | 'userAdmin') => ({ role, scope: 'organisation', scopeId: null }) as const

/** Takes a user out of the directory: for thirty days they can come back, with no role and nothing they were licensed for. */
export async function deleteUser(ctx: Ctx, id: Id<'user'>): Promise<DirectoryUser> {
  const { user } = await take(ctx, id)
  rules.mustNotBeDeleted(user)
  await remove(asAdmin(ctx), { id: user.memberId })
  await keep(ctx, user, { deletedAt: ctx.now, roles: [] })
  return mustBeUser(ctx, id)
}

export async function restoreUser(ctx: Ctx, id: Id<'user'>): Promise<DirectoryUser> {
  const { user } = await take(ctx, id)
  if (!user.deletedAt) throw rules.refuse.notDeleted({ name: user.name })
  await move('restore')(asAdmin(ctx), { id: user.memberId })
  await keep(ctx, user, { deletedAt: null })
  return mustBeUser(ctx, id)
}

/** The directory first, then the user: two who change the same one are answered one after the other. */
async function take(ctx: Ctx, id: Id<'user'>) {
  const tenant = await lockTenant(ctx)
  const user = await mustBeUser(ctx, id)
  if (ctx.expects && ctx.expects.version !== user.version) throw changedMeanwhile()
  return { tenant, user }
}

const ADMIN: readonly Grant[] = [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }]
/** Whoever looks after a directory is held to its rules as one of its admins; that they may was asked before. */
const asAdmin = (ctx: Ctx): Ctx => ({ ...contextOf({ ...ctx, actor: { ...ctx.actor, grants: ADMIN } }), expects: null })

async function mustBeAtHome(ctx: Ctx, { id, name, userName, guest }: DirectoryUser) {
  const isOwn = !guest && rules.isAt(userName, await provenDomains(ctx))
  if (!isOwn || (await isElsewhere(ctx, id))) throw rules.refuse.atHomeElsewhere({ name })
}

type Kept = Partial<
  Pick<DirectoryRow, 'firstName' | 'lastName' | 'usageLocation' | 'immutableId' | 'roles' | 'deletedAt'>
>
async function keep(ctx: Ctx, { id, firstName, lastName }: DirectoryUser, values: Kept) {
  const [before] = await ctx.db.select().from(d).where(and(within(ctx, d), eq(d.id, id)))
  if (before) await store.update(ctx, before, values)
  else await store.insert(ctx, { id, firstName, lastName, ...values })
} // biome-ignore format: one thought

const BATCH = 200
/** Lets go of those whose thirty days are over: the user, and the person where they had a place nowhere else. */
export async function purgeUsers(ctx: Ctx): Promise<number> {
  // Whom their own company removed is deleted since then; whom it let in again is nobody who was deleted.
  await ctx.db.execute(sql`
    update ${d} set deleted_at = case when ${members.status} = 'removed' then ${members.updatedAt} end from ${members}
    where ${across(ctx, d)} and ${members.tenantId} = ${d.tenantId} and ${members.userId} = ${d.id}
      and (${members.status} = 'removed') = (${d.deletedAt} is null)`)
  const { rows } = await ctx.db.execute<{ id: string }>(sql`
    with over as (
      select tenant_id, id from ${d} where ${across(ctx, d)} and deleted_at < ${rules.goneBefore(ctx.now)}
      order by deleted_at limit ${BATCH} for update skip locked
    ) delete from ${d} using over where ${d.tenantId} = over.tenant_id and ${d.id} = over.id returning ${d.id} as id`)
  const gone = sql.param(rows.map(({ id }) => id))
  await ctx.db.execute(sql`
    delete from auth.users u where u.id = any(${gone}::uuid[])
      and not exists (select from ${members} where ${members.userId} = u.id and ${members.status} <> 'removed')
      and not exists (select from ${d} where ${d.id} = u.id)`)
  return rows.length
}
