import type { Ctx } from '#kernel/context.ts'
import { changedMeanwhile } from '#kernel/store.ts'
import { lockTenant } from '#modules/access/index.ts'
import { find, keptOf } from './queries.ts'
import { fitting } from './rules.ts'
import type { Setting } from './shapes.ts'
import { store } from './tables.ts'

/** Decides once for all that is asked from now on; what was asked before stays as it is. */
export async function set(ctx: Ctx, { name, value: written }: Setting) {
  const value = fitting(name, written)
  await lockTenant(ctx) // of two at once one is first
  const { version } = await find(ctx, { name })
  if (ctx.expects && ctx.expects.version !== version) throw changedMeanwhile()
  const here = { ...ctx, expects: null }
  const before = await keptOf(ctx, { name })
  await (before ? store.update(here, before, { value }) : store.insert(here, { name, value }))
  return find(ctx, { name })
}
