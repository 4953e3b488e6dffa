import { sql } from 'drizzle-orm'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/permissions.ts'
import { addMember } from '#modules/access/index.ts'
import { listeners } from '#worker/listeners.ts'
import { react } from '#worker/worker.ts'
import { testDatabase } from './database.ts'
import type { Office } from './office.ts'
import { ports } from './ports.ts'

type Fact = { id: string; tenantId: string; name: string; facts: unknown }
/** Lets everybody hear what was told in these companies, until nothing more is told; mail stays. */
export async function settle(...offices: { tenantId: Id<'tenant'>; clock: () => Date }[]) {
  for (const { tenantId, clock } of offices) {
    const { transact } = await testDatabase()
    const { rows } = await transact({ reach: 'network' }, (db) =>
      db.execute<Fact>(sql`delete from outbox where tenant_id = ${tenantId} and name <> 'mail.wanted'
        returning id, tenant_id as "tenantId", name, facts`),
    )
    for (const fact of rows)
      for (const reaction of listeners.reactions.filter(({ event }) => event === fact.name))
        await react({ transact, clock, ports }, reaction, fact, fact.id)
    if (rows.length > 0) await settle(...offices)
  }
}

/** Gives the office's person of that role a sign-in and a place. */
export async function hire(o: Office, role: Role, language: 'en' | 'ko' = 'ko') {
  const { id } = o.actorOf(role)
  const email = `${role}-${id.slice(-6)}@hanbit.example`
  await o.within(async (ctx) => {
    await ctx.db.execute(
      sql`insert into auth.users (id, name, email, email_verified, language) values (${id}, ${role}, ${email}, true, ${language})`,
    )
    await addMember(ctx, { userId: id, grants: [{ role, scope: 'organisation', scopeId: null }] })
  }, 'network')
  return email
}
