import { and, asc, desc, eq, ne, type SQL } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across, missing, within } from '#kernel/store.ts'
import { tenants } from '#modules/access/index.ts'
import type { ById } from '../subscriptions/shapes.ts'
import { subscriptions as s, store as subscriptions } from '../subscriptions/tables.ts'
import { known } from '../whole/queries.ts'
import { refuse } from './rules.ts'
import type { OnePart, OurPart, Ours } from './shapes.ts'
import { softwareParts as p, type SoftwarePart, store } from './tables.ts'

/** What there is to a subscription of software; of one that is over, nothing counts any more. */
export async function parts(ctx: Ctx, input: ById): Promise<SoftwarePart[]> {
  const { id, status } = await known(ctx, input, subscriptions.get)
  if (status === 'deleted') return []
  return ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), eq(p.subscriptionId, id)))
    .orderBy(desc(p.kind), asc(p.name), asc(p.id)) // keys first
}

export async function partOf(ctx: Ctx, { partId, ...at }: OnePart, kind: SoftwarePart['kind']): Promise<SoftwarePart> {
  const { id, status, name } = await known(ctx, at, subscriptions.get)
  const row = await store.get(ctx, partId)
  if (row.subscriptionId !== id || row.kind !== kind) throw missing()
  if (status === 'deleted') throw refuse.revoked({ name })
  return row
}

const MOST = 1_000
/** What the customer at hand has of all its partners, as long as it counts. */
const oursWhere = (ctx: Ctx, which?: SQL): Promise<Ours[]> =>
  ctx.db
    .select({ part: p, title: s.title, partnerName: tenants.name })
    .from(p)
    .innerJoin(s, and(eq(s.tenantId, p.tenantId), eq(s.id, p.subscriptionId)))
    .innerJoin(tenants, and(eq(tenants.tenantId, p.tenantId), eq(tenants.id, p.tenantId)))
    .where(and(across(ctx, p), eq(s.customerId, ctx.tenantId), ne(s.status, 'deleted'), which))
    .orderBy(asc(tenants.name), desc(p.kind), asc(p.name), asc(p.id))
    .limit(MOST)
export const ourParts = (ctx: Ctx) => oursWhere(ctx)

export async function ourPartOf(ctx: Ctx, { partId }: OurPart, kind: SoftwarePart['kind']): Promise<Ours> {
  const [row] = await oursWhere(ctx, and(eq(p.id, partId), eq(p.kind, kind)))
  if (!row) throw missing()
  return row
}
