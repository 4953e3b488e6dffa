import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Actor, type Ctx, inTenant } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { type Refusal, refusalIn } from '#kernel/refusal.ts'
import { across, within } from '#kernel/store.ts'
import { word } from '#kernel/words.ts'
import { admins, type Tenant, tenantOf } from '#modules/access/index.ts'
import { USUAL_DAYS, usualRoles } from '../delegations/roles.ts'
import { companyOf, sellsAs, servedBy } from '../relationships/queries.ts'
import { customerAgreement } from './agreement.ts'
import { refuse } from './refusals.ts'
import * as rules from './rules.ts'
import type { ById, Opened, Opening, Search } from './shapes.ts'
import { type RelationshipRequest, requests as r, store } from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[r.id, 'id']] }

/** The partner's requests, newest first. */
export async function search(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const rows = await ctx.db
    .select()
    .from(r)
    .where(and(within(ctx, r), status && eq(r.status, status), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

export const find = (ctx: Ctx, { id }: Static<typeof ById>) => store.get(ctx, id)

/** The request a link opens, whoever holds it: refused in words where it does not. */
export async function openFor(ctx: Ctx, token: string): Promise<RelationshipRequest> {
  const [row] = await ctx.db
    .select()
    .from(r)
    .where(and(across(ctx, r), eq(r.tokenHash, rules.hashOf(token))))
  rules.mayAnswer(row, ctx)
  return row as RelationshipRequest // a link that opens nothing was refused
}

const isAdmin = ({ grants }: Actor) => grants.some(({ role }) => role === 'globalAdmin')

/** For whom the reader would answer: the customer they administer, or a company that is yet to come. */
export async function mustSpeakFor(ctx: Ctx, request: RelationshipRequest): Promise<Tenant | null> {
  const { actor } = ctx
  rules.meantFor(request, actor.email)
  const tenant = await tenantOf(ctx, actor.tenantId)
  if (!tenant) return null
  if (tenant.kind !== 'customer') throw refuse.partnersOwn({ company: tenant.name })
  if (!isAdmin(actor)) {
    const able = await admins(inTenant(ctx, tenant.id), ['globalAdmin'])
    throw refuse.adminsOnly({ company: tenant.name, ask: able.map(({ name }) => name) })
  }
  return tenant
}

/** What keeps that company from accepting; it may always decline. */
export async function mayAccept(ctx: Ctx, request: RelationshipRequest, tenant: Tenant): Promise<void> {
  const { country } = await companyOf(inTenant(ctx, request.tenantId))
  const ours = tenant.country ?? ''
  rules.sameRegion({ name: request.partnerName, country }, ours, word(`country.${ours}`))
  if (await servedBy(inTenant(ctx, request.tenantId), tenant.id))
    throw refuse.servedAlready({ partner: request.partnerName, company: tenant.name }, { link: '/our-partners' })
}

/** What whoever opened the link reads before they answer. */
export async function look(ctx: Ctx, { token, country }: Opening): Promise<Opened> {
  const request = await openFor(ctx, token)
  const partner = await tenantOf(ctx, request.tenantId)
  const here = await tenantOf(ctx, ctx.actor.tenantId)
  const there = inTenant(ctx, request.tenantId)
  return {
    ...request,
    partner: request.partnerName,
    partnerCountry: partner?.country ?? null,
    accessRoles: request.withAccess ? [...usualRoles(await sellsAs(there))] : [],
    accessDays: USUAL_DAYS,
    agreement: await offered(ctx, here?.country ?? country ?? partner?.country ?? null),
    you: ctx.actor.kind === 'person' ? await readerOf(ctx, request, here) : null,
  }
}

async function offered(ctx: Ctx, country: string | null): Promise<Opened['agreement']> {
  const agreement = country ? await customerAgreement()?.offered(ctx, country) : null
  return agreement ? { version: agreement.version, texts: agreement.texts.map((text) => ({ ...text })) } : null
}

async function readerOf(ctx: Ctx, request: RelationshipRequest, here: Tenant | null): Promise<Opened['you']> {
  const { name, email } = ctx.actor
  const strange = await problemOf(() => mustSpeakFor(ctx, request))
  const problem = strange ?? (here && (await problemOf(() => mayAccept(ctx, request, here))))
  return { name, email, company: here?.name ?? null, problem: problem && shown(problem), mayDecline: !strange }
}

async function problemOf(ask: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await ask()
    return null
  } catch (error) {
    return refusalIn(error)
  }
}

const shown = (refusal: Refusal) => ({
  code: refusal.code,
  says: { en: refusal.says('en'), ko: refusal.says('ko') },
  remedy: { en: refusal.remedy('en'), ko: refusal.remedy('ko') },
})
