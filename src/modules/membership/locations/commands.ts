import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, tellEach } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { ofTenant } from '../accounts/queries.ts'
import { issue, issueEach } from '../identifiers/commands.ts'
import { one } from '../problems/rules.ts'
import { settings } from '../settings/queries.ts'
import { lifecycle } from './lifecycle.ts'
import * as rules from './rules.ts'
import { type ById, type ChangedLocation, locationAdded, locationChanged, type NewLocation } from './shapes.ts'
import { locations, store } from './tables.ts'

type Opened = rules.Site & { readonly headquarters: boolean }
/** Opens a site: its Partner ID is issued now and is its name for ever. */
export async function open(ctx: Ctx, site: Opened) {
  const id = newId<'location'>()
  const partnerId = await issue(ctx, { kind: 'location', locationId: id })
  await ctx.tell(locationAdded, { locationId: id, partnerId })
  return store.insert(ctx, { ...site, id, partnerId, status: 'active' })
}

/** The same for many sites at once, in a few statements; whoever opens them knows their ids before. */
export async function openEach(ctx: Ctx, sites: readonly (Opened & { readonly id: Id<'location'> })[]) {
  const { tenantId, now } = ctx
  const status = 'active' as const
  const issued = await issueEach(ctx, sites)
  const rows = issued.map((one) => ({ ...one, status, tenantId, createdAt: now, updatedAt: now }))
  await ctx.db.insert(locations).values(rows)
  for (const one of issued) ctx.changes.push({ what: 'location', id: one.id, old: null, new: { ...one, status } })
  const facts = issued.map(({ id: locationId, partnerId }) => ({ locationId, partnerId }))
  await tellEach(ctx, locationAdded, facts)
}

export async function add(ctx: Ctx, given: NewLocation) {
  await ofTenant(ctx)
  const site = one(rules.siteOf(given, await settings(ctx)))
  return open(ctx, { ...site, headquarters: false })
}

export async function change(ctx: Ctx, { locationId, ...given }: Static<typeof ChangedLocation>) {
  const before = await store.lock(ctx, locationId)
  lifecycle.next(before.status, 'change')
  const site = one(rules.siteOf({ ...given, country: before.country }, await settings(ctx)))
  rules.staysIn(before, given.country)
  await ctx.tell(locationChanged, { locationId })
  return store.update(ctx, before, site)
}

/** Makes a site the company's seat; the one before is a location like the others. */
export async function lead(ctx: Ctx, { locationId }: Static<typeof ById>) {
  const account = await ofTenant(ctx)
  const before = await store.lock(ctx, locationId)
  rules.mayLead(before, account)
  if (before.headquarters) return before
  const [seat] = await ctx.db
    .select()
    .from(locations)
    .where(and(within(ctx, locations), eq(locations.headquarters, true)))
    .for('update')
  if (seat) await store.update(ctx, seat, { headquarters: false })
  await ctx.tell(locationChanged, { locationId })
  return store.update(ctx, before, { headquarters: true })
}
