import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { statement } from '#kernel/prepared.ts'
import { across, missing } from '#kernel/store.ts'
import { type Cells, chosen, type Known } from './rules.ts'
import type { ById, List } from './shapes.ts'
import { priceFiles as f, type PriceFile } from './tables.ts'

const newest: Order = { way: 'down', by: [[f.id, 'id']] }
const { lines: _, wrong: __, ...head } = getTableColumns(f)
/** The files of prices that were taken in, the newest first; their lines stay where they are. */
export async function files(ctx: Ctx, { status, after, limit = PAGE_ROWS }: List) {
  const rows = await ctx.db
    .select(head)
    .from(f)
    .where(and(across(ctx, f), status && eq(f.status, status), beyond(newest, after)))
    .orderBy(...inOrder(newest))
    .limit(limit + 1)
  return cut(rows, limit)
}

export async function file(ctx: Ctx, { id }: ById): Promise<PriceFile> {
  const [row] = await ctx.db
    .select()
    .from(f)
    .where(and(across(ctx, f), eq(f.id, id)))
    .orderBy(desc(f.id))
  if (!row) throw missing()
  return row
}

const sold = statement(`
  select k.at, a.product_id as "productId", a.sku_id as "skuId", a.id as "availabilityId", a.currency, x.price, x.retail
  from json_to_recordset($1::json) as k(at integer, product text, sku text, market text, segment text, term text, cycle text)
  join catalog_availabilities a on a.product_id = k.product and a.sku_id = k.sku and a.market = k.market and a.segment = k.segment
  left join lateral (
    select price, retail from catalog_prices x
    where x.product_id = a.product_id and x.sku_id = a.sku_id and x.availability_id = a.id and x.term = k.term and x.cycle = k.cycle
      and x.valid_from <= $2::date and (x.valid_to is null or x.valid_to >= $2::date)
    order by x.valid_from desc limit 1
  ) x on true`)
type Row = Omit<Known, 'before'> & {
  readonly at: number
  readonly price: string | null
  readonly retail: string | null
}

/** Where the lines' SKUs are sold and what they cost on a day, by the place of the line. */
export async function knownOf({ db }: Ctx, rows: readonly Cells[], day: string): Promise<Map<number, Known>> {
  const keys = rows.map((cells, at) => {
    const [product = '', sku = ''] = cells.sku.trim().toUpperCase().split(':')
    return { at, product, sku, market: cells.market.trim().toUpperCase(), ...chosen(cells) }
  })
  const found = await sold<Row>(db, [JSON.stringify(keys), day])
  return new Map(
    found.map(({ at, price, retail, ...row }) => [at, { ...row, before: price === null || retail === null ? null : { price, retail } }]),
  )
} // biome-ignore format: one record
