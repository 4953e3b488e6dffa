import { and, asc, eq, isNotNull, ne, or } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { type Id, NETWORK } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { numberOf, type Signs, twinOf } from '#modules/membership/index.ts'
import { legacyAccounts as a, type LegacyAccount } from '../../old-accounts/tables.ts'

/** What the company behind an old account is recognised by: its number and its website. A name alone joins nobody to anybody. */
export function signsOf(account: LegacyAccount): Signs {
  const registrationId = numberOf(account, 'registrationId')?.value ?? account.registrationId
  const domains = account.siteDomain ? [account.siteDomain] : []
  return { country: account.country, name: account.normalisedName, duns: null, registrationId, domains }
}

/** The company in the network this account belongs to: by a sign of its own, or by another old account that has come; null for a new one. */
export async function companyHere(ctx: Ctx, account: LegacyAccount): Promise<Id<'tenant'> | null> {
  const { registrationId, country, siteDomain, oldId } = account
  const alike = or(
    registrationId ? and(eq(a.registrationId, registrationId), eq(a.country, country)) : undefined,
    siteDomain ? eq(a.siteDomain, siteDomain) : undefined,
  )
  const [sibling] = alike
    ? await ctx.db
        .select({ tenantId: a.claimedTenantId })
        .from(a)
        .where(and(across(ctx, a), isNotNull(a.claimedTenantId), ne(a.oldId, oldId), alike))
        .orderBy(asc(a.claimedAt), asc(a.oldId))
        .limit(1)
    : []
  return sibling?.tenantId ?? twinOf(inTenant(ctx, NETWORK), { ...signsOf(account), name: '' })
}
