import { eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { statement } from '#kernel/prepared.ts'
import { type Refusal, Refusals } from '#kernel/refusal.ts'
import { across, changedMeanwhile, missing } from '#kernel/store.ts'
import { differing } from '../desk/rules.ts'
import { numberOf } from '../offers/rules.ts'
import { namedBy } from '../products/queries.ts'
import { daysAt, mayBe, mayBecome } from './desk.ts'
import { promotionsOf } from './queries.ts'
import { refuse, refuseDesk } from './refusals.ts'
import { seatsLeft } from './rules.ts'
import type { Edit, NewPromotion, OneOf } from './shapes.ts'
import { type Promotion, promotions as p } from './tables.ts'

/** A promotion under a number of its own; from its first day on it is given by itself to whoever it is for. */
export async function add(ctx: Ctx, wanted: NewPromotion): Promise<Promotion> {
  await mustBeSound(ctx, wanted, null)
  const seed = crypto.randomUUID()
  const id = `${numberOf(seed)}:0001:${numberOf(`promotion ${seed}`)}`
  const row = await keepPromotion(ctx, { id, ...wanted })
  ctx.changes.push({ what: 'promotion', id, old: null, new: { ...wanted } })
  return row
}

/** Keeps a promotion as it is drafted, under its number. An operation of the network. */
export async function keepPromotion(ctx: Ctx, draft: NewPromotion & { readonly id: string }): Promise<Promotion> {
  across(ctx, p)
  const [row] = await ctx.db.insert(p).values({ ...draft, createdAt: ctx.now, updatedAt: ctx.now }).returning() // biome-ignore format: one line
  if (!row) throw new Error('A promotion was not kept.')
  return row
}

/** Changes what may still be changed of it: what has begun keeps its discount and what it is for. */
export async function edit(ctx: Ctx, { promotionId, ...wanted }: Edit): Promise<Promotion> {
  const before = await lock(ctx, promotionId)
  const flaw = mayBecome(before, wanted, daysAt(ctx.now))
  if (flaw) throw flaw
  await mustBeSound(ctx, wanted, before)
  return changed(ctx, before, wanted)
}

/** Nobody is given it from now on; who has it keeps it for the term. */
export async function end(ctx: Ctx, { promotionId }: OneOf): Promise<Promotion> {
  const before = await lock(ctx, promotionId)
  if (before.endedAt) throw refuseDesk.over({ name: before.name })
  return changed(ctx, before, { endedAt: ctx.now })
}

async function mustBeSound(ctx: Ctx, wanted: NewPromotion, before: Promotion | null): Promise<void> {
  const named = [...new Set([...wanted.skus, ...wanted.requires])]
  const known = (await namedBy(ctx, named)).map(({ productId, id }) => `${productId}:${id}`)
  const flaws = mayBe(wanted, known, before ? null : daysAt(ctx.now).last)
  if (flaws.length > 0) throw new Refusals(flaws)
}

async function lock(ctx: Ctx, promotionId: string): Promise<Promotion> {
  across(ctx, p)
  const [row] = await ctx.db.select().from(p).where(eq(p.id, promotionId.toUpperCase())).for('update') // published: no tenant's
  if (!row) throw missing()
  if (ctx.expects && ctx.expects.version !== row.version) throw changedMeanwhile()
  return row
}

async function changed(ctx: Ctx, before: Promotion, change: Partial<Promotion>): Promise<Promotion> {
  across(ctx, p)
  const next = { ...change, updatedAt: ctx.now, version: before.version + 1 }
  const [row] = await ctx.db.update(p).set(next).where(eq(p.id, before.id)).returning()
  if (!row) throw missing()
  ctx.changes.push({ what: 'promotion', id: row.id, ...differing({ ...before }, { ...before, ...change }) })
  return row
}

/** Seats of a SKU that a customer is given at a promotion's price, and whether it is a further subscription that has it. */
export type Redemption = {
  readonly promotionId: string
  readonly productId: string
  readonly skuId: string
  readonly seats: number
  readonly times: 0 | 1
}
type Excess = { readonly promotionId: string; readonly seats: number; readonly isOften: boolean }
const counting = statement('select * from redeem_promotions($1::uuid, $2::jsonb)')

/** Counts what a customer is given, over all its partners: all of it or, where it would be too much, none; answers why not. */
export async function redeemed(ctx: Ctx, customerId: Id<'tenant'>, moves: readonly Redemption[]): Promise<Refusal | null> {
  if (moves.length === 0) return null
  const [excess] = await counting<Excess>(ctx.db, [customerId, JSON.stringify(moves)])
  if (!excess) return null
  const [one] = await promotionsOf(ctx, [], [excess.promotionId])
  if (!one) return refuse.unknown({ id: excess.promotionId })
  const { name, timesMax, seatsMax } = one
  if (excess.isOften) return refuse.redeemed({ name, times: timesMax ?? 0 })
  return refuse.tooMany({ name, max: seatsMax ?? 0, left: seatsLeft(one, excess) ?? 0 }, { field: 'quantity' })
} // biome-ignore format: one thought

/** The same, or the refusal is thrown. */
export async function redeem(ctx: Ctx, customerId: Id<'tenant'>, moves: readonly Redemption[]): Promise<void> {
  const refusal = await redeemed(ctx, customerId, moves)
  if (refusal) throw refusal
}
