import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { idOf, oneOf, only, owned, record, sealed } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'

/** By which directory licences are kept apart: those of the present one, and those of products with a directory of their own. */
export const groups = ['group1', 'group2'] as const
export type Group = (typeof groups)[number]
/** To whom licences of a product go. */
export const targets = ['user', 'tenant'] as const

/** A service that comes with a product; it can be left out when somebody is licensed. */
export type Plan = {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly target: (typeof targets)[number]
}

/** What a customer's people may be licensed for: one pool a product. What is free of it is counted here, so the last seat goes once. */
export const licencePools = pgTable(
  'licence_pools',
  {
    ...record<'licencePool'>(),
    skuId: uuid().notNull(),
    name: text().notNull(),
    partNumber: text().notNull(),
    target: oneOf(targets).notNull(),
    group: oneOf(groups).notNull(),
    plans: jsonb().$type<readonly Plan[]>().notNull(),
    /** Seats in use, in their grace, and shut: the sum of what feeds the pool. */
    active: integer().notNull().default(0),
    warning: integer().notNull().default(0),
    suspended: integer().notNull().default(0),
    /** How many are assigned; more than are active where seats were taken away since. */
    consumed: integer().notNull().default(0),
  },
  (t) => [
    ...owned('licence_pools', t),
    uniqueIndex('licence_pools_once').on(t.tenantId, t.skuId),
    only('licence_pools_group_known', t.group, groups),
    only('licence_pools_target_known', t.target, targets),
    check('licence_pools_counted', sql`consumed >= 0 and active >= 0 and warning >= 0 and suspended >= 0`),
    foreignKey({
      name: 'licence_pools_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
) // biome-ignore format: a table

/** How many seats one source (a subscription) brings into a pool. */
export const licenceFeeds = pgTable(
  'licence_feeds',
  {
    tenantId: idOf<'tenant'>().notNull(),
    poolId: idOf<'licencePool'>().notNull(),
    sourceId: uuid().notNull(),
    active: integer().notNull(),
    warning: integer().notNull(),
    suspended: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: 'licence_feeds_pk', columns: [t.tenantId, t.poolId, t.sourceId] }),
    foreignKey({
      name: 'licence_feeds_pool_fk',
      columns: [t.tenantId, t.poolId],
      foreignColumns: [licencePools.tenantId, licencePools.id],
    }),
    ...sealed('licence_feeds', t),
  ],
)

/** That one user is licensed for one product, and what of it was left out. */
export const licenceAssignments = pgTable(
  'licence_assignments',
  {
    tenantId: idOf<'tenant'>().notNull(),
    poolId: idOf<'licencePool'>().notNull(),
    userId: idOf<'user'>().notNull(),
    excludedPlans: uuid().array().notNull(),
  },
  (t) => [
    primaryKey({ name: 'licence_assignments_pk', columns: [t.tenantId, t.userId, t.poolId] }),
    index('licence_assignments_pool').on(t.tenantId, t.poolId),
    foreignKey({
      name: 'licence_assignments_pool_fk',
      columns: [t.tenantId, t.poolId],
      foreignColumns: [licencePools.tenantId, licencePools.id],
    }),
    ...sealed('licence_assignments', t),
  ],
)

export type Pool = typeof licencePools.$inferSelect
