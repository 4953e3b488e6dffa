import { sql } from 'drizzle-orm'
import {
  bigint,
  index,
  integer,
  jsonb,
  type PgColumn,
  pgPolicy,
  pgRole,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { actorKinds, type Change } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { idOf, instant, oneOf, only } from '#kernel/tables.ts'

const guest = pgRole('guest').existing()
const house = pgRole('house').existing()
const own = (t: { tenantId: PgColumn }) => sql`${t.tenantId} = current_setting('app.tenant')::uuid`

/** What was done, by whom, to what: written in the transaction it tells of, sealed into the chain later. Nobody may change or delete one. */
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
    /** The support session in which the vendor's staff acted for the company. */
    actingId: idOf<'supportSession'>(),
    sealId: idOf<'seal'>(),
  },
  (t) => [
    primaryKey({ name: 'audit_entries_pk', columns: [t.tenantId, t.id] }),
    only('audit_entries_actor_known', t.actorKind, actorKinds),
    index('audit_entries_at').on(t.tenantId, t.at, t.id),
    index('audit_entries_acting').on(t.tenantId, t.actingId, t.at, t.id).where(sql`acting_id is not null`),
    index('audit_entries_unsealed').on(t.tenantId, t.id).where(sql`seal_id is null`),
    pgPolicy('audit_entries_guest_reads', { for: 'select', to: guest, using: own(t) }),
    pgPolicy('audit_entries_guest_writes', { for: 'insert', to: guest, withCheck: own(t) }),
    pgPolicy('audit_entries_house_reads', { for: 'select', to: house, using: sql`true` }),
    pgPolicy('audit_entries_house_writes', { for: 'insert', to: house, withCheck: sql`true` }),
    // The house may say once under which seal an entry lies (the grant names that column alone), and nothing else.
    pgPolicy('audit_entries_house_seals', {
      for: 'update',
      to: house,
      using: sql`${t.sealId} is null`,
      withCheck: sql`true`,
    }),
  ],
)

/** The id of an entry and the SHA-256 of all it says, in the order they were sealed. */
export type Digest = readonly [entryId: string, digest: string]

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
    digests: jsonb().$type<readonly Digest[]>().notNull(),
    previous: text().notNull(),
    hash: text().notNull(),
    sealedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'audit_seals_pk', columns: [t.tenantId, t.id] }),
    uniqueIndex('audit_seals_number').on(t.tenantId, t.number),
    pgPolicy('audit_seals_guest_reads', { for: 'select', to: guest, using: own(t) }),
    pgPolicy('audit_seals_house_reads', { for: 'select', to: house, using: sql`true` }),
    pgPolicy('audit_seals_house_writes', { for: 'insert', to: house, withCheck: sql`true` }),
  ],
)

export type Entry = typeof entries.$inferSelect
export type Seal = typeof seals.$inferSelect
