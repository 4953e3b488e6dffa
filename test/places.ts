import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { type Grant, type Role, scopesOf } from '#kernel/permissions.ts'
import { addMember, type Member } from '#modules/access/index.ts'
import { testDatabase } from './database.ts'
import type { Office } from './office.ts'

const ANYWHERE = '0195c000-0000-7000-8000-000000000001'
export const grantOf = (role: Role): Grant => {
  const [scope = 'organisation'] = scopesOf(role)
  return { role, scope, scopeId: scope === 'organisation' ? null : ANYWHERE }
}

/** A person who can sign in, with no place anywhere. */
export async function newPerson({
  name = 'Park Jisoo',
  language = 'en',
  domain = 'hanbit.example',
}: {
  name?: string
  language?: 'en' | 'ko'
  domain?: string
} = {}) {
  const id = newId<'user'>()
  const email = `${id}@${domain}`
  const { transact } = await testDatabase()
  await transact({ reach: 'network' }, (db) =>
    db.execute(
      sql`insert into auth.users (id, name, email, email_verified, language) values (${id}, ${name}, ${email}, true, ${language})`,
    ),
  )
  return { id, name, email, language } as const
}

export type Placed = { member: Member; email: string; actor: Partial<Actor> & { id: Id<'user'> } }
/** A person with a place in the office's company and these roles: the member, and who they are when they call. */
export async function placed(
  o: Office,
  roles: readonly Role[],
  given: Parameters<typeof newPerson>[0] = {},
): Promise<Placed> {
  const person = await newPerson(given)
  const grants = roles.map(grantOf)
  const member = await o.within((ctx) => addMember(ctx, { userId: person.id, grants }))
  return { member, email: person.email, actor: { ...person, grants } }
}
