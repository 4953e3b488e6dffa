import { foreignKey, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, oneOf, only, owned, record } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import type { BenefitLine } from '../levels/tables.ts'

/** What a renewal may bring: what the level itself brings, or the benefits of the retired levels instead. */
export const bundles = ['own', 'legacy'] as const
export type Bundle = (typeof bundles)[number]

/** The cases of a renewal after two accounts became one, as the rules number them (domain.md 1.8). */
export const cases = ['1a', '1b', '1c', '1d', '2a', '2b', '2c', '2d', '3', '4', '5'] as const
export type Case = (typeof cases)[number]

/** What two companies held when their accounts became one, as far as it decides what the one company may renew. */
export const levelUnions = pgTable(
  'level_unions',
  {
    ...record<'levelUnion'>(),
    mergeId: idOf<'merge'>().notNull(),
    case: oneOf(cases).notNull(),
    options: text().array().$type<Bundle[]>().notNull(),
    /** Copied: the sentence is read when the names may have changed. */
    name: text().notNull(),
    otherName: text().notNull(),
    /** The higher of the two retired levels, and the benefits of both without duplicates. */
    legacyName: jsonb().$type<Said>(),
    legacyLines: jsonb().$type<BenefitLine[]>().notNull(),
    /** The order that chose: whoever takes the benefits of a designation does not come back to the retired ones. */
    settledBy: idOf<'purchase'>(),
  },
  (t) => [
    ...owned('level_unions', t),
    only('level_unions_case_known', t.case, cases),
    uniqueIndex('level_unions_once').on(t.tenantId, t.mergeId),
    foreignKey({
      name: 'level_unions_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type Union = typeof levelUnions.$inferSelect
export const store = storeOf(levelUnions, 'levelUnion')
