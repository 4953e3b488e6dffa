import { and, asc, eq, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { missing, within } from '#kernel/store.ts'
import { domains } from '../domains/tables.ts'
import { members } from '../members/tables.ts'
import { people } from '../people/tables.ts'
import { visits } from '../visits/tables.ts'
import { type Columns, conditionOf } from './filters.ts'
import type { Attribute, ById, Person, Search } from './shapes.ts'
import {
  type ProvisioningCall,
  type ProvisioningSecret,
  provisionedPeople as p,
  provisioningCalls,
  provisioningSecrets,
} from './tables.ts'

/** Where a directory finds the door. */
export const PATH = '/scim/v2'
const SECRETS_MAX = 50
export const CALLS_KEPT = 50
const DOMAINS_MAX = 200

const userName = sql<string>`coalesce(${p.userName}, ${people.email})`
const active = sql<boolean>`(${members.status} = 'active')`
const shown = {
  ...{ id: members.id, externalId: p.externalId, givenName: p.givenName, familyName: p.familyName, userName, active },
  ...{ displayName: people.name, email: people.email, language: people.language },
  ...{ createdAt: members.createdAt, updatedAt: members.updatedAt, version: members.version },
}

/** What each attribute is compared as: text without regard to case, text as it stands, a yes or no, a time. */
// biome-ignore format: a table
const columns: Columns<Exclude<Attribute, 'member'>> = {
  id:          [sql`${members.id}::text`,     'exact'],
  userName:    [sql`lower(${userName})`,      'text'],
  externalId:  [p.externalId,                 'exact'],
  displayName: [sql`lower(${people.name})`,   'text'],
  email:       [sql`lower(${people.email})`,  'text'],
  active:      [active,                       'flag'],
  updatedAt:   [members.updatedAt,            'instant'],
}

/** Whose own directory this is: who left is gone, and people of another tenant of the account are not this company's to keep. */
const here = (ctx: Ctx) =>
  and(
    within(ctx, members),
    ne(members.status, 'removed'),
    sql`not exists (select from ${visits} where ${within(ctx, visits)} and ${visits.memberId} = ${members.id})`,
  )

/** A place with who holds it and what the directory says of them. */
const ofPerson = eq(people.id, members.userId)
const asProvisioned = and(eq(p.tenantId, members.tenantId), eq(p.memberId, members.id))

const peopleWhere = (ctx: Ctx, wanted: SQL | undefined) =>
  ctx.db
    .select(shown)
    .from(members)
    .innerJoin(people, ofPerson)
    .leftJoin(p, asProvisioned)
    .where(and(within(ctx, members), wanted))
    .orderBy(asc(members.id))

/** Members as the directory knows them, the oldest first, and how many there are in all. */
export async function search(ctx: Ctx, { filter, skip, limit }: Search): Promise<{ total: number; items: Person[] }> {
  const wanted = and(here(ctx), filter && conditionOf(filter, columns))
  const [{ total } = { total: 0 }] = await ctx.db
    .select({ total: sql<number>`count(*)::int` })
    .from(members)
    .innerJoin(people, ofPerson)
    .leftJoin(p, asProvisioned)
    .where(and(within(ctx, members), wanted))
  const items = limit > 0 && skip < total ? await peopleWhere(ctx, wanted).limit(limit).offset(skip) : []
  return { total, items }
}

export async function find(ctx: Ctx, { id }: Static<typeof ById>): Promise<Person> {
  const [row] = await peopleWhere(ctx, and(here(ctx), eq(members.id, id)))
  if (!row) throw missing()
  return row
}

/** Whoever of the company goes by a user name, an address or a key of the directory. */
export const alike = (
  ctx: Ctx,
  {
    id,
    userName: name,
    externalId,
  }: { id?: Id<'member'>; userName?: string | undefined; externalId?: string | null | undefined },
) =>
  peopleWhere(
    ctx,
    and(
      ne(members.status, 'removed'),
      id && ne(members.id, id),
      or(
        name === undefined ? undefined : sql`lower(${userName}) = lower(${name})`,
        name === undefined ? undefined : sql`lower(${people.email}) = lower(${name})`,
        externalId ? eq(p.externalId, externalId) : undefined,
        sql`false`,
      ),
    ),
  ).limit(5)

/** The names of the domains this company has proven. */
export async function provenDomains(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .select({ name: domains.name })
    .from(domains)
    .where(and(within(ctx, domains), eq(domains.status, 'verified')))
    .orderBy(asc(domains.name))
    .limit(DOMAINS_MAX)
  return rows.map(({ name }) => name)
}

/** Living secrets first, then those that were. */
export const secretsHere = (ctx: Ctx): Promise<ProvisioningSecret[]> =>
  ctx.db
    .select()
    .from(provisioningSecrets)
    .where(within(ctx, provisioningSecrets))
    .orderBy(asc(provisioningSecrets.status), sql`${provisioningSecrets.id} desc`)
    .limit(SECRETS_MAX)

export async function overview(ctx: Ctx) {
  const [{ count } = { count: 0 }] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(p)
    .innerJoin(members, asProvisioned)
    .where(and(within(ctx, p), isNotNull(p.externalId), ne(members.status, 'removed')))
  return { path: PATH, domains: await provenDomains(ctx), people: count, secrets: await secretsHere(ctx) }
}

/** The last calls, the newest first. */
export const calls = (ctx: Ctx): Promise<ProvisioningCall[]> =>
  ctx.db
    .select()
    .from(provisioningCalls)
    .where(within(ctx, provisioningCalls))
    .orderBy(sql`${provisioningCalls.id} desc`)
    .limit(CALLS_KEPT)
