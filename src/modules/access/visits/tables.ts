import { foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { idOf, oneOf, only, owned, record } from '#kernel/tables.ts'
import { members } from '../members/tables.ts'

/** Why somebody of another tenant has a place here: their tenant was linked to the account, or two accounts became one. */
export const kinds = ['linked', 'merged'] as const

/** A place that somebody holds here because their own tenant belongs to the same account (domain.md 1.7, 1.8). */
export const visits = pgTable(
  'visits',
  {
    ...record<'visit'>(),
    kind: oneOf(kinds).notNull(),
    memberId: idOf<'member'>().notNull(),
    homeTenantId: idOf<'tenant'>().notNull(),
    /** What their own tenant is called: whom a refusal names. */
    homeName: text().notNull(),
  },
  (t) => [
    ...owned('visits', t),
    only('visits_kind_known', t.kind, kinds),
    uniqueIndex('visits_one_a_place').on(t.tenantId, t.memberId),
    index('visits_home').on(t.homeTenantId, t.tenantId),
    foreignKey({
      name: 'visits_member_fk',
      columns: [t.tenantId, t.memberId],
      foreignColumns: [members.tenantId, members.id],
    }),
  ],
)

export type Visit = typeof visits.$inferSelect
