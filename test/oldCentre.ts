import { sql } from 'drizzle-orm'
import { type Id, NETWORK, newId } from '#kernel/id.ts'
import { testDatabase } from './database.ts'
import { type Office, office } from './office.ts'

const NOW = '2026-03-02T09:00:00Z'
type Contact = { email: string; name?: string; role?: string; oldId?: string }
type Given = {
  standing?: 'active' | 'inactive'
  registrationId?: string | null
  sites?: number
  contacts?: Contact[]
  isSite?: boolean
}

const run = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) => {
  const { transact } = await testDatabase()
  return transact({ reach: 'network' }, async (db) => (await db.execute<T>(query)).rows)
}
/** Letters alone: nothing of another test resembles them. */
const word = () =>
  newId()
    .slice(-12)
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'q')

/** The old centre as an import left it, with accounts of this test's own, and the vendor's desk over it. */
export async function oldCentre(now = NOW) {
  const o = await office({ now })
  await run(sql`delete from retirement_plans`)
  await run(sql`delete from legacy_letters`) // what others told of other days
  const manager = o.vendor('partnerManager')
  const [level] = await run<{ code: string }>(
    sql`select code from levels where kind = 'membership' order by position limit 1`,
  )
  const [benefit] = await run<{ code: string }>(
    sql`select code from benefit_types where active order by position limit 1`,
  )

  /** A headquarters with sites, a level, a benefit and its contacts. */
  async function account(given: Given = {}) {
    const mark = word()
    const [oldId, domain] = [`OC${mark.toUpperCase()}`, `${mark}.example`]
    const { standing = 'active', sites = 1, registrationId = null } = given
    const contacts = given.contacts ?? [{ email: `mina@${domain}`, role: 'Global admin' }]
    const printed = (id: string) => `${id.slice(0, 2)}-${id.slice(2)}`
    const address = JSON.stringify({ line1: 'Teheran-ro 1', line2: null, city: null, state: null, postalCode: null })
    const row = (id: string, parent: string | null, name: string) =>
      run(sql`insert into legacy_accounts (old_id, printed_old_id, parent_old_id, name, normalised_name, country, address, website, site_domain, registration_id, standing, import_id, imported_at)
        values (${id}, ${printed(id)}, ${parent}, ${name}, ${name.toLowerCase()}, 'KR', ${address}::jsonb, ${parent ? null : `https://www.${domain}`}, ${parent ? null : domain}, ${registrationId}, ${standing}, ${newId()}, ${NOW})`)
    await row(oldId, null, mark)
    for (let n = 1; n <= sites; n++) await row(`${oldId}${n}`, oldId, `${mark} Busan ${n}`)
    for (const { email, name = 'Kim Mina', role = null, oldId: at = oldId } of contacts)
      await run(
        sql`insert into legacy_contacts (key, old_id, name, email, language, old_role, import_id, imported_at) values (${`${at} ${email}`}, ${at}, ${name}, ${email}, 'ko', ${role}, ${newId()}, ${NOW})`,
      )
    await run(
      sql`insert into legacy_levels (key, old_id, level, since, anniversary, import_id, imported_at) values (${`${oldId} l`}, ${oldId}, ${level?.code}, '2025-06-01', '2026-06-01', ${newId()}, ${NOW})`,
    )
    await run(
      sql`insert into legacy_benefits (key, old_id, type, quantity, valid_to, import_id, imported_at) values (${`${oldId} b`}, ${oldId}, ${benefit?.code}, 7, '2026-12-31', ${newId()}, ${NOW}), (${`${oldId} c`}, ${oldId}, 'Fountain pens', 3, null, ${newId()}, ${NOW})`,
    )
    return { oldId, printedOldId: printed(oldId), domain, name: mark, email: contacts[0]?.email ?? '' }
  }
  /** The link of the newest letter to a mailbox. */
  async function linkOf(email: string): Promise<string> {
    const [row] = await run<{ token: string }>(
      sql`select facts->'facts'->>'token' as token from outbox where name = 'mail.wanted' and facts->>'letter' = 'migration.invitation' and facts->>'to' = ${email} order by id desc limit 1`,
    )
    return row?.token ?? ''
  }
  async function invited(given?: Given) {
    const one = await account(given)
    await manager('POST /vendor/legacy-accounts/:oldId/invitation', { oldId: one.oldId })
    return { ...one, token: await linkOf(one.email) }
  }
  return { o, manager, account, invited, linkOf, run }
}

/** Somebody signed in with a mailbox they have proven, at work for no company yet. */
export function person(o: Office, email: string, name = 'Kim Mina') {
  const is = { id: newId<'user'>(), name, email, language: 'ko' as const }
  const call = o.as({ ...is, tenantId: NETWORK, grants: [], standings: {} })
  /** The same person at work for a company. */
  const at = (tenantId: Id<'tenant'>) =>
    o.as({
      ...is,
      tenantId,
      standings: { network: 'active' },
      grants: (['globalAdmin', 'accountAdmin', 'partnerAdmin'] as const).map((role) => ({
        role,
        scope: 'organisation',
        scopeId: null,
      })),
    })
  const claim = async (token: string) =>
    call('POST /claims/:token', { token, termsVersion: (await call('GET /terms', {})).body.version })
  return { ...is, call, at, claim }
}

/** A plan whose end lies so many days from the office's clock. */
export const planned = async (call: ReturnType<Office['vendor']>, retireOn: string, more: object = {}) =>
  call('PUT /vendor/retirement', {
    ...{ announceOn: '2026-01-01', freezeOn: '2026-02-01', retireOn, zone: 'Asia/Seoul', noticeDays: [30, 7, 1] },
    ...{
      subject: { en: '{days} days left', ko: '{days}일 남았습니다' },
      body: { en: '{company} by {retireOn}', ko: '{company}, {retireOn}까지' },
    },
    ...more,
  })
