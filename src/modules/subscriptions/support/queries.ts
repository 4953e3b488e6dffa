/** Who helps the customer with a subscription: the partner that sells it, the reseller it sells through, or whom it names of the two. */
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { missing, within } from '#kernel/store.ts'
import { partnerAt } from '#modules/membership/index.ts'
import { mustServe } from '#modules/relationships/index.ts'
import type { ById } from '../subscriptions/shapes.ts'
import { type Subscription, store as subscriptions } from '../subscriptions/tables.ts'
import { known } from '../whole/queries.ts'
import { supportContacts as c, type SupportContact } from './tables.ts'

export async function find(ctx: Ctx, input: ById) {
  const subscription = await known(ctx, input, subscriptions.get)
  return shown(ctx, subscription, await named(ctx, input.id))
}

/** Whom the partner has named for it, where it has. */
export async function named(ctx: Ctx, subscriptionId: Id<'subscription'>): Promise<SupportContact | null> {
  const [row] = await ctx.db
    .select()
    .from(c)
    .where(and(within(ctx, c), eq(c.subscriptionId, subscriptionId)))
  return row ?? null
}

/** Whom it named, or else who follows from who sells it. */
export async function shown(ctx: Ctx, { customerId, resellerTenantId }: Subscription, row: SupportContact | null) {
  if (row) return { ...row, isNamed: true }
  const by = resellerTenantId ?? (await mustServe(ctx, customerId)).resellerTenantId ?? ctx.tenantId
  const company = (await partnerAt(ctx, by)) ?? (await partnerAt(ctx, ctx.tenantId))
  if (!company) throw missing()
  const { tenantId: supportTenantId, ...rest } = company
  return { ...rest, supportTenantId, isNamed: false, version: null }
}
