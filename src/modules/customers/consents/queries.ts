import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { across, missing, within } from '#kernel/store.ts'
import { apps, tenants } from '#modules/access/index.ts'
import { ourPartnerOf } from '#modules/relationships/index.ts'
import { entered } from '../users/queries.ts'
import type { ById, OfCustomer, OurSearch, Ours } from './shapes.ts'
import { appConsents as c } from './tables.ts'

const LIST_MAX = 200
/** The apps of this partner that may work, or might once, in a customer's directory; the newest first. */
export async function list(ctx: Ctx, { customerId }: OfCustomer) {
  await entered(ctx, customerId, 'read')
  return ctx.db
    .select()
    .from(c)
    .where(and(within(ctx, c), eq(c.customerId, customerId)))
    .orderBy(desc(c.id))
    .limit(LIST_MAX)
}

/** What is given to one customer's directory now; of one app, or of all. */
export const givenTo = (ctx: Ctx, customerId: Id<'tenant'>, applicationId?: string) =>
  ctx.db
    .select()
    .from(c)
    .where(
      and(
        ...[within(ctx, c), eq(c.customerId, customerId), eq(c.status, 'given')],
        applicationId === undefined ? undefined : eq(c.applicationId, applicationId),
      ),
    )
    .orderBy(c.id)
    .for('update')

/** The app of this company with that client ID; null where it has none, or none that works. */
export async function appOf(ctx: Ctx, clientId: string) {
  const own = and(within(ctx, apps), eq(apps.clientId, clientId), eq(apps.status, 'active'))
  const [app] = await ctx.db.select({ name: apps.name }).from(apps).where(own)
  return app ?? null
}

const newestFirst: Order = { way: 'down', by: [[c.id, 'id']] }
const row = { ...getTableColumns(c), partnerName: tenants.name }
const ofPartner = and(eq(tenants.tenantId, c.tenantId), eq(tenants.id, c.tenantId))

/** The apps of partners in the directory of the customer at hand. */
export async function ours(ctx: Ctx, { relationshipId, after, limit = PAGE_ROWS }: OurSearch) {
  const partner = relationshipId && (await ourPartnerOf(ctx, { id: relationshipId }))
  const rows: Ours[] = await ctx.db
    .select(row)
    .from(c)
    .innerJoin(tenants, ofPartner)
    .where(
      and(
        ...[across(ctx, c), eq(c.customerId, ctx.tenantId), beyond(newestFirst, after)],
        partner ? eq(c.tenantId, partner.tenantId) : undefined,
      ),
    )
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

export async function findOurs(ctx: Ctx, { id }: ById): Promise<Ours> {
  const [found] = await ctx.db
    .select(row)
    .from(c)
    .innerJoin(tenants, ofPartner)
    .where(and(across(ctx, c), eq(c.customerId, ctx.tenantId), eq(c.id, id)))
  if (!found) throw missing()
  return found
}
