import { foreignKey, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { instant, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'

/** That the vendor lets a partner try things out: whom it creates from then on may be deleted again. */
export const sandboxes = pgTable(
  'sandboxes',
  { ...record<'sandbox'>(), since: instant().notNull(), givenByName: text().notNull(), endedAt: instant() },
  (t) => [
    ...owned('sandboxes', t),
    uniqueIndex('sandboxes_once').on(t.tenantId),
    foreignKey({
      name: 'sandboxes_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Sandbox = typeof sandboxes.$inferSelect
export const store = storeOf(sandboxes, 'sandbox')
