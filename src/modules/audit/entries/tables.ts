import { bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Change } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { idOf, instant, oneOf, only, owned } from '#kernel/tables.ts'

export const actorKinds = ['person', 'app', 'house', 'stranger'] as const

/** What was done, by whom, to what: written in the transaction it tells of, sealed into the chain later. Never changed. */
export const entries = pgTable(
  'audit_entries',
  {
    tenantId: idOf<'tenant'>().notNull(),
    id: idOf<'entry'>()
      .notNull()
      .$defaultFn(newId<'entry'>),
    at: instant().notNull(),
    /** The endpoint, or the job's or reaction's name. */
    operation: text().notNull(),
    actorKind: oneOf(actorKinds).notNull(),
    actorId: uuid().notNull(),
    actorName: text().notNull(),
    /** The company the actor belongs to: not the entry's own when the vendor's staff looked or acted. */
    actorTenantId: idOf<'tenant'>().notNull(),
    address: text().notNull(),
    requestId: text().notNull(),
    changes: jsonb().$type<readonly Change[]>().notNull(),
    sealId: idOf<'seal'>(),
  },
  (t) => [
    ...owned('audit_entries', t),
    only('audit_entries_actor_known', t.actorKind, actorKinds),
    index('audit_entries_at').on(t.tenantId, t.at.desc(), t.id.desc()),
    index('audit_entries_unsealed').on(t.tenantId, t.sealId),
  ],
)

/** A batch of entries bound by one hash to all batches before it (one chain a tenant). */
export const seals = pgTable(
  'audit_seals',
  {
    tenantId: idOf<'tenant'>().notNull(),
    id: idOf<'seal'>()
      .notNull()
      .$defaultFn(newId<'seal'>),
    /** 1, 2, 3 … within the tenant. */
    number: bigint({ mode: 'number' }).notNull(),
    entries: integer().notNull(),
    previous: text().notNull(),
    hash: text().notNull(),
    sealedAt: instant().notNull(),
  },
  (t) => [...owned('audit_seals', t), index('audit_seals_number').on(t.tenantId, t.number.desc())],
)

export type Entry = typeof entries.$inferSelect
export type Seal = typeof seals.$inferSelect
