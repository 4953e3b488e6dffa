import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, owned, record } from '#kernel/tables.ts'

/** A file somebody attached: what it is and where its content lies; the content itself is in the folder, by its hash. */
export const files = pgTable(
  'files',
  {
    ...record<'file'>(),
    name: text().notNull(),
    type: text().notNull(),
    size: integer().notNull(), // bytes
    sha256: text().notNull(),
    keptBy: idOf<'user'>().notNull(),
    keptByName: text().notNull(),
  },
  (t) => [...owned('files', t), index('files_content').on(t.tenantId, t.sha256)],
)

export type File = typeof files.$inferSelect
export const store = storeOf(files, 'file')
