import type { Ctx } from '#kernel/context.ts'
import { PAGE_ROWS, placeOf, readPlace } from '#kernel/page.ts'
import { said, statement } from '#kernel/prepared.ts'
import { companyOf } from '#modules/relationships/index.ts'
import { todayIn } from '../offers/rules.ts'
import type { Segment } from '../offers/tables.ts'
import { keptAnswer } from './kept.ts'
import { facetsFor, facetsOf, meaningOf, TERMS_MAX } from './rules.ts'
import type { Found, Hit, Search } from './shapes.ts'
import { type Term, understood } from './words.ts'

/** So many are ranked and counted at most: beyond it a search is narrowed, not paged. */
export const FOUND_MAX = 250

/** In which country prices are asked for when nobody says: the company's own; at the vendor's desk the first of all. */
export async function marketOf(ctx: Ctx, market?: string): Promise<string> {
  const own = market ?? (ctx.reach === 'tenant' ? (await companyOf(ctx)).country : null)
  return (own ?? 'US').toUpperCase()
}

/** SKUs of a market: those that match, the best first; or all of them by title. */
export const search = (ctx: Ctx, asked: Search): Promise<Found> => searchFor(ctx, asked, null)

/** The same at the prices of these segments; null is everybody’s. */
export async function searchFor(ctx: Ctx, { q = '', ended = false, after, limit = PAGE_ROWS, ...narrowed }: Search, theirs: readonly Segment[] | null): Promise<Found> {
  const market = await marketOf(ctx, narrowed.market)
  const day = todayIn(ctx.now, market)
  const scope: Scope = { facets: facetsFor({ ...narrowed, market }), today: ended ? null : day, market, segments: segmentsOf(narrowed.segment, theirs), segment: narrowed.segment ?? null }
  return keptAnswer(ctx, { q, day, scope, after, limit }, () => found(ctx, q, scope, { after, limit }))
} // biome-ignore format: one thought

type Part = { readonly after: string | undefined; readonly limit: number }
async function found(ctx: Ctx, q: string, scope: Scope, { after, limit }: Part): Promise<Found> {
  const terms = await understood(ctx, q)
  if (terms.length === 0) return { ...(await browsed(ctx, scope, after, limit)), instead: null }
  const asked = terms.some(({ means }) => means.length === 0) ? NOTHING : await matched(ctx, terms, scope, after, limit)
  const isMended = terms.some(({ word }) => !q.normalize('NFKC').toLowerCase().includes(word))
  return { ...asked, instead: isMended ? terms.map(({ word }) => word).join(' ') : null }
}

const segmentsOf = (one: Segment | undefined, theirs: readonly Segment[] | null) =>
  one === undefined ? theirs : theirs === null || theirs.includes(one) ? [one] : []

type Scope = {
  readonly facets: string[]
  readonly today: string | null
  readonly market: string
  /** For whom it is priced; null is everybody. */
  readonly segments: readonly Segment[] | null
  /** As what it must be sold there today; null is as anything. */
  readonly segment: Segment | null
}
type Answer = Omit<Found, 'instead'>
const NOTHING: Answer = { items: [], next: null, count: 0, isMore: false, facets: facetsOf({}) }

const COLUMNS =
  'e.product_id, e.sku_id, e.kind, e.publisher, e.title, e.is_trial, e.is_addon, e.end_of_sale, e.sort_key, e.marks'
/** Sold today: before its end, and at a price that holds. Of most that is known without looking (`pricedFrom`). */
const SOLD = `($2::date is null or (e.end_of_sale is null or e.end_of_sale > $2::date) and (e.priced_from <= $2::date or (
  select true from catalog_availabilities a join catalog_prices y on y.product_id = a.product_id and y.sku_id = a.sku_id and y.availability_id = a.id
  where a.product_id = e.product_id and a.sku_id = e.sku_id and a.market = $3 and a.is_purchasable and ($7::text is null or a.segment = $7)
    and y.valid_from <= $2::date and (y.valid_to is null or y.valid_to >= $2::date) limit 1)))`
/** With what a unit costs a month, or as near to it as it is sold: of two prices that hold, the one that began last (`priceOn`). */
const priced = (order: string) => `
  ways as (
    select a.product_id, a.sku_id, a.currency, a.segment, y.term, y.cycle, y.price,
      row_number() over (partition by a.product_id, a.sku_id, a.id, y.term, y.cycle order by y.valid_from desc) as nth
    from page p join catalog_availabilities a on a.product_id = p.product_id and a.sku_id = p.sku_id and a.market = $3 and a.is_purchasable
      and ($4::text[] is null or a.segment = any ($4::text[]))
    join catalog_prices y on y.product_id = a.product_id and y.sku_id = a.sku_id and y.availability_id = a.id
      and y.valid_from <= $5::date and (y.valid_to is null or y.valid_to >= $5::date)
  ),
  best as (
    select distinct on (product_id, sku_id) * from ways where nth = 1 order by product_id, sku_id, cycle = 'monthly' desc, term = 'P1Y' desc, price
  ),
  items as (
    select p.product_id as "productId", p.sku_id as "skuId", p.kind, p.publisher, p.title, p.is_trial as "isTrial", p.is_addon as "isAddon",
      p.end_of_sale::text as "endOfSale", p.sort_key as "sortKey", x.price, x.currency, x.term, x.cycle, x.segment
    from page p left join best x on x.product_id = p.product_id and x.sku_id = p.sku_id order by ${order}
  )`
const SUMMED = `
  select (select coalesce(json_agg(one), '[]') from items one) as items, (select count(*)::integer from found) as count,
    (select coalesce(json_object_agg(mark, n), '{}') from (
      select mark, sum(n)::integer as n from (select marks, count(*) as n from found group by marks) g, unnest(marks) mark group by 1) c) as counts`

type Row = Omit<Hit, 'from'> & { readonly sortKey: string; readonly price: string | number | null } & Omit<
    NonNullable<Hit['from']>,
    'price'
  >
type Summed = { readonly items: Row[]; readonly count: number; readonly counts: Record<string, number> }
/** As a condition that no index of facets is asked for. */
const NARROWED = `(e.facets @> $1) is true and ${SOLD}`
const IN_ORDER = 'e.sort_key collate "C", e.product_id, e.sku_id'
const PAGE_ORDER = 'p.sort_key collate "C", p.product_id, p.sku_id'
/** So many are looked through in the order of the list before those are looked for that have the facets. */
const WINDOW = 4_000
const windowed = statement(`
  with found as (select * from (select ${COLUMNS}, e.facets, e.priced_from from catalog_entries e order by ${IN_ORDER} limit ${WINDOW}) e where ${NARROWED} limit ${FOUND_MAX + 1}),
  page as (select * from found order by sort_key collate "C", product_id, sku_id limit $6),
  ${priced(PAGE_ORDER)} ${SUMMED}`)
const rare = (beyond: string) => `
  with found as (select e.marks from catalog_entries e where e.facets @> $1 and ${SOLD} limit ${FOUND_MAX + 1}),
  page as (select ${COLUMNS} from catalog_entries e where e.facets @> $1 and ${SOLD} ${beyond} order by ${IN_ORDER} limit $6),
  ${priced(PAGE_ORDER)} ${SUMMED}`

/**
 * All of a market by title, page after page without end; only the counts stop somewhere. Where many have the facets the first of
 * the list are among the first of all, and are planned once; where few have them, they are looked for by facet.
 */
async function browsed({ db, now }: Ctx, { facets, today, market, segments, segment }: Scope, after: string | undefined, limit: number): Promise<Answer> {
  const place = after === undefined ? null : readPlace(after, ['text', 'text', 'text'])
  const values: unknown[] = [facets, today, market, segments, todayIn(now, market), limit + 1, segment]
  const at = ({ sortKey, productId, skuId }: Row) => placeOf(sortKey, productId, skuId)
  const [row] = place ? [] : await windowed<Summed>(db, values)
  if (row && row.count > FOUND_MAX) return summed(row, limit, at)
  const beyond = place ? `and (${IN_ORDER}) > ($8, $9, $10)` : ''
  const [all] = await said<Summed>(db, rare(beyond), [...values, ...(place ?? [])])
  return summed(all, limit, at)
} // biome-ignore format: one thought

const RANKED = 'score desc, cardinality(title_words), sort_key, product_id, sku_id'
/** The question of so many words: after the eight values of each search come the three of each word (`meaningOf`). */
function questionOf(words: number): string {
  const places = Array.from({ length: words }, (_, at) => ({ exact: `$${9 + at * 3}`, any: `$${10 + at * 3}`, said: `$${11 + at * 3}` }))
  const [titled, said] = [places.map(({ any }) => `e.title_words && ${any}::text[]`).join(' and '), places.map((one) => `e.all_words && ${one.said}::text[]`).join(' and ')]
  const score = places.map(({ exact, any }) => `(title_words @> ${exact}::text[])::integer * 2 + (title_words && ${any}::text[])::integer`).join(' + ')
  return `
    with found as (
      (select ${COLUMNS}, e.title_words from catalog_entries e where ${titled} and ${NARROWED} limit ${FOUND_MAX + 1})
      union all
      (select ${COLUMNS}, e.title_words from catalog_entries e where ${said} and ${NARROWED} and (${titled}) is not true limit ${FOUND_MAX + 1})
      limit ${FOUND_MAX + 1}
    ),
    page as (select *, ${score} as score from found order by ${RANKED} offset $8 limit $6),
    ${priced('p.score desc, cardinality(p.title_words), p.sort_key, p.product_id, p.sku_id')} ${SUMMED}`
} // biome-ignore format: one query
const questions = Array.from({ length: TERMS_MAX + 1 }, (_, words) => statement(questionOf(words)))

/** Those that hold every word: where titles do first, then the others, as many as are ranked. */
async function matched({ db, now }: Ctx, terms: readonly Term[], { facets, today, market, segments, segment }: Scope, after: string | undefined, limit: number): Promise<Answer> {
  const skipped = after === undefined ? 0 : Number(readPlace(after, ['count'])[0])
  const values = [facets, today, market, segments, todayIn(now, market), limit + 1, segment, skipped]
  const ask = questions[terms.length]
  const [row] = ask ? await ask<Summed>(db, [...values, ...terms.flatMap((term, at) => meaningOf(term, at === terms.length - 1))]) : []
  return summed(row, limit, () => placeOf(String(skipped + limit)))
} // biome-ignore format: one thought

function summed(row: Summed | undefined, limit: number, place: (last: Row) => string): Answer {
  if (!row) return NOTHING
  const last = row.items[limit - 1]
  return {
    items: row.items.slice(0, limit).map(hitOf),
    next: last && row.items.length > limit ? place(last) : null,
    ...{ count: Math.min(row.count, FOUND_MAX), isMore: row.count > FOUND_MAX, facets: facetsOf(row.counts) },
  }
}

const hitOf = ({ price, currency, term, cycle, segment, sortKey: _, ...hit }: Row): Hit => ({
  ...hit,
  from: price === null ? null : { price: BigInt(price), currency, term, cycle, segment },
})
