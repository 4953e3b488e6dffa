/** The one way an order comes about: from a cart, directly, or when the vendor has agreed. */
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { insertLater } from '#kernel/many.ts'
import { Refusals } from '#kernel/refusal.ts'
import { type Line, totalOf } from '#modules/billing/index.ts'
import { type File, filesOf } from '#modules/files/index.ts'
import { openSubscriptions } from '#modules/subscriptions/index.ts'
import type { Cart } from '../../carts/tables.ts'
import { creditsInTurn } from '../../credit/queries.ts'
import { beyondLimit } from '../../credit/rules.ts'
import type { Ground, Served } from '../../eligibility/queries.ts'
import { demandsFor } from '../../eligibility/rules.ts'
import type { Group } from '../../lines/groups.ts'
import { openingOf, type Sound, sumsOf, todayOf } from '../../lines/queries.ts'
import { firstState } from '../../reviews/rules.ts'
import { orderPlaced, type Whole } from '../shapes.ts'
import { type Order, type OrderLine, orderLines, orders } from '../tables.ts'
import { tellMoved } from './papers.ts'

/** The partner’s number and papers of an order. */
export type Paper = { readonly purchaseOrder: string | null; readonly files: readonly File[] }
type Given = {
  readonly purchaseOrder?: string | null | undefined
  readonly fileIds?: readonly File['id'][] | undefined
}
export const paperOf = async (ctx: Ctx, { purchaseOrder, fileIds = [] }: Given): Promise<Paper> => ({
  purchaseOrder: purchaseOrder?.trim() || null,
  files: await filesOf(ctx, fileIds),
})

export type Placed = {
  readonly ground: Ground
  readonly group: Group<Sound>
  readonly cartId: Cart['id'] | null
  readonly paper: Paper
}

/** Places one order: what the company may owe is looked at in turn, what it says is kept, what it opens is charged. */
export async function place(ctx: Ctx, { ground, group, cartId, paper }: Placed): Promise<Whole> {
  const { lines: sound, kind, cycle, currency } = group
  const { served, review, isAsked } = ground
  await mayOrder(ctx, ground, sound)
  const [id, total] = [newId<'order'>(), totalFor(sound)]
  const status = firstState(review, { total, currency })
  const { customerId, name: customerName } = served
  const opened = status === 'completed' ? await openFor(ctx, { id, served, isAsked, lines: sound }) : []
  const row = keepOrder(ctx, id, {
    ...{ customerId, customerName, status, since: ctx.now, cartId, kind, cycle, currency, total },
    ...{ lineCount: sound.length, orderedOn: todayOf(ctx, served), placedByName: ctx.actor.name },
    ...{ placedByEmail: ctx.actor.email || null, language: ctx.actor.language },
    ...{ purchaseOrder: paper.purchaseOrder, fileIds: paper.files.map((file) => file.id) },
    ...{ handedIn: null, reason: null, decidedByName: null, decidedAt: null },
  })
  const lines = keepLines(ctx, { orderId: id, first: 0, lines: sound, opened })
  await ctx.tell(orderPlaced, { id, customerId, customerName, status })
  if (status !== 'completed') await tellMoved(ctx, row)
  return { ...row, lines, files: paper.files }
}

type Own = 'tenantId' | 'id' | 'version' | 'createdAt' | 'updatedAt'
/** The row with all its columns: nobody reads it before its transaction ends. */
function keepOrder({ db, tenantId, now, changes }: Ctx, id: Order['id'], columns: Omit<Order, Own>): Order {
  const row = { tenantId, id, version: 1, createdAt: now, updatedAt: now, ...columns }
  insertLater(db, orders, [{ ...row, total: text(row.total) }])
  changes.push({ what: 'order', id, old: null, new: { ...columns, total: String(columns.total) } })
  return row
}

/** What keeps the company from ordering these lines for this customer, all at once. Orders of a company with a limit come in turn. */
export async function mayOrder(ctx: Ctx, { eligibility, isLimited }: Ground, lines: readonly Sound[]): Promise<void> {
  const credits = isLimited ? await creditsInTurn(ctx) : []
  const all = demandsFor(eligibility, beyondLimit(credits, sumsOf(lines)))
  const flaws = all.flatMap(({ flaw }) => flaw ?? [])
  if (flaws.length > 0) throw new Refusals(flaws)
}

export const totalFor = (lines: readonly Sound[]): bigint =>
  lines.reduce((sum, { charges }) => sum + totalOf(charges), 0n)

type Opens = {
  readonly id: Order['id']
  readonly served: Pick<Served, 'customerId' | 'resellerTenantId'>
  readonly lines: readonly Sound[]
} & Pick<Ground, 'isAsked'>
/** The lines become subscriptions: charged as they were shown, or not at all. */
export async function openFor(ctx: Ctx, { id: orderId, served, lines, isAsked }: Opens) {
  const { customerId } = served
  const opened = await openSubscriptions(ctx, { customerId, orderId, isAsked, lines: lines.map((line) => openingOf(line, served)) })
  const isAsShown = opened.every(({ charges }, at) => sameSum(charges, lines[at]?.charges ?? []))
  if (!isAsShown) throw new Error('What is charged is what was shown.')
  return opened
} // biome-ignore format: one thought
const sameSum = (one: readonly Line[], other: readonly Line[]) => totalOf(one) === totalOf(other)

type Keeps = {
  readonly orderId: Order['id']
  /** The number of the first of them. */
  readonly first: number
  readonly lines: readonly Sound[]
  readonly opened: readonly { readonly id: NonNullable<OrderLine['subscriptionId']> }[]
}
/** Keeps lines as they are ordered, with what they became. */
export function keepLines({ db, tenantId }: Ctx, { orderId, first, lines, opened }: Keeps): OrderLine[] {
  const rows = lines.map((line, at) => ({
    ...{ tenantId, orderId, number: first + at, ...columnsOf(line) },
    subscriptionId: opened[at]?.id ?? null,
  }))
  insertLater(db, orderLines, rows.map((row) => ({ ...row, unitPrice: text(row.unitPrice), subtotal: text(row.subtotal) }))) // biome-ignore format: one line
  return rows
}

function columnsOf({ wish, item, charges }: Sound) {
  const { productId, skuId, catalogItemId, title, unitPrice } = item
  const { quantity, term, name, resellerTenantId, termEndsOn, attested } = wish
  return {
    ...{ catalogItemId, productId, skuId, title, name, quantity, term, unitPrice, subtotal: totalOf(charges) },
    ...{ promotionId: charges[0]?.promotionId ?? null, resellerTenantId, termEndsOn, attested },
  }
}

/** JSON has no word for a bigint; the database reads it from the text. */
const text = (sum: bigint) => String(sum) as unknown as bigint
