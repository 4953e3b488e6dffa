import { date, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Fault } from '#kernel/fault.ts'
import type { Currency } from '#kernel/money.ts'
import { idOf, instant, networkOnly, oneOf, only } from '#kernel/tables.ts'
import { takingTurns } from '#kernel/turns.ts'
import type { Cycle, Segment, Term } from '../offers/tables.ts'
import type { Change } from '../price-lists/rules.ts'
import { lifecycle } from './lifecycle.ts'

/** Amounts in minor units, as text. */
type Sum = { readonly price: string; readonly retail: string }
/** A line as it was understood: what holds on the file's day, and what will instead; without a new sum it is sold no more. */
export type PriceLine = {
  readonly line: number
  readonly productId: string
  readonly skuId: string
  readonly availabilityId: string
  readonly market: string
  readonly segment: Segment
  readonly currency: Currency
  readonly term: Term
  readonly cycle: Cycle
  readonly before: Sum | null
  readonly now: Sum | null
  readonly change: Change
}
export type Wrong = Fault & { readonly line: number }
/** How many lines change what, and how many are wrong: a list of files says so without reading their lines. */
export type Counts = Readonly<Record<Change | 'wrong', number>>

/** A file of prices as the vendor took it in: nothing of it holds before it is published. */
export const priceFiles = pgTable(
  'catalog_price_files',
  {
    id: idOf<'priceFile'>().notNull(),
    version: integer().notNull().default(1),
    name: text().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    /** The first day its prices hold. */
    effectiveOn: date({ mode: 'string' }).notNull(),
    /** When it is to be published by itself. */
    publishOn: date({ mode: 'string' }),
    lines: jsonb().$type<readonly PriceLine[]>().notNull(),
    wrong: jsonb().$type<readonly Wrong[]>().notNull(),
    counts: jsonb().$type<Counts>().notNull(),
    takenByName: text().notNull(),
    takenAt: instant().notNull(),
    publishedAt: instant(),
    ...takingTurns(),
  },
  (t) => [
    primaryKey({ name: 'catalog_price_files_pk', columns: [t.id] }),
    only('catalog_price_files_status_known', t.status, lifecycle.states),
    index('catalog_price_files_due').on(t.status, t.publishOn),
    ...networkOnly('catalog_price_files'),
  ],
)
export type PriceFile = typeof priceFiles.$inferSelect
