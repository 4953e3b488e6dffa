import type { PgTable } from 'drizzle-orm/pg-core'
import type { Change, Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { insertEach } from '#kernel/many.ts'
import { preparedByShape } from '#kernel/prepared.ts'
import { entries } from './tables.ts'

/** Writes down what an operation did, in the operation's own transaction: neither is ever kept without the other. */
export async function keep(ctx: Ctx, { operation, requestId }: { operation: string; requestId: string }) {
  const entry = entryOf(ctx, { tenantId: ctx.tenantId, operation, requestId, changes: ctx.changes })
  await keeping(ctx.db, entry).execute(entry)
}
const keeping = preparedByShape((db, name, values) =>
  db
    .insert(entries as PgTable)
    .values(values)
    .prepare(name),
)

type Act = { readonly tenantId: Id<'tenant'>; readonly operation: string; readonly changes: readonly Change[] }
/** The same of one deed for many companies, in one statement: an operation of the network. */
export const keepEach = (ctx: Ctx, all: readonly Act[]) =>
  insertEach(ctx.db, entries, all.map((act) => entryOf(ctx, { ...act, requestId: newId() }))) // biome-ignore format: one thought

const entryOf = ({ actor, now, address }: Ctx, act: Act & { readonly requestId: string }) => ({
  ...act,
  ...{ id: newId<'entry'>(), at: now, address, actingId: actor.acting?.sessionId ?? null },
  ...{ actorKind: actor.kind, actorId: actor.id, actorName: actor.name },
  actorTenantId: actor.acting?.home ?? actor.tenantId,
})
