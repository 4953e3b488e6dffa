import { and, eq, ilike, or } from 'drizzle-orm'
import type { Static } from 'typebox'
import { lookFrom } from '#kernel/condition.ts'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { across, containing, within } from '#kernel/store.ts'
import { spoken } from '#kernel/words.ts'
import { usedOf } from '#modules/benefits/index.ts'
import { filesOf } from '#modules/files/index.ts'
import { refuse as refuseLevel } from '../levels/rules.ts'
import type { Level } from '../levels/tables.ts'
import { settings } from '../settings/queries.ts'
import { standingWith } from './conditions.ts'
import { priceOf } from './price.ts'
import { refundBlock } from './rules.ts'
import type { ByCode, ById, Included, Offer, PurchasePage, Search, SearchAll } from './shapes.ts'
import { type Benefit, judged, situation } from './situation.ts'
import { type Purchase, purchases as p, store } from './tables.ts'

/** Every level as it is offered to this company, also those it holds and those it cannot have yet. */
export async function offers(ctx: Ctx): Promise<Offer[]> {
  const look = lookFrom(ctx)
  const { levels } = await situation(look)
  const all: Offer[] = []
  for (const level of levels) all.push(await offerFrom(look, level))
  return all.filter(({ level, holding }) => level.offered || holding)
}

/** One level as it is offered to this company now: the preview shows it, and the order is placed by it. */
export async function offerOf(ctx: Ctx, { code }: Static<typeof ByCode>): Promise<Offer> {
  const look = lookFrom(ctx)
  const level = (await situation(look)).levels.find((one) => one.code === code)
  if (!level) throw refuseLevel.levelUnknown({ code })
  return offerFrom(look, level)
}

async function offerFrom(look: ReturnType<typeof lookFrom>, level: Level): Promise<Offer> {
  const s = await situation(look)
  const holding = s.held.get(level.code) ?? null
  return {
    ...{ level, holding, kind: holding ? 'renewal' : 'new' },
    price: priceOf(level, s.account?.country ?? null, s.settings),
    criteria: judged(s, level),
    conditions: await standingWith(look, level),
    order: s.ordered.get(level.code) ?? null,
    included: level.benefits.map(({ type, quantity }) => brought(s.benefits.get(type), { type, quantity })),
    bankDetails: s.settings.bankDetails,
  }
}

const brought = (known: Benefit | undefined, { type, quantity }: { type: string; quantity: number }): Included => ({
  ...{ type, quantity },
  name: known?.name ?? { en: type, ko: type },
  explains: known?.explains ?? null,
  worth: known?.worth ?? null,
})

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
