import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { taken } from '../../entitlements/rules.ts'
import type { ByIdOf, Noted } from '../shapes.ts'
import { counted, type Held, lockBoth, step } from './write.ts'

/** A training partner has booked a seat on the voucher. */
export async function reserve(ctx: Ctx, { id, note }: Static<typeof Noted>): Promise<Held> {
  const { of, ...before } = await lockBoth(ctx, { id })
  return { ...(await step(ctx, before, 'reserve', { usedAt: ctx.now, ...(note ? { note } : {}) })), of }
}

/** The course was attended: the voucher is spent. */
export async function redeem(ctx: Ctx, { id }: Static<typeof ByIdOf>): Promise<Held> {
  const { of, ...before } = await lockBoth(ctx, { id })
  return { ...(await step(ctx, before, 'redeem')), of }
}

/** The hours were given. */
export async function hold(ctx: Ctx, { id }: Static<typeof ByIdOf>): Promise<Held> {
  const { of, ...before } = await lockBoth(ctx, { id })
  return { ...(await step(ctx, before, 'hold', { usedAt: ctx.now })), of }
}

/** One incident was opened under the company's support. */
export async function useIncident(ctx: Ctx, { id, note }: Static<typeof Noted>): Promise<Held> {
  const { of: counting, ...before } = await lockBoth(ctx, { id })
  const of = await counted(ctx, counting, taken(counting, 1n, ctx.now))
  return { ...(await step(ctx, before, 'use', { quantity: before.quantity + 1n, ...(note ? { note } : {}) })), of }
}
