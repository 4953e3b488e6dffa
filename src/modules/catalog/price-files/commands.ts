import { and, asc, eq, isNull, lte, or } from 'drizzle-orm'
import type { Day } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import { daysLater } from '#kernel/days.ts'
import { type Id, newId } from '#kernel/id.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { statement } from '#kernel/prepared.ts'
import { across, changedMeanwhile, missing } from '#kernel/store.ts'
import { dateOf } from '#kernel/time.ts'
import { tryAgain } from '#kernel/turns.ts'
import { draftsOf, lockProducts } from '../desk/queries.ts'
import { keepCatalog } from '../keeping/commands.ts'
import { lifecycle } from './lifecycle.ts'
import { knownOf } from './queries.ts'
import * as rules from './rules.ts'
import type { ById, NewFile, Publication } from './shapes.ts'
import { priceFiles as f, type PriceFile, type PriceLine } from './tables.ts'

/** Takes in a file and looks at each of its lines; nothing holds yet. */
export async function take(ctx: Ctx, { name, effectiveOn, rows }: NewFile): Promise<PriceFile> {
  if (effectiveOn < dateOf(ctx.now)) throw rules.refuse.past({ day: new Date(effectiveOn) }, { field: 'effectiveOn' })
  const known = await knownOf(ctx, rows, effectiveOn)
  const read = rules.readLines(rows.map((cells, at) => rules.understood(cells, known.get(at), at + 1)))
  const by = { takenByName: ctx.actor.name, takenAt: ctx.now }
  const values = {
    id: newId<'priceFile'>(),
    name,
    effectiveOn,
    status: 'checked' as const,
    ...read,
    ...by,
    counts: rules.countsOf(read),
  }
  across(ctx, f)
  const [row] = await ctx.db.insert(f).values(values).returning()
  if (!row) throw new Error('A file of prices was not kept.')
  ctx.changes.push({ what: 'priceFile', id: row.id, old: null, new: { name, effectiveOn } })
  return row
}

/** Publishes it now, or says on which day it is published by itself. */
export async function publish(ctx: Ctx, { id, publishOn }: Publication): Promise<PriceFile> {
  const today = dateOf(ctx.now)
  const row = await judgedNow(ctx, await lock(ctx, id))
  rules.mustBePublishable(row, today, publishOn)
  if (publishOn !== undefined && publishOn > today) return moved(ctx, row, 'schedule', { publishOn })
  return published(ctx, row)
}

/** Drops it: none of its prices ever holds. */
export const drop = async (ctx: Ctx, { id }: ById) => moved(ctx, await lock(ctx, id), 'drop', { publishOn: null })

type Turn = Pick<PriceFile, 'id'>
/** The file whose day has come and whose turn it is. The try counts before it begins, so that one that fails has stepped aside for the others. */
async function takeTurn(ctx: Ctx): Promise<Turn | null> {
  const isDue = and(eq(f.status, 'scheduled'), lte(f.publishOn, dateOf(ctx.now)), or(isNull(f.turnAt), lte(f.turnAt, ctx.now)))
  const [file] = await ctx.db.select({ id: f.id, tries: f.tries }).from(f).where(and(across(ctx, f), isDue)).orderBy(asc(f.publishOn), asc(f.id)).limit(1).for('update', { skipLocked: true })
  if (!file) return null
  await ctx.db.update(f).set(tryAgain(ctx.now, Math.min(file.tries, TRIES_MAX))).where(and(across(ctx, f), eq(f.id, file.id)))
  return file
} // biome-ignore format: two queries

/** From then on it is tried about every half day, until somebody drops it or it can be published. */
const TRIES_MAX = 8
async function publishNext(ctx: Ctx, _: unknown, turn: Turn | null): Promise<number> {
  if (!turn) return 0
  const row = await lock(ctx, turn.id)
  if (row.status === 'scheduled') await published(ctx, await judgedNow(ctx, row)) // else somebody was faster
  return 1
}

/** Publishes the files whose day has come, one after the other: none waits for the products of another. */
export const publishDue = beforehand(({ look }: Outside) => look(takeTurn), publishNext)

async function lock(ctx: Ctx, id: Id<'priceFile'>): Promise<PriceFile> {
  const [row] = await ctx.db.select().from(f).where(and(across(ctx, f), eq(f.id, id))).for('update') // biome-ignore format: one query
  if (!row) throw missing()
  if (ctx.expects && ctx.expects.version !== row.version) throw changedMeanwhile()
  return row
}

async function moved(ctx: Ctx, row: PriceFile, move: (typeof lifecycle.all)[number], more: Partial<PriceFile>): Promise<PriceFile> {
  const { lines, ...told } = { ...more, status: lifecycle.next(row.status, move) }
  const changed = { ...told, ...(lines ? { lines, counts: rules.countsOf({ lines, wrong: row.wrong }) } : {}) }
  const [after] = await ctx.db.update(f).set({ ...changed, tries: 0, turnAt: null, version: row.version + 1 }).where(and(across(ctx, f), eq(f.id, row.id))).returning()
  if (!after) throw missing()
  ctx.changes.push({ what: 'priceFile', id: row.id, old: { status: row.status }, new: told })
  return after
} // biome-ignore format: one thought

/** It holds until something later begins, or until the day what it takes the place of was to end: what was published for later stays said. */
const begin = statement(`
  insert into catalog_prices (product_id, sku_id, availability_id, term, cycle, valid_from, valid_to, price, retail)
  select r."productId", r."skuId", r."availabilityId", r.term, r.cycle, $2::date, least(held.until, later.first - 1), (now ->> 'price')::bigint, (now ->> 'retail')::bigint
  from json_to_recordset($1::json) as r("productId" text, "skuId" text, "availabilityId" text, term text, cycle text, now jsonb)
  left join lateral (
    select x.valid_to as until from catalog_prices x
    where x.product_id = r."productId" and x.sku_id = r."skuId" and x.availability_id = r."availabilityId" and x.term = r.term and x.cycle = r.cycle
      and x.valid_from <= $2::date and (x.valid_to is null or x.valid_to >= $2::date) order by x.valid_from desc limit 1) held on true
  left join lateral (
    select min(x.valid_from) as first from catalog_prices x
    where x.product_id = r."productId" and x.sku_id = r."skuId" and x.availability_id = r."availabilityId" and x.term = r.term and x.cycle = r.cycle
      and x.valid_from > $2::date) later on true
  on conflict (product_id, sku_id, availability_id, term, cycle, valid_from)
    do update set price = excluded.price, retail = excluded.retail`)
const end = statement(`
  update catalog_prices x set valid_to = $3::date
  from json_to_recordset($1::json) as r("productId" text, "skuId" text, "availabilityId" text, term text, cycle text)
  where x.product_id = r."productId" and x.sku_id = r."skuId" and x.availability_id = r."availabilityId" and x.term = r.term and x.cycle = r.cycle
    and x.valid_from < $2::date and (x.valid_to is null or x.valid_to >= $2::date)`)
/** What it takes the place of ends the day before: of each price one holds a day, however often it has changed. */
const giveWay = statement(`
  update catalog_prices x set valid_to = $3::date
  from json_to_recordset($1::json) as r("productId" text, "skuId" text, "availabilityId" text, term text, cycle text)
  where x.product_id = r."productId" and x.sku_id = r."skuId" and x.availability_id = r."availabilityId" and x.term = r.term and x.cycle = r.cycle
    and x.valid_from < $2::date and (x.valid_to is null or x.valid_to >= $2::date)`)
/** What begins on the very day it ends never holds. */
const undo = statement(`
  delete from catalog_prices x
  using json_to_recordset($1::json) as r("productId" text, "skuId" text, "availabilityId" text, term text, cycle text)
  where x.product_id = r."productId" and x.sku_id = r."skuId" and x.availability_id = r."availabilityId" and x.term = r.term and x.cycle = r.cycle
    and x.valid_from = $2::date`)

const firstDayOf = ({ now }: Ctx, { effectiveOn }: PriceFile): Day =>
  effectiveOn > dateOf(now) ? effectiveOn : dateOf(now)

/** It against what holds by now, with its products held: nobody else prices them until it is done. */
async function judgedNow(ctx: Ctx, row: PriceFile): Promise<PriceFile> {
  await lockProducts(ctx, row.lines.map(({ productId }) => productId))
  const known = await knownOf(ctx, row.lines.map(rules.cellsOf), firstDayOf(ctx, row))
  return { ...row, lines: rules.judgedAnew(row.lines, known) }
} // biome-ignore format: one thought

/** Its prices hold from its day on, or from today where that is over: what is past is not written anew. */
async function published(ctx: Ctx, row: PriceFile): Promise<PriceFile> {
  await keepPrices(ctx, row.lines, firstDayOf(ctx, row))
  const indexed = row.lines.filter(({ change }) => change === 'ADD' || change === 'DEL')
  for (const productId of new Set(indexed.map((line) => line.productId))) await keepCatalog(ctx, await draftsOf(ctx, productId))
  return moved(ctx, row, 'publish', { lines: row.lines, publishedAt: ctx.now, publishOn: row.publishOn ?? dateOf(ctx.now) })
} // biome-ignore format: one thought

async function keepPrices(ctx: Ctx, lines: readonly PriceLine[], day: Day) {
  const told = lines.filter(({ change }) => change !== 'UNC')
  const [ended, begun] = [told.filter(({ now }) => now === null), told.filter(({ now }) => now !== null)].map((some) => JSON.stringify(some))
  const eve = daysLater(day, -1)
  await end(ctx.db, [ended, day, eve])
  await undo(ctx.db, [ended, day])
  await begin(ctx.db, [begun, day])
  await giveWay(ctx.db, [begun, day, eve])
} // biome-ignore format: one thought
