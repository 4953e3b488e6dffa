import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { statement } from '#kernel/prepared.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { refuse } from '../subscriptions/rules/refusals.ts'
import type { SeatMove } from './rules.ts'

type Excess = { readonly product_id: string; readonly sku_id: string; readonly held: number; readonly why: 'seats' | 'one' | 'trial' } // biome-ignore format: one type
const counting = statement('select * from count_seats($1::uuid, $2::jsonb)')
const asking = statement('select * from seats_beyond($1::uuid, $2::jsonb)')
const COUNTED_MOST = 2_000_000_000

/** Counts what a customer's subscriptions take and give back, all of it or, where it would be too much, none; answers why not. */
export async function seatsCounted({ db }: Ctx, customerId: Id<'tenant'>, moves: readonly SeatMove[]): Promise<Refusal | null> {
  if (moves.length === 0) return null
  const [excess] = await counting<Excess>(db, [customerId, JSON.stringify(moves)])
  return excess ? tooMuch(excess, moves) : null
} // biome-ignore format: one thought

const countingEach = statement(`
  select k.at::integer as at from json_to_recordset($1::json) as k(at integer, customer uuid, moves jsonb), lateral count_seats(k.customer, k.moves)`)
type Moves = { readonly customerId: Id<'tenant'>; readonly moves: readonly SeatMove[] }
/**
 * The same for many subscriptions in one question, in their order: which of them would be too much, and are not counted. Whoever
 * moves nothing holds its customer's seats all the same, for what it will want of them.
 */
export async function seatsRefused({ db }: Ctx, all: readonly Moves[]): Promise<ReadonlySet<number>> {
  if (all.length === 0) return new Set()
  const asked = all.map(({ customerId: customer, moves }, at) => ({ at, customer, moves }))
  return new Set((await countingEach<{ at: number }>(db, [JSON.stringify(asked)])).map(({ at }) => at))
}

/** Why the count would refuse this now, with nothing counted: for whoever asks beforehand. */
export async function seatsBeyond({ db }: Ctx, customerId: Id<'tenant'>, moves: readonly SeatMove[]): Promise<Refusal | null> {
  if (!moves.some(({ seats, holdings }) => seats > 0 || holdings > 0)) return null
  const [excess] = await asking<Excess>(db, [customerId, JSON.stringify(moves)])
  return excess ? tooMuch(excess, moves) : null
} // biome-ignore format: one thought

/** They are counted, or the refusal is thrown. */
export async function countSeats(ctx: Ctx, customerId: Id<'tenant'>, moves: readonly SeatMove[]): Promise<void> {
  const refusal = await seatsCounted(ctx, customerId, moves)
  if (refusal) throw refusal
}

function tooMuch({ product_id, sku_id, held, why }: Excess, moves: readonly SeatMove[]): Refusal {
  const move = moves.find(({ productId, skuId }) => productId === product_id && skuId === sku_id)
  const name = move?.name ?? `${product_id}:${sku_id}`
  if (why === 'one') return refuse.oneEach({ name })
  if (why === 'trial') return refuse.trialTaken({ name })
  const max = move?.seatsMax ?? COUNTED_MOST
  return refuse.noSeatsLeft({ name, max, held, left: Math.max(0, max - held) }, { field: 'quantity' })
}
