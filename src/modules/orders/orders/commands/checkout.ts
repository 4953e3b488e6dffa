/** A cart becomes orders: one of each group, each all or nothing, and all of them in one transaction with the cart. */
import { sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { type Refusal, Refusals, refusalIn } from '#kernel/refusal.ts'
import { take } from '../../carts/commands.ts'
import { lifecycle } from '../../carts/lifecycle.ts'
import { expiryFrom } from '../../carts/rules.ts'
import type { CheckingOut } from '../../carts/shapes.ts'
import { type Cart, store as carts } from '../../carts/tables.ts'
import { groundOf } from '../../eligibility/queries.ts'
import { baseKeptBack, nextOf } from '../../lines/bases.ts'
import { type Group, groupsOf, keyOf } from '../../lines/groups.ts'
import { faultsAt, isSound, type Judged, judge, type Sound } from '../../lines/queries.ts'
import { kept } from '../../lines/shapes.ts'
import { refuse } from '../rules.ts'
import type { CheckedOut, Unplaced, Whole } from '../shapes.ts'
import { type Placed, paperOf, place } from './place.ts'

/**
 * Orders what is in the cart. A group with a fault is refused as a whole and the others are ordered; if none can be, nothing is
 * and the cart stays. Of those who try at once one does it.
 */
export async function checkout(ctx: Ctx, { customerId, id, ...given }: CheckingOut): Promise<CheckedOut> {
  const ground = await groundOf(ctx, customerId)
  const cart = await take(ctx, { customerId, id })
  if (cart.lines.length === 0) throw refuse.nothingOrdered({}, { field: 'lines' })
  const { served } = ground
  const { segments, sellsAs } = ground.eligibility
  const judged = await judge(ctx, { served, segments, sellsAs }, cart.lines)
  const { sound, unplaced } = sorted(judged)
  const paper = await paperOf(ctx, given)
  const { placed, refused } = await placeAll(ctx, sound, { ground, cartId: id, paper })
  unplaced.push(...refused)
  if (placed.size === 0) throw new Refusals(unplaced.flatMap(({ faults }) => faults))
  const remaining = await keepRest(ctx, cart, unplaced)
  await carts.update(ctx, cart, { status: lifecycle.next(cart.status, 'order'), orderedAt: ctx.now })
  return { orders: [...placed.values()], errors: unplaced, remainingCartId: remaining }
}

/** Each group in its turn, those that stand on others after these. */
async function placeAll(ctx: Ctx, groups: readonly Ready[], about: Omit<Placed, 'group'>) {
  const [placed, refused] = [new Map<string, Whole>(), [] as Unplaced[]]
  let open = groups
  while (open.length > 0) {
    const tried = await tryPlacing(ctx, nextOf(open), { ...about, there: [...placed.keys()] })
    open = open.filter((one) => !tried.done.includes(one))
    for (const [key, order] of tried.orders) placed.set(key, order)
    refused.push(...tried.refused)
  }
  return { placed, refused }
}

type Ready = Group<Judged & Sound>
/** A line whose item is unknown stands by itself: nobody knows which order it would be of. */
const groupOf = ({ item, wish }: Judged) => (item ? keyOf(item) : `line ${wish.number}`)

/** Groups that can be tried, and those that a faulty line keeps back. */
function sorted(judged: readonly Judged[]): { sound: Ready[]; unplaced: Unplaced[] } {
  const keptBack = new Set(judged.filter((line) => !isSound(line)).map(groupOf))
  const sound = groupsOf(judged.filter(isSound)).filter(({ key }) => !keptBack.has(key))
  const unplaced = [...keptBack].map((key) => {
    const lines = judged.filter((line) => groupOf(line) === key)
    return unplacedOf(key, lines, lines.flatMap(faultsAt))
  })
  return { sound, unplaced }
}
/** An add-on whose base was refused in its turn is not sold, nor is what would be ordered with it. */
function mustStand({ lines }: Ready, there: readonly string[]): void {
  const stranded = lines.filter(({ bases }) => bases.length > 0 && !bases.some((key) => there.includes(key)))
  if (stranded.length > 0) throw new Refusals(stranded.flatMap(({ wish }) => faultsAt({ wish, faults: [baseKeptBack()] }))) // biome-ignore format: one line
}
const unplacedOf = (group: string, lines: readonly Pick<Judged, 'wish'>[], faults: readonly Refusal[]): Unplaced => ({
  ...{ group, lines: lines.map(({ wish }) => wish.number), faults },
})

type About = Omit<Placed, 'group'> & { readonly there: readonly string[] }
type Tried = {
  /** Those that have been decided. */
  readonly done: readonly Ready[]
  readonly orders: readonly (readonly [key: string, order: Whole])[]
  readonly refused: readonly Unplaced[]
}
/** Places groups that stand on each other, or takes back all that was done for them and says which cannot be: the others are not touched. */
async function tryPlacing(ctx: Ctx, turn: readonly Ready[], { there, ...about }: About): Promise<Tried> {
  const before = ctx.changes.length
  const keys = [...there, ...turn.map(({ key }) => key)]
  const orders: [string, Whole][] = []
  await ctx.db.execute(sql`savepoint one_order`)
  for (const group of turn)
    try {
      mustStand(group, keys)
      orders.push([group.key, await place(ctx, { ...about, group })])
    } catch (error) {
      const flaws = error instanceof Refusals ? error.all : [refusalIn(error)]
      await ctx.db.execute(sql`rollback to savepoint one_order`)
      ctx.changes.length = before // nothing of it was kept
      return { done: [group], orders: [], refused: [unplacedOf(group.key, group.lines, flaws)] }
    }
  await ctx.db.execute(sql`release savepoint one_order`)
  return { done: turn, orders, refused: [] }
}

/** What was not ordered waits in a cart of its own. */
async function keepRest(ctx: Ctx, { customerId, lines }: Cart, unplaced: readonly Unplaced[]): Promise<Cart['id'] | null> {
  const left = new Set(unplaced.flatMap((one) => one.lines))
  if (left.size === 0) return null
  const rest = kept(lines.filter(({ number }) => left.has(number)))
  const by = { createdByName: ctx.actor.name, changedByName: ctx.actor.name }
  const about = { customerId, status: 'active', lines: rest, expiresAt: expiryFrom(ctx.now) } as const
  return (await carts.insert(ctx, { ...about, ...by })).id
} // biome-ignore format: one thought
