import { desc, eq } from 'drizzle-orm'
import type { Transact } from '#database/open.ts'
import type { Id } from '#kernel/id.ts'
import type { Deliver } from '#worker/mail.ts'
import { demoMails } from './tables.ts'

/** Delivers every mail into the demo's mailbox instead of the world. */
export const mailbox =
  (transact: Transact, clock: () => Date): Deliver =>
  async ({ to, subject, text, html, letter, language }) => {
    await transact({ reach: 'network' }, (db) =>
      db.insert(demoMails).values({ to, subject, text, html, letter, language, sentAt: clock() }),
    )
  }

const MAILS_MAX = 200
/** The latest mails, of everyone or to one address. */
export const mailsTo = (transact: Transact, to?: string) =>
  transact({ reach: 'network' }, (db) =>
    db
      .select()
      .from(demoMails)
      .where(to ? eq(demoMails.to, to) : undefined)
      .orderBy(desc(demoMails.sentAt), desc(demoMails.id))
      .limit(MAILS_MAX),
  )

/** One mail; null when there is none by that id. */
export const mailById = async (transact: Transact, id: string) => {
  const found = eq(demoMails.id, id as Id<'mail'>) // a UUID of the address, looked up
  const rows = await transact({ reach: 'network' }, (db) => db.select().from(demoMails).where(found).limit(1))
  return rows[0] ?? null
}
