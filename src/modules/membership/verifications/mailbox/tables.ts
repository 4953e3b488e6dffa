import { foreignKey, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { idOf, instant, owned } from '#kernel/tables.ts'
import { verifications } from '../tables.ts'

/** A letter on its way to the contact's mailbox: whoever opens its link has the mailbox. Only a hash of the link is kept. */
export const mailboxProofs = pgTable(
  'mailbox_proofs',
  {
    tenantId: idOf<'tenant'>().notNull(),
    id: idOf<'mailboxProof'>()
      .notNull()
      .$defaultFn(newId<'mailboxProof'>),
    verificationId: idOf<'verification'>().notNull(),
    email: text().notNull(),
    tokenHash: text().notNull(),
    sentAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    sentCount: integer().notNull().default(1),
  },
  (t) => [
    ...owned('mailbox_proofs', t),
    uniqueIndex('mailbox_proofs_token').on(t.tokenHash),
    uniqueIndex('mailbox_proofs_of').on(t.tenantId, t.verificationId),
    foreignKey({
      name: 'mailbox_proofs_of_fk',
      columns: [t.tenantId, t.verificationId],
      foreignColumns: [verifications.tenantId, verifications.id],
    }),
  ],
)

export type MailboxProof = typeof mailboxProofs.$inferSelect
