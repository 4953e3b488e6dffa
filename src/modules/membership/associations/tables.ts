import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { locations } from '../locations/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** The tie between a reseller tenant and one location of its company: under that location's ID it signs and sells (domain.md 3.4). */
export const associations = pgTable(
  'associations',
  {
    ...record<'association'>(),
    status: oneOf(lifecycle.states).notNull(),
    /** The tenant that sells; so far a company sells through the tenant it enrolled with. */
    resellerTenantId: idOf<'tenant'>().notNull(),
    locationId: idOf<'location'>().notNull(),
    country: text().notNull(),
    madeByName: text().notNull(),
    endedByName: text(),
    endedAt: instant(),
  },
  (t) => [
    ...owned('associations', t),
    only('associations_status_known', t.status, lifecycle.states),
    uniqueIndex('associations_one_location').on(t.resellerTenantId).where(sql`status = 'active'`),
    uniqueIndex('associations_one_tenant').on(t.tenantId, t.locationId).where(sql`status = 'active'`),
    index('associations_newest').on(t.tenantId, t.id),
    foreignKey({
      name: 'associations_location_fk',
      columns: [t.tenantId, t.locationId],
      foreignColumns: [locations.tenantId, locations.id],
    }),
  ],
)

export type Association = typeof associations.$inferSelect
export const store = storeOf(associations, 'association')
