import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { idOf, instant, sealed } from '#kernel/tables.ts'

/** An answer given under an idempotency key, kept 30 days so that the same request gets the same answer. */
export const answers = pgTable(
  'idempotent_answers',
  {
    tenantId: idOf<'tenant'>().notNull(),
    actorId: idOf<'user'>().notNull(),
    key: text().notNull(),
    /** Of endpoint and input: another request under the same key is refused. */
    requestHash: text().notNull(),
    status: integer(),
    body: jsonb(),
    keptAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'idempotent_answers_pk', columns: [t.tenantId, t.actorId, t.key] }),
    index('idempotent_answers_age').on(t.keptAt),
    ...sealed('idempotent_answers', t),
  ],
)
