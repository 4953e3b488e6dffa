import { sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Grant, Programme } from '#kernel/permissions.ts'
import { statement } from '#kernel/prepared.ts'
import { across } from '#kernel/store.ts'
import type { Lang } from '#kernel/words.ts'
import { isOwnWay, newTemporary, sealTemporary, temporaryUntil } from '../people/temporary.ts'
import { setStanding } from '../tenants/commands.ts'
import { tenants } from '../tenants/tables.ts'

/** A directory to open for somebody else: a customer's, with a name under the house's own domain and one admin. */
export type NewDirectory = {
  readonly name: string
  readonly country: string
  readonly domain: string
  readonly standings: Readonly<Partial<Record<Programme, string>>>
  readonly admin: {
    readonly name: string
    readonly userName: string
    readonly language: Lang
    /** Null where nobody may sign in yet: a password is handed out later. */
    readonly password: string | null
  }
}
/** What became of one, in the order given; a domain that is somebody's already opens none. */
export type Opened = {
  readonly tenantId: Id<'tenant'>
  readonly userId: Id<'user'>
  readonly memberId: Id<'member'>
} | null

const ADMIN: readonly Grant[] = [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }]

/** Opens directories with their domains and first admins, in one statement however many: an operation of the network. */
export async function openDirectories(ctx: Ctx, all: readonly NewDirectory[]): Promise<Opened[]> {
  across(ctx, tenants)
  const until = temporaryUntil(ctx.now)
  const made = all.map(({ admin: { name: person, userName, language, password }, ...one }) => {
    const sealed = password && sealTemporary(password, until)
    return { ...one, ...newIds(), person, userName, language, sealed }
  })
  const rows = await opening<{ tenant_id: Id<'tenant'> }>(ctx.db, [
    JSON.stringify(made),
    ctx.now,
    JSON.stringify(ADMIN),
  ])
  const opened = new Set(rows.map(({ tenant_id }) => tenant_id))
  return made.map(({ tenantId, userId, memberId }) => (opened.has(tenantId) ? { tenantId, userId, memberId } : null))
}

const opening = statement(`
    with given as (
      select "tenantId" as tenant_id, name, country, standings, domain, "domainId" as domain_id, "userId" as user_id,
        "memberId" as member_id, person, "userName" as user_name, language, sealed, "wayId" as way_id, $2::timestamptz as now
      from json_to_recordset($1::json) as g ("tenantId" uuid, name text, country text, standings jsonb, domain text, "domainId" uuid,
        "userId" uuid, "memberId" uuid, person text, "userName" text, language text, sealed text, "wayId" uuid)
    ), named as (
      insert into domains (tenant_id, id, name, status, token, verified_at, created_at, updated_at)
      select tenant_id, domain_id, domain, 'verified', md5(domain_id::text), now, now, now from given
      where (select u.id from auth.users u where u.email = given.user_name) is null -- one that gave this domain up has its admin still
      order by domain_id -- as they were given: of two who want one domain the first has it
      on conflict (name) where status = 'verified' do nothing returning tenant_id
    ), fresh as (select given.* from given join named using (tenant_id)), opened as (
      insert into tenants (tenant_id, id, name, kind, country, standings, created_at, updated_at)
      select tenant_id, tenant_id, name, 'customer', country, standings, now, now from fresh
    ), persons as (
      insert into auth.users (id, name, email, email_verified, language, created_at, updated_at)
      select user_id, person, user_name, true, language, now, now from fresh
    ), ways as (
      insert into auth.accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
      select way_id, user_id, user_id, 'credential', sealed, now, now from fresh
    ), places as (
      insert into members (tenant_id, id, user_id, status, own_grants, created_at, updated_at)
      select tenant_id, member_id, user_id, 'active', $3::jsonb, now, now from fresh
    )
    select tenant_id from named`)

/**
 * After many were opened: what the database knows of its tables' sizes is of before, and each line would read a table that was
 * small. Once whenever their number has doubled is enough. An operation of the network.
 */
export const directoriesGrew = (ctx: Ctx) => ctx.db.execute(sql`select count_anew() where ${across(ctx, tenants)}`)

const ADMINS = JSON.stringify([{ role: 'globalAdmin' }])

const newIds = () => ({
  tenantId: newId<'tenant'>(),
  domainId: newId<'domain'>(),
  userId: newId<'user'>(),
  memberId: newId<'member'>(),
  wayId: newId(), // of the password; in the order of time as the others, so that its index grows at one end
})

/**
 * A new temporary password for the admin a directory came with; null once they, or another admin, sign in by themselves, and
 * where they are its admin no longer: whoever opened the directory has no way back into it. An operation of the network.
 */
export async function handOutPassword(ctx: Ctx, tenantId: Id<'tenant'>) {
  const password = newTemporary()
  const sealed = sealTemporary(password, temporaryUntil(ctx.now))
  const { rows } = await ctx.db.execute<{ email: string }>(sql`
    update auth.accounts a set password = ${sealed}, updated_at = ${ctx.now}
    from auth.users u
    where ${across(ctx, tenants)} and a.user_id = u.id and a.provider_id = 'credential'
      and u.id = (
        select m.user_id from members m where m.tenant_id = ${tenantId} and m.status = 'active' and m.grants @> ${ADMINS}::jsonb
          and m.id = (select o.id from members o where o.tenant_id = ${tenantId} order by o.created_at, o.id limit 1))
      and not exists (
        select 1 from members m join auth.accounts w on w.user_id = m.user_id
        where m.tenant_id = ${tenantId} and m.status = 'active' and m.grants @> ${ADMINS}::jsonb
          and ${isOwnWay({ provider: sql`w.provider_id`, password: sql`w.password` })})
      and (select t.taken_over_at from tenants t where t.id = ${tenantId} and t.tenant_id = t.id) is null
    returning u.email`)
  const [admin] = rows
  return admin ? { userName: admin.email, password } : null
}

/**
 * Closes the directory at hand for good, as a test that is over: nobody has a place in it any more, whoever had one nowhere else
 * is gone, and its domains are free. An operation of the network.
 */
export async function closeDirectory(ctx: Ctx): Promise<void> {
  const { db, now, tenantId } = ctx
  await setStanding(ctx, { programme: 'customer', state: 'closed' })
  await db.execute(sql`
    update members set status = 'removed', updated_at = ${now}, version = version + 1
    where ${across(ctx, tenants)} and tenant_id = ${tenantId} and status <> 'removed'`)
  await db.execute(sql`delete from directory_users where ${across(ctx, tenants)} and tenant_id = ${tenantId}`)
  await db.execute(sql`
    delete from auth.users u where ${across(ctx, tenants)}
      and u.id in (select m.user_id from members m where m.tenant_id = ${tenantId})
      and not exists (select from members m where m.user_id = u.id and m.status <> 'removed')
      and not exists (select from directory_users d where d.id = u.id)`)
  await db.execute(sql`delete from domains where ${across(ctx, tenants)} and tenant_id = ${tenantId}`)
}
