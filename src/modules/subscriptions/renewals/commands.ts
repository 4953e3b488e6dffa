/** What the clock does with subscriptions, many at once: each step in the transaction that finds it due, so a step is done once. */
import { and, asc, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { apart } from '#kernel/apart.ts'
import type { Ctx } from '#kernel/context.ts'
import { updateEach } from '#kernel/many.ts'
import { Refusal } from '#kernel/refusal.ts'
import { across } from '#kernel/store.ts'
import { tryAgain } from '#kernel/turns.ts'
import type { Said } from '#kernel/words.ts'
import { type Discount, type Item, itemsOf, promotionsOf, redeemed, renewedBy } from '#modules/catalog/index.ts'
import { seatsCounted, seatsRefused } from '../seats/commands.ts'
import { redemptionsOf } from '../subscriptions/rules/promotion.ts'
import { momentIn, type Plan } from '../subscriptions/rules/standing.ts'
import { type Subscription, subscriptions as s } from '../subscriptions/tables.ts'
import { keep, type Moved } from './commands/keep.ts'
import { fellShort, misfit, nextCycle, nextGrace, nextTerm, seatsOf, stepOf, wantedFor, waysOf } from './rules.ts'

const BATCH = 1_000
/** A way its next term may be had: the item as the catalogue has it on that day, or why there is none; and what is taken off its price. */
type Way = { readonly as: Subscription; readonly item: Item | Refusal; readonly promotion: Discount | null }
type Ways = ReadonlyMap<Subscription, readonly Way[]>

/** Does the next step of everything that is due, one batch; what is due again by then comes with the next. */
export async function moveOn(ctx: Ctx): Promise<number> {
  const isTurn = or(isNull(s.turnAt), lte(s.turnAt, ctx.now))
  const due = await ctx.db
    .select()
    .from(s)
    .where(and(across(ctx, s), isNotNull(s.dueAt), lte(s.dueAt, ctx.now), isTurn))
    .orderBy(asc(s.dueAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  // By customer, so that whoever counts seats meanwhile waits in the same order.
  due.sort((one, other) => one.customerId.localeCompare(other.customerId))
  await apart(ctx, due, (rows) => moveAll(ctx, rows), (row) => setAside(ctx, row)) // biome-ignore format: one line
  return due.length
}

async function moveAll(ctx: Ctx, rows: readonly Subscription[]): Promise<void> {
  const ways = await waysFor(ctx, rows)
  const plans = rows.map((before) => ({ before, plan: meant(ctx, before, ways.get(before) ?? []) }))
  const counting = plans.filter(({ before, plan }) => !plan || plan.seats.length > 0 || redeems(before, plan))
  const refused = await seatsRefused(ctx, counting.map(({ before, plan }) => ({ customerId: before.customerId, moves: plan?.seats ?? [] }))) // biome-ignore format: one line
  const shut = new Set(counting.filter((_, at) => refused.has(at)).map(({ before }) => before))
  const moved: Moved[] = []
  for (const { before, plan } of plans) {
    if (!plan || shut.has(before)) moved.push({ before, plan: await planned(ctx, before, ways.get(before) ?? []) })
    else moved.push({ before, plan: await given(ctx, before, plan, ways.get(before)?.[0]) })
  }
  await keep(ctx, moved)
}

/** What is to be done if its seats can be had; null where its next term cannot be as it was meant. */
function meant({ now }: Ctx, one: Subscription, [first]: readonly Way[]): Plan | null {
  const { zone } = momentIn(now, one.market)
  const step = stepOf(one)
  if (step === 'cycle') return nextCycle(one, { zone })
  if (step === 'grace') return nextGrace(one, { now, zone })
  if (!first) return nextTerm(one, null, { now, zone })
  const { as, item, promotion } = first
  return item instanceof Refusal || misfit(as, item) ? null : nextTerm(as, item, { now, zone }, promotion)
}

/** What cannot be done steps aside, so that the others go on: it is tried again later, and later still. */
const LATEST = 8
const setAside = ({ db, now }: Ctx, { tenantId, id, tries }: Subscription) =>
  updateEach(db, s, [{ tenantId, id, ...tryAgain(now, Math.min(tries, LATEST)) }])

/** What the next terms may be of, as the catalogue has it on their first days; each item is asked for once. */
async function waysFor(ctx: Ctx, rows: readonly Subscription[]): Promise<Ways> {
  const wanted = rows.flatMap((before) => {
    const ways = stepOf(before) === 'term' ? waysOf(before) : []
    return ways.flatMap((as) => {
      const ask = wantedFor(as)
      return ask ? [{ before, as, ask, key: JSON.stringify(ask) }] : []
    })
  })
  const asks = new Map(wanted.map(({ key, ask }) => [key, ask]))
  const answers = await itemsOf(ctx, [...asks.values()])
  const found = new Map([...asks.keys()].map((key, at) => [key, answers[at]]))
  const items = answers.flatMap((one) => (one instanceof Refusal ? [] : [one]))
  const skus = items.map(({ productId, skuId }) => `${productId}:${skuId}`)
  const promotions = skus.length > 0 ? await promotionsOf(ctx, skus) : []
  const ways = new Map<Subscription, Way[]>()
  for (const { before, as, ask, key } of wanted) {
    const item = found.get(key)
    const isSold = item && !(item instanceof Refusal)
    const promotion = isSold ? renewedBy(promotions, before, { item, quantity: seatsOf(as) }, ask.on) : null
    if (item) ways.set(before, [...(ways.get(before) ?? []), { as, item, promotion }])
  }
  return ways
}

/** Its next step. */
async function planned(ctx: Ctx, one: Subscription, ways: readonly Way[]): Promise<Plan> {
  const { now } = ctx
  const { zone } = momentIn(now, one.market)
  const step = stepOf(one)
  if (step === 'cycle') return nextCycle(one, { zone })
  return step === 'term' ? termOf(ctx, one, ways, { now, zone }) : givenUp(ctx, one, nextGrace(one, { now, zone }))
}

/** The next term in the best way that can be had; where that is not as it was meant, why. Else its end begins. */
async function termOf(ctx: Ctx, one: Subscription, ways: readonly Way[], at: Parameters<typeof nextTerm>[2]): Promise<Plan> {
  let why: Refusal | null = null
  for (const way of ways) {
    const { as, item, promotion } = way
    const tried = item instanceof Refusal ? item : (misfit(as, item) ?? (await counted(ctx, one, nextTerm(as, item, at, promotion), way)))
    if (!(tried instanceof Refusal)) return why ? fellShort(tried, one, saidOf(why)) : tried
    why ??= tried
  }
  const over = await givenUp(ctx, one, nextTerm(one, null, at))
  return why ? fellShort(over, one, saidOf(why)) : over
} // biome-ignore format: one thought
const saidOf = (refusal: Refusal): Said => ({ en: refusal.says('en'), ko: refusal.says('ko') })

/** The plan once its seats are counted, or why they cannot be had. */
const counted = async (ctx: Ctx, before: Subscription, plan: Plan, way?: Way): Promise<Plan | Refusal> =>
  (await seatsCounted(ctx, before.customerId, plan.seats)) ?? given(ctx, before, plan, way)

const redemptions = (before: Subscription, plan: Plan) => redemptionsOf(before, { ...before, ...plan.next })
const redeems = (before: Subscription, plan: Plan) => redemptions(before, plan).length > 0
/** What a promotion gives is counted too; where that would be too much, the term begins without it. */
async function given(ctx: Ctx, before: Subscription, plan: Plan, way?: Way): Promise<Plan> {
  const refused = await redeemed(ctx, before.customerId, redemptions(before, plan))
  if (!refused || !way?.promotion || way.item instanceof Refusal) return plan
  const { zone } = momentIn(ctx.now, before.market)
  return given(ctx, before, nextTerm(way.as, way.item, { now: ctx.now, zone }, null))
}

async function givenUp(ctx: Ctx, one: Subscription, plan: Plan): Promise<Plan> {
  const refused = await counted(ctx, one, plan)
  if (refused instanceof Refusal) throw new Error('Seats that are given back are never too many.')
  return refused
}
