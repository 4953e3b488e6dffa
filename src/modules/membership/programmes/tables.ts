import { boolean, foreignKey, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Id } from '#kernel/id.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { checklistItems, kinds } from './checklists/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** A company's place in the reseller programme: one a tenant, of one kind (domain.md 5.1). */
export const resellers = pgTable(
  'resellers',
  {
    ...record<'reseller'>(),
    kind: oneOf(kinds).notNull(),
    status: oneOf(lifecycle.states).notNull(),
    /** Since when it is in this state. */
    since: instant().notNull(),
    /** The vendor's words for a rejection or restriction. */
    reason: text(),
    decidedByName: text(),
    decidedAt: instant(),
  },
  (t) => [
    ...owned('resellers', t),
    only('resellers_kind_known', t.kind, kinds),
    only('resellers_status_known', t.status, lifecycle.states),
    uniqueIndex('resellers_once').on(t.tenantId),
    index('resellers_queue').on(t.status, t.since, t.id),
  ],
)

/** What was declared or decided about one item of the checklist. What the house knows by itself is never kept. */
export const checklistResults = pgTable(
  'checklist_results',
  {
    ...record<'checklistResult'>(),
    resellerId: idOf<'reseller'>().notNull(),
    itemId: idOf<'checklistItem'>().notNull(),
    met: boolean().notNull(),
    note: text(),
    fileIds: jsonb().$type<Id<'file'>[]>().notNull().default([]),
    byName: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    ...owned('checklist_results', t),
    uniqueIndex('checklist_results_once').on(t.tenantId, t.resellerId, t.itemId),
    foreignKey({
      name: 'checklist_results_of_fk',
      columns: [t.tenantId, t.resellerId],
      foreignColumns: [resellers.tenantId, resellers.id],
    }),
    foreignKey({
      name: 'checklist_results_item_fk',
      columns: [t.itemId],
      foreignColumns: [checklistItems.id],
    }),
  ],
)

export type Reseller = typeof resellers.$inferSelect
export type ChecklistResult = typeof checklistResults.$inferSelect
export const store = storeOf(resellers, 'reseller')
export const resultStore = storeOf(checklistResults, 'checklistResult')
