/** What a customer would be given of each item, and why not. */
import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { itemsOf } from '../items/queries.ts'
import { type Item, partsOfItem } from '../items/rules.ts'
import { todayIn } from '../offers/rules.ts'
import type { Segment } from '../offers/tables.ts'
import { buyerOf } from '../products/queries.ts'
import { promotionsOf, standingsOf } from './queries.ts'
import { refuse } from './refusals.ts'
import * as rules from './rules.ts'
import type { Asked, Checking } from './shapes.ts'
import type { Promotion } from './tables.ts'

/** A promotion held against an item: what is in the way, and how many seats are left of it. */
export type Verdict = {
  readonly promotionId: string
  readonly promotion: Promotion | null
  readonly left: number | null
  readonly reasons: readonly Refusal[]
}
export type Checked = Asked & { readonly verdicts: readonly Verdict[] }
type Known = Pick<Item, 'productId' | 'skuId' | 'market' | 'segment' | 'term' | 'cycle'>

/** By the promotion that is named, or by each there is for the item. */
export async function eligibilities(ctx: Ctx, { customerId, items }: Checking): Promise<Checked[]> {
  const { market, segments } = await buyerOf(ctx, customerId)
  const on = todayIn(ctx.now, market)
  const asks = items.map(({ catalogItemId, term = null, cycle }) => ({ market, segments, on, catalogItemId, term, cycle, purpose: 'know' as const }))
  const found = (await itemsOf(ctx, asks)).map((one, at) => known(one, items[at], { market, segments }))
  const sold = found.flatMap((one) => (one instanceof Refusal ? [] : [one]))
  const all = await promotionsOf(ctx, sold.map(rules.skuOf), items.flatMap(({ promotionId }) => promotionId?.toUpperCase() ?? []))
  const pairs = sold.flatMap((item) => all.map((one) => ({ one, item })))
  const standingOf = await standingsOf(ctx, customerId, pairs)
  const verdict = (promotion: Promotion, item: Known, quantity: number): Verdict => {
    const stands = standingOf(promotion, item)
    const reasons = rules.reasonsAgainst(promotion, { item, quantity }, stands, on)
    return { promotionId: promotion.id, promotion, left: rules.seatsLeft(promotion, stands), reasons }
  }
  return items.map((asked, at) => ({ ...asked, verdicts: verdictsOf(asked, found[at], all, verdict) }))
} // biome-ignore format: one thought

type Judge = (promotion: Promotion, item: Known, quantity: number) => Verdict
function verdictsOf({ promotionId, quantity }: Asked, item: Known | Refusal | undefined, all: readonly Promotion[], judge: Judge): Verdict[] {
  const nothing = (reasons: readonly Refusal[]) => [{ promotionId: promotionId ?? '', promotion: null, left: null, reasons }]
  if (!item || item instanceof Refusal) return nothing(item ? [item] : [])
  if (!promotionId) return all.filter(({ skus }) => skus.includes(rules.skuOf(item))).map((one) => judge(one, item, quantity)).filter(isToday)
  const named = all.find(({ id }) => id === promotionId.toUpperCase())
  return named ? [judge(named, item, quantity)] : nothing([refuse.unknown({ id: promotionId }, { field: 'promotionId' })])
} // biome-ignore format: one thought

/** What is over or to come is told of by its name alone. */
const isToday = ({ reasons }: Verdict) => reasons.every(({ code }) => code !== 'promotions.notNow')

/** The item, or a SKU of it that is not priced for this term: which terms it is given for is what was asked. */
function known(found: Item | Refusal, asked: Asked | undefined, { market, segments }: { market: string; segments: readonly Segment[] }): Known | Refusal {
  if (!(found instanceof Refusal) || found.code !== 'catalog.notAtTerm' || !asked) return found
  const [productId, skuId] = partsOfItem(asked.catalogItemId) ?? []
  if (!productId || !skuId) return found
  return { productId, skuId, market, segment: segments[0] ?? 'commercial', term: asked.term ?? null, cycle: asked.cycle }
} // biome-ignore format: one thought
