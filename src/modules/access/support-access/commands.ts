import type { Ctx } from '#kernel/context.ts'
import { fitTo } from '../support-sessions/commands/asking.ts'
import { accessOf, takeTurn } from './queries.ts'
import type { NewAccess } from './shapes.ts'
import { store } from './tables.ts'

/** Says anew how far support is let in; who is in, or asks to be, is held to it at once. */
export async function change(ctx: Ctx, wanted: NewAccess) {
  await takeTurn(ctx)
  const before = await store.own(ctx)
  if (before) await store.update(ctx, before, wanted)
  else await store.insert(ctx, wanted)
  await fitTo(ctx, wanted)
  return accessOf(ctx)
}
