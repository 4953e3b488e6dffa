import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import type { Entitlement } from '../../entitlements/tables.ts'
import { held } from '../lifecycle.ts'
import { type Allocation, allocations as a } from '../tables.ts'
import { step } from './write.ts'

/** Ends everything handed out of an entitlement that is taken back; a key nobody has seen returns to the pool. */
export async function withdrawFrom(ctx: Ctx, { id }: Pick<Entitlement, 'id'>) {
  const rows = await ctx.db
    .select()
    .from(a)
    .where(and(within(ctx, a), eq(a.entitlementId, id), inArray(a.status, held)))
    .orderBy(asc(a.id))
    .for('update')
  for (const row of rows) {
    if (row.kind === 'softwareKey' && row.viewedAt === null) await returnKey(ctx, row)
    await step(ctx, row, 'withdraw')
  }
}

/** An unseen key goes back to the pool, for another company to be given. */
export const returnKey = (ctx: Ctx, { id }: Pick<Allocation, 'id'>) =>
  ctx.db.execute(sql`select return_benefit_key(${ctx.tenantId}::uuid, ${id}::uuid)`)
