import { and, asc, eq, lte } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { across } from '#kernel/store.ts'
import { writtenDay } from '#kernel/words.ts'
import { mustBePartner, sellerOnPaper } from '#modules/access/index.ts'
import { begin, grantFor, inTurn, openOf, renewFrom } from '../../holdings/commands.ts'
import { anniversaryFrom } from '../../holdings/rules.ts'
import { type Holding, store as holdingStore } from '../../holdings/tables.ts'
import { versionOf } from '../../levels/queries.ts'
import { settings } from '../../settings/queries.ts'
import { linesFor, settleUnion } from '../../unions/commands.ts'
import type { Settled } from '../gateway.ts'
import { expired, failed, paid } from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { factsOf } from '../post.ts'
import { find } from '../queries.ts'
import * as rules from '../rules.ts'
import type { ById, ByIdOf } from '../shapes.ts'
import { type Purchase, purchases as p, store } from '../tables.ts'
import { nextNumber, tellState } from './order.ts'

/** The order is paid: the level begins or goes on, its benefits are granted, the receipt is written. */
export async function activate(ctx: Ctx, before: Purchase): Promise<Purchase> {
  const status = lifecycle.next(before.status, 'activate')
  await inTurn(ctx, before.code)
  const holding = await holdingBy(ctx, before)
  const after = await store.update(ctx, before, {
    ...{ status, paidAt: ctx.now, holdingId: holding.id },
    invoiceNumber: await nextNumber(ctx, 'level_invoice_serials', 'R'),
    seller: await sellerOnPaper(ctx),
    refundTo: rules.refundBy(ctx.now, await settings(ctx)),
  })
  await tellState(ctx, after)
  const facts = { ...factsOf(after), until: writtenDay(holding.anniversary, after.language) }
  await post(ctx, paid, after.buyerEmail, after.language, facts)
  return after
}

/** Where the level lapsed before the money came, it begins anew, with a gap. */
async function holdingBy(ctx: Ctx, purchase: Purchase): Promise<Holding> {
  const level = await versionOf(ctx, { code: purchase.code, number: purchase.levelNumber })
  const held = await openOf(ctx, purchase.code)
  const anniversary = anniversaryFrom(level, ctx.now)
  const holding = held
    ? await renewFrom(ctx, held, level, { autoRenew: purchase.autoRenew })
    : await beginBought(ctx, purchase, () => begin(ctx, level, { since: ctx.now, anniversary, source: 'purchase' }))
  await grantFor(ctx, level, { holding, sourceId: purchase.id, lines: await linesFor(ctx, level, purchase.bundle) })
  await settleUnion(ctx, purchase, holding)
  return holding
}

async function beginBought(ctx: Ctx, { autoRenew }: Purchase, beginning: () => Promise<Holding>): Promise<Holding> {
  const holding = await beginning()
  return autoRenew ? holdingStore.update(ctx, holding, { autoRenew }) : holding
}

/** Takes the money of an authorised card. Heard twice, the gateway is asked with the same key and the order is settled once. */
export const charge = beforehand(
  async ({ ports, look }: Outside, { purchaseId }: Static<typeof ById>): Promise<Settled | null> => {
    const { status, payment } = await look((ctx) => store.get(ctx, purchaseId))
    return status === 'authorised' && payment ? ports.gateway.capture({ key: `capture:${purchaseId}`, payment }) : null
  },
  async (ctx, { purchaseId }, taken) => {
    const before = await store.lock(ctx, purchaseId)
    if (!taken || before.status !== 'authorised') return
    if (taken.ok) await activate(ctx, before)
    else await fail(ctx, before, taken.code)
  },
)

async function fail(ctx: Ctx, before: Purchase, reason: string) {
  const status = lifecycle.next(before.status, 'fail')
  const after = await store.update(ctx, before, { status, reason, endedAt: ctx.now })
  await tellState(ctx, after)
  await post(ctx, failed, after.buyerEmail, after.language, factsOf(after))
}

/** The vendor has seen the money of a transfer on its account. */
export async function confirmTransfer(ctx: Ctx, { purchaseId }: Static<typeof ByIdOf>) {
  await mustBePartner(ctx)
  const before = await store.lock(ctx, purchaseId)
  if (before.method !== 'transfer') throw rules.refuse.notByTransfer()
  await activate(ctx, before)
  return find(ctx, { purchaseId })
}

const BATCH = 100
/** Orders whose transfer did not come in time end by themselves. */
export async function expireTransfers(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(p)
    .where(and(across(ctx, p), eq(p.status, 'pending'), lte(p.expiresAt, ctx.now)))
    .orderBy(asc(p.expiresAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const before of due) {
    const here = inTenant(ctx, before.tenantId)
    const status = lifecycle.next(before.status, 'expire')
    const after = await store.update(here, before, { status, endedAt: ctx.now })
    await tellState(here, after)
    await post(here, expired, after.buyerEmail, after.language, factsOf(after))
  }
  return due.length
}
