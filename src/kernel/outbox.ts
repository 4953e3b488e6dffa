import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
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

/** Which listener has heard which fact, written in the listener's own transaction: delivered twice, it is heard once. */
export const heardFacts = pgTable(
  'heard_facts',
  {
    tenantId: idOf<'tenant'>().notNull(),
    factId: idOf<'event'>().notNull(),
    queue: text().notNull(),
    heardAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'heard_facts_pk', columns: [t.tenantId, t.factId, t.queue] }),
    index('heard_facts_age').on(t.heardAt),
    ...sealed('heard_facts', t),
  ],
)
