import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { instant, owned, record } from '#kernel/tables.ts'
import { tenants } from '../tenants/tables.ts'

/** What a directory keeps of a member beside their place: their id there is the person's own. Who was never described has no row. */
export const directoryUsers = pgTable(
  'directory_users',
  {
    ...record<'user'>(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    /** Where they use what they are licensed for (ISO 3166-1 alpha-2): nothing is licensed without it. */
    usageLocation: text(),
    /** What another directory calls them, for whoever joins the two. */
    immutableId: text(),
    /** Roles of the directory that open nothing in this house; those that do are grants of the place. */
    roles: text().array().notNull().default(sql`'{}'::text[]`),
    /** When somebody deleted them: for thirty days they can come back. */
    deletedAt: instant(),
  },
  (t) => [
    ...owned('directory_users', t),
    index('directory_users_deleted').on(t.deletedAt).where(sql`deleted_at is not null`),
    foreignKey({
      name: 'directory_users_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type DirectoryRow = typeof directoryUsers.$inferSelect
export const store = storeOf(directoryUsers, 'directoryUser')
