/** What a change needs to know of the ledger and the catalogue before it is planned. */
import type { Ctx } from '#kernel/context.ts'
import { daysLater } from '#kernel/days.ts'
import { Refusal } from '#kernel/refusal.ts'
import { chargedSince, FOREVER } from '#modules/billing/index.ts'
import { type Ask, discountFor, type Item, itemOf, type Purpose, promotionSeatsLeft } from '#modules/catalog/index.ts'
import { partnerBehind } from '#modules/membership/index.ts'
import { companyOf, resellerOfOurs, sellsAs } from '#modules/relationships/index.ts'
import { alignables } from '../queries.ts'
import type { NextWish } from '../rules/next-term.ts'
import { flawOnRecord } from '../rules/on-record.ts'
import { refuse } from '../rules/refusals.ts'
import { momentIn } from '../rules/standing.ts'
import type { ById, NextTermWish } from '../shapes.ts'
import type { Cycle, Subscription, TermLength } from '../tables.ts'

/** What was charged for its present term. */
export const ledgerOf = async (ctx: Ctx, { id, termFrom }: Subscription) => ({
  ledger: await chargedSince(ctx, { subscriptionId: id, since: termFrom }),
})

/** An item as it can be had, or its refusal. */
export async function itemFor(ctx: Ctx, ask: Ask): Promise<Item> {
  const item = await itemOf(ctx, ask)
  if (item instanceof Refusal) throw item
  return item
}

type Sold = Pick<Subscription, 'productId' | 'skuId' | 'market' | 'segment' | 'term' | 'cycle'>
/** How to ask for what a subscription is to become; what is not said is as it is. */
export const becoming = (s: Sold, wish: Partial<Pick<Sold, 'productId' | 'skuId' | 'term' | 'cycle'>>) => ({
  ...{ productId: wish.productId ?? s.productId, skuId: wish.skuId ?? s.skuId, market: s.market },
  ...{ segments: [s.segment], term: wish.term ?? s.term, cycle: wish.cycle ?? s.cycle },
})

/** What the next term is planned of; what exists is renewed after the end of its sale, and nothing is moved to it then. */
export async function nextTermOf(ctx: Ctx, s: Subscription, input: NextTermWish): Promise<NextWish> {
  const { customerId, id: _, ...wish } = input satisfies ById
  if (s.term === null) throw refuse.noTerm({ name: s.name })
  const base = s.isTrial && s.convertsTo ? { ...s, ...trialTarget(s.convertsTo) } : s
  const ask = becoming(base, wish)
  const isSame = ask.productId === s.productId && ask.skuId === s.skuId
  const on = daysLater(s.termTo, 1)
  const item = await itemFor(ctx, { ...ask, on, purpose: isSame ? 'renew' : 'buy' })
  const others = wish.endsOn === undefined ? [] : await alignables(ctx, customerId)
  return { ...wish, item, others }
}

/** What a trial becomes unless it is said otherwise (domain.md 6.8). */
function trialTarget(convertsTo: string) {
  const [productId = '', skuId = ''] = convertsTo.split(':')
  return { productId, skuId, term: 'P1Y', cycle: 'monthly' } as const
}

/** The item a subscription becomes within its term, as it is sold today. */
export async function itemToday(ctx: Ctx, s: Subscription, wish: Parameters<typeof becoming>[1], purpose: Purpose) {
  const { today: on } = momentIn(ctx.now, s.market)
  return itemFor(ctx, { ...becoming(s, wish), on, purpose })
}

/** How it is sold on the day its next charge cycle begins, whatever became of its sale. */
export async function itemNextCycle(ctx: Ctx, s: Subscription, wish: Parameters<typeof becoming>[1]) {
  if (s.cycleTo === FOREVER) throw refuse.noTerm({ name: s.name })
  return itemFor(ctx, { ...becoming(s, wish), on: daysLater(s.cycleTo, 1), purpose: 'know' })
}

/** What a trial is converted to at once. */
export function convertedItem(ctx: Ctx, s: Subscription, { term, cycle }: { term?: TermLength; cycle?: Cycle }) {
  const target = trialTarget(s.convertsTo ?? `${s.productId}:${s.skuId}`)
  return itemToday(ctx, s, { ...target, term: term ?? target.term, cycle: cycle ?? target.cycle }, 'buy')
}

/** What is taken off the price of what it becomes within its term (domain.md 6.3). */
export const promotionToday = (ctx: Ctx, { customerId, market }: Pick<Subscription, 'customerId' | 'market'>, item: Item, quantity: number) =>
  discountFor(ctx, { customerId, on: momentIn(ctx.now, market).today }, { item, quantity }) // biome-ignore format: one line

/** So many seats, and how many its promotion still gives. */
export const seatsWanted = async <Input extends { readonly quantity: number }>(ctx: Ctx, s: Subscription, { quantity }: Input) => ({
  ...{ quantity, promised: await promotionSeatsLeft(ctx, s) },
}) // biome-ignore format: one record

/** The partner on record by the ID it has now, whichever of its IDs was sent; none is none. */
export async function onRecordWanted(ctx: Ctx, { partnerOnRecord: sent }: { readonly partnerOnRecord: string | null }) {
  if (sent === null) return { partnerOnRecord: null }
  const isProvider = (await sellsAs(ctx)) === 'indirectProvider'
  const found = isProvider ? await partnerBehind(ctx, sent) : null
  const reseller = found && (await resellerOfOurs(ctx, found.tenantId))
  const flaw = flawOnRecord(sent.trim(), { isProvider, reseller, country: (await companyOf(ctx)).country })
  if (flaw) throw flaw
  return { partnerOnRecord: found?.partnerId ?? null }
}
