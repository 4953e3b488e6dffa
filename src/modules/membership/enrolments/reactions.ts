import { on } from '#kernel/reaction.ts'
import { vacate } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'
import { ofTenant } from './queries.ts'
import { joinAnswered } from './shapes.ts'
import { store } from './tables.ts'

/** The answer of the company that was asked: a place in it ends the draft and its tenant, a refusal leads back to the draft. */
export const reactions = [
  on(joinAnswered, 'membership.hearAnswer', async (ctx, { joinId, status, reason }) => {
    const before = await store.lock(ctx, (await ofTenant(ctx)).id)
    if (before.status !== 'asking' || before.joinId !== joinId) return
    if (status !== 'accepted') {
      await store.update(ctx, before, {
        status: lifecycle.next(before.status, 'refuse'),
        joinId: null,
        refusedFor: reason,
      })
      return
    }
    await vacate(ctx)
    await store.update(ctx, before, { status: lifecycle.next(before.status, 'join') })
  }),
]
