import { boolean, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { idOf, instant, oneOf, only, published } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'

/** How a company may be in the reseller programme (domain.md 5.1). */
export const kinds = ['directBill', 'indirectProvider', 'indirectReseller'] as const
export type Kind = (typeof kinds)[number]

/** Who ticks an item off: the partner declares it, the vendor decides it, or the house knows it by itself. */
export const clearers = ['partner', 'vendor', 'system'] as const

/** What a company must bring to enter a kind of the reseller programme: the vendor's own list. */
export const checklistItems = pgTable(
  'checklist_items',
  {
    id: idOf<'checklistItem'>()
      .primaryKey()
      .$defaultFn(newId<'checklistItem'>),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull().defaultNow(),
    kind: oneOf(kinds).notNull(),
    code: text().notNull(),
    says: jsonb().$type<Said>().notNull(),
    explains: jsonb().$type<Said>().notNull(),
    clearedBy: oneOf(clearers).notNull(),
    required: boolean().notNull(),
    position: integer().notNull(),
    active: boolean().notNull().default(true),
  },
  (t) => [
    only('checklist_items_kind_known', t.kind, kinds),
    only('checklist_items_clearer_known', t.clearedBy, clearers),
    uniqueIndex('checklist_items_once').on(t.kind, t.code),
    ...published('checklist_items'),
  ],
)

export type ChecklistItem = typeof checklistItems.$inferSelect
