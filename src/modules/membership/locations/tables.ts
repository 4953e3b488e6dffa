import { sql } from 'drizzle-orm'
import { boolean, foreignKey, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import type { Address, Contact } from '../accounts/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** A site of the company, with a Partner ID of its own: what sells, earns and is associated (domain.md 1.6). */
export const locations = pgTable(
  'locations',
  {
    ...record<'location'>(),
    status: oneOf(lifecycle.states).notNull(),
    partnerId: text().notNull(),
    headquarters: boolean().notNull(),
    name: text().notNull(),
    country: text().notNull(),
    address: jsonb().$type<Address>().notNull(),
    contact: jsonb().$type<Contact>().notNull(),
  },
  (t) => [
    ...owned('locations', t),
    only('locations_status_known', t.status, lifecycle.states),
    /** A transferred location leaves its row behind; the ID is the new one’s. */
    uniqueIndex('locations_partner_id').on(t.partnerId).where(sql`status <> 'transferred'`),
    uniqueIndex('locations_one_headquarters').on(t.tenantId).where(sql`headquarters`),
    foreignKey({
      name: 'locations_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Location = typeof locations.$inferSelect
export const store = storeOf(locations, 'location')
