import { and, asc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { missing, within } from '#kernel/store.ts'
import { bareNumber } from '#kernel/text.ts'
import { domains as d } from '#modules/access/index.ts'
import { ofTenant } from '../accounts/queries.ts'
import { associationOf } from '../associations/queries.ts'
import { country } from '../countries/country.ts'
import { postalAddress } from '../countries/rules.ts'
import { bareAlias, isPartnerId } from '../identifiers/rules.ts'
import { settings } from '../settings/queries.ts'
import { verifications as v } from '../verifications/tables.ts'
import type { ByPartnerId, GivenPlace, Portrait } from './shapes.ts'

const CHECKS_MAX = 10

/** The company as it looks to other programs, in one answer. */
export async function find(ctx: Ctx): Promise<Portrait> {
  const account = await ofTenant(ctx)
  const checks = await ctx.db
    .select({ kind: v.kind, status: v.status })
    .from(v)
    .where(within(ctx, v))
    .orderBy(asc(v.kind))
    .limit(CHECKS_MAX)
  const [domain] = await ctx.db
    .select({ name: d.name })
    .from(d)
    .where(and(within(ctx, d), eq(d.status, 'verified')))
    .orderBy(asc(d.verifiedAt), asc(d.id))
    .limit(1)
  const sells = await associationOf(ctx)
  return { ...account, checks, domain: domain?.name ?? null, partnerId: sells?.location.partnerId ?? account.globalId }
}

/** Whether an address is one of its country, as our forms judge it: in the one form it is kept in, or what is wrong with it. */
export async function judgePlace(ctx: Ctx, given: GivenPlace) {
  const { address, problems } = postalAddress(given, await settings(ctx))
  const code = country(given.country ?? '')?.code ?? null
  return {
    country: code,
    address,
    problems: problems.map(({ field, refusal }) => ({ field, says: refusal.says(ctx.language) })),
  }
}

type Called = { tenantId: Id<'tenant'>; name: string; partnerId: string }
/** Any partner by its Partner ID, an old one too; ourselves where none is named. */
export async function called(ctx: Ctx, { partnerId }: ByPartnerId): Promise<Called> {
  if (partnerId === undefined) return find(ctx)
  const found = await partnerBehind(ctx, partnerId)
  if (!found) throw missing()
  return found
}

/** The company an ID names, across the network: its name, and nothing more. */
export async function partnerBehind(ctx: Ctx, typed: string): Promise<Called | null> {
  const digits = bareNumber(typed)
  const asked = isPartnerId(digits) ? digits : bareAlias(typed)
  const { rows } = await ctx.db.execute<Called>(
    sql`select tenant_id as "tenantId", name, partner_id as "partnerId" from partner_called(${asked})`,
  )
  return rows[0] ?? null
}

/** The company of a tenant, by name and Partner ID; null for a tenant that is no partner. */
export async function partnerAt(ctx: Ctx, tenantId: Id<'tenant'>): Promise<Called | null> {
  const { rows } = await ctx.db.execute<Omit<Called, 'tenantId'>>(
    sql`select name, partner_id as "partnerId" from partner_at(${tenantId})`,
  )
  return rows[0] ? { tenantId, ...rows[0] } : null
}

/** The same of many, with their countries, in one question. */
export async function partnersAt(
  ctx: Ctx,
  tenantIds: readonly Id<'tenant'>[],
): Promise<(Called & { country: string })[]> {
  const { rows } = await ctx.db.execute<Called & { country: string }>(
    sql`select tenant_id as "tenantId", name, partner_id as "partnerId", country from partners_at(${sql.param([...tenantIds])}::uuid[])`,
  )
  return rows
}
