/** Subscriptions that come from another partner stand in orders here: one for each kind, rhythm and currency, as anything bought. */
import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { insertEach } from '#kernel/many.ts'
import { itemIdOf } from '#modules/catalog/index.ts'
import { mustServe } from '#modules/relationships/index.ts'
import { onReceiving, type Receiving } from '#modules/subscriptions/index.ts'
import { type Group, groupsOf } from './lines/groups.ts'
import { orderLines, store } from './orders/tables.ts'

onReceiving({ name: 'orders', keep })

type Line = Receiving['lines'][number]
type Going = Line & { readonly item: Line['subscription'] }

async function keep(ctx: Ctx, { customerId, byName, on, lines }: Receiving) {
  const { name: customerName } = await mustServe(ctx, customerId)
  const known = new Map<Id<'subscription'>, Id<'order'>>()
  for (const group of groupsOf<Going>(lines.map((line) => ({ ...line, item: line.subscription })))) {
    const id = newId<'order'>()
    const { kind, cycle, currency } = group
    const total = group.lines.reduce((sum, { subtotal }) => sum + subtotal, 0n)
    await store.insert(ctx, {
      ...{ id, customerId, customerName, status: 'completed', since: ctx.now, cartId: null, kind, cycle, currency, total },
      ...{ lineCount: group.lines.length, orderedOn: on, placedByName: byName, placedByEmail: null, language: null },
      ...{ purchaseOrder: null, fileIds: [] },
    })
    await keepLines(ctx, id, group)
    for (const { subscription } of group.lines) known.set(subscription.id, id)
  }
  return known
} // biome-ignore format: one thought

const keepLines = ({ db, tenantId }: Ctx, orderId: Id<'order'>, { lines }: Group<Going>) =>
  insertEach(
    db,
    orderLines,
    lines.map(({ subscription: s, subtotal }, number) => ({
      ...{ tenantId, orderId, number, catalogItemId: itemIdOf(s.productId, s.skuId, s.availabilityId), productId: s.productId, skuId: s.skuId, title: s.title },
      ...{ name: s.name, quantity: s.quantity, term: s.term, unitPrice: text(s.unitPrice), subtotal: text(subtotal) },
      ...{ promotionId: null, resellerTenantId: s.resellerTenantId, termEndsOn: s.termTo, attested: true, subscriptionId: s.id },
    })),
  ) // biome-ignore format: one thought
/** JSON has no word for a bigint; the database reads it from the text. */
const text = (sum: bigint) => String(sum) as unknown as bigint
