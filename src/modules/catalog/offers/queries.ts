import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Day } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import { monthEnd, monthsLater } from '#kernel/days.ts'
import type { Kind } from '../products/tables.ts'
import { priceOn } from './rules.ts'
import { type Availability, availabilities as a, type Price, prices as p } from './tables.ts'

/** A price of today, and the one the next month's list has instead, where it is shown ahead. */
export type Asked = Price & { readonly next: Pick<Price, 'price' | 'retail' | 'validFrom'> | null }
export type Offer = Availability & { readonly prices: readonly Asked[] }

/** The lists of licences are shown a month ahead; the others have no preview (domain.md 6.2). */
export const isPreviewed = (kind: Kind) => kind === 'onlineService'

type Wanted = { readonly productIds: readonly string[]; readonly market: string; readonly on: Day }
/** How products are sold in a market: each way with what it costs today and next month. */
export async function offersIn(ctx: Ctx, { productIds, market, on }: Wanted, previewed: (productId: string) => boolean): Promise<Offer[]> {
  const ahead = monthsLater(`${on.slice(0, 7)}-01`, 1)
  const rows = await ctx.db
    .select({ offer: a, price: p })
    .from(a) // published: no tenant's
    .innerJoin(p, and(eq(p.productId, a.productId), eq(p.skuId, a.skuId), eq(p.availabilityId, a.id)))
    .where(and(inArray(a.productId, [...productIds]), eq(a.market, market), lte(p.validFrom, monthEnd(ahead)), or(isNull(p.validTo), gte(p.validTo, on))))
    .orderBy(a.productId, a.skuId, a.segment, p.term, p.cycle, p.validFrom)
  const offers = new Map<string, { offer: Availability; ways: Map<string, Price[]> }>()
  for (const { offer, price } of rows) {
    const known = offers.get(keyOf(offer)) ?? { offer, ways: new Map<string, Price[]>() }
    offers.set(keyOf(offer), known)
    const way = `${price.term} ${price.cycle}`
    known.ways.set(way, [...(known.ways.get(way) ?? []), price])
  }
  return [...offers.values()].map(({ offer, ways }) => ({
    ...offer,
    prices: [...ways.values()].flatMap((all) => asked(all, on, previewed(offer.productId) ? ahead : null)),
  }))
} // biome-ignore format: one thought

const keyOf = ({ productId, skuId, id }: Availability) => `${productId}:${skuId}:${id}`

function asked(all: readonly Price[], on: Day, ahead: Day | null): Asked[] {
  const now = priceOn(all, on)
  const next = ahead && priceOn(all, ahead)
  return now ? [{ ...now, next: next && next !== now ? next : null }] : []
}
