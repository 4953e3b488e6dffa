import { foreignKey, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, oneOf, only, owned, record } from '#kernel/tables.ts'
import { subscriptions } from '../subscriptions/tables.ts'

/** What software is begun with: a key to enter, or an address to fetch it from. */
export const partKinds = ['key', 'download'] as const

/** What the vendor's systems gave out with software: the key or the address sealed, so that nobody reads it in the database. */
export const softwareParts = pgTable(
  'software_parts',
  {
    ...record<'softwarePart'>(),
    subscriptionId: idOf<'subscription'>().notNull(),
    kind: oneOf(partKinds).notNull(),
    name: text().notNull(),
    softwareVersion: text(),
    language: text(),
    architecture: text(),
    sealed: text().notNull(),
    /** The same key has the same mark: told again it is not kept twice. */
    mark: text().notNull(),
  },
  (t) => [
    ...owned('software_parts', t),
    only('software_parts_kind_known', t.kind, partKinds),
    uniqueIndex('software_parts_once').on(t.tenantId, t.subscriptionId, t.mark),
    foreignKey({
      name: 'software_parts_subscription_fk',
      columns: [t.tenantId, t.subscriptionId],
      foreignColumns: [subscriptions.tenantId, subscriptions.id],
    }).onUpdate('cascade'), // it goes with its subscription to another partner
  ],
)
export type SoftwarePart = typeof softwareParts.$inferSelect
export const store = storeOf(softwareParts, 'softwarePart', ['sealed', 'mark'])
