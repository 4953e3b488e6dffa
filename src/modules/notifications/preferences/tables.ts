import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { idOf, instant, sealed } from '#kernel/tables.ts'
import type { Lang } from '#kernel/words.ts'

/** How a person wants to be written to, in one company. Who has said nothing gets everything. */
export const preferences = pgTable(
  'inbox_preferences',
  {
    tenantId: idOf<'tenant'>().notNull(),
    userId: idOf<'user'>().notNull(),
    /** Null: the language of the portal. */
    mailLanguage: text().$type<Lang>(),
    /** The workspaces of which no mail is wanted; mandatory actions are mailed all the same. */
    muted: text().array().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'inbox_preferences_pk', columns: [t.tenantId, t.userId] }),
    ...sealed('inbox_preferences', t),
  ],
)
