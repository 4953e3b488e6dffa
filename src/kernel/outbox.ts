import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { newId } from './id.ts'
import { idOf, instant, sealed } from './tables.ts'

/** Facts told inside a transaction, kept until the dispatcher has handed them to every listener's queue. */
export const outbox = pgTable(
  'outbox',
  {
    id: idOf<'event'>()
      .primaryKey()
      .$defaultFn(newId<'event'>),
    tenantId: idOf<'tenant'>().notNull(),
    name: text().notNull(),
    facts: jsonb().notNull(),
    toldAt: instant().notNull(),
  },
  (t) => [index('outbox_told').on(t.toldAt), ...sealed('outbox', t)],
)
