import { foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { factors } from '#kernel/permissions.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, networkOnly, oneOf, only, owned, record } from '#kernel/tables.ts'
import { languages } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import type { Region } from '#modules/membership/index.ts'
import { agreements } from '../agreements/tables.ts'
import type { Evidence, Seal } from './evidence.ts'

/** A signature under a version of the partner agreement, with everything as it was at that moment. Never changed; a trigger keeps it so. */
export const acceptances = pgTable(
  'acceptances',
  {
    ...record<'acceptance'>(),
    agreementId: idOf<'agreement'>().notNull(),
    region: text().$type<Region>().notNull(),
    number: integer().notNull(),
    textHash: text().notNull(),
    acceptedAt: instant().notNull(),
    address: text().notNull(),
    /** What the signer confirmed, as it was read, in that language. */
    statement: text().notNull(),
    language: oneOf(languages).notNull(),
    signerId: idOf<'user'>().notNull(),
    signerName: text().notNull(),
    signerEmail: text().notNull(),
    signerTitle: text().notNull(),
    /** The second factor behind the signature: when it was shown, and which. Null for signatures made before it was kept. */
    provenAt: instant(),
    provenBy: oneOf(factors),
    companyName: text().notNull(),
    country: text().notNull(),
    globalId: text().notNull(),
    locationId: text().notNull(),
    /** Written once, by the job that seals. */
    evidence: jsonb().$type<Evidence>(),
    seal: jsonb().$type<Seal>(),
    sealedAt: instant(),
  },
  (t) => [
    ...owned('acceptances', t),
    only('acceptances_language_known', t.language, languages),
    only('acceptances_factor_known', t.provenBy, factors),
    uniqueIndex('acceptances_once').on(t.tenantId, t.agreementId),
    index('acceptances_of_agreement').on(t.agreementId, t.acceptedAt),
    index('acceptances_of_region').on(t.region, t.tenantId, t.number),
    index('acceptances_unsealed').on(t.sealedAt, t.id),
    foreignKey({ name: 'acceptances_agreement_fk', columns: [t.agreementId], foreignColumns: [agreements.id] }),
    foreignKey({
      name: 'acceptances_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

/** The keys this installation seals evidence with. The private half never leaves the house's own transactions. */
export const signingKeys = pgTable(
  'signing_keys',
  {
    id: uuid()
      .primaryKey()
      .$defaultFn(newId<'signingKey'>),
    keyId: text().notNull(),
    publicKey: text().notNull(),
    privateKey: text().notNull(),
    createdAt: instant().notNull(),
    retiredAt: instant(),
  },
  (t) => [...networkOnly('signing_keys'), uniqueIndex('signing_keys_name').on(t.keyId)],
)

export type Acceptance = typeof acceptances.$inferSelect
export const store = storeOf(acceptances, 'acceptance')
