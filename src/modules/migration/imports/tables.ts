import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, networkOnly, oneOf, only, owned, record, sealed } from '#kernel/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** What a file of the old centre may hold: one thing a file. */
export const kinds = ['accounts', 'contacts', 'levels', 'benefits'] as const
export type Kind = (typeof kinds)[number]
export const formats = ['csv', 'xlsx', 'jsonl'] as const
/** An error keeps the row out; a proposal lets it in and asks a person to look. */
export const severities = ['error', 'proposal'] as const

/** Which column of the file gives a field: the field's name, the column's header. */
export type Mapping = Readonly<Record<string, string>>
/** What a check found: rows by what would become of them, and rows that resemble another. */
export type Counts = {
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly refused: number
  readonly resembling: number
}

/** One file of the old centre's export: what it is, how it is read, how far it has come. */
export const imports = pgTable(
  'imports',
  {
    ...record<'import'>(),
    kind: oneOf(kinds).notNull(),
    status: oneOf(lifecycle.states).notNull(),
    fileId: idOf<'file'>().notNull(),
    fileName: text().notNull(),
    format: oneOf(formats).notNull(),
    /** Of a text: what its bytes and its columns are parted by. */
    encoding: text(),
    delimiter: text(),
    headers: text().array().notNull(),
    mapping: jsonb().$type<Mapping>().notNull(),
    /** How many rows below the header. */
    rowCount: integer().notNull(),
    counts: jsonb().$type<Counts>(),
    /** The row up to which it has been run. */
    reached: integer().notNull().default(0),
    /** How many old records it made or changed, and how many of them were put back. */
    taken: integer().notNull().default(0),
    returned: integer().notNull().default(0),
    /** What stopped it, as the house's log has it. */
    failure: text(),
    uploadedBy: idOf<'user'>().notNull(),
    uploadedByName: text().notNull(),
    checkedAt: instant(),
    startedAt: instant(),
    finishedAt: instant(),
    undoneAt: instant(),
  },
  (t) => [
    ...owned('imports', t),
    unique('imports_id').on(t.id),
    only('imports_kind_known', t.kind, kinds),
    only('imports_status_known', t.status, lifecycle.states),
    only('imports_format_known', t.format, formats),
    uniqueIndex('imports_one_at_work').on(t.tenantId).where(sql`status in ('running', 'undoing')`),
    index('imports_newest').on(t.tenantId, t.id),
  ],
)

/** The rows of a file as they came: text, in the order of its columns. Kept until the file is discarded or its time is over. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: idOf<'import'>().notNull(),
    /** As a spreadsheet counts: the header is row 1. */
    row: integer().notNull(),
    /** How many cells it came with: more or fewer than the header has is a fault. */
    cells: integer().notNull(),
    values: text().array().notNull(),
    /** Whether a cell holds what cannot be seen or read. */
    unseen: boolean().notNull(),
  },
  (t) => [primaryKey({ name: 'import_rows_pk', columns: [t.importId, t.row] }), ...networkOnly('import_rows')],
)

/** How the words of a file are read: a country's name as its code, a date as a day, a company's name as names are compared. */
export const importReadings = pgTable(
  'import_readings',
  {
    importId: idOf<'import'>().notNull(),
    field: text().notNull(),
    given: text().notNull(),
    /** Null where the house cannot read it. */
    value: text(),
  },
  (t) => [
    primaryKey({ name: 'import_readings_pk', columns: [t.importId, t.field, t.given] }),
    ...networkOnly('import_readings'),
  ],
)

/** What a check found fault with, cell by cell: the words come from the code. */
export const importProblems = pgTable(
  'import_problems',
  {
    importId: idOf<'import'>().notNull(),
    row: integer().notNull(),
    /** The field it is about; empty where it is the row. */
    field: text().notNull(),
    code: text().notNull(),
    severity: oneOf(severities).notNull(),
    /** What stands there, cut short. */
    value: text(),
    facts: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'import_problems_pk', columns: [t.importId, t.row, t.field, t.code] }),
    ...networkOnly('import_problems'),
    only('import_problems_severity_known', t.severity, severities),
  ],
)

/** What was there before an import made or changed an old record: nothing, or the record. Undo is read from it. */
export const importChanges = pgTable(
  'import_changes',
  {
    importId: idOf<'import'>().notNull(),
    key: text().notNull(),
    before: jsonb().$type<object>(),
  },
  (t) => [primaryKey({ name: 'import_changes_pk', columns: [t.importId, t.key] }), ...networkOnly('import_changes')],
)

/** How files with these headers were read before: proposed again for the next one. */
export const importMappings = pgTable(
  'import_mappings',
  {
    tenantId: idOf<'tenant'>().notNull(),
    kind: oneOf(kinds).notNull(),
    /** The headers without case and order. */
    headerSet: text().notNull(),
    mapping: jsonb().$type<Mapping>().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'import_mappings_pk', columns: [t.tenantId, t.kind, t.headerSet] }),
    ...sealed('import_mappings', t),
    only('import_mappings_kind_known', t.kind, kinds),
  ],
)

export type Import = typeof imports.$inferSelect
export const store = storeOf(imports, 'import')
