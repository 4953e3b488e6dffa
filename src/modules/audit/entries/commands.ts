import type { Ctx } from '#kernel/context.ts'
import { entries } from './tables.ts'

/** Writes down what an operation did, in the operation's own transaction: neither is ever kept without the other. */
export async function keep(ctx: Ctx, { operation, requestId }: { operation: string; requestId: string }) {
  const { actor } = ctx
  await ctx.db.insert(entries).values({
    tenantId: ctx.tenantId,
    at: ctx.now,
    operation,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    actorTenantId: actor.tenantId,
    address: ctx.address,
    requestId,
    changes: ctx.changes,
  })
}
