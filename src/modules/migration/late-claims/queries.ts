import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { across, missing, within } from '#kernel/store.ts'
import { type File, filesOf } from '#modules/files/index.ts'
import { type Account, accounts, numberOf } from '#modules/membership/index.ts'
import { legacyAccounts as a, legacyContacts as c, type LegacyAccount } from '../old-accounts/tables.ts'
import { open } from './lifecycle.ts'
import type { Agrees, ById, Listed, Queue, Reviewed } from './shapes.ts'
import { type LateClaim, lateClaims as l, store } from './tables.ts'

const RIVALS_MAX = 20
const newestFirst: Order = { way: 'down', by: [[l.id, 'id']] }

/** The company's own requests, the newest first. */
export async function list(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Static<typeof Listed>) {
  const rows = await ctx.db
    .select()
    .from(l)
    .where(and(within(ctx, l), status && eq(l.status, status), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

export async function find(ctx: Ctx, { id }: Static<typeof ById>): Promise<LateClaim & { files: File[] }> {
  const row = await store.get(ctx, id)
  return { ...row, files: await filesOf(ctx, row.fileIds) }
}

/** Whether the company has asked for the ID and waits. */
export async function isAsked(ctx: Ctx, oldId: string): Promise<boolean> {
  const own = and(within(ctx, l), eq(l.oldId, oldId), inArray(l.status, [...open]))
  return (await ctx.db.select({ id: l.id }).from(l).where(own).limit(1)).length > 0
}

const promise = sql`coalesce(${l.promisedAt}, 'infinity')`
const mostUrgent: Order = { way: 'up', by: [[promise, 'instant'], [l.id, 'id']] } // biome-ignore format: one thought
/** What reviewers owe, the nearest promise first; with a state, all of that state. */
export async function queue(ctx: Ctx, { status = 'inReview', after, limit = PAGE_ROWS }: Queue) {
  const rows = await ctx.db
    .select({ claim: l, company: accounts.name, country: accounts.country })
    .from(l)
    .innerJoin(accounts, eq(accounts.tenantId, l.tenantId))
    .where(and(across(ctx, l), eq(l.status, status), beyond(mostUrgent, after)))
    .orderBy(...inOrder(mostUrgent))
    .limit(limit + 1)
  const items = rows.map(({ claim, ...company }) => ({ ...claim, ...company }))
  return cut(items, limit, (row) => placeOf(row.promisedAt, row.id))
}

/** A request wherever it is; whose it is follows from it. */
export async function anywhere(ctx: Ctx, id: Id<'lateClaim'>): Promise<LateClaim> {
  const [row] = await ctx.db
    .select()
    .from(l)
    .where(and(across(ctx, l), eq(l.id, id)))
  if (!row) throw missing()
  return row
}

/** The headquarters behind an old ID, which may be a site's. */
export async function headOf(ctx: Ctx, oldId: string): Promise<LegacyAccount | null> {
  const [named] = await ctx.db.select().from(a).where(and(across(ctx, a), eq(a.oldId, oldId))) // biome-ignore format: one thought
  if (!named?.parentOldId) return named ?? null
  const [head] = await ctx.db.select().from(a).where(and(across(ctx, a), eq(a.oldId, named.parentOldId))) // biome-ignore format: one thought
  return head ?? named
}

/** Everything a reviewer weighs. */
export async function review(ctx: Ctx, { id }: Static<typeof ById>): Promise<Reviewed> {
  const row = await anywhere(ctx, id)
  const there = inTenant(ctx, row.tenantId)
  const [company] = await ctx.db.select().from(accounts).where(within(there, accounts))
  if (!company) throw missing()
  const old = await headOf(ctx, row.oldId)
  return {
    ...row,
    ...{ company: company.name, country: company.country },
    files: await filesOf(there, row.fileIds),
    old: old && { ...old, sites: await sitesOf(ctx, old) },
    agrees: await agreement(ctx, { row, company, old }),
    rivals: await rivalsOf(ctx, row),
  }
}

async function sitesOf(ctx: Ctx, { oldId }: LegacyAccount): Promise<number> {
  const rows = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(a).where(and(across(ctx, a), eq(a.parentOldId, oldId))) // biome-ignore format: one thought
  return rows[0]?.count ?? 0
}

type Compared = { row: LateClaim; company: Account; old: LegacyAccount | null }
/** Where what the company is here and what it was there agree: what a reviewer looks at first. */
async function agreement(ctx: Ctx, { row, company, old }: Compared): Promise<Agrees> {
  if (!old) return { name: false, country: false, registration: false, domain: false, mailbox: false }
  const known = await ctx.db.select({ email: c.email }).from(c).where(and(across(ctx, c), eq(c.oldId, old.oldId))).limit(RIVALS_MAX) // biome-ignore format: one thought
  const mails = known.map(({ email }) => email)
  const domains = [old.siteDomain, ...mails.map((email) => email.slice(email.lastIndexOf('@') + 1))]
  const number = numberOf(old, 'registrationId')?.value ?? old.registrationId
  return {
    name: old.normalisedName === company.normalisedName,
    country: old.country === company.country,
    registration: number !== null && number === company.registrationId,
    domain: row.domainProvenAt !== null && domains.includes(row.domain),
    mailbox: mails.includes(row.askedByEmail.toLowerCase()),
  }
}

/** Others who ask for the same account: only the desk sees that there are any. */
async function rivalsOf(ctx: Ctx, { oldId, tenantId }: LateClaim): Promise<Reviewed['rivals']> {
  return ctx.db
    .select({ id: l.id, company: accounts.name, status: l.status })
    .from(l)
    .innerJoin(accounts, eq(accounts.tenantId, l.tenantId))
    .where(and(across(ctx, l), eq(l.oldId, oldId), ne(l.tenantId, tenantId)))
    .orderBy(asc(l.id))
    .limit(RIVALS_MAX)
}
