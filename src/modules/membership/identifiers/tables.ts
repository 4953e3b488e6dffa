import { sql } from 'drizzle-orm'
import { bigint, foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { idOf, instant, oneOf, only, sealed } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'

export const kinds = ['global', 'location'] as const

/** Every Partner ID ever issued: a company's one global ID and the ID of each location. None is issued twice (domain.md 1.6). */
export const partnerIds = pgTable(
  'partner_ids',
  {
    partnerId: text().primaryKey(),
    tenantId: idOf<'tenant'>().notNull(),
    kind: oneOf(kinds).notNull(),
    locationId: idOf<'location'>(),
    /** The n-th ever issued; the ID follows from it. */
    serial: bigint({ mode: 'number' }).notNull(),
    issuedAt: instant().notNull(),
    retiredAt: instant(),
  },
  (t) => [
    ...sealed('partner_ids', t),
    only('partner_ids_kind_known', t.kind, kinds),
    uniqueIndex('partner_ids_serial').on(t.serial),
    uniqueIndex('partner_ids_one_global').on(t.tenantId).where(sql`kind = 'global'`),
    index('partner_ids_tenant').on(t.tenantId),
    foreignKey({
      name: 'partner_ids_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

/** What a company or its site was called in another centre: an ID from there finds it here, for ever. */
export const aliases = pgTable(
  'aliases',
  {
    /** As it is compared: capitals and digits alone. */
    alias: text().primaryKey(),
    tenantId: idOf<'tenant'>().notNull(),
    /** The site it names; null where it names the company. */
    locationId: idOf<'location'>(),
    /** As the other centre printed it. */
    printed: text().notNull(),
    keptAt: instant().notNull(),
  },
  (t) => [
    ...sealed('aliases', t),
    index('aliases_tenant').on(t.tenantId),
    foreignKey({
      name: 'aliases_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
