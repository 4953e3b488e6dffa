import { sql } from 'drizzle-orm'
import { unmet } from '#kernel/condition.ts'
import type { Ctx } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { money } from '#kernel/money.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { accountOf } from '#modules/membership/index.ts'
import { inTurn } from '../../holdings/commands.ts'
import { offerOf } from '../../offers/queries.ts'
import { isReady, type Offer } from '../../offers/shapes.ts'
import { attemptsAt } from '../../offers/situation.ts'
import { settings } from '../../settings/queries.ts'
import type { Authorised } from '../gateway.ts'
import { lifecycle } from '../lifecycle.ts'
import { bankLetter } from '../post.ts'
import { find } from '../queries.ts'
import * as rules from '../rules.ts'
import { chargeDue, type Order, purchaseChanged } from '../shapes.ts'
import { type Purchase, store } from '../tables.ts'
import { activate } from './settle.ts'

/**
 * Orders a level, new or for another period. The card is asked before the transaction opens, with a key of this attempt; whoever
 * comes second finds the order under way, and a hold that no order took falls away by itself.
 */
export const order = beforehand(authorise, place)

async function authorise({ ports, look, tenantId }: Outside, given: Order): Promise<Authorised | null> {
  if (given.method !== 'card') return null
  const offer = await look((ctx) => offerOf(ctx, given))
  const { total, currency } = offer.price
  if (!isReady(offer) || total === 0n) return null
  rules.chosen(offer.bundles, given.bundle)
  if (!given.card) throw rules.refuse.cardMissing({}, { field: 'card' })
  const attempt = await look((ctx) => attemptsAt(ctx, given.code))
  const key = `${tenantId}:${given.code}:${attempt}:${given.card}`
  const { card, autoRenew: remember = false } = given
  return ports.gateway.authorise({ key, total: money(total, currency), card, remember })
}

export async function place(ctx: Ctx, given: Order, authorised: Authorised | null) {
  await inTurn(ctx, given.code)
  const offer = await offerOf(ctx, given)
  for (const checked of offer.conditions) {
    const refusal = unmet(checked)
    if (refusal) throw refusal
  }
  rules.payable({ method: given.method, total: offer.price.total }, offer)
  if (authorised && !authorised.ok) throw rules.declinedBy(authorised.code)
  const placed = await keep(ctx, offer, given)
  const kept = await settleAtOnce(ctx, placed, authorised)
  return find(ctx, { purchaseId: kept.id })
}

async function settleAtOnce(ctx: Ctx, placed: Purchase, authorised: Authorised | null): Promise<Purchase> {
  if (placed.total === 0n) {
    const status = lifecycle.next(placed.status, 'authorise')
    return activate(ctx, await store.update(ctx, placed, { status }))
  }
  if (placed.method === 'transfer') return awaitTransfer(ctx, placed)
  if (!authorised?.ok) throw rules.refuse.changedWhilePaying()
  const { payment, cardEnds, cardToken } = authorised
  const status = lifecycle.next(placed.status, 'authorise')
  const after = await store.update(ctx, placed, { status, payment, cardEnds, cardToken })
  await ctx.tell(chargeDue, { purchaseId: placed.id })
  return after
}

async function awaitTransfer(ctx: Ctx, placed: Purchase): Promise<Purchase> {
  const expiresAt = rules.transferBy(ctx.now, await settings(ctx))
  const status = lifecycle.next(placed.status, 'awaitTransfer')
  const after = await store.update(ctx, placed, { status, expiresAt })
  await tellState(ctx, after)
  const { letter, facts } = await bankLetter(ctx, after)
  await post(ctx, letter, after.buyerEmail, after.language, facts)
  return after
}

export const tellState = (ctx: Ctx, { id, number, levelName, status }: Purchase) =>
  ctx.tell(purchaseChanged, { purchaseId: id, number, levelName, status })

async function keep(ctx: Ctx, offer: Offer, { method, autoRenew = false, bundle }: Order) {
  const { level, kind, price, holding } = offer
  const account = await accountOf(ctx)
  const number = await nextNumber(ctx, 'level_order_serials', 'L')
  const partnerId = account?.globalId ?? ''
  return store.insert(ctx, {
    ...{ number, reference: `${number}-${partnerId}`, kind, method, status: lifecycle.states[0] },
    ...{ code: level.code, levelNumber: level.number, levelName: level.name },
    ...{ companyName: account?.name ?? '', country: account?.country ?? '', partnerId, ...price },
    ...{ buyerId: ctx.actor.id, buyerName: ctx.actor.name, buyerEmail: ctx.actor.email, language: ctx.actor.language },
    bundle: rules.chosen(offer.bundles, bundle),
    ...{ placedAt: ctx.now, autoRenew: autoRenew && method === 'card' },
    before: holding?.anniversary
      ? { ...dates(holding), anniversary: holding.anniversary.toISOString(), number: holding.number }
      : null,
  })
}
const dates = ({ periodFrom }: { periodFrom: Date }) => ({ periodFrom: periodFrom.toISOString() })

/** The next number of a row of numbers: L-2026-000012. */
export async function nextNumber(ctx: Ctx, serials: 'level_order_serials' | 'level_invoice_serials', letter: string) {
  const { rows } = await ctx.db.execute<{ n: string }>(sql`select nextval(${serials}::regclass)::text as n`)
  return `${letter}-${ctx.now.getUTCFullYear()}-${(rows[0]?.n ?? '').padStart(6, '0')}`
}
