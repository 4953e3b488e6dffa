import { foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { idOf, sealed } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'

/** A partner's own words for its customers: what it filters its list by (domain.md 5.6). A row a word, so that the list finds it by an index. */
export const customerTags = pgTable(
  'customer_tags',
  {
    tenantId: idOf<'tenant'>().notNull(),
    tag: text().notNull(),
    customerId: idOf<'tenant'>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'customer_tags_pk', columns: [t.tenantId, t.customerId, t.tag] }),
    index('customer_tags_by_tag').on(t.tenantId, t.tag, t.customerId),
    foreignKey({
      name: 'customer_tags_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
    ...sealed('customer_tags', t),
  ],
)
