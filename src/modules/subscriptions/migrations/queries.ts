import { and, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, type Page } from '#kernel/page.ts'
import { Refusal } from '#kernel/refusal.ts'
import { within } from '#kernel/store.ts'
import { itemsOf, legacyOf, skuKey } from '#modules/catalog/index.ts'
import { partnerBehind } from '#modules/membership/index.ts'
import { mustServe } from '#modules/relationships/index.ts'
import { becoming } from '../subscriptions/commands/asks.ts'
import { momentIn } from '../subscriptions/rules/standing.ts'
import type { Subscription } from '../subscriptions/tables.ts'
import { list, withFacts } from '../whole/queries.ts'
import { refuse } from './refusals.ts'
import type { Mover, Wish } from './rules/reasons.ts'
import type { ById, Happening, Migrated, ScheduleById, Search } from './shapes.ts'
import {
  migrationEvents as e,
  type Migration,
  type MigrationEvent,
  migrationSchedules as p,
  type Schedule,
  subscriptionMigrations as t,
} from './tables.ts'

const MOST = 1_500
const newestFirst = (of: typeof t | typeof p): Order => ({ way: 'down', by: [[of.id, 'id']] })
/** Those of the partner at hand that are asked for: of one customer, of one subscription, or by the partner's own number. */
async function asked(ctx: Ctx, of: typeof t | typeof p, { customerId, subscriptionId, reference, after }: Search): Promise<SQL | undefined> {
  if (customerId) await mustServe(ctx, customerId)
  const named = subscriptionId && eq(of.subscriptionId, subscriptionId)
  const mine = and(within(ctx, of), customerId && eq(of.customerId, customerId), named, reference ? eq(of.reference, reference) : undefined)
  return and(mine, beyond(newestFirst(of), after))
} // biome-ignore format: one thought

/** Migrations, the newest first, each with what goes along. */
export async function migrationsOf(ctx: Ctx, search: Search): Promise<Page<Migrated>> {
  const { limit = PAGE_ROWS } = search
  const rows = await ctx.db
    .select()
    .from(t) // within(ctx, t)
    .where(and(await asked(ctx, t, search), isNull(t.baseId)))
    .orderBy(...inOrder(newestFirst(t)))
    .limit(limit + 1)
  const { items, next } = cut(rows, limit)
  return { next, items: await withAddons(ctx, items) }
}

/** One migration, or that of an add-on by itself. */
export async function migrationOf(ctx: Ctx, { customerId, id }: ById): Promise<Migrated> {
  await mustServe(ctx, customerId)
  const [row] = await ctx.db
    .select()
    .from(t)
    .where(and(within(ctx, t), eq(t.customerId, customerId), eq(t.id, id)))
  if (!row) throw refuse.unknown({ id })
  return migrated(ctx, row)
}
export async function migrated(ctx: Ctx, row: Migration): Promise<Migrated> {
  const [one] = await withAddons(ctx, [row])
  if (!one) throw new Error('One row is told as one.')
  return one
}

async function withAddons(ctx: Ctx, bases: readonly Migration[]): Promise<Migrated[]> {
  const addons = bases.length > 0 ? await addonsOf(ctx, bases.map(({ id }) => id)) : [] // biome-ignore format: one line
  return bases.map((row) => ({ ...row, addons: addons.filter(({ baseId }) => baseId === row.id) }))
}
/** What goes along with these. */
const addonsOf = (ctx: Ctx, ids: readonly Id<'subscriptionMigration'>[]): Promise<Migration[]> =>
  ctx.db
    .select()
    .from(t)
    .where(and(within(ctx, t), inArray(t.baseId, [...ids])))
    .orderBy(t.id)

/** What was done of a customer's migrations, the latest first. */
export async function eventsOf(ctx: Ctx, { customerId, migrationId, subscriptionId }: Happening): Promise<MigrationEvent[]> {
  await mustServe(ctx, customerId)
  const asked = and(migrationId && eq(e.migrationId, migrationId), subscriptionId && eq(e.subscriptionId, subscriptionId))
  return ctx.db
    .select()
    .from(e)
    .where(and(within(ctx, e), eq(e.customerId, customerId), asked))
    .orderBy(desc(e.id))
    .limit(MOST)
} // biome-ignore format: one query

/** What is scheduled, was, or came to nothing, the latest first. */
export async function schedulesOf(ctx: Ctx, search: Search): Promise<Page<Schedule>> {
  const { limit = PAGE_ROWS } = search
  const rows = await ctx.db
    .select()
    .from(p) // within(ctx, p)
    .where(await asked(ctx, p, search))
    .orderBy(...inOrder(newestFirst(p)))
    .limit(limit + 1)
  return cut(rows, limit)
}

export async function scheduleOf(ctx: Ctx, { customerId, id }: ScheduleById): Promise<Schedule> {
  await mustServe(ctx, customerId)
  const [row] = await ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), eq(p.customerId, customerId), eq(p.id, id)))
  if (!row) throw refuse.scheduleUnknown({ id })
  return row
}

export type Wanted = { readonly s: Subscription; readonly wish: Wish }
/** These with all the rules ask of them: what replaces them as it is sold today, whose add-ons they are, and what was added to them. */
export async function moversOf(ctx: Ctx, wanted: readonly Wanted[]): Promise<Mover[]> {
  const legacy = await legacyOf(ctx, wanted.map(({ s }) => s)) // biome-ignore format: one line
  const asks = wanted.map(({ s, wish: { term, cycle } }) => {
    const { newProductId: productId, newSkuId: skuId } = legacy.get(skuKey(s)) ?? {}
    const wish = { ...(productId && skuId && { productId, skuId }), ...(term && { term }), ...(cycle && { cycle }) }
    return { ...becoming(s, wish), on: momentIn(ctx.now, s.market).today, purpose: 'buy' as const }
  })
  const items = await itemsOf(ctx, asks)
  const all: Mover[] = []
  for (const [at, { s, wish }] of wanted.entries()) {
    const [old, item] = [legacy.get(skuKey(s)), items[at]]
    const isMapped = old !== undefined && old.newSkuId !== null
    const kin = await kinOf(ctx, s)
    const isRecordFit = s.partnerOnRecord === null || (await partnerBehind(ctx, s.partnerOnRecord)) !== null
    const sold = isMapped && item && !(item instanceof Refusal) ? item : null
    all.push({ s, wish, isLegacy: old !== undefined, isMapped, item: sold, isRecordFit, ...kin })
  }
  return all
}

const ADDONS_MAX = 200
async function kinOf(ctx: Ctx, s: Subscription): Promise<Pick<Mover, 'parentId' | 'addons'>> {
  const { parentId } = (await withFacts(ctx, s)).facts
  const { items } = await list(ctx, { customerId: s.customerId, addonsOf: s.id, limit: ADDONS_MAX })
  return { parentId, addons: items.filter(({ status }) => status === 'active' || status === 'suspended') }
}
