import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import { locations } from '../locations/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** One location on its way to another company, with its Partner ID. It belongs to the company that gives. */
export const transfers = pgTable(
  'location_transfers',
  {
    ...record<'transfer'>(),
    status: oneOf(lifecycle.states).notNull(),
    locationId: idOf<'location'>().notNull(),
    /** Copied, for the record is read after the location has gone. */
    locationName: text().notNull(),
    partnerId: text().notNull(),
    name: text().notNull(),
    receiverTenantId: idOf<'tenant'>().notNull(),
    receiverName: text().notNull(),
    receiverId: text().notNull(),
    message: text(),
    askedByName: text().notNull(),
    answeredByName: text(),
    answeredAt: instant(),
    reason: text(),
  },
  (t) => [
    ...owned('location_transfers', t),
    only('location_transfers_status_known', t.status, lifecycle.states),
    uniqueIndex('location_transfers_open_once').on(t.tenantId, t.locationId).where(sql`status = 'asked'`),
    index('location_transfers_newest').on(t.tenantId, t.id),
    index('location_transfers_received').on(t.receiverTenantId, t.id),
    foreignKey({
      name: 'location_transfers_location_fk',
      columns: [t.tenantId, t.locationId],
      foreignColumns: [locations.tenantId, locations.id],
    }),
    foreignKey({
      name: 'location_transfers_receiver_fk',
      columns: [t.receiverTenantId, t.receiverTenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Transfer = typeof transfers.$inferSelect
export const store = storeOf(transfers, 'transfer')
