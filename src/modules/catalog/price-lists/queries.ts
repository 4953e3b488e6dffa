import type { Ctx } from '#kernel/context.ts'
import { PAGE_ROWS, placeOf, readPlace } from '#kernel/page.ts'
import { said } from '#kernel/prepared.ts'
import { isPreviewed } from '../offers/queries.ts'
import { todayIn } from '../offers/rules.ts'
import { kinds } from '../products/tables.ts'
import { marketOf } from '../search/queries.ts'
import { countLines, type Line, linesFrom, type Place, placeAt, type Wanted } from './lines.ts'
import * as rules from './rules.ts'
import type { InMarket, OfMonth } from './shapes.ts'

/** The price lists of a market, the newest first. */
export async function lists(ctx: Ctx, asked: InMarket) {
  const market = await marketOf(ctx, asked.market)
  const [row] = await said<{ first: string | null }>(ctx.db, 'select min(valid_from)::text as first from catalog_prices', [])
  return row?.first ? rules.listsFrom(row.first, todayIn(ctx.now, market)).map((one) => ({ ...one, market })) : []
} // biome-ignore format: one thought

/** Which lines somebody asks for: a list against the month before, unless another is named. */
export async function wantedOf(ctx: Ctx, { month, since = rules.monthBefore(month), ...asked }: Omit<OfMonth, 'after' | 'limit'>): Promise<Wanted> {
  const market = await marketOf(ctx, asked.market)
  const state = rules.mustBeShown(month, todayIn(ctx.now, market))
  if (since >= month) throw rules.refuse.notEarlier({ month, since }, { field: 'since' })
  const shown = kinds.filter((kind) => (state !== 'preview' || isPreviewed(kind)) && (asked.kind ?? kind) === kind)
  return {
    ...{ market, on: rules.firstDay(month), since: rules.firstDay(since), kinds: shown },
    ...{ segment: asked.segment ?? null, changes: asked.change ? [asked.change] : null },
  }
} // biome-ignore format: one thought

/** A page of a price list; with its first, how much of the whole list has changed. */
export async function list(ctx: Ctx, { after, limit = PAGE_ROWS, ...asked }: OfMonth) {
  const wanted = await wantedOf(ctx, asked)
  const place = after === undefined ? null : readPlace(after, ['text', 'text', 'text', 'text', 'text'])
  const lines = await linesFrom(ctx, wanted, place as Place | null, limit + 1) // as long as it was asked for
  const last: Line | undefined = lines[limit - 1]
  return {
    ...{ month: asked.month, since: wanted.since.slice(0, 7), market: wanted.market },
    items: lines.slice(0, limit),
    next: last && lines.length > limit ? placeOf(...placeAt(last)) : null,
    counts: after === undefined ? await countLines(ctx, wanted) : null,
  }
}
