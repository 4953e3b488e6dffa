import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { preparedByShape } from '#kernel/prepared.ts'
import { across, within } from '#kernel/store.ts'
import { aliasTaken, bareAlias, type PartnerId, partnerId } from './rules.ts'
import { aliases, type kinds, partnerIds } from './tables.ts'

/** The next Partner ID of the network, from now on this company's; a number drawn and not kept is never drawn again. */
export async function issue(
  ctx: Ctx,
  { kind, locationId = null }: { kind: (typeof kinds)[number]; locationId?: Id<'location'> | null },
): Promise<PartnerId> {
  const { rows } = await ctx.db.execute<{ serial: string }>(sql`select nextval('partner_serials') as serial`)
  const serial = Number(rows[0]?.serial)
  const id = partnerId(serial)
  const issued = { partnerId: id, tenantId: ctx.tenantId, kind, locationId, serial, issuedAt: ctx.now }
  await issuing(ctx.db, issued).execute(issued)
  return id
}
const issuing = preparedByShape((db, name, values) =>
  db
    .insert(partnerIds as PgTable)
    .values(values)
    .prepare(name),
)

/** The same for many sites at once: each of them with its ID. */
export async function issueEach<S extends { id: Id<'location'> }>(ctx: Ctx, sites: readonly S[]) {
  const { tenantId, now: issuedAt } = ctx
  const { rows } = await ctx.db.execute<{ serial: string }>(
    sql`select nextval('partner_serials') as serial from generate_series(1, ${sites.length}::int)`,
  )
  const named = sites.map((site, at) => ({ ...site, serial: Number(rows[at]?.serial) }))
  const issued = named.map(({ serial, ...site }) => ({ ...site, partnerId: partnerId(serial) }))
  await ctx.db.insert(partnerIds).values(
    named.map(({ id, serial }) => ({
      ...{ partnerId: partnerId(serial), tenantId, kind: 'location' as const },
      ...{ locationId: id, serial, issuedAt },
    })),
  )
  return issued
}

/** The ID names nobody any more, and never will again. */
export const retire = (ctx: Ctx, id: string) =>
  ctx.db
    .update(partnerIds)
    .set({ retiredAt: ctx.now })
    .where(and(within(ctx, partnerIds), eq(partnerIds.partnerId, id)))

type Known = { readonly alias: string; readonly locationId: Id<'location'> | null }
/** What the company or a site of it was called in another centre finds it here from now on; kept twice, it stays as it is. */
export const keepAlias = (ctx: Ctx, known: Known) => keepAliases(ctx, [known])

/** The same of many at once; one that is another company's refuses them all. */
export async function keepAliases(ctx: Ctx, all: readonly Known[]): Promise<void> {
  const { tenantId, now: keptAt } = ctx
  const named = all.map(({ alias: printed, locationId }) => ({ alias: bareAlias(printed), printed, locationId }))
  const kept = await ctx.db
    .insert(aliases)
    .values(named.map((one) => ({ ...one, tenantId, keptAt })))
    .onConflictDoNothing()
    .returning({ alias: aliases.printed, locationId: aliases.locationId })
  for (const { alias, locationId } of kept)
    ctx.changes.push({ what: 'alias', id: locationId ?? tenantId, old: null, new: { alias } })
  if (kept.length === named.length) return
  const ours = and(within(ctx, aliases), inArray(aliases.alias, named.map(({ alias }) => alias))) // biome-ignore format: one thought
  const own = new Set((await ctx.db.select({ alias: aliases.alias }).from(aliases).where(ours)).map(({ alias }) => alias)) // biome-ignore format: one thought
  const taken = named.find(({ alias }) => !own.has(alias))
  if (taken) throw aliasTaken({ alias: taken.printed })
}

type Handing = { partnerId: string; to: Id<'tenant'>; kind: (typeof kinds)[number]; locationId: Id<'location'> | null }
/** The ID names another company's site, or the company itself again, and the old IDs of what it named go with it: only where the operation sees both. */
export async function hand(ctx: Ctx, { partnerId: id, to, kind, locationId }: Handing): Promise<void> {
  across(ctx, partnerIds)
  const own = and(within(ctx, partnerIds), eq(partnerIds.partnerId, id))
  const [before] = await ctx.db.select({ locationId: partnerIds.locationId }).from(partnerIds).where(own)
  await ctx.db.update(partnerIds).set({ tenantId: to, kind, locationId }).where(own)
  if (before) await handAliases(ctx, before.locationId, { tenantId: to, locationId })
}

type Named = { tenantId: Id<'tenant'>; locationId: Id<'location'> | null }
async function handAliases(ctx: Ctx, of: Id<'location'> | null, to: Named) {
  across(ctx, aliases)
  const named = of ? eq(aliases.locationId, of) : isNull(aliases.locationId)
  const gone = await ctx.db
    .update(aliases)
    .set(to)
    .where(and(within(ctx, aliases), named))
    .returning({ alias: aliases.printed })
  const [here, there] = [of ?? ctx.tenantId, to.locationId ?? to.tenantId]
  for (const one of gone) ctx.changes.push({ what: 'alias', id: here, old: one, new: { ...one, locationId: there } })
}
