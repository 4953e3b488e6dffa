import { sql } from 'drizzle-orm'
import { foreignKey, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { type Id, newId } from '#kernel/id.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'

import { lifecycle } from './lifecycle.ts'
import { kinds } from './reasons/tables.ts'

export const sides = ['partner', 'vendor', 'house'] as const

/** One check of a company: one row a kind, for as long as the company is in the network. */
export const verifications = pgTable(
  'verifications',
  {
    ...record<'verification'>(),
    kind: oneOf(kinds).notNull(),
    status: oneOf(lifecycle.states).notNull(),
    /** Since when it has waited for whoever is next: its age. */
    since: instant().notNull(),
    /** By when the vendor decides; null while it is not the vendor's turn. */
    promisedAt: instant(),
    remindedAt: instant(),
    claimedBy: idOf<'user'>(),
    claimedByName: text(),
    reasonCode: text(),
    /** The reviewer's own words: why it was rejected, or what is asked. */
    reasonText: text(),
    decidedBy: idOf<'user'>(),
    decidedByName: text(),
    decidedAt: instant(),
  },
  (t) => [
    ...owned('verifications', t),
    only('verifications_kind_known', t.kind, kinds),
    only('verifications_status_known', t.status, lifecycle.states),
    uniqueIndex('verifications_kind_once').on(t.tenantId, t.kind),
    index('verifications_queue').on(sql`coalesce(promised_at, 'infinity')`, t.id),
    index('verifications_unreminded').on(t.promisedAt, t.id).where(sql`reminded_at is null`),
  ],
)

/** What happened to a check, from the first day: who, when, what, in which words, with which files. */
export const verificationMoves = pgTable(
  'verification_moves',
  {
    tenantId: idOf<'tenant'>().notNull(),
    id: idOf<'verificationMove'>()
      .notNull()
      .$defaultFn(newId<'verificationMove'>),
    verificationId: idOf<'verification'>().notNull(),
    at: instant().notNull(),
    side: oneOf(sides).notNull(),
    byId: idOf<'user'>().notNull(),
    byName: text().notNull(),
    move: text().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    reasonCode: text(),
    text: text(),
    fileIds: jsonb().$type<Id<'file'>[]>().notNull().default([]),
  },
  (t) => [
    ...owned('verification_moves', t),
    only('verification_moves_side_known', t.side, sides),
    index('verification_moves_of').on(t.tenantId, t.verificationId, t.id),
    foreignKey({
      name: 'verification_moves_of_fk',
      columns: [t.tenantId, t.verificationId],
      foreignColumns: [verifications.tenantId, verifications.id],
    }),
  ],
)

export type Verification = typeof verifications.$inferSelect
export type VerificationMove = typeof verificationMoves.$inferSelect
export const store = storeOf(verifications, 'verification')
