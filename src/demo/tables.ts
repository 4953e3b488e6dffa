import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { idOf, instant, networkOnly } from '#kernel/tables.ts'

/** Every mail the demo sent: the mailbox at /demo/mail. Empty wherever there is no demo. */
export const demoMails = pgTable(
  'demo_mails',
  {
    id: idOf<'mail'>()
      .primaryKey()
      .$defaultFn(newId<'mail'>),
    to: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    letter: text().notNull(),
    language: text().notNull(),
    sentAt: instant().notNull(),
  },
  (t) => [
    index('demo_mails_latest').on(t.sentAt, t.id),
    index('demo_mails_to').on(t.to, t.sentAt, t.id),
    ...networkOnly('demo_mails'),
  ],
)
