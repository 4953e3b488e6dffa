import type { PgTable } from 'drizzle-orm/pg-core'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { preparedByShape } from '#kernel/prepared.ts'
import { entries } from './tables.ts'

/** Writes down what an operation did, in the operation's own transaction: neither is ever kept without the other. */
export async function keep(ctx: Ctx, { operation, requestId }: { operation: string; requestId: string }) {
  const { actor } = ctx
  const entry = {
    id: newId<'entry'>(),
    tenantId: ctx.tenantId,
    at: ctx.now,
    operation,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    actorTenantId: actor.acting?.home ?? actor.tenantId,
    address: ctx.address,
    requestId,
    changes: ctx.changes,
    actingId: actor.acting?.sessionId ?? null,
  }
  await keeping(ctx.db, entry).execute(entry)
}
const keeping = preparedByShape((db, name, values) =>
  db
    .insert(entries as PgTable)
    .values(values)
    .prepare(name),
)
