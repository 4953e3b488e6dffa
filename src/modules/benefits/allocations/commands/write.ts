import type { Ctx } from '#kernel/context.ts'
import { storeOf } from '#kernel/store.ts'
import type { Move } from '../lifecycle.ts'
import { lifeOf } from '../lifecycle.ts'
import { type Allocation, moves, store } from '../tables.ts'

const moveStore = storeOf(moves, 'benefitMove')

/** Notes down what was done with an allocation, by whom. */
export const noted = (ctx: Ctx, { id }: Pick<Allocation, 'id'>, move: Move | 'assign', note: string | null = null) =>
  moveStore.insert(ctx, { allocationId: id, move, byName: ctx.actor.name, note, at: ctx.now })

type Changes = Partial<Omit<Allocation, 'id' | 'tenantId' | 'version' | 'createdAt' | 'updatedAt'>>

/** Takes one step of an allocation's life: refused where it does not follow, noted down where it does. */
export async function step(ctx: Ctx, before: Allocation, move: Move, changes: Changes & { note?: string } = {}) {
  const { note, ...values } = changes
  const status = lifeOf(before.kind).next(before.status, move)
  await noted(ctx, before, move, note)
  const since = status === before.status ? before.since : ctx.now
  return store.update(ctx, before, { ...values, status, since })
}
