import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { actingGrants, type Role } from '#kernel/permissions.ts'
import { addMinutes } from '#kernel/time.ts'
import { addMember, makePerson } from '#modules/access/index.ts'
import { store } from '#modules/access/support-sessions/tables.ts'
import { type door, PASSWORD } from './door.ts'
import type { Office } from './office.ts'

type Door = Awaited<ReturnType<typeof door>>
let count = 0

/** A member of the vendor's staff with a sign-in of their own, who has just proven a second factor. */
export async function staff(d: Door, role: Role = 'support') {
  const email = `staff${++count}.${process.pid}@aurora.example`
  const vendorId = await d.within(async ({ db }) => {
    const { rows } = await db.execute<{ id: Id<'tenant'> }>(sql`
      insert into tenants (tenant_id, id, name, kind) select v, v, 'Aurora Cloud', 'vendor' from (select gen_random_uuid() as v) one
      on conflict (kind) where kind = 'vendor' do update set name = excluded.name returning id`)
    return rows[0]?.id as Id<'tenant'>
  })
  const { id } = await d.within((ctx) => makePerson(ctx, { name: 'Priya Raman', email, language: 'en', password: PASSWORD }))
  const grants = [{ role, scope: 'organisation', scopeId: null }] as const
  const { id: memberId } = await d.within((ctx) => addMember(ctx, { userId: id, grants }), vendorId)
  const browser = d.browser()
  await browser.signIn(email)
  const prove = () =>
    d.within(({ db }) => db.execute(sql`update auth.sessions set stepped_up_at = now(), stepped_up_by = 'app' where user_id = ${id}`))
  await prove()
  return { id, email, memberId, vendorId, browser, prove }
} // biome-ignore format: few lines

const VENDOR = newId<'tenant'>()
/** The office's company with support inside, and who is: without a sign-in, as the door would hand them in. */
export async function actingIn(o: Office, { writes = false } = {}): Promise<Partial<Actor>> {
  const staffId = newId<'user'>()
  const who = { staffId, staffName: 'Priya Raman', staffEmail: 'priya@aurora.example', language: 'en' } as const
  const [now, openUntil] = [o.clock(), addMinutes(o.clock(), 60)]
  const open = { status: 'open', openedAt: now, openUntil, lapsesAt: openUntil, minutes: 60 } as const
  const { id } = await o.within((ctx) => store.insert(ctx, { ...who, ...open, reason: 'It does not work.', writes }))
  return {
    ...{ id: staffId, kind: 'person', name: 'Priya Raman (Aurora Cloud)', grants: actingGrants },
    ...{ steppedUp: false, proven: null },
    acting: { sessionId: id, company: 'Hanbit Systems', until: openUntil, writes, home: VENDOR, over: false },
  }
}
