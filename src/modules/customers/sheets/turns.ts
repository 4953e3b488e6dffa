import { type Ctx, inTenant } from '#kernel/context.ts'
import { nextInTurn, stopOf, tryAgain } from '#kernel/turns.ts'
import { grantsNow } from '#modules/access/index.ts'
import { companyOf } from '#modules/relationships/index.ts'
import { sellerOf } from '../customers/queries.ts'
import { lifecycle } from './lifecycle.ts'
import { isAllowed } from './rules.ts'
import { customerSheets, type Sheet, store } from './tables.ts'

export type Turn = Pick<Sheet, 'id' | 'tenantId'> & { readonly may: boolean }

/** The file whose turn it is; one that may not go on is stopped instead. */
export async function takeTurn(ctx: Ctx): Promise<Turn | null> {
  const sheet = await nextInTurn(ctx, customerSheets)
  if (!sheet) return null
  const { id, tenantId, tries } = sheet
  const here = inTenant(ctx, tenantId)
  const { standings } = await companyOf(here)
  const { seller } = await sellerOf(here)
  const stoppedFor = stopOf(tries, isAllowed({ standings, seller, grants: await grantsNow(here, sheet.byId) }))
  if (stoppedFor) await store.update(here, sheet, { status: lifecycle.next(sheet.status, 'stop'), stoppedFor })
  else await store.update(here, sheet, tryAgain(ctx.now, tries))
  return { id, tenantId, may: stoppedFor === null }
}
