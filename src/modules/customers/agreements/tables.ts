import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, owned, published, record } from '#kernel/tables.ts'
import type { Lang } from '#kernel/words.ts'
import type { Region } from '#modules/membership/index.ts'

export type AgreementText = { readonly language: Lang; readonly title: string; readonly text: string }

/** A version of what customers agree to: of one region, or of all that have none of their own. The vendor's to write, everyone's to read. */
export const customerAgreements = pgTable(
  'customer_agreements',
  {
    id: idOf<'customerAgreement'>()
      .primaryKey()
      .$defaultFn(newId<'customerAgreement'>),
    region: text().$type<Region>(),
    /** 1, 2, 3 … within the region. */
    number: integer().notNull(),
    effectiveFrom: instant().notNull(),
    texts: jsonb().$type<AgreementText[]>().notNull(),
    publishedByName: text().notNull(),
    publishedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('customer_agreements_number_once').on(t.region, t.number), ...published('customer_agreements')],
)

/** That a partner says who at its customer agreed, and when: its own row. A newer one stands beside the older (domain.md 4.2). */
export const customerAttestations = pgTable(
  'customer_attestations',
  {
    ...record<'customerAttestation'>(),
    customerId: idOf<'tenant'>().notNull(),
    agreementId: idOf<'customerAgreement'>().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    email: text().notNull(),
    phone: text(),
    /** The day the customer agreed, where it is. */
    agreedOn: text().notNull(),
    attestedBy: idOf<'user'>().notNull(),
    attestedByName: text().notNull(),
  },
  (t) => [
    ...owned('customer_attestations', t),
    index('customer_attestations_of').on(t.tenantId, t.customerId, t.id),
    index('customer_attestations_by_customer').on(t.customerId, t.id),
    uniqueIndex('customer_attestations_once').on(t.tenantId, t.customerId, t.agreementId, t.email, t.firstName, t.lastName),
  ],
) // biome-ignore format: one thought

/** That the customer itself agreed, by one of its admins: the customer's row, and so the same for all its partners. */
export const customerSignatures = pgTable(
  'customer_signatures',
  {
    ...record<'customerSignature'>(),
    agreementId: idOf<'customerAgreement'>().notNull(),
    signedBy: idOf<'user'>().notNull(),
    signedByName: text().notNull(),
    signedByEmail: text().notNull(),
    signedAt: instant().notNull(),
  },
  (t) => [...owned('customer_signatures', t), uniqueIndex('customer_signatures_once').on(t.tenantId, t.agreementId)],
)

export type CustomerAgreement = typeof customerAgreements.$inferSelect
export type Attestation = typeof customerAttestations.$inferSelect
export type Signature = typeof customerSignatures.$inferSelect
export const attestationStore = storeOf(customerAttestations, 'customerAttestation')
export const signatureStore = storeOf(customerSignatures, 'customerSignature')
