import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { within } from '#kernel/store.ts'
import { setStanding } from '#modules/access/index.ts'
import { lifecycle as network } from '../accounts/lifecycle.ts'
import { find, lockOfTenant } from '../accounts/queries.ts'
import { statusChanged } from '../accounts/shapes.ts'
import { store as accountStore } from '../accounts/tables.ts'
import { retire } from '../identifiers/commands.ts'
import { printedPartnerId } from '../identifiers/rules.ts'
import { partnerIds } from '../identifiers/tables.ts'
import { lifecycle } from '../locations/lifecycle.ts'
import { locationClosed } from '../locations/shapes.ts'
import { type Location, store as locationStore, locations } from '../locations/tables.ts'
import { takeAll } from '../verifications/commands/turn.ts'
import { mayClose } from './conditions.ts'
import * as letters from './letters.ts'
import { typedId } from './rules.ts'
import { type CloseAccount, type CloseLocation, closed } from './shapes.ts'

/** Closes a site for ever; its Partner ID is retired with it (domain.md 1.6). */
export async function closeLocation(ctx: Ctx, { locationId, partnerId }: Static<typeof CloseLocation>) {
  const before = await locationStore.lock(ctx, locationId)
  lifecycle.next(before.status, 'close')
  await mayClose(ctx, { locationId })
  typedId(partnerId, before.partnerId)
  return shut(ctx, before)
}

/** The end of a site, whatever is in the way: as the vendor carries it out at a company's written request. */
export async function shut(ctx: Ctx, before: Location) {
  const { id: locationId } = before
  const status = lifecycle.next(before.status, 'close')
  await ctx.tell(locationClosed, { locationId })
  await retire(ctx, before.partnerId)
  return locationStore.update(ctx, before, { status })
}

/** Ends the account for ever, with every ID it has; the people keep their sign-in and the record is kept (domain.md 1.6). */
export async function closeAccount(ctx: Ctx, { partnerId, reason }: CloseAccount) {
  await takeAll(ctx) // checks first, as whoever decides one takes them
  const before = await lockOfTenant(ctx)
  const status = network.next(before.status, 'close')
  await mayClose(ctx, { locationId: null })
  typedId(partnerId, before.globalId)
  await endSites(ctx)
  await ctx.tell(closed, { accountId: before.id, reason })
  await ctx.tell(statusChanged, { status })
  await setStanding(ctx, { programme: 'network', state: status })
  await accountStore.update(ctx, before, { status, closedAt: ctx.now, closedFor: reason })
  const { email, language } = before.contact
  const facts = { company: before.name, id: printedPartnerId(before.globalId), by: ctx.actor.name }
  await post(ctx, letters.closed, email, language, facts)
  return find(ctx)
}

/** Every open site and every ID of the company, in two statements however many there are. */
async function endSites(ctx: Ctx) {
  const open = ctx.db
    .select({ id: locations.id })
    .from(locations)
    .where(and(within(ctx, locations), eq(locations.status, 'active')))
  const ended = await ctx.db
    .update(locations)
    .set({ status: 'closed', updatedAt: ctx.now })
    .where(and(within(ctx, locations), inArray(locations.id, open)))
    .returning({ id: locations.id })
  for (const { id } of ended)
    ctx.changes.push({ what: 'location', id, old: { status: 'active' }, new: { status: 'closed' } })
  await ctx.db
    .update(partnerIds)
    .set({ retiredAt: ctx.now })
    .where(and(within(ctx, partnerIds), isNull(partnerIds.retiredAt)))
}
