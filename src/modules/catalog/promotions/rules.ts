/** Who is given a promotion, and which of several (domain.md 6.3): the deepest discount wins, and what is not given says why. */
import type { Day } from '#kernel/calendar.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { saying } from '#kernel/words.ts'
import type { Item } from '../items/rules.ts'
import { todayIn } from '../offers/rules.ts'
import { refuse } from './refusals.ts'
import type { Promotion } from './tables.ts'

/** What is taken off a price, and by which promotion. */
export type Discount = { readonly id: string; readonly discountBps: number }
type Asked = Pick<Item, 'productId' | 'skuId' | 'market' | 'segment' | 'term' | 'cycle'>
/** Something to be bought: how many, and by which promotion where one is named. */
export type Wanted = {
  readonly item: Asked
  readonly quantity: number
  readonly promotionId?: string | null | undefined
}

/** How a customer stands to a promotion of a SKU: what it was given of it, whether it had the SKU, and one of those it takes. */
export type Standing = {
  readonly seats: number
  readonly times: number
  readonly had: boolean
  readonly owns: boolean
}
export const NOTHING_YET: Standing = { seats: 0, times: 0, had: false, owns: false }

export const skuOf = ({ productId, skuId }: Pick<Item, 'productId' | 'skuId'>) => `${productId}:${skuId}`

const isOf = (p: Promotion, item: Asked) =>
  p.skus.includes(skuOf(item)) &&
  (p.markets.length === 0 || p.markets.includes(item.market)) &&
  p.segments.includes(item.segment)
const isAt = ({ ways }: Promotion, { term, cycle }: Asked) =>
  ways.some((way) => way.term === (term ?? 'none') && way.cycle === cycle)
/** It is given on that day of the market: between its days, and before the day it was ended. */
export const holdsOn = ({ validFrom, validTo, endedAt }: Promotion, { market }: Pick<Item, 'market'>, on: Day) =>
  validFrom <= on && on <= validTo && (endedAt === null || on < todayIn(endedAt, market))

/** It is made for this item, bought like this on that day. */
export const covers = (p: Promotion, item: Asked, on: Day) => isOf(p, item) && isAt(p, item) && holdsOn(p, item, on)

/** It asks something of the customer that buys. */
export const asksOfCustomer = ({ firstPurchase, seatsMax, timesMax, requires }: Promotion) =>
  firstPurchase || seatsMax !== null || timesMax !== null || requires.length > 0

/** How many seats of a SKU a customer can still be given at its price; null is without limit. */
export const seatsLeft = ({ seatsMax }: Pick<Promotion, 'seatsMax'>, { seats }: Pick<Standing, 'seats'>) =>
  seatsMax === null ? null : Math.max(0, seatsMax - seats)

/** Everything that keeps a customer from a promotion, at once. */
export function reasonsAgainst(p: Promotion, { item, quantity }: Wanted, standing: Standing, on: Day): Refusal[] {
  const { name, seatsMin: min, timesMax } = p
  if (!holdsOn(p, item, on)) return [refuse.notNow({ name, from: new Date(p.validFrom), to: new Date(p.validTo) }, AT)]
  if (!isOf(p, item)) return [refuse.notForItem({ name }, AT)]
  const left = seatsLeft(p, standing)
  const isOver = left !== null && quantity > left
  const why = [
    !isAt(p, item) && refuse.notForTerm({ name, ways: p.ways.map(wayWords) }, AT),
    min !== null && quantity < min && refuse.tooFew({ name, min }, AT),
    isOver && refuse.tooMany({ name, max: p.seatsMax ?? 0, left }, AT),
    timesMax !== null && standing.times >= timesMax && refuse.redeemed({ name, times: timesMax }, AT),
    p.firstPurchase && standing.had && refuse.notFirst({ name }, AT),
    p.requires.length > 0 && !standing.owns && refuse.baseMissing({ name, items: p.requires.join(', ') }, AT),
  ]
  return why.filter((one) => one !== false)
}
const AT = { field: 'promotionId' } as const
const wayWords = ({ term, cycle }: Promotion['ways'][number]) => {
  const [long, often] = [saying(`term.catalog.${term}`), saying(`cycle.catalog.${cycle}`)]
  return { en: `${long.en}, ${often.en}`, ko: `${long.ko}, ${often.ko}` }
}

/** The one that takes most off; of equals the one that ends last. */
export const deepest = (all: readonly Promotion[]): Promotion | null =>
  all.reduce<Promotion | null>((best, one) => (best && !isDeeper(one, best) ? best : one), null)
const isDeeper = (one: Promotion, other: Promotion) => {
  if (one.discountBps !== other.discountBps) return one.discountBps > other.discountBps
  return one.validTo !== other.validTo ? one.validTo > other.validTo : one.id < other.id
}
export const discountOf = (p: Promotion | null): Discount | null => p && { id: p.id, discountBps: p.discountBps }

/** What a line is given, or why not what it asked for by name. */
export type Given = { readonly promotion: Discount | null; readonly refusal: Refusal | null }
type Judging = { readonly all: readonly Promotion[]; readonly on: Day; readonly standingOf: (p: Promotion, item: Asked) => Standing } // biome-ignore format: one type

/** Of each line what it is given; lines of one order take of a promotion together, the first first. */
export function given(lines: readonly Wanted[], { all, on, standingOf }: Judging): Given[] {
  const taken = new Map<string, Standing>()
  return lines.map((wanted) => {
    const key = (p: Promotion) => `${p.id} ${skuOf(wanted.item)}`
    const standing = (p: Promotion) => taken.get(key(p)) ?? standingOf(p, wanted.item)
    const against = (p: Promotion) => reasonsAgainst(p, wanted, standing(p), on)
    const { one, refusal } = wanted.promotionId ? named(all, wanted.promotionId, against) : itself(all, against)
    const touched = all.filter((p) => p.skus.includes(skuOf(wanted.item)))
    for (const p of touched) taken.set(key(p), after(standing(p), p === one ? wanted.quantity : null))
    return { promotion: discountOf(one), refusal }
  })
}
type Against = (p: Promotion) => readonly Refusal[]
const itself = (all: readonly Promotion[], against: Against) => ({
  one: deepest(all.filter((p) => !p.optIn && against(p).length === 0)),
  refusal: null,
})
function named(all: readonly Promotion[], id: string, against: Against) {
  const one = all.find((p) => p.id === id.toUpperCase()) ?? null
  if (!one) return { one, refusal: refuse.unknown({ id }, AT) }
  const [refusal = null] = against(one)
  return { one: refusal ? null : one, refusal }
}
const after = (was: Standing, quantity: number | null): Standing => ({
  ...was,
  had: true,
  ...(quantity === null ? {} : { seats: was.seats + quantity, times: was.times + 1 }),
})

type Had = Pick<Item, 'productId' | 'skuId'> & { readonly promotionId: string | null; readonly quantity: number }
/**
 * What the next term of a subscription is given: its own as long as the promotion goes on, whatever it once asked of the
 * customer and for the same product; or a deeper one that asks nothing of it. Seats beyond what it has are never counted against a limit unseen.
 */
export function renewedBy(all: readonly Promotion[], had: Had, { item, quantity }: Wanted, on: Day): Discount | null {
  const isSame = skuOf(had) === skuOf(item)
  const isOwn = (p: Promotion) => isSame && p.id === had.promotionId && (p.seatsMax === null || quantity <= had.quantity)
  const fits = (p: Promotion) => covers(p, item, on) && (isOwn(p) || (!p.optIn && !asksOfCustomer(p) && quantity >= (p.seatsMin ?? 1)))
  return discountOf(deepest(all.filter(fits)))
} // biome-ignore format: one thought
