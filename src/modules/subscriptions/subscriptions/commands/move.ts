import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { itemsOf, promotionSeatsLeft } from '#modules/catalog/index.ts'
import { mayOweMore } from '../../owing.ts'
import { seatsBeyond } from '../../seats/commands.ts'
import { find, held } from '../queries.ts'
import { moveInto } from '../rules/move.ts'
import { type Preview, previewOf } from '../rules/preview.ts'
import { momentIn } from '../rules/standing.ts'
import { upgrade } from '../rules/upgrade.ts'
import type { ById, Moving } from '../shapes.ts'
import { type Subscription, store } from '../tables.ts'
import { becoming, promotionToday } from './asks.ts'
import { carriedOut, foreseen } from './change.ts'

type Input = Static<typeof Moving>

/** Seats of one subscription move into another of the same customer; answers the one they are in since. */
export async function move(ctx: Ctx, input: Input): Promise<Subscription> {
  const { from, into, plans } = await bothPlanned(ctx, input, store.lock)
  await mayOweMore(ctx, { of: into, plans: [plans.into, plans.from] })
  await carriedOut(ctx, from, plans.from, into)
  return carriedOut(ctx, into, plans.into)
}

export async function moving(ctx: Ctx, input: Input): Promise<Preview> {
  const { into, plans } = await bothPlanned(ctx, input, store.get)
  const seen = await foreseen(ctx, into, [plans.into, plans.from])
  return { ...seen, lines: [...plans.from.lines, ...plans.into.lines] }
}

async function bothPlanned(ctx: Ctx, input: Input, take: typeof store.get) {
  const [from, into] = await both(ctx, input, take)
  const promised = await promotionSeatsLeft(ctx, into)
  return { from, into, plans: moveInto(from, { into, quantity: input.quantity, promised }, momentIn(ctx.now, from.market)) }
} // biome-ignore format: one thought

/** Both, always taken in one order: two moves against each other wait instead of blocking. */
async function both(ctx: Ctx, { customerId, id, intoId }: Input, take: typeof store.get) {
  const ids = [id, intoId].sort()
  const rows = new Map<string, Subscription>()
  for (const one of ids) rows.set(one, await held(ctx, { customerId, id: one }, take))
  const [from, into] = [rows.get(id), rows.get(intoId)]
  if (!from || !into) throw new Error('Both were held a moment ago.')
  return [from, into] as const
}

/** What all its seats can move to today, each with what that would cost; nothing where it cannot move now. */
export async function choices(ctx: Ctx, input: ById): Promise<Preview[]> {
  const s = await find(ctx, input)
  const moment = momentIn(ctx.now, s.market)
  const asks = s.upgradesTo.map((name) => {
    const [productId = '', skuId = ''] = name.split(':')
    return { ...becoming(s, { productId, skuId }), on: moment.today, purpose: 'buy' as const }
  })
  const seen: Preview[] = []
  for (const item of await itemsOf(ctx, asks)) {
    if (item instanceof Refusal) continue
    const promotion = await promotionToday(ctx, s, item, s.quantity)
    const plan = possible(() => upgrade(s, { item, promotion }, moment))
    if (plan && !(await seatsBeyond(ctx, s.customerId, plan.seats))) seen.push(previewOf(s, plan))
  }
  return seen
}

function possible<T>(plan: () => T): T | null {
  try {
    return plan()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
