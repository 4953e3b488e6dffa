import { foreignKey, index, jsonb, pgTable } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { idOf, instant, oneOf, only, owned } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'

/** Families of products whose subscriptions of a customer are upgraded together. */
export const families = ['usage'] as const
type Named = { readonly id: string; readonly name: Said }
export type UpgradedLine = { readonly source: Named; readonly target: Named; readonly at: string }

/** That all a customer had of a family was moved to what replaces it, in one go. */
export const productUpgrades = pgTable(
  'product_upgrades',
  {
    tenantId: idOf<'tenant'>().notNull(),
    id: idOf<'productUpgrade'>()
      .notNull()
      .$defaultFn(newId<'productUpgrade'>),
    customerId: idOf<'tenant'>().notNull(),
    family: oneOf(families).notNull(),
    lines: jsonb().$type<readonly UpgradedLine[]>().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    ...owned('product_upgrades', t),
    only('product_upgrades_family_known', t.family, families),
    index('product_upgrades_of').on(t.tenantId, t.customerId, t.id),
    foreignKey({
      name: 'product_upgrades_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type ProductUpgrade = typeof productUpgrades.$inferSelect
