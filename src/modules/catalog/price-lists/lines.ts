/** The lines of a price list, each held against an earlier list: read in the order of their numbers, page by page. */
import type { Ctx } from '#kernel/context.ts'
import type { Currency } from '#kernel/money.ts'
import { said } from '#kernel/prepared.ts'
import type { Said } from '#kernel/words.ts'
import type { Cycle, Segment, Term } from '../offers/tables.ts'
import type { Kind, Sku } from '../products/tables.ts'
import type { Change } from './rules.ts'

export type Sum = { readonly price: bigint; readonly retail: bigint }
export type Line = {
  readonly productId: string
  readonly skuId: string
  readonly availabilityId: string
  readonly productTitle: Said
  readonly title: Said
  readonly publisher: string
  readonly kind: Kind
  readonly unit: Sku['unit']
  readonly isTrial: boolean
  readonly isAddon: boolean
  readonly segment: Segment
  readonly currency: Currency
  readonly term: Term
  readonly cycle: Cycle
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly change: Change
  /** Null where it is no longer in the list; and before, where it was not yet. */
  readonly now: Sum | null
  readonly before: Sum | null
}
export type Place = readonly [product: string, sku: string, availability: string, term: string, cycle: string]
/** Which lines: of a market on a day, against another day; narrowed, and from a place on. */
export type Wanted = {
  readonly market: string
  readonly on: string
  readonly since: string
  readonly kinds: readonly string[] | null
  readonly segment: string | null
  readonly changes: readonly Change[] | null
}

const holds = (day: string) => `x.valid_from <= ${day}::date and (x.valid_to is null or x.valid_to >= ${day}::date)`
const last = (what: string, day: string) =>
  `(array_agg(${what} order by x.valid_from desc) filter (where ${holds(day)}))[1]`
/**
 * Availability by availability, in their order, so that a page reads no more than it shows.
 * What holds on either day is one line; whether it holds on both, and at which price, says what has changed.
 */
const LINES = `
  select a.product_id, a.sku_id, a.id as availability_id, a.segment, a.currency, g.*
  from catalog_availabilities a
  join catalog_products p on p.id = a.product_id,
  lateral (
    select x.term, x.cycle, ${last('x.price', '$2')} as price, ${last('x.retail', '$2')} as retail,
      ${last('x.valid_from::text', '$2')} as valid_from, ${last('x.valid_to::text', '$2')} as valid_to,
      ${last('x.price', '$3')} as old_price, ${last('x.retail', '$3')} as old_retail
    from catalog_prices x
    where x.product_id = a.product_id and x.sku_id = a.sku_id and x.availability_id = a.id and ((${holds('$2')}) or (${holds('$3')}))
    group by x.term, x.cycle
  ) g
  where a.market = $1 and ($4::text[] is null or p.kind = any ($4::text[])) and ($5::text is null or a.segment = $5)`
const KEYS = 'product_id, sku_id, availability_id, term, cycle'
const CHANGED = `
  select l.*, case when old_price is null then 'ADD' when price is null then 'DEL'
    when (price, retail) is distinct from (old_price, old_retail) then 'CHG' else 'UNC' end as change from l`
const lines = (beyond = '') => `with l as (${LINES} ${beyond}), c as (${CHANGED})`

type Row = Omit<Line, 'now' | 'before'> & { readonly price: string | null; readonly retail: string | null; readonly oldPrice: string | null; readonly oldRetail: string | null } // biome-ignore format: one type
const BEYOND =
  'and (a.product_id, a.sku_id, a.id) >= ($8, $9, $10) and (a.product_id, a.sku_id, a.id, g.term, g.cycle) > ($8, $9, $10, $11, $12)'
const given = ({ market, on, since, kinds, segment, changes }: Wanted) => [market, on, since, kinds, segment, changes]

/** So many lines from a place on. */
export async function linesFrom({ db }: Pick<Ctx, 'db'>, wanted: Wanted, after: Place | null, limit: number): Promise<Line[]> {
  const beyond = after ? BEYOND : ''
  const rows = await said<Row>(db, `
    ${lines(beyond)},
    page as (select * from c where $6::text[] is null or change = any ($6::text[]) order by ${KEYS} limit $7)
    select c.product_id as "productId", c.sku_id as "skuId", c.availability_id as "availabilityId", p.title as "productTitle", s.title, p.publisher, p.kind,
      s.unit, s.is_trial as "isTrial", s.is_addon as "isAddon", c.segment, c.currency, c.term, c.cycle, c.valid_from as "validFrom", c.valid_to as "validTo",
      c.change, c.price, c.retail, c.old_price as "oldPrice", c.old_retail as "oldRetail"
    from page c join catalog_skus s on s.product_id = c.product_id and s.id = c.sku_id join catalog_products p on p.id = c.product_id order by c.product_id, c.sku_id, c.availability_id, c.term, c.cycle`,
    [...given(wanted), limit, ...(after ?? [])])
  return rows.map(({ price, retail, oldPrice, oldRetail, ...row }) => ({ ...row, now: sumOf(price, retail), before: sumOf(oldPrice, oldRetail) }))
} // biome-ignore format: one query
const sumOf = (price: string | null, retail: string | null): Sum | null =>
  price === null || retail === null ? null : { price: BigInt(price), retail: BigInt(retail) }

/** So many of a kind are counted at most: of a list of more it is not said how many. */
const COUNT_MAX = 10_000
export type Counts = Readonly<Record<Change, number | null>>
/** What began or ended between the two days: only there can anything have changed, however long the list is. */
const TOUCHED = `
  select a.product_id, a.sku_id, a.id as availability_id, a.segment, x.term, x.cycle from (
    select product_id, sku_id, availability_id, term, cycle from catalog_prices where valid_from > $3::date and valid_from <= $2::date
    union all
    select product_id, sku_id, availability_id, term, cycle from catalog_prices where valid_to >= $3::date and valid_to < $2::date
  ) x join catalog_availabilities a on a.product_id = x.product_id and a.sku_id = x.sku_id and a.id = x.availability_id
  join catalog_products p on p.id = a.product_id
  where a.market = $1 and ($4::text[] is null or p.kind = any ($4::text[])) and ($5::text is null or a.segment = $5) limit ${COUNT_MAX + 1}`
const COUNTED = `
  with t as (${TOUCHED}),
  l as (
    select g.* from (select distinct product_id, sku_id, availability_id, term, cycle from t) t, lateral (
      select ${last('x.price', '$2')} as price, ${last('x.retail', '$2')} as retail, ${last('x.price', '$3')} as old_price, ${last('x.retail', '$3')} as old_retail
      from catalog_prices x
      where (x.product_id, x.sku_id, x.availability_id, x.term, x.cycle) = (t.product_id, t.sku_id, t.availability_id, t.term, t.cycle)
    ) g where g.price is not null or g.old_price is not null
  ), c as (${CHANGED})
  select change, count(*)::integer as count, (select count(*)::integer from t) as touched from c group by 1`
const LONG = `select count(*)::integer as count from (${LINES} limit ${COUNT_MAX + 1}) l`

/** How many lines came, went, changed and stayed; null where it is more than are counted. */
export async function countLines({ db }: Pick<Ctx, 'db'>, wanted: Wanted): Promise<Counts> {
  const values = given(wanted).slice(0, -1) // of all changes, whichever are asked for
  const changed = await said<{ change: Change; count: number; touched: number }>(db, COUNTED, values)
  const of = (change: Change) => changed.find((row) => row.change === change)?.count ?? 0
  if ((changed[0]?.touched ?? 0) > COUNT_MAX) return { ADD: null, CHG: null, DEL: null, UNC: null }
  const [all] = await said<{ count: number }>(db, LONG, values)
  const stayed = (all?.count ?? 0) - of('ADD') - of('CHG') - of('DEL')
  return { ADD: of('ADD'), CHG: of('CHG'), DEL: of('DEL'), UNC: (all?.count ?? 0) > COUNT_MAX ? null : stayed }
}

export const placeAt = ({ productId, skuId, availabilityId, term, cycle }: Line): Place => [productId, skuId, availabilityId, term, cycle] // biome-ignore format: one line
