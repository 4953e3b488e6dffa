import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { closeDirectory, lockTenant } from '#modules/access/index.ts'
import { endRelationship, mustServe } from '#modules/relationships/index.ts'
import { find } from '../customers/queries.ts'
import { look as endingOf } from '../endings/queries.ts'
import { mayEnd } from '../endings/rules.ts'
import { isServedElsewhere, sandboxOf, standing } from './queries.ts'
import { mayDelete } from './rules.ts'
import type { Marking, OfCustomer } from './shapes.ts'
import { store } from './tables.ts'

/** The vendor makes a partner's account a sandbox, or a real one again: whom it created meanwhile stays. */
export async function mark(ctx: Ctx, { sandbox }: Pick<Marking, 'sandbox'>) {
  await lockTenant(ctx) // of two at once the second finds what the first has kept
  const { sandbox: before } = await standing(ctx)
  if (before === sandbox) return standing(ctx)
  const kept = await sandboxOf(ctx)
  const begun = { since: ctx.now, givenByName: ctx.actor.name, endedAt: null }
  if (!kept) await store.insert(ctx, begun)
  else await store.update({ ...ctx, expects: null }, kept, sandbox ? begun : { endedAt: ctx.now })
  return standing(ctx)
}

/** Deletes a customer that was only made to try things out: its directory is closed, and its domain free for the next one. */
export async function purge(ctx: Ctx, { customerId }: OfCustomer) {
  const served = await mustServe(ctx, customerId)
  const servedElsewhere = await isServedElsewhere(ctx, customerId)
  mayDelete(served, { sandbox: await sandboxOf(ctx), servedElsewhere })
  mayEnd(await endingOf(ctx, { customerId }), ctx.language)
  await endRelationship(ctx, { customerId })
  const there = contextOf({ ...inTenant(ctx, customerId), changes: [] })
  await closeDirectory(there)
  ctx.changes.push(...there.changes)
  return find(ctx, { customerId })
}
