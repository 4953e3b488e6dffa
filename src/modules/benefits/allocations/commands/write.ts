import type { Ctx } from '#kernel/context.ts'
import { type Entitlement, store as entitlementStore } from '../../entitlements/tables.ts'
import { lifeOf, type Move } from '../lifecycle.ts'
import { type Allocation, moves, store } from '../tables.ts'

/** An allocation with what it was handed out of: its rules and its name come from there. */
export type Held = Allocation & { readonly of: Entitlement }

/** Notes down what was done with an allocation, by whom. */
export async function noted(ctx: Ctx, { id }: { id: Allocation['id'] }, move: Move | 'assign', note?: string | null) {
  const about = { tenantId: ctx.tenantId, allocationId: id, move, byName: ctx.actor.name, at: ctx.now }
  await ctx.db.insert(moves).values({ ...about, note: note ?? null, createdAt: ctx.now, updatedAt: ctx.now })
}

/** The right and what was handed out of it, both locked: the right first, everywhere, so that nobody waits in a circle. */
export async function lockBoth(ctx: Ctx, { id }: { id: Allocation['id'] }): Promise<Held> {
  const { entitlementId } = await store.get(ctx, id)
  const of = await entitlementStore.lock(ctx, entitlementId)
  return { ...(await store.lock(ctx, id)), of }
}

type Changes = Partial<Omit<Allocation, 'id' | 'tenantId' | 'version' | 'createdAt' | 'updatedAt' | 'status'>>

/** Takes one step of an allocation's life: refused where it does not follow, noted down where it does. */
export async function step(ctx: Ctx, before: Allocation, move: Move, changes: Changes & { note?: string } = {}) {
  const { note, ...values } = changes
  const status = lifeOf(before.kind).next(before.status, move)
  await noted(ctx, before, move, note)
  const since = status === before.status ? before.since : ctx.now
  return store.update(ctx, before, { since, ...values, status })
}

/** Counts what was handed out of a right up or down. */
export const counted = async (ctx: Ctx, of: Entitlement, assigned: bigint) =>
  entitlementStore.update(ctx, of, { assigned })
