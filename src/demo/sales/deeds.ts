/** What sellers of the demo do for their customers, and the vendor with what they order. */
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Currency } from '#kernel/money.ts'
import { within } from '#kernel/store.ts'
import { dateOf } from '#kernel/time.ts'
import type { Lang, Said } from '#kernel/words.ts'
import { type Cycle, type ItemTerm, itemOf } from '#modules/catalog/index.ts'
import { create as begin } from '#modules/orders/carts/commands.ts'
import { setLimit } from '#modules/orders/credit/commands.ts'
import { orders } from '#modules/orders/index.ts'
import { checkout } from '#modules/orders/orders/commands/checkout.ts'
import { set as look, reject } from '#modules/orders/reviews/commands.ts'
import { type Subscription, subscriptions } from '#modules/subscriptions/index.ts'
import { schedule } from '#modules/subscriptions/migrations/commands/schedules.ts'
import * as greater from '#modules/subscriptions/subscriptions/commands/greater.ts'
import * as does from '#modules/subscriptions/subscriptions/commands/routine.ts'
import { said, skuOf } from '../catalog/drafts.ts'
import { act } from '../story/stage.ts'

/** For whom something is done: by the agent who does it, by the vendor's desk, and how large the seller's customers are. */
export type Place = {
  readonly ctx: Ctx
  readonly desk: Ctx
  readonly customerId: Id<'tenant'>
  readonly market: string
  readonly language: Lang
  readonly factor: number
}
export type Deed = (place: Place) => Promise<unknown>

// biome-ignore format: a table
const plans = {
  monthly:   ['P1M', 'monthly'],
  yearly:    ['P1Y', 'monthly'],
  paidYear:  ['P1Y', 'annual'],
  threeYears: ['P3Y', 'annual'],
  trial:     ['P1M', 'oneTime'],
  used:      [null,  'monthly'],
  once:      [null,  'oneTime'],
} as const satisfies Record<string, readonly [ItemTerm, Cycle]>

/** A SKU of the demo's catalogue, by the English names of its product and of its tier. */
export type Named = readonly [product: string, tier: string]
export type Line = {
  readonly of: Named
  readonly plan: keyof typeof plans
  readonly seats: number
  readonly name?: Said
  /** Ends with another that the customer has. */
  readonly together?: Named
  /** As many everywhere. */
  readonly exactly?: true
}
const keyOf = ([product, tier]: Named) => skuOf(said(product, ''), said(tier ? `${product} ${tier}` : product, '')).split(':') // biome-ignore format: one thought
const sized = ({ factor }: Place, seats: number) => Math.max(1, Math.round(seats * factor))

async function wishOf(place: Place, { of, plan, seats, name, together, exactly }: Line) {
  const [productId = '', skuId = ''] = keyOf(of)
  const [term, cycle] = plans[plan]
  const { ctx, market, language } = place
  const about = { market, segments: ['commercial'], on: dateOf(ctx.now), productId, skuId, term, cycle } as const
  const item = await itemOf(ctx, about)
  if (!('catalogItemId' in item)) throw item
  return {
    ...{ catalogItemId: item.catalogItemId, term, cycle, quantity: exactly ? seats : sized(place, seats) },
    ...{ name: name?.[language] ?? null, termEndsOn: together ? (await heldOf(place, together)).termTo : null },
  }
}

const fill = async (place: Place, lines: readonly Line[]) => {
  const { ctx, customerId } = place
  const wishes: Awaited<ReturnType<typeof wishOf>>[] = []
  for (const line of lines) wishes.push(await wishOf(place, line))
  return act(ctx, 'POST /customers/:customerId/carts', () => begin(ctx, { customerId, lines: wishes }))
}

/** Puts it into a cart and leaves it there. */
export const fills =
  (...lines: Line[]): Deed =>
  (place) =>
    fill(place, lines)

/** Orders it, under the customer's own number. */
export const buys =
  (purchaseOrder: string | null, ...lines: Line[]): Deed =>
  async (place) => {
    const { ctx, customerId } = place
    const { id } = await fill(place, lines)
    await act(ctx, 'POST /customers/:customerId/carts/:id/checkout', () =>
      checkout(ctx, { customerId, id, purchaseOrder }),
    )
  }

/** The customer's youngest subscription of a SKU. */
async function heldOf({ ctx, customerId }: Place, of: Named): Promise<Subscription> {
  const [productId = '', skuId = ''] = keyOf(of)
  const rows = await ctx.db
    .select()
    .from(subscriptions)
    .where(
      and(
        within(ctx, subscriptions),
        ...[eq(subscriptions.customerId, customerId), eq(subscriptions.productId, productId)],
        eq(subscriptions.skuId, skuId),
      ),
    )
  const last = rows.at(-1)
  if (!last) throw new Error(`The customer has no ${of.join(' ')}.`)
  return last
}

type Act = Parameters<typeof act>[1]
type Doing = (place: Place, held: Subscription, ids: Pick<Subscription, 'customerId' | 'id'>) => Promise<unknown>
const doing =
  (operation: Act, of: Named, run: Doing): Deed =>
  async (place) => {
    const held = await heldOf(place, of)
    return act(place.ctx, operation, () => run(place, held, { customerId: held.customerId, id: held.id }))
  }

const at = <const S extends string>(rest: S) => `/customers/:customerId/subscriptions/:id${rest}` as const
export const seats = (of: Named, to: number): Deed =>
  doing(`PUT ${at('/seats')}`, of, (place, _, ids) => does.seats.command(place.ctx, { ...ids, quantity: sized(place, to) })) // biome-ignore format: one thought
export const suspends = (of: Named): Deed =>
  doing(`POST ${at('/suspension')}`, of, ({ ctx }, _, ids) => does.suspension.command(ctx, ids))
export const cancels = (of: Named): Deed =>
  doing(`POST ${at('/cancellation')}`, of, ({ ctx }, _, ids) => does.cancellation.command(ctx, ids))
export const endsWithTerm = (of: Named): Deed =>
  doing(`PUT ${at('/auto-renewal')}`, of, ({ ctx }, _, ids) => does.autoRenewal.command(ctx, { ...ids, on: false }))
export const renames = (of: Named, name: Said): Deed =>
  doing(`PUT ${at('/name')}`, of, ({ ctx, language }, _, ids) => does.naming.command(ctx, { ...ids, name: name[language] })) // biome-ignore format: one thought
export const plansNext = (of: Named, to: number): Deed =>
  doing(`PUT ${at('/next-term')}`, of, (place, _, ids) => does.planning.command(place.ctx, { ...ids, quantity: sized(place, to) })) // biome-ignore format: one thought
export const upgrades = (of: Named, to: Named): Deed =>
  doing(`POST ${at('/upgrade')}`, of, ({ ctx }, _, ids) => {
    const [productId = '', skuId = ''] = keyOf(to)
    return greater.upgrading.command(ctx, { ...ids, productId, skuId })
  })

export const migratesAtRenewal = (of: Named): Deed =>
  doing('POST /customers/:customerId/migration-schedules', of, ({ ctx }, _, { customerId, id }) => schedule(ctx, { customerId, subscriptionId: id })) // biome-ignore format: one thought

type Sum = { readonly amount: string; readonly currency: Currency }

/** The vendor says how much the partner may owe. */
export const limits =
  ({ amount: limit, currency }: Sum): Deed =>
  ({ desk }) =>
    act(desk, 'PUT /vendor/partners/:tenantId/credit', () =>
      setLimit(desk, { tenantId: desk.tenantId, currency, limit }),
    )

/** The vendor wants to see orders from this sum on. */
export const looks =
  (fromTotal: Sum): Deed =>
  ({ desk }) =>
    act(desk, 'PUT /vendor/partners/:tenantId/order-review', () =>
      look(desk, { tenantId: desk.tenantId, step: 'approval', fromTotal }),
    )

/** The vendor turns down what waits. */
export const turnsDown =
  (reason: Said): Deed =>
  async ({ desk, ctx, language }) => {
    const [waits] = await ctx.db
      .select({ id: orders.id })
      .from(orders)
      .where(and(within(ctx, orders), eq(orders.status, 'pendingApproval')))
      .limit(1)
    if (!waits) throw new Error('Nothing waits for the vendor.')
    const input = { tenantId: desk.tenantId, id: waits.id, reason: reason[language] }
    await act(desk, 'POST /vendor/partners/:tenantId/orders/:id/rejection', () => reject(desk, input))
  }
