import type { Ctx } from '#kernel/context.ts'
import * as carts from '../carts/commands.ts'
import type { Wished } from '../lines/shapes.ts'
import { checkout as checkOut } from '../orders/commands/checkout.ts'
import { add, order as placeOrder } from '../orders/commands/direct.ts'
import { addPaper, cancel } from '../orders/commands/papers.ts'
import { lifecycle } from '../orders/lifecycle.ts'
import { find } from '../orders/queries.ts'
import type { Whole } from '../orders/shapes.ts'
import { store } from '../orders/tables.ts'
import { ofCart, ofOrder, wishesOf } from './queries.ts'
import { orderStatesShown, refuse } from './rules.ts'
import type { Attaching, NewCart, OneCart, Placing, Replacing, Sent } from './shapes.ts'

export const begin = async (ctx: Ctx, { customerId, lines }: NewCart) =>
  carts.create(ctx, { customerId, lines: await wishesOf(ctx, customerId, lines) })

export const replace = (ctx: Ctx, { customerId, id, lines }: Replacing) =>
  ofCart(ctx, { customerId, id }, async () =>
    carts.replace(ctx, { customerId, id, lines: await wishesOf(ctx, customerId, lines) }),
  )
export const checkout = (ctx: Ctx, input: OneCart) => ofCart(ctx, input, () => checkOut(ctx, input))

export const place = async (ctx: Ctx, { customerId, lines }: Placing) =>
  placeOrder(ctx, { customerId, lines: await wishesOf(ctx, customerId, lines) })

export const attach = (ctx: Ctx, input: Attaching) => ofOrder(ctx, input, () => addPaper(ctx, input))

/** What of an order that is sent back is not as it stands: it is called off, or has more lines. Of those who send it at once one comes after the other. */
export const patch = (ctx: Ctx, { status, cycle, lines, ...at }: Sent): Promise<Whole> =>
  ofOrder(ctx, at, async () => {
    await store.lock(ctx, at.id)
    const before = await find(ctx, at)
    if (cycle && cycle !== before.cycle) throw refuse.cycleFixed({}, { field: 'billingCycle' })
    if (status === 'cancelled') return calledOff(ctx, before)
    if (status && status !== orderStatesShown[before.status]) throw refuse.statusNotSet({}, { field: 'status' })
    return extended(ctx, before, lines)
  })

async function calledOff(ctx: Ctx, before: Whole): Promise<Whole> {
  const { customerId, id, status } = before
  if (status === 'cancelled') return before
  if (!lifecycle.moves(status).includes('cancel')) throw refuse.notCancellable()
  return cancel(ctx, { customerId, id })
}

async function extended(ctx: Ctx, before: Whole, lines: Sent['lines']): Promise<Whole> {
  const { customerId, id, lineCount, cycle } = before
  if (lines.some(({ number = -1 }) => number < 0)) throw refuse.numberMissing({ next: lineCount }, NUMBER)
  const wished = await wishesOf(ctx, customerId, lines.map(({ number: _, ...line }) => ({ ...line, cycle: line.cycle ?? cycle }))) // biome-ignore format: one thought
  const more = wished.filter((wish, at) => !isThere(before, lines[at]?.number ?? 0, wish))
  return more.length === 0 ? before : add(ctx, { customerId, id, lines: more })
}
const NUMBER = { field: 'lineItemNumber' } as const

/** A line under a number the order has was sent before; under the number of another line it is refused. */
function isThere({ lines }: Whole, number: number, { catalogItemId, quantity }: Wished): boolean {
  const there = lines.find((line) => line.number === number)
  if (!there) return false
  if (!isNamed(there, catalogItemId) || there.quantity !== quantity) throw refuse.numberTaken({ number }, NUMBER)
  return true
}
/** As it was bought, in whatever case it is written; a SKU alone names it too. */
const isNamed = (there: Pick<Wished, 'catalogItemId'>, item: string) =>
  `${there.catalogItemId}:`.toUpperCase().startsWith(`${item}:`.toUpperCase())
