/** What companies of the demo do about levels: each step is one operation of the API, run by the command behind it. */
import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { money } from '#kernel/money.ts'
import { within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import type { Said } from '#kernel/words.ts'
import { giveByHand, withdrawByHand } from '#modules/levels/holdings/commands.ts'
import { holdings, holdLevel, purchases, testGateway } from '#modules/levels/index.ts'
import { place } from '#modules/levels/purchases/commands/order.ts'
import { charge, confirmTransfer } from '#modules/levels/purchases/commands/settle.ts'
import { cancel, refund, repay } from '#modules/levels/purchases/commands/undo.ts'
import { seededId } from './ids.ts'
import type { Doer, Step } from './story/steps.ts'

const step = (by: Doer, operation: Step['operation'], run: Step['run']): Step => ({ by, operation, run })
const there = 'POST /vendor/partners/:tenantId'
const REFUSED = { ok: false, code: 'declined' } as const

/** Bought or renewed by card: the card is asked indoors, for the story has no world outside. */
export const boughtByCard = (code: string, { autoRenew = false, taken = true } = {}) =>
  step('founder', 'POST /purchases', async (ctx) => {
    const key = `${ctx.tenantId}:${code}`
    const asked = { key, total: money(0n, 'USD'), card: 'test-approved', remember: autoRenew }
    const authorised = await testGateway.authorise(asked)
    const { id: purchaseId } = await place(ctx, { code, method: 'card', autoRenew }, authorised)
    await charge.run(ctx, { purchaseId }, (taken ? { ok: true } : REFUSED) as never) // what `before` hands over, handed over here
  })

export const orderedByTransfer = (code: string) =>
  step('founder', 'POST /purchases', (ctx) => place(ctx, { code, method: 'transfer' }, null))

/** The company's latest order of a level. */
async function orderOf(ctx: Ctx, code: string) {
  const [row] = await ctx.db
    .select({ purchaseId: purchases.id })
    .from(purchases)
    .where(and(within(ctx, purchases), eq(purchases.code, code)))
    .orderBy(desc(purchases.placedAt))
    .limit(1)
  if (!row) throw new Error(`The story has no order of ${code} here.`)
  return { ...row, tenantId: ctx.tenantId }
}

export const transferCame = (code: string) =>
  step('manager', `${there}/purchases/:purchaseId/payment`, async (ctx) =>
    confirmTransfer(ctx, await orderOf(ctx, code)),
  )
export const orderCancelled = (code: string, reason: Said) =>
  step('founder', 'POST /purchases/:purchaseId/cancellation', async (ctx, { language }) =>
    cancel(ctx, { ...(await orderOf(ctx, code)), reason: reason[language] }),
  )
export const refundAsked = (code: string, reason: Said) =>
  step('founder', 'POST /purchases/:purchaseId/refund', async (ctx, { language }) => {
    const order = await orderOf(ctx, code)
    await refund(ctx, { ...order, reason: reason[language] })
    await repay.run(ctx, order, { ok: true } as never) // what `before` hands over, handed over here
  })

/** Held in the legacy centre before: since so many days, with the anniversary in so many. */
export const broughtAlong = (code: string, { since, anniversary }: { since: number; anniversary: number }) =>
  step('manager', `${there}/levels`, (ctx) => {
    const dates = { since: addDays(ctx.now, -since), anniversary: addDays(ctx.now, anniversary) }
    return holdLevel(ctx, { code, ...dates, source: 'migration' })
  })
export const given = (code: string, reason: Said) =>
  step('manager', `${there}/levels`, (ctx, { language }) =>
    giveByHand(ctx, { tenantId: ctx.tenantId, code, reason: reason[language] }),
  )
export const taken = (code: string, reason: Said) =>
  step('manager', `${there}/levels/:holdingId/withdrawal`, async (ctx, { language }) => {
    const [row] = await ctx.db
      .select({ holdingId: holdings.id })
      .from(holdings)
      .where(and(within(ctx, holdings), eq(holdings.code, code)))
      .orderBy(desc(holdings.since))
      .limit(1)
    const holdingId = row?.holdingId ?? seededId<'holding'>(code)
    return withdrawByHand(ctx, { tenantId: ctx.tenantId, holdingId, reason: reason[language] })
  })
