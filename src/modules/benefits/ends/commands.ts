import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { across, within } from '#kernel/store.ts'
import { writtenDay } from '#kernel/words.ts'
import { admins, tenants } from '#modules/access/index.ts'
import { step } from '../allocations/commands/write.ts'
import { held } from '../allocations/lifecycle.ts'
import { allocations as a } from '../allocations/tables.ts'
import { lifecycle } from '../entitlements/lifecycle.ts'
import { availableOf, remindedFrom } from '../entitlements/rules.ts'
import { entitlementExpiring, entitlementSettled } from '../entitlements/shapes.ts'
import { type Entitlement, entitlements as e, store } from '../entitlements/tables.ts'
import { expiring, expiringUnlimited } from '../letters.ts'

const BATCH = 100
const READERS_MAX = 10

/** What was handed out and has run out; two runs at once share the work. */
export async function expireAllocations(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(a)
    .where(and(across(ctx, a), lte(a.validTo, ctx.now), inArray(a.status, held)))
    .orderBy(asc(a.validTo))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const row of due) await step(inTenant(ctx, row.tenantId), row, 'expire')
  return due.length
}

/** Rights whose last day has gone by: nothing can be handed out of them any more. */
export async function endEntitlements(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(e)
    .where(and(across(ctx, e), eq(e.status, 'active'), lte(e.validTo, ctx.now)))
    .orderBy(asc(e.validTo))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const row of due) {
    const here = inTenant(ctx, row.tenantId)
    await store.update(here, row, { status: lifecycle.next(row.status, 'expire') })
    await here.tell(entitlementSettled, { entitlementId: row.id })
  }
  return due.length
}

/** Rights with thirty days left and something still to hand out: an action and a letter, once. */
export async function remindOfEnds(ctx: Ctx): Promise<number> {
  const soon = and(eq(e.status, 'active'), isNull(e.remindedAt), gt(e.validTo, ctx.now), lte(e.validTo, remindedFrom(ctx.now))) // biome-ignore format: one thought
  const due = await ctx.db
    .select()
    .from(e)
    .where(and(across(ctx, e), soon, or(eq(e.unlimited, true), sql`${e.assigned} < ${e.quantity}`)))
    .orderBy(asc(e.validTo))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const row of due) await remind(inTenant(ctx, row.tenantId), row)
  return due.length
}

async function remind(ctx: Ctx, row: Entitlement) {
  await store.update(ctx, row, { remindedAt: ctx.now })
  const { id, name, validTo } = row
  await ctx.tell(entitlementExpiring, { entitlementId: id, name, validTo: validTo.toISOString() })
  const [tenant] = await ctx.db.select({ name: tenants.name }).from(tenants).where(within(ctx, tenants)).limit(1)
  const left = { total: Number(row.quantity), available: Number(availableOf(row)) }
  for (const { email, language } of await admins(ctx, ['partnerAdmin', 'globalAdmin'], READERS_MAX)) {
    const facts = {
      company: tenant?.name ?? '',
      name: name[language],
      validTo: writtenDay(validTo, language),
      id,
      ...left,
    }
    await post(ctx, row.unlimited ? expiringUnlimited : expiring, email, language, facts)
  }
}
