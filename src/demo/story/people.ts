import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import type { Lang } from '#kernel/words.ts'
import { seal } from '#modules/access/people/password.ts'
import { accounts, people } from '#modules/access/people/tables.ts'
import { PASSWORD } from '../network.ts'
import type { Known } from './stage.ts'

let sealed: Promise<string> | undefined

/** A person with the demo's password. Not by the command of a sign-up: everybody's password is one, and sealed once. */
export async function comes(
  { db, now }: Ctx,
  { name, email, language }: { name: string; email: string; language: Lang },
) {
  const known: Known = { id: newId<'user'>(), name, email, language }
  const dated = { createdAt: now, updatedAt: now }
  await db.insert(people).values({ ...known, emailVerified: true, ...dated })
  sealed ??= seal(PASSWORD)
  const account = { id: newId<'account'>(), userId: known.id, accountId: known.id, providerId: 'credential' }
  await db.insert(accounts).values({ ...account, password: await sealed, ...dated })
  return known
}
