import { boolean, foreignKey, pgTable, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '../tenants/tables.ts'
import { modes } from './rules.ts'

/** How far a company lets the vendor's support in; a company that never said has no row, and is asked first. */
export const supportAccess = pgTable(
  'support_access',
  {
    ...record<'supportAccess'>(),
    mode: oneOf(modes).notNull(),
    /** Whether support may change things, not only look. */
    writes: boolean().notNull(),
  },
  (t) => [
    ...owned('support_access', t),
    only('support_access_mode_known', t.mode, modes),
    uniqueIndex('support_access_one').on(t.tenantId),
    foreignKey({
      name: 'support_access_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export const store = storeOf(supportAccess, 'supportAccess')
