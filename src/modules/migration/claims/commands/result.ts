import { and, asc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, within } from '#kernel/store.ts'
import { accountOf as companyOf, locations, printedPartnerId } from '#modules/membership/index.ts'
import { legacyHistories as h } from '../../legacy/tables.ts'
import { SITES_MAX } from '../../old-accounts/rules.ts'
import { legacyAccounts as a } from '../../old-accounts/tables.ts'
import { roleSuggestions as s } from '../../suggestions/tables.ts'
import { hasPlace, networkAt } from '../queries/claimable.ts'
import type { Claimed } from '../shapes.ts'
import type { Claim } from '../tables.ts'

/** What a claim came to: the same whenever it is asked. */
export async function resultOf(
  ctx: Ctx,
  { id, status, basis, reason, promisedAt, company, becameTenantId: tenantId, oldId }: Claim,
): Promise<Claimed> {
  const arrived = status === 'completed' && tenantId ? await arrivedAt(ctx, tenantId, oldId) : null
  return { id, status, basis, reason, promisedAt, company, tenantId, arrived }
}

async function arrivedAt(ctx: Ctx, tenantId: Id<'tenant'>, oldId: string): Promise<Claimed['arrived']> {
  const there = networkAt(ctx, tenantId)
  const [account, past] = [await companyOf(there), await pastOf(there, oldId)]
  const places = await placesOf(there, oldId)
  return {
    joined: !places.some(({ headquarters }) => headquarters),
    place: await hasPlace(there),
    globalId: account ? printedPartnerId(account.globalId) : '',
    locations: places.map(({ headquarters: _, partnerId, ...one }) => ({
      ...one,
      partnerId: printedPartnerId(partnerId),
    })),
    levels: past?.levels.filter(({ carried }) => carried).length ?? 0,
    benefits: past?.benefits.filter(({ carried }) => carried).length ?? 0,
    suggestions: await suggestionsIn(there),
  }
}

async function pastOf(there: Ctx, oldId: string) {
  const [row] = await there.db
    .select({ past: h.past })
    .from(h)
    .where(and(within(there, h), eq(h.oldId, oldId)))
  return row?.past
}

const placesOf = (there: Ctx, oldId: string) =>
  there.db
    .select({
      printedOldId: a.printedOldId,
      partnerId: locations.partnerId,
      name: locations.name,
      headquarters: locations.headquarters,
    })
    .from(a)
    .innerJoin(locations, and(eq(locations.tenantId, a.claimedTenantId), eq(locations.id, a.claimedLocationId)))
    .where(
      and(across(there, a), eq(a.claimedTenantId, there.tenantId), sql`${oldId} in (${a.oldId}, ${a.parentOldId})`),
    )
    .orderBy(asc(a.oldId))
    .limit(SITES_MAX)

async function suggestionsIn(there: Ctx): Promise<number> {
  const rows = await there.db
    .select({ count: sql<number>`count(*)::int` })
    .from(s)
    .where(and(within(there, s), sql`${s.status} in ('open', 'asked')`))
  return rows[0]?.count ?? 0
}
