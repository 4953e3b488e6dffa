import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { idOf, instant, sealed } from '#kernel/tables.ts'

/** When the actions of a company were last held against its conditions. */
export const refreshes = pgTable(
  'inbox_refreshes',
  { tenantId: idOf<'tenant'>().notNull(), refreshedAt: instant().notNull() },
  (t) => [
    primaryKey({ name: 'inbox_refreshes_pk', columns: [t.tenantId] }),
    index('inbox_refreshes_oldest').on(t.refreshedAt),
    ...sealed('inbox_refreshes', t),
  ],
)
