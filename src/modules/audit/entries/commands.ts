import type { Change, Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { insertLater } from '#kernel/many.ts'
import { entries } from './tables.ts'

/** Writes down what an operation did, in the operation's own transaction: neither is ever kept without the other. */
export async function keep(ctx: Ctx, { operation, requestId }: { operation: string; requestId: string }) {
  insertLater(ctx.db, entries, [entryOf(ctx, { tenantId: ctx.tenantId, operation, requestId, changes: ctx.changes })])
}

type Act = { readonly tenantId: Id<'tenant'>; readonly operation: string; readonly changes: readonly Change[] }
/** The same of one deed for many companies, in one statement: an operation of the network. */
export const keepEach = async (ctx: Ctx, all: readonly Act[]) =>
  insertLater(ctx.db, entries, all.map((act) => entryOf(ctx, { ...act, requestId: newId() }))) // biome-ignore format: one thought

const entryOf = ({ actor, now, address }: Ctx, act: Act & { readonly requestId: string }) => ({
  ...act,
  ...{ id: newId<'entry'>(), at: now, address, actingId: actor.acting?.sessionId ?? null },
  ...{ actorKind: actor.kind, actorId: actor.id, actorName: actor.name },
  actorTenantId: actor.acting?.home ?? actor.tenantId,
})
