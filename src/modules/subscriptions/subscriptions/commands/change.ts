/** Every change of a subscription goes one way: held, planned, counted, charged, told, kept. Its preview is the same plan, not kept. */
import type { Ctx } from '#kernel/context.ts'
import { keepCharges } from '#modules/billing/index.ts'
import { redeem } from '#modules/catalog/index.ts'
import { keepChanges } from '../../changes/commands.ts'
import { demandsOn, mayOweMore } from '../../owing.ts'
import { countSeats, seatsBeyond } from '../../seats/commands.ts'
import type { SeatMove } from '../../seats/rules.ts'
import { keepTransition } from '../../transitions/commands/keep.ts'
import { transitionOf } from '../../transitions/rules.ts'
import { held } from '../queries.ts'
import { type Preview, previewOf } from '../rules/preview.ts'
import { redemptionsOf } from '../rules/promotion.ts'
import { type Moment, momentIn, type Plan } from '../rules/standing.ts'
import { type ById, provisionDue, seatsChanged, statusChanged } from '../shapes.ts'
import { type Subscription, store } from '../tables.ts'
import { keepOpened } from './open.ts'

type Planning<Wish> = (before: Subscription, wish: Wish, moment: Moment) => Plan
/** What a plan needs to know besides the subscription and what was sent. */
type Asking<Input, Wish> = (ctx: Ctx, before: Subscription, input: Input) => Wish | Promise<Wish>

/** A change as a command and as its preview. */
export const changing = <Input extends ById, Wish>(plan: Planning<Wish>, ask: Asking<Input, Wish>) => ({
  command: async (ctx: Ctx, input: Input): Promise<Subscription> => {
    const before = await held(ctx, input, store.lock)
    const planned = plan(before, await ask(ctx, before, input), momentIn(ctx.now, before.market))
    await mayOweMore(ctx, { of: before, plans: [planned] })
    return carriedOut(ctx, before, planned)
  },
  preview: async (ctx: Ctx, input: Input): Promise<Preview> => {
    const before = await held(ctx, input, store.get)
    const planned = plan(before, await ask(ctx, before, input), momentIn(ctx.now, before.market))
    return foreseen(ctx, before, [planned])
  },
})

/** What a change would come to, with what must be true before it: refused where the seats are not to be had. */
export async function foreseen(ctx: Ctx, of: Subscription, plans: readonly [Plan, ...Plan[]]): Promise<Preview> {
  const refusal = await seatsBeyond(ctx, of.customerId, plans.flatMap(seatsOf)) // biome-ignore format: one line
  if (refusal) throw refusal
  return previewOf(of, plans[0], await demandsOn(ctx, { of, plans }))
}
const seatsOf = ({ seats, opens }: Plan): SeatMove[] => [...seats, ...(opens?.seats ?? [])]

/** What was sent says it all. */
export const asSent = <Input>(_ctx: Ctx, _before: Subscription, input: Input): Input => input

/** What was planned is done; where seats move into another subscription, it is named. */
export async function carriedOut(
  ctx: Ctx,
  before: Subscription,
  plan: Plan,
  into?: Subscription,
): Promise<Subscription> {
  const { customerId, orderId, id: subscriptionId } = before
  await countSeats(ctx, customerId, seatsOf(plan))
  const opens = plan.opens ? redemptionsOf(null, plan.opens.columns) : []
  await redeem(ctx, customerId, [...redemptionsOf(before, { ...before, ...plan.next }), ...opens])
  await keepCharges(ctx, [{ customerId, subscriptionId, orderId, lines: plan.lines }])
  await keepChanges(ctx, [{ subscriptionId, did: plan.did }])
  await tell(ctx, before, plan.next)
  const [opened] = plan.opens ? await keepOpened(ctx, before, [plan.opens], 'movedIn') : []
  await keepTransition(
    ctx,
    before,
    transitionOf(before, plan, { ...(opened && { openedId: opened.id }), ...(into && { into }) }),
  )
  return store.update(ctx, before, { updates: before.updates + 1, ...plan.next })
}

async function tell(ctx: Ctx, { id: subscriptionId, customerId, quantity, status }: Subscription, next: Plan['next']) {
  const about = { subscriptionId, customerId }
  const { quantity: seats = quantity, status: state = status } = next
  if (seats !== quantity) await ctx.tell(seatsChanged, { ...about, from: quantity, to: seats })
  if (state !== status) await ctx.tell(statusChanged, { ...about, from: status, to: state })
  if (next.provisionAt) await ctx.tell(provisionDue, about)
}
