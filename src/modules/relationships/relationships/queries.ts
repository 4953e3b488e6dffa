import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { anyone, prepared } from '#kernel/prepared.ts'
import { missing, within } from '#kernel/store.ts'
import { type Relationship, relationships } from './tables.ts'

const serving = prepared((db, name) =>
  db
    .select()
    .from(relationships)
    .where(
      and(
        within(anyone, relationships),
        eq(relationships.customerId, sql.placeholder('customerId')),
        eq(relationships.status, sql`'active'`),
      ),
    )
    .limit(1)
    .prepare(name),
)

/** The relationship this partner has now with that customer; null where there is none. */
export async function servedBy(ctx: Ctx, customerId: Id<'tenant'>): Promise<Relationship | null> {
  const [row] = await serving(ctx.db).execute({ tenantId: ctx.tenantId, customerId })
  return row ?? null
}

/** The same, or nothing is here: the customer of another partner does not exist for this one. */
export async function mustServe(ctx: Ctx, customerId: Id<'tenant'>): Promise<Relationship> {
  const row = await servedBy(ctx, customerId)
  if (!row) throw missing()
  return row
}
