import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { idOf, instant, networkOnly, oneOf, only } from '#kernel/tables.ts'
import { languages } from '#kernel/words.ts'
import { lifecycle } from './lifecycle.ts'

/** Why a mailbox stands for the old account: it is the one known there, is at its website, or at a domain its holder's company proved. */
export const bases = ['contact', 'website', 'domain', 'review'] as const
export type Basis = (typeof bases)[number]

/** Somebody's claim on an old account: nobody's tenant yet, so of the network alone. One of them is completed. */
export const claims = pgTable(
  'legacy_claims',
  {
    id: idOf<'claim'>().primaryKey(),
    version: integer().notNull().default(1),
    status: oneOf(lifecycle.states).notNull(),
    oldId: text().notNull(),
    company: text().notNull(),
    letterId: idOf<'legacyLetter'>().notNull(),
    userId: idOf<'user'>().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    language: oneOf(languages).notNull(),
    basis: oneOf(bases).notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    promisedAt: instant(),
    decidedByName: text(),
    decidedAt: instant(),
    /** Why a reviewer refused it. */
    reason: text(),
    /** The company it became. */
    becameTenantId: idOf<'tenant'>(),
    completedAt: instant(),
  },
  (t) => [
    ...networkOnly('legacy_claims'),
    only('legacy_claims_status_known', t.status, lifecycle.states),
    only('legacy_claims_basis_known', t.basis, bases),
    only('legacy_claims_language_known', t.language, languages),
    uniqueIndex('legacy_claims_once_a_person').on(t.oldId, t.userId),
    uniqueIndex('legacy_claims_one_completed').on(t.oldId).where(sql`status = 'completed'`),
    index('legacy_claims_newest').on(t.status, t.id),
  ],
)
export type Claim = typeof claims.$inferSelect
