import { and, eq, isNull } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, within } from '#kernel/store.ts'
import { bareNumber } from '#kernel/text.ts'
import { accounts } from '../accounts/tables.ts'
import { locations } from '../locations/tables.ts'
import { bareAlias, isPartnerId, notYours, type PartnerId, printedPartnerId, readPartnerId } from './rules.ts'
import type { ByText } from './shapes.ts'
import { aliases, partnerIds } from './tables.ts'

/** Whose an ID of another centre is, and of which site: within the company, or across the network where the operation sees it. */
export async function aliasFor(ctx: Ctx, text: string) {
  const alias = bareAlias(text)
  const seen = ctx.reach === 'network' ? across(ctx, aliases) : within(ctx, aliases)
  const [found] = alias
    ? await ctx.db
        .select()
        .from(aliases)
        .where(and(seen, eq(aliases.alias, alias)))
    : []
  return found ?? null
}

/** The Partner ID somebody means who types one, or the old ID of a company or site; an ID of ours comes before an old one. */
export async function partnerIdFor(ctx: Ctx, text: string, of: 'site' | 'company' = 'site'): Promise<PartnerId> {
  const alias = isPartnerId(bareNumber(text)) ? null : await aliasFor(ctx, text)
  if (!alias) return readPartnerId(text)
  const { locationId } = alias
  const tenantId = of === 'company' ? await leadingTenant(ctx, alias.tenantId) : alias.tenantId
  const isMeant = of === 'site' && locationId ? eq(partnerIds.locationId, locationId) : eq(partnerIds.kind, 'global')
  const [found] = await ctx.db
    .select({ partnerId: partnerIds.partnerId })
    .from(partnerIds)
    .where(and(within({ tenantId }, partnerIds), isMeant, isNull(partnerIds.retiredAt)))
  return readPartnerId(found?.partnerId ?? text)
}

const MERGES_MAX = 20
/** The tenant of the account that stands for this one: itself, or the one it was merged into, however often that happened. */
async function leadingTenant(ctx: Ctx, of: Id<'tenant'>): Promise<Id<'tenant'>> {
  let tenantId = of
  for (let merges = 0; merges < MERGES_MAX; merges++) {
    const own = within({ tenantId }, accounts)
    const [account] = await ctx.db.select({ mergedInto: accounts.mergedInto }).from(accounts).where(own)
    if (!account?.mergedInto) break
    tenantId = account.mergedInto
  }
  return tenantId
}

/** What an ID somebody holds in hand is, an old one too: malformed, mistyped, none of this company's, or which of its sites (domain.md 1.6). */
export async function lookUp(ctx: Ctx, { id }: Static<typeof ByText>) {
  const partnerId = await partnerIdFor(ctx, id)
  const [found] = await ctx.db
    .select({
      kind: partnerIds.kind,
      locationId: partnerIds.locationId,
      issuedAt: partnerIds.issuedAt,
      retiredAt: partnerIds.retiredAt,
      company: accounts.name,
      location: locations.name,
    })
    .from(partnerIds)
    .leftJoin(accounts, eq(accounts.tenantId, partnerIds.tenantId))
    .leftJoin(locations, and(eq(locations.tenantId, partnerIds.tenantId), eq(locations.id, partnerIds.locationId)))
    .where(and(within(ctx, partnerIds), eq(partnerIds.partnerId, partnerId)))
  if (!found) throw notYours({ id: printedPartnerId(partnerId) })
  const { company, location, ...rest } = found
  return { ...rest, partnerId, printed: printedPartnerId(partnerId), name: location ?? company ?? '' }
}
