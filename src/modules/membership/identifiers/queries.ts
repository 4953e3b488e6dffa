import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { accounts } from '../accounts/tables.ts'
import { locations } from '../locations/tables.ts'
import { notYours, printedPartnerId, readPartnerId } from './rules.ts'
import type { ByText } from './shapes.ts'
import { partnerIds } from './tables.ts'

/** What an ID somebody holds in hand is: malformed, mistyped, none of this company's, or which of its sites (domain.md 1.6). */
export async function lookUp(ctx: Ctx, { id }: Static<typeof ByText>) {
  const partnerId = readPartnerId(id)
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
