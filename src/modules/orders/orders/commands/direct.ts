/** An order without a cart, and add-ons for one that was placed. */
import type { Ctx } from '#kernel/context.ts'
import { Refusals } from '#kernel/refusal.ts'
import { missing } from '#kernel/store.ts'
import { type Ground, groundOf } from '../../eligibility/queries.ts'
import { type Group, groupsOf, keyOf } from '../../lines/groups.ts'
import { faultsAt, isSound, type Judged, judge, type Sound } from '../../lines/queries.ts'
import { fault } from '../../lines/refusals.ts'
import { kept, LINES_MAX, type Wished } from '../../lines/shapes.ts'
import { isLookedAt } from '../../reviews/rules.ts'
import { find, linesOf } from '../queries.ts'
import { refuse } from '../rules.ts'
import type { Adding, Placing, Whole } from '../shapes.ts'
import { type Order, store } from '../tables.ts'
import { keepLines, mayOrder, openFor, paperOf, place, totalFor } from './place.ts'

/** Places one order at once; what is wrong with any line is told, and nothing is bought. */
export async function order(ctx: Ctx, { customerId, lines, ...given }: Placing): Promise<Whole> {
  const ground = await groundOf(ctx, customerId)
  const group = await oneGroup(ctx, ground, lines)
  return place(ctx, { ground, group, cartId: null, paper: await paperOf(ctx, given) })
}

async function oneGroup(ctx: Ctx, { served, eligibility }: Ground, wished: readonly Wished[]): Promise<Group<Sound>> {
  const { segments, sellsAs } = eligibility
  const lines = soundOr(await judge(ctx, { served, segments, sellsAs }, kept(wished)))
  const [group, ...others] = groupsOf(lines)
  if (!group) throw refuse.nothingOrdered({}, { field: 'lines' })
  if (others.length > 0) throw refuse.notOneGroup({ groups: others.length + 1 }, { field: 'lines' })
  return group
}

/** Every line is sound, or all that is wrong with any of them is refused together, each at its line. */
function soundOr(lines: readonly Judged[]): Sound[] {
  const sound = lines.filter(isSound)
  if (sound.length < lines.length) throw new Refusals(lines.flatMap(faultsAt))
  return sound
}

/** Adds add-ons to an order that is completed: its next lines, opened and charged at once (domain.md 6.10). */
export async function add(ctx: Ctx, { customerId, id, lines }: Adding): Promise<Whole> {
  const ground = await groundOf(ctx, customerId)
  const before = await store.lock(ctx, id)
  if (before.customerId !== customerId) throw missing()
  if (before.status !== 'completed') throw refuse.notCompleted()
  const already = await linesOf(ctx, id)
  if (already.length + lines.length > LINES_MAX) throw refuse.tooManyLines({ most: LINES_MAX }, { field: 'lines' })
  const group = await oneGroup(ctx, ground, lines)
  if (group.lines.some(({ item }) => !item.isAddon)) throw fault.notAnAddon({}, { field: 'lines' })
  if (group.key !== keyOf(before)) throw refuse.otherGroup({}, { field: 'lines' })
  const total = before.total + totalFor(group.lines)
  mustNotWait(ground, before, total)
  await mayOrder(ctx, ground, group.lines)
  const opened = await openFor(ctx, { id, served: ground.served, isAsked: ground.isAsked, lines: group.lines })
  const more = keepLines(ctx, { orderId: id, first: already.length, lines: group.lines, opened })
  const lineCount = already.length + more.length
  await store.update(ctx, before, { total, lineCount })
  return find(ctx, { customerId, id })
}

/** What the vendor wants to see before it is completed is not added to an order behind its back: it looks at the whole, or at what it has not seen. */
function mustNotWait({ review }: Ground, { total: before, currency, decidedAt }: Order, after: bigint): void {
  const unseen = decidedAt ? after - before : after
  if (isLookedAt(review, { total: unseen, currency })) throw refuse.toBeSeen()
}
