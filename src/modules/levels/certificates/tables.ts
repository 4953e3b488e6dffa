import { foreignKey, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, networkOnly, owned, record } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'
import { holdings } from '../holdings/tables.ts'

/** What a company can show of a level it holds: a number anybody may check, a paper, and a signed badge. */
export const certificates = pgTable(
  'level_certificates',
  {
    ...record<'certificate'>(),
    holdingId: idOf<'holding'>().notNull(),
    number: text().notNull(),
    companyName: text().notNull(),
    level: text().notNull(),
    levelName: jsonb().$type<Said>().notNull(),
    description: jsonb().$type<Said>().notNull(),
    issuedAt: instant().notNull(),
    /** Null is without end. */
    validTo: instant(),
    revokedAt: instant(),
    /** The credential as a signed token; null until the job has signed it, and anew after a renewal. */
    token: text(),
    signedAt: instant(),
  },
  (t) => [
    ...owned('level_certificates', t),
    uniqueIndex('level_certificates_number').on(t.number),
    uniqueIndex('level_certificates_holding').on(t.tenantId, t.holdingId),
    index('level_certificates_unsigned').on(t.signedAt, t.id),
    index('level_certificates_revoked').on(t.revokedAt),
    foreignKey({
      name: 'level_certificates_holding_fk',
      columns: [t.tenantId, t.holdingId],
      foreignColumns: [holdings.tenantId, holdings.id],
    }),
  ],
)
export type Certificate = typeof certificates.$inferSelect
export const store = storeOf(certificates, 'certificate', ['token'])

/** The keys badges are signed with. The private half is sealed by the installation's secret and leaves the house never. */
export const badgeKeys = pgTable(
  'badge_keys',
  {
    id: uuid()
      .primaryKey()
      .$defaultFn(newId<'badgeKey'>),
    keyId: text().notNull(),
    publicJwk: jsonb().$type<Record<string, string>>().notNull(),
    sealedPrivate: text().notNull(),
    createdAt: instant().notNull(),
    retiredAt: instant(),
  },
  (t) => [...networkOnly('badge_keys'), uniqueIndex('badge_keys_name').on(t.keyId)],
)
