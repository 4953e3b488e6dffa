import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'

/** A figure the vendor measured: what a metric stood at from this day on, until a later day says otherwise. */
export const scoreFigures = pgTable(
  'score_figures',
  {
    ...record<'scoreFigure'>(),
    area: text().notNull(),
    metric: text().notNull(),
    day: date().notNull(),
    value: doublePrecision().notNull(),
  },
  (t) => [
    ...owned('score_figures', t),
    uniqueIndex('score_figures_one').on(t.tenantId, t.area, t.metric, t.day),
    foreignKey({
      name: 'score_figures_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

/** One metric of a score as it stood: its value, and the points it brought in tenths. */
export type Measured = { readonly metric: string; readonly value: number; readonly tenths: number }

/** The score of an area as it stood from a day on, by the rules of that day: history never changes with the configuration. */
export const scoreDays = pgTable(
  'score_days',
  {
    ...record<'scoreDay'>(),
    area: text().notNull(),
    day: date().notNull(),
    /** Points are counted in tenths. */
    tenths: integer().notNull(),
    qualified: boolean().notNull(),
    measured: jsonb().$type<Measured[]>().notNull(),
  },
  (t) => [
    ...owned('score_days', t),
    uniqueIndex('score_days_one').on(t.tenantId, t.area, t.day),
    index('score_days_area').on(t.area, t.day),
    foreignKey({
      name: 'score_days_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type ScoreDay = typeof scoreDays.$inferSelect
