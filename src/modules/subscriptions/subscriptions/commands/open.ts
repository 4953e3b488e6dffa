/** An order's lines become subscriptions, all in one go whatever their number; the order's own transaction keeps them. */
import { type Ctx, tellEach } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { insertLater } from '#kernel/many.ts'
import { keepCharges, type Line } from '#modules/billing/index.ts'
import { redeem } from '#modules/catalog/index.ts'
import { keepChanges } from '../../changes/commands.ts'
import type { Kind } from '../../changes/tables.ts'
import { countSeats } from '../../seats/commands.ts'
import { alignables } from '../queries.ts'
import { type Begun, begin, type Opening, thereAtOnce } from '../rules/opening.ts'
import { redemptionsOf } from '../rules/promotion.ts'
import { momentIn } from '../rules/standing.ts'
import { provisionDue, subscriptionOpened } from '../shapes.ts'
import { type Subscription, subscriptions } from '../tables.ts'

export type Order = {
  readonly customerId: Id<'tenant'>
  readonly orderId: Id<'order'>
  readonly lines: readonly Opening[]
  /** The vendor's systems are told of what is opened. */
  readonly isAsked: boolean
}
export type Opened = Pick<Subscription, 'id'> & Begun['columns'] & { readonly charges: readonly Line[] }

/** Opens them, charged and counted; answers them in the order of the lines. Whoever orders has made sure that the customer is served. */
export async function open(ctx: Ctx, { customerId, orderId, lines, isAsked }: Order): Promise<Opened[]> {
  const all = await begunAll(ctx, customerId, lines)
  const begun = all.map((one, at) => (isAsked || lines[at]?.item.pool ? one : thereAtOnce(one)))
  await countSeats(ctx, customerId, begun.flatMap(({ seats }) => seats)) // biome-ignore format: one line
  await redeem(ctx, customerId, begun.flatMap(({ columns }) => redemptionsOf(null, columns))) // biome-ignore format: one line
  return keepOpened(ctx, { customerId, orderId }, begun, 'opened')
}

/** Keeps subscriptions that begin, whose seats are counted already. */
export async function keepOpened(ctx: Ctx, ids: Omit<Ids, 'id'>, begun: readonly Begun[], kind: Kind): Promise<Opened[]> {
  const { customerId, orderId } = ids
  const all = begun.map((one) => ({ ...one, id: newId<'subscription'>() }))
  insertLater(ctx.db, subscriptions, all.map(({ id, columns }) => row(ctx, { id, customerId, orderId }, columns))) // biome-ignore format: one line
  await keepCharges(ctx, all.map(({ id, lines: owed }) => ({ customerId, orderId, subscriptionId: id, lines: owed }))) // biome-ignore format: one line
  await keepChanges(
    ctx,
    all.map(({ id, columns: { quantity, termTo } }) => ({
      ...{ subscriptionId: id, did: [{ kind, facts: { quantity, termTo } }] },
    })),
  )
  await tellOpened(ctx, { customerId, orderId }, all)
  return all.map(({ id, columns, lines: charges }) => ({ id, ...columns, charges }))
} // biome-ignore format: one thought

async function begunAll(ctx: Ctx, customerId: Id<'tenant'>, lines: readonly Opening[]): Promise<Begun[]> {
  const others = lines.some(({ termEndsOn }) => termEndsOn) ? await alignables(ctx, customerId) : []
  return lines.map((line) => begin(line, momentIn(ctx.now, line.item.market), others))
}

type Ids = Pick<Subscription, 'id' | 'customerId' | 'orderId'>
/** JSON has no word for a bigint; the database reads it from the text. */
const row = ({ tenantId, now }: Ctx, ids: Ids, { unitPrice, ...columns }: Begun['columns']) => ({
  ...{ tenantId, ...ids, createdAt: now, updatedAt: now, ...columns },
  unitPrice: String(unitPrice) as unknown as bigint,
})

async function tellOpened(ctx: Ctx, ids: Omit<Ids, 'id'>, all: readonly (Begun & Pick<Ids, 'id'>)[]) {
  const facts = all.map(({ id: subscriptionId, columns: { productId, skuId, quantity } }) => ({
    ...{ subscriptionId, ...ids, productId, skuId, quantity },
  }))
  await tellEach(ctx, subscriptionOpened, facts)
  const due = all.find(({ columns }) => columns.provisionAt !== null)
  if (due) await ctx.tell(provisionDue, { subscriptionId: due.id, customerId: ids.customerId })
  for (const { id, columns: { name, productId, skuId, quantity, termTo } } of all)
    ctx.changes.push({ what: 'subscription', id, old: null, new: { name, productId, skuId, quantity, termTo } })
} // biome-ignore format: one thought
