import type { Ctx } from '#kernel/context.ts'
import { isTried } from '#modules/customers/index.ts'
import { mustServe } from '#modules/relationships/index.ts'
import { keepChanges } from '../changes/commands.ts'
import { confirm } from '../provisioning/commands/confirming.ts'
import { type ById, provisionDue } from '../subscriptions/shapes.ts'
import { type Subscription, store } from '../subscriptions/tables.ts'
import { known } from '../whole/queries.ts'
import { mayActivate } from './refusals.ts'

/** In a sandbox the company that makes it is not asked: it is there, as its activation there would have it. Said twice it is the same. */
export async function activate(ctx: Ctx, input: ById): Promise<Subscription> {
  const { customerId, id } = input
  const before = await known(ctx, input, store.lock)
  const served = await mustServe(ctx, customerId)
  mayActivate(before, { name: served.name, isTried: await isTried(ctx, served) })
  if (!(await confirm(ctx, before))) return before
  await keepChanges(ctx, [{ subscriptionId: id, did: [{ kind: 'provisioned', facts: { action: 'provision' } }] }])
  await ctx.tell(provisionDue, { customerId, subscriptionId: id })
  return store.update(ctx, before, { provisionAt: ctx.now })
}
