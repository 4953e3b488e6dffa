import { and, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { changedMeanwhile, within } from '#kernel/store.ts'
import { partnerAt, partnerBehind } from '#modules/membership/index.ts'
import { sellsThroughUs } from '#modules/relationships/index.ts'
import { store as subscriptions } from '../subscriptions/tables.ts'
import { known } from '../whole/queries.ts'
import { named, shown } from './queries.ts'
import { refuse } from './refusals.ts'
import type { Naming } from './shapes.ts'
import { supportContacts as c, store } from './tables.ts'

/** From now on that company helps with it: named by its Partner ID, by its tenant, or by both where they agree. */
export async function name(ctx: Ctx, { customerId, id, ...wanted }: Naming) {
  // Two who name somebody at once are taken in turn; the version that was read is the contact's.
  const subscription = await known({ ...ctx, expects: null }, { customerId, id }, subscriptions.lock)
  const found = await companyFor(ctx, wanted)
  const is = {
    supportTenantId: found.tenantId,
    partnerId: wanted.partnerId?.trim() ?? found.partnerId,
    name: found.name,
  }
  const before = await named(ctx, id)
  if (before && ctx.expects && ctx.expects.version !== before.version) throw changedMeanwhile()
  const after = before ? await store.update(ctx, before, is) : await store.insert(ctx, { subscriptionId: id, ...is })
  return shown(ctx, subscription, after)
}

async function companyFor(ctx: Ctx, { partnerId, supportTenantId }: Pick<Naming, 'partnerId' | 'supportTenantId'>) {
  const found = partnerId ? await partnerBehind(ctx, partnerId) : await partnerAt(ctx, supportTenantId ?? ctx.tenantId)
  if (partnerId && (!found || (supportTenantId && found.tenantId !== supportTenantId)))
    throw refuse.notItsId({ partnerId }, { field: 'partnerId' })
  if (!found || !(found.tenantId === ctx.tenantId || (await sellsThroughUs(ctx, found.tenantId))))
    throw refuse.notOurs({}, { field: 'supportTenantId' })
  return found
}

/** Whoever helped at the partner that had them before does so no more: called for the partner that had them. */
export const forget = (ctx: Ctx, ids: readonly Id<'subscription'>[]) =>
  ctx.db.delete(c).where(and(within(ctx, c), inArray(c.subscriptionId, [...ids])))
