import { post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { on } from '#kernel/reaction.ts'
import { admins } from '#modules/access/index.ts'
import { ofTenant } from '../accounts/queries.ts'
import { asked } from './letters.ts'
import { joinAsked } from './shapes.ts'
import { store } from './tables.ts'

/** Whoever may answer a request hears of it by mail. */
export const reactions = [
  on(joinAsked, 'membership.announceJoin', async (ctx, { joinId }) => {
    const join = await store.get(ctx, joinId)
    if (join.status !== 'pending') return
    const { name: company } = await ofTenant(ctx)
    for (const admin of await admins(ctx, permissions['joins:decide'].roles, 10)) {
      await post(ctx, asked, admin.email, admin.language, { name: join.name, email: join.email, company })
    }
  }),
]
