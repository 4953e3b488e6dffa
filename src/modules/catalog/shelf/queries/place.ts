/** Where it is looked, what is sold there, and how the shelf is asked. */
import { type Day, dayIn } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import { statement } from '#kernel/prepared.ts'
import { word } from '#kernel/words.ts'
import { customerSegments } from '#modules/customers/index.ts'
import { zoneOf } from '#modules/membership/index.ts'
import { companyOf, mustServe } from '#modules/relationships/index.ts'
import { keeper } from '../../keeping/kept.ts'
import { type Segment, segments } from '../../offers/tables.ts'
import { refuse } from '../rules.ts'
import type { Where } from '../shapes.ts'

/** A market on its day, for those who buy there as one of these. */
export type Shelf = { readonly market: string; readonly on: Day; readonly segments: readonly Segment[] }

/** In which market is looked: that of the customer, who buys there as what it was found to be. */
export async function shelfOf(ctx: Ctx, { market, customerId, segment }: Where): Promise<Shelf> {
  const country = customerId
    ? (await mustServe(ctx, customerId)).country
    : (market ?? (await companyOf(ctx)).country ?? 'US')
  const theirs: readonly Segment[] = customerId ? await customerSegments(ctx, customerId) : segments
  if (segment && !theirs.includes(segment))
    throw refuse.segmentNotTheirs({ segment: word(`segment.catalog.${segment}`) })
  return {
    market: country.toUpperCase(),
    on: dayIn(ctx.now, zoneOf(country.toUpperCase())),
    segments: segment ? [segment] : theirs,
  }
}

/** Of an availability: in the market, for one of the segments. These two and the day are the first values of each question. */
export const HERE = 'a.market = $1 and a.segment = any ($2::text[])'
/** Of a SKU: before both of its ends. */
export const OPEN =
  '(s.end_of_sale is null or s.end_of_sale > $3::date) and (s.end_of_life is null or s.end_of_life > $3::date)'
/** Of a price: it holds today. */
export const HOLDS = 'n.valid_from <= $3::date and (n.valid_to is null or n.valid_to >= $3::date)'
/** Sold now: open, and at a price that holds. */
export const SOLD = `a.is_purchasable and ${OPEN}
  and exists (select from catalog_prices n where n.product_id = a.product_id and n.sku_id = a.sku_id and n.availability_id = a.id and ${HOLDS})`
export const valuesOf = ({ market, segments: theirs, on }: Shelf) => [market, theirs, on]

const ROWS_MAX = 4_000
/** Programs walk through the shelf again and again: what was asked last is kept until somebody writes to the catalogue. */
const kept = keeper<readonly unknown[]>({ rowsMax: ROWS_MAX, rowsOf: (rows) => rows.length })
export const keptRows = <Row>(ctx: Ctx, question: object, ask: () => Promise<Row[]>) =>
  kept(ctx, question, ask) as Promise<readonly Row[]> // a question is always asked for the same rows

let count = 0
/** A question of the shelf, planned once; its answer is the same for everybody. */
export function asking<Row extends object>(text: string) {
  const [ask, number] = [statement(text), ++count]
  return (ctx: Ctx, shelf: Shelf, ...told: readonly unknown[]): Promise<readonly Row[]> => {
    const values = [...valuesOf(shelf), ...told]
    return keptRows(ctx, { number, values }, () => ask<Row>(ctx.db, values))
  }
}
