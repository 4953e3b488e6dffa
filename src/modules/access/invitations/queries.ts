import { and, asc, eq, ilike, inArray, or, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { across, containing, within } from '#kernel/store.ts'
import { domains } from '../domains/tables.ts'
import { admins } from '../members/queries.ts'
import { members } from '../members/tables.ts'
import { people } from '../people/tables.ts'
import { adminOf } from '../roles/rules.ts'
import { type Tenant, tenants } from '../tenants/tables.ts'
import { hashOf, mayAccept } from './rules.ts'
import type { ByToken, Search } from './shapes.ts'
import { type Invitation, invitations as i } from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[i.id, 'id']] }
const DOMAINS_MAX = 200
const ADMINS_MAX = 50

/** Who has been invited, the newest first. */
export async function search(ctx: Ctx, { status, search, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const like = search?.trim() && containing(search.normalize('NFC'))
  const named = like ? or(ilike(i.email, like), ilike(i.name, like)) : undefined
  const rows = await ctx.db
    .select()
    .from(i)
    .where(and(within(ctx, i), status && eq(i.status, status), named, beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

/** The domains whose addresses are the company's own: proven ones, and those its admins write from. */
export async function ownDomains(ctx: Ctx, { kind }: Pick<Tenant, 'kind'>): Promise<string[]> {
  const proven = await ctx.db
    .select({ name: domains.name })
    .from(domains)
    .where(and(within(ctx, domains), eq(domains.status, 'verified')))
    .orderBy(asc(domains.name))
    .limit(DOMAINS_MAX)
  const written = (await admins(ctx, [adminOf(kind)], ADMINS_MAX)).map(({ email }) => domainOf(email))
  return [...new Set([...proven.map(({ name }) => name), ...written])]
}
export const domainOf = (email: string) => email.toLowerCase().split('@')[1] ?? ''

/** Which of some addresses have a place in the company that is not given up. */
export async function placedAmong(ctx: Ctx, emails: readonly string[]): Promise<string[]> {
  const rows = await ctx.db
    .select({ email: people.email })
    .from(members)
    .innerJoin(people, eq(people.id, members.userId))
    .where(and(within(ctx, members), inArray(members.status, ['active', 'suspended']), inArray(sql`lower(${people.email})`, [...emails]))) // biome-ignore format: one thought
  return rows.map(({ email }) => email.toLowerCase())
}

/** The open invitations to some addresses. */
export const openAmong = (ctx: Ctx, emails: readonly string[]): Promise<Invitation[]> =>
  ctx.db
    .select()
    .from(i)
    .where(and(within(ctx, i), inArray(i.email, [...emails]), inArray(i.status, ['pending', 'expired'])))

/** The invitation a letter's token stands for, with its company: it must be open still. */
export async function openFor(ctx: Ctx, token: string) {
  const [found] = await ctx.db
    .select({ invitation: i, company: tenants.name })
    .from(i)
    .innerJoin(tenants, eq(tenants.id, i.tenantId))
    .where(and(across(ctx, i), eq(i.tokenHash, hashOf(token))))
    .limit(1)
  mayAccept(found?.invitation, ctx.now)
  return found as NonNullable<typeof found> // mayAccept refuses what is not there
}

/** What a letter says of itself to whoever holds it. */
export async function look(ctx: Ctx, { token }: Static<typeof ByToken>) {
  const { invitation, company } = await openFor(ctx, token)
  return { ...invitation, company, isHere: (await personWith(ctx, invitation.email)) !== null }
}

/** The person who signs in under an address. */
export async function personWith(ctx: Ctx, email: string) {
  const [person] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(across(ctx, people), eq(people.email, email)))
  return person ?? null
}
