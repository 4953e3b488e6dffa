import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { across } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { admins, vendorOf } from '#modules/access/index.ts'
import { accounts } from '../../accounts/tables.ts'
import { promisesLapse } from '../letters.ts'
import { owed } from '../lifecycle.ts'
import { verifications as v } from '../tables.ts'

const BATCH = 100
const NAMED_MAX = 10
const REVIEWERS_MAX = 20

/** Once for each promise, a day before it lapses, the vendor's reviewers are told; answers how many checks were spoken of. */
export async function remindReviewers(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select({ id: v.id, company: accounts.name })
    .from(v)
    .innerJoin(accounts, eq(accounts.tenantId, v.tenantId))
    .where(
      and(across(ctx, v), inArray(v.status, [...owed]), lt(v.promisedAt, addDays(ctx.now, 1)), isNull(v.remindedAt)),
    )
    .orderBy(asc(v.promisedAt), asc(v.id))
    .limit(BATCH)
    .for('update', { of: v, skipLocked: true })
  if (due.length === 0) return 0
  const ids = due.map(({ id }) => id)
  await ctx.db
    .update(v)
    .set({ remindedAt: ctx.now })
    .where(and(across(ctx, v), inArray(v.id, ids)))
  const vendor = await vendorOf(ctx)
  if (!vendor) return due.length
  const desk = inTenant(ctx, vendor.id)
  const checks = [...new Set(due.map(({ company }) => company))].slice(0, NAMED_MAX)
  for (const { email, language } of await admins(desk, permissions['checks:decide'].roles, REVIEWERS_MAX)) {
    await post(desk, promisesLapse, email, language, { count: due.length, checks })
  }
  return due.length
}
