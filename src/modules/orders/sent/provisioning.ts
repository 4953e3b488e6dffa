import { type Static, Type } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { listOf, plain } from '#kernel/route.ts'
import { Nullable } from '#kernel/shapes.ts'
import { provisionedOf } from '#modules/subscriptions/index.ts'
import { order } from './queries.ts'
import type { OneOrder } from './shapes.ts'

const line = Type.Object({
  ...{ number: Type.Integer(), quantity: Type.Integer() },
  state: Type.Enum(['success', 'pending', 'failed']),
  activationLink: Nullable(Type.String()),
})
/** What has come about of each line of an order, as the vendor's systems say; one without a subscription still waits. */
export const provisionedLines = listOf(plain(line))
export async function provisioned(ctx: Ctx, input: OneOrder): Promise<Static<typeof line>[]> {
  const { lines } = await order(ctx, input)
  const there = await provisionedOf(ctx, lines.flatMap(({ subscriptionId }) => subscriptionId ?? [])) // biome-ignore format: one thought
  const waiting = { state: 'pending' as const, activationLink: null }
  return lines.map(({ number, quantity, subscriptionId }) => ({
    ...{ number, quantity },
    ...((subscriptionId && there.get(subscriptionId)) || waiting),
  }))
}
