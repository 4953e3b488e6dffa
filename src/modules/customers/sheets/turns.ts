import { and, asc, eq, lte } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { companyOf } from '#modules/relationships/index.ts'
import { sellerOf } from '../customers/queries.ts'
import { lifecycle } from './lifecycle.ts'
import { stopOf, turnAfter } from './rules.ts'
import { customerSheets, type Sheet, store } from './tables.ts'

export type Turn = Pick<Sheet, 'id' | 'tenantId'> & { readonly may: boolean }

/**
 * The file whose turn it is; its try counts before the batch begins, in a transaction of its own: one that fails or dies has
 * stepped aside by then, and the others go on. A file that may not go on is stopped instead.
 */
export async function takeTurn(ctx: Ctx): Promise<Turn | null> {
  const [sheet] = await ctx.db
    .select()
    .from(customerSheets)
    .where(and(across(ctx, customerSheets), eq(customerSheets.status, 'running'), lte(customerSheets.turnAt, ctx.now)))
    .orderBy(asc(customerSheets.turnAt))
    .limit(1)
    .for('update', { skipLocked: true })
  if (!sheet) return null
  const { id, tenantId, tries } = sheet
  const here = inTenant(ctx, tenantId)
  const stoppedFor = stopOf(tries, { ...(await companyOf(here)), ...(await sellerOf(here)) })
  if (stoppedFor) await store.update(here, sheet, { status: lifecycle.next(sheet.status, 'stop'), stoppedFor })
  else await store.update(here, sheet, { tries: tries + 1, turnAt: turnAfter(ctx.now, tries + 1) })
  return { id, tenantId, may: stoppedFor === null }
}
