import type { Ctx } from '#kernel/context.ts'
import { preferencesOf } from './queries.ts'
import type { Wanted } from './shapes.ts'
import { preferences } from './tables.ts'

/** Says how the person wants to be written to from now on. */
export async function prefer(ctx: Ctx, { mailLanguage, muted }: Wanted) {
  const said = { mailLanguage, muted, changedAt: ctx.now }
  await ctx.db
    .insert(preferences)
    .values({ tenantId: ctx.tenantId, userId: ctx.actor.id, ...said })
    .onConflictDoUpdate({ target: [preferences.tenantId, preferences.userId], set: said })
  ctx.changes.push({ what: 'preferences', id: ctx.actor.id, old: null, new: { mailLanguage, muted } })
  return preferencesOf(ctx)
}
