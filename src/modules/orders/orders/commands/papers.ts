/** What the partner does with an order it has placed: its number and papers, what the vendor wants to see of them, and calling it off. */
import type { Ctx } from '#kernel/context.ts'
import { missing } from '#kernel/store.ts'
import { type Content, filesOf, keepFile } from '#modules/files/index.ts'
import { lifecycle, type State } from '../lifecycle.ts'
import { whole } from '../queries.ts'
import { refuse } from '../rules.ts'
import { type ById, FILES_MAX, type HandingIn, orderMoved, type Papers, type Whole } from '../shapes.ts'
import { type Order, store } from '../tables.ts'

async function held(ctx: Ctx, { customerId, id }: ById): Promise<Order> {
  const row = await store.lock(ctx, id)
  if (row.customerId !== customerId) throw missing()
  return row
}

type Given = {
  readonly purchaseOrder?: string | null | undefined
  readonly fileIds?: Papers['fileIds'] | undefined
}
const papersOf = ({ purchaseOrder, fileIds }: Given) => ({
  ...(purchaseOrder === undefined ? {} : { purchaseOrder: purchaseOrder?.trim() || null }),
  ...(fileIds === undefined ? {} : { fileIds }),
})

/** Changes the partner’s own number of the order, and its papers; the order itself stays as it is. */
export async function keepPapers(ctx: Ctx, { customerId, id, ...given }: Papers): Promise<Whole> {
  const before = await held(ctx, { customerId, id })
  await filesOf(ctx, given.fileIds ?? [])
  return whole(ctx, await store.update(ctx, before, papersOf(given)))
}

/** Puts a paper that has arrived beside those an order has; of several that come at once none is lost. */
export async function addPaper(ctx: Ctx, { content, ...at }: ById & { readonly content: Content }): Promise<Whole> {
  const before = await held(ctx, at)
  if (before.fileIds.length >= FILES_MAX) throw refuse.tooManyPapers({ most: FILES_MAX }, { field: 'file' })
  const { id } = await keepFile(ctx, content)
  return whole(ctx, await store.update(ctx, before, { fileIds: [...before.fileIds, id] }))
}

/** Hands in the customer’s purchase order, where the vendor wants to see it; after a rejection, once more. */
export async function handIn(
  ctx: Ctx,
  { customerId, id, purchaseOrder, fileIds, ...given }: HandingIn,
): Promise<Whole> {
  const before = await held(ctx, { customerId, id })
  const status = lifecycle.next(before.status, 'handIn')
  const papers = papersOf({ purchaseOrder, fileIds })
  const files = await filesOf(ctx, fileIds ?? before.fileIds)
  if (files.length === 0) throw refuse.purchaseOrderMissing({}, { field: 'fileIds' })
  const { isTender, tenderLink = null, price, currency, exchangeRate = null } = given
  if (isTender && !tenderLink && files.length < 2) throw refuse.tenderMissing({}, { field: 'tenderLink' })
  const handedIn = { isTender, tenderLink, price, currency, exchangeRate }
  return moved(ctx, before, { status, ...papers, handedIn })
}

/** Calls off an order that the vendor has not decided yet. */
export async function cancel(ctx: Ctx, { customerId, id }: ById): Promise<Whole> {
  const before = await held(ctx, { customerId, id })
  return moved(ctx, before, { status: lifecycle.next(before.status, 'cancel') })
}

/** An order in another state, and whoever listens told of it. */
export async function moved(ctx: Ctx, before: Order, changes: Partial<Order> & { readonly status: State }) {
  const after = await store.update(ctx, before, { ...changes, since: ctx.now })
  await tellMoved(ctx, after)
  return whole(ctx, after)
}

export const tellMoved = (ctx: Ctx, { id, customerId, customerName, status }: Order) => {
  const byVendor = ctx.actor.tenantId !== ctx.tenantId
  return ctx.tell(orderMoved, { id, customerId, customerName, status, byVendor })
}
