import { sql } from 'drizzle-orm'
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Role } from '#kernel/permissions.ts'
import { idOf, instant, oneOf, only, owned, record, sealed } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'

/** What an item asks of its reader: two kinds of action, two of news (domain.md 12.4). */
export const classes = { action: ['mandatory', 'recommended'], notification: ['transactional', 'promotional'] } as const
export const kinds = [...classes.action, ...classes.notification] as const

/** Something a company's people should do or know, bound to the roles it concerns. Its words are kept as they were said. */
export const items = pgTable(
  'inbox_items',
  {
    ...record<'item'>(),
    kind: oneOf(kinds).notNull(),
    workspace: text().notNull(),
    roles: text().array().$type<Role[]>().notNull(),
    /** What it is about, for filters and tests: `readiness.associated.none`. */
    code: text().notNull(),
    /** The one thing it stands for: while it is open there is no second one. */
    key: text().notNull(),
    title: jsonb().$type<Said>().notNull(),
    body: jsonb().$type<Said>().notNull(),
    link: text().notNull(),
    dueAt: instant(),
    closedAt: instant(),
  },
  (t) => [
    ...owned('inbox_items', t),
    only('inbox_items_kind_known', t.kind, kinds),
    uniqueIndex('inbox_items_open_once').on(t.tenantId, t.key).where(sql`closed_at is null`),
    index('inbox_items_newest').on(t.tenantId, sql`(kind = 'mandatory' and closed_at is null)`, t.createdAt, t.id),
  ],
)

/** What one person has done with an item: read it, put it away. */
export const readings = pgTable(
  'inbox_readings',
  {
    tenantId: idOf<'tenant'>().notNull(),
    itemId: idOf<'item'>().notNull(),
    userId: idOf<'user'>().notNull(),
    readAt: instant(),
    archivedAt: instant(),
  },
  (t) => [
    primaryKey({ name: 'inbox_readings_pk', columns: [t.tenantId, t.itemId, t.userId] }),
    foreignKey({
      name: 'inbox_readings_item_fk',
      columns: [t.tenantId, t.itemId],
      foreignColumns: [items.tenantId, items.id],
    }),
    ...sealed('inbox_readings', t),
  ],
)

export type Item = typeof items.$inferSelect
