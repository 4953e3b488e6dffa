import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Fault } from '#kernel/fault.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record, sealed } from '#kernel/tables.ts'
import { beginners, halts, takingTurns } from '#kernel/turns.ts'
import { lifecycle } from './lifecycle.ts'

/** A file of customers to be: what it is called, and how far it is. */
export const customerSheets = pgTable(
  'customer_sheets',
  {
    ...record<'customerSheet'>(),
    name: text().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    byId: idOf<'user'>().notNull(),
    byName: text().notNull(),
    byKind: oneOf(beginners).notNull().default('person'),
    startedAt: instant(),
    finishedAt: instant(),
    /** How many of its lines will become customers, cannot, and have. */
    ready: integer().notNull().default(0),
    wrong: integer().notNull().default(0),
    made: integer().notNull().default(0),
    /** The last line that was made or refused: the next batch looks only beyond it. */
    reached: integer().notNull().default(0),
    ...takingTurns(),
    stoppedFor: oneOf(halts),
  },
  (t) => [
    ...owned('customer_sheets', t),
    only('customer_sheets_status_known', t.status, lifecycle.states),
    only('customer_sheets_stopped_known', t.stoppedFor, halts),
    only('customer_sheets_by_known', t.byKind, beginners),
    index('customer_sheets_turns').on(t.turnAt).where(sql`status = 'running'`),
  ],
)

export const outcomes = ['ready', 'wrong', 'made'] as const
/** One line of a file: as it was sent, what is wrong with it, and what it became. */
export const customerSheetRows = pgTable(
  'customer_sheet_rows',
  {
    tenantId: idOf<'tenant'>().notNull(),
    sheetId: idOf<'customerSheet'>().notNull(),
    line: integer().notNull(),
    given: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    outcome: oneOf(outcomes).notNull(),
    faults: jsonb().$type<Fault[]>().notNull(),
    customerId: idOf<'tenant'>(),
  },
  (t) => [
    primaryKey({ name: 'customer_sheet_rows_pk', columns: [t.tenantId, t.sheetId, t.line] }),
    only('customer_sheet_rows_outcome_known', t.outcome, outcomes),
    index('customer_sheet_rows_wrong').on(t.tenantId, t.sheetId, t.line).where(sql`outcome = 'wrong'`),
    foreignKey({
      name: 'customer_sheet_rows_of_fk',
      columns: [t.tenantId, t.sheetId],
      foreignColumns: [customerSheets.tenantId, customerSheets.id],
    }),
    ...sealed('customer_sheet_rows', t),
  ],
)

export type Sheet = typeof customerSheets.$inferSelect
export type SheetRow = typeof customerSheetRows.$inferSelect
export const store = storeOf(customerSheets, 'customerSheet')
