import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { mustBePartner } from '#modules/access/index.ts'
import { usedOf, withdrawEntitlements } from '#modules/benefits/index.ts'
import { filesOf } from '#modules/files/index.ts'
import { end, openOf, returnTo } from '../../holdings/commands.ts'
import { reopenUnion } from '../../unions/commands.ts'
import type { Settled } from '../gateway.ts'
import { refunded } from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { factsOf } from '../post.ts'
import { find } from '../queries.ts'
import * as rules from '../rules.ts'
import { type ById, type ByIdOf, type Cancellation, type Refund, repaymentDue, type WithProof } from '../shapes.ts'
import { type Purchase, store } from '../tables.ts'
import { tellState } from './order.ts'

const PROOFS_MAX = 10
/** Shows the vendor that the transfer was made; the file was kept before. */
export async function sendProof(ctx: Ctx, { purchaseId, fileId }: Static<typeof WithProof>) {
  const before = await store.lock(ctx, purchaseId)
  await filesOf(ctx, [fileId])
  const status = lifecycle.next(before.status, 'sendProof')
  const proofFileIds = [...new Set([...before.proofFileIds, fileId])].slice(-PROOFS_MAX)
  await store.update(ctx, before, { status, proofFileIds })
  return find(ctx, { purchaseId })
}

/** Ends an order that waits for its transfer: also how one comes to another method of payment. */
export async function cancel(ctx: Ctx, { purchaseId, reason }: Static<typeof Cancellation>) {
  const before = await store.lock(ctx, purchaseId)
  const status = lifecycle.next(before.status, 'cancel')
  await tellState(ctx, await store.update(ctx, before, { status, reason: reason ?? null, endedAt: ctx.now }))
  return find(ctx, { purchaseId })
}

/** Gives a paid order back: the level and its benefits end now, the money follows. */
export async function refund(ctx: Ctx, { purchaseId, reason }: Static<typeof Refund>) {
  const before = await store.lock(ctx, purchaseId)
  const status = lifecycle.next(before.status, 'refund')
  const source = { kind: 'level', id: before.id } as const
  const block = rules.refundBlock(before, await usedOf(ctx, source), ctx.now)
  if (block) throw block
  await withdrawEntitlements(ctx, source)
  await takeBack(ctx, before, reason)
  await reopenUnion(ctx, before)
  const after = await store.update(ctx, before, { status, reason })
  await tellState(ctx, after)
  if (after.payment) await ctx.tell(repaymentDue, { purchaseId })
  else if (after.total === 0n) await repaid(ctx, after)
  return find(ctx, { purchaseId })
}

/** A new level ends; a renewed one stands again where it stood before. */
async function takeBack(ctx: Ctx, { code, kind, holdingId, before }: Purchase, reason: string) {
  const holding = await openOf(ctx, code)
  if (!holding || holding.id !== holdingId) return
  if (kind === 'renewal' && before) await returnTo(ctx, holding, before)
  else await end(ctx, holding, reason)
}

/** Pays a card back through its gateway; where the gateway will not, the vendor does it by transfer. */
export const repay = beforehand(
  async ({ ports, look }: Outside, { purchaseId }: Static<typeof ById>): Promise<Settled | null> => {
    const { status, payment } = await look((ctx) => store.get(ctx, purchaseId))
    return status === 'refunding' && payment ? ports.gateway.refund({ key: `refund:${purchaseId}`, payment }) : null
  },
  async (ctx, { purchaseId }, done) => {
    const before = await store.lock(ctx, purchaseId)
    if (done?.ok && before.status === 'refunding') await repaid(ctx, before)
  },
)

/** The vendor has paid back by transfer. */
export async function confirmRepayment(ctx: Ctx, { purchaseId }: Static<typeof ByIdOf>) {
  await mustBePartner(ctx)
  await repaid(ctx, await store.lock(ctx, purchaseId))
  return find(ctx, { purchaseId })
}

async function repaid(ctx: Ctx, before: Purchase) {
  const status = lifecycle.next(before.status, 'repay')
  const after = await store.update(ctx, before, { status, endedAt: ctx.now })
  await tellState(ctx, after)
  await post(ctx, refunded, after.buyerEmail, after.language, factsOf(after))
}
