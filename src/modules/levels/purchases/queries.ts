import { and, eq, ilike, or } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { across, containing, within } from '#kernel/store.ts'
import { spoken } from '#kernel/words.ts'
import { usedOf } from '#modules/benefits/index.ts'
import { filesOf } from '#modules/files/index.ts'
import { settings } from '../settings/queries.ts'
import { hasBankDetails } from '../settings/rules.ts'
import { methodsOpen, refundBlock } from './rules.ts'
import type { ById, PurchasePage, Search, SearchAll } from './shapes.ts'
import { type Purchase, purchases as p, store } from './tables.ts'

/** How an order may be paid here: by card where a gateway is connected, by transfer where the vendor has entered its account. */
export const payableBy = beforehand(
  async ({ ports }: Outside) => ports.gateway.cards,
  async (ctx: Ctx, _input, cards: readonly string[] | null) => ({
    methods: methodsOpen({ card: cards !== null, transfer: hasBankDetails(await settings(ctx)) }),
    cards: [...(cards ?? [])],
  }),
)

const newestFirst: Order = { way: 'down', by: [[p.id, 'id']] }

/** The company's orders, the newest first. */
export async function search(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const rows = await ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), status && eq(p.status, status), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit, ({ id }) => placeOf(id))
}

/** Everybody's orders: transfers to confirm, repayments to make. */
export async function searchAll(
  ctx: Ctx,
  { status, method, search, after, limit = PAGE_ROWS }: Static<typeof SearchAll>,
) {
  const like = search?.trim() ? containing(search) : undefined
  const named = like
    ? or(ilike(p.companyName, like), ilike(p.reference, like), ilike(p.invoiceNumber, like))
    : undefined
  const rows = await ctx.db
    .select()
    .from(p)
    .where(
      and(
        across(ctx, p),
        status && eq(p.status, status),
        method && eq(p.method, method),
        named,
        beyond(newestFirst, after),
      ),
    )
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit, ({ id }) => placeOf(id))
}

export const find = async (ctx: Ctx, { purchaseId }: Static<typeof ById>): Promise<PurchasePage> =>
  pageOf(ctx, await store.get(ctx, purchaseId))

async function pageOf(ctx: Ctx, row: Purchase): Promise<PurchasePage> {
  const block =
    row.status === 'active' ? refundBlock(row, await usedOf(ctx, { kind: 'level', id: row.id }), ctx.now) : undefined
  const says = block ? spoken(block.declared, block.facts) : null
  const files = row.proofFileIds.length > 0 ? await filesOf(ctx, row.proofFileIds) : []
  return {
    ...row,
    refund: { possible: block === null, says },
    bankDetails: (await settings(ctx)).bankDetails,
    proofs: files.map(({ id, name }) => ({ id, name })),
  }
}
