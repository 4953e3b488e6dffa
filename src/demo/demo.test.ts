import { sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Transact } from '#database/open.ts'
import type { Db } from '#kernel/context.ts'
import { roles } from '#kernel/permissions.ts'
import { vaultOf } from '#kernel/vault.ts'
import { everyChain } from '#modules/audit/index.ts'
import { isPartnerId } from '#modules/membership/identifiers/rules.ts'
import { type Portal, portal } from '#test/browser/house.ts'
import { access } from './access.ts'
import { partners } from './cast/partners.ts'
import { carriesCodes, codeOf } from './codes.ts'
import { vendorUsers } from './network.ts'
import { tour } from './pages/tour.ts'
import { seed } from './seed.ts'
import { demoMails } from './tables.ts'

const MINUTES = 60_000
const exact = { additionalProperties: false }
const users = Type.Array(
  Type.Object(
    { email: Type.String(), password: Type.String(), roles: Type.Array(Type.Enum(roles), { minItems: 1 }) },
    exact,
  ),
  { minItems: 1 },
)
const Access = Type.Object(
  {
    vendor: Type.Object({ tenantId: Type.String(), users }, exact),
    partners: Type.Array(
      Type.Object(
        {
          ...{ name: Type.String(), partnerId: Type.String(), tenantId: Type.String(), canSell: Type.Boolean(), users },
          client: Type.Object({ id: Type.String(), secret: Type.String({ minLength: 32 }) }, exact),
        },
        exact,
      ),
    ),
  },
  exact,
)
type Access = Awaited<ReturnType<typeof access>>

let demo: Portal
let bytes: string
let given: Access
beforeAll(async () => {
  demo = await portal({ now: new Date('2026-11-22T08:30:00Z') })
  bytes = await (await fetch(`${demo.url}/demo/access.json`)).text()
  given = JSON.parse(bytes)
}, 3 * MINUTES)
afterAll(() => demo?.close())

const text = async (path: string, headers: Record<string, string> = {}) =>
  (await demo.house.app.inject({ url: path, headers })).body
const counted = (query: ReturnType<typeof sql>) =>
  demo.house.inNetwork(async (ctx) => {
    const { rows } = await ctx.db.execute<{ state: string; n: number }>(query)
    return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]))
  })
const signIn = (email: string, to = '/') =>
  demo.house.app.inject({
    ...{ method: 'POST', url: '/demo/sign-in' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ email, to }).toString(),
  })
const cookieOf = ({ headers }: Awaited<ReturnType<typeof signIn>>) =>
  [headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0]).join('; ') // biome-ignore format: one thought

test('the structure has something to look at: a merge to confirm, a location on its way, a linked tenant, a late claim in review', async () => {
  expect([
    await counted(sql`select status as state, count(*) n from merges group by 1`),
    await counted(sql`select status as state, count(*) n from location_transfers group by 1`),
    await counted(sql`select kind as state, count(*) n from tenant_links where status = 'active' group by 1`),
    await counted(sql`select status as state, count(*) n from late_claims group by 1`),
    await counted(
      sql`select code as state, count(*) n from inbox_items where closed_at is null and (code like 'merge.%' or code like 'transfer.%') group by 1`,
    ),
  ]).toEqual([
    { accepted: 1 },
    { asked: 1 },
    { linked: 1 },
    { inReview: 1 },
    { 'merge.confirm': 1, 'transfer.answer': 1 },
  ])
})

test('the customers of four sellers have subscriptions in every state, orders that wait and were turned down, and carts left open', async () => {
  const sellers = (table: string) => counted(sql.raw(`select status as state, count(distinct tenant_id) n from ${table} group by 1`))
  expect([await sellers('subscriptions'), await sellers('orders'), await sellers('carts')]).toEqual([
    { active: 4, suspended: 4, expired: 4, disabled: 4, deleted: 4 },
    { completed: 4, pendingApproval: 4, rejected: 4 },
    { active: 4, ordered: 4 },
  ])
  const answers = sql`select code as state, count(*) n from inbox_items where closed_at is null and code like 'subscriptionTransfer.%' group by 1`
  expect(await counted(answers)).toEqual({ 'subscriptionTransfer.answer.source': 2, 'subscriptionTransfer.answer.customer': 2 })
  expect(await counted(sql`select currency as state, count(distinct subscription_id) n from charges where type = 'renew' group by 1`)).toEqual({ KRW: 4, USD: 4, EUR: 4, JPY: 4 })
}) // biome-ignore format: one thought

describe('access.json', () => {
  test('has exactly the shape that tools read', () => {
    expect(Value.Check(Access, given)).toBe(true)
    expect(given.partners).toHaveLength(40)
    for (const { partnerId } of given.partners) expect(isPartnerId(partnerId)).toBe(true)
  })

  test('says who can sell by the conditions of selling, and only those', () => {
    const names = given.partners.filter(({ canSell }) => canSell).map(({ tenantId }) => tenantId)
    const lives = partners.filter(({ tenantId }) => names.includes(tenantId)).map(({ life }) => life)
    expect([...new Set(lives)].sort()).toEqual(['distributes', 'sells', 'sellsInPlaces', 'signsOnce', 'signsSoon'])
    expect(names).toHaveLength(12)
  })

  test('names clients whose secret opens the API', async () => {
    const { client } = given.partners[0] ?? {}
    const authorization = `Basic ${Buffer.from(`${client?.id}:${client?.secret}`).toString('base64')}`
    const answer = await fetch(`${demo.url}/rest/account`, { headers: { authorization } })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ globalId: given.partners[0]?.partnerId })
  })
})

describe('signing in', () => {
  test('works by password for everyone access.json lists', async () => {
    const everyone = [...given.vendor.users, ...given.partners.flatMap(({ users }) => users)]
    expect(new Set(everyone.map(({ email }) => email)).size).toBe(everyone.length)
    for (const { email } of everyone) expect([email, (await signIn(email)).statusCode]).toEqual([email, 303])
  }, 2 * MINUTES) // biome-ignore format: a slow test

  test('by one click works with a second factor too, and has proven nothing for a signature yet', async () => {
    const [email = ''] = carriesCodes
    const answer = await signIn(email, '/readiness')
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/readiness'])
    const me = await fetch(`${demo.url}/rest/me`, { headers: { cookie: cookieOf(answer) } })
    expect(await me.json()).toMatchObject({ person: { email, secondFactor: true }, steppedUpUntil: null })
    const headers = { cookie: cookieOf(answer), 'content-type': 'application/json' }
    const body = JSON.stringify({ code: await codeOf(email) })
    expect((await fetch(`${demo.url}/rest/me/step-up`, { method: 'POST', headers, body })).status).toBe(200)
  })

  test('leads to pages of this portal only, and nobody in who is not of the demo', async () => {
    const { email = '' } = vendorUsers[0]
    expect((await signIn(email, '//elsewhere.example')).headers.location).toBe('/')
    expect((await signIn('nobody@aurora.example')).statusCode).toBe(404)
  })
})

describe('the network', () => {
  const of = (table: string, column = 'status') =>
    counted(sql.raw(`select ${column} as state, count(*) as n from ${table} group by 1`))

  test('has companies, checks, programmes, agreements and enrolments in every state of the story', async () => {
    expect(Object.keys(await of('accounts')).sort()).toEqual(['active', 'pending', 'rejected', 'suspended'])
    const checks = ['accepted', 'appealed', 'inAppeal', 'inReview', 'pending', 'rejected', 'waiting']
    expect(Object.keys(await of('verifications')).sort()).toEqual(checks)
    const reseller = ['active', 'pendingQualification', 'qualified', 'rejected', 'restricted']
    expect(Object.keys(await of('resellers')).sort()).toEqual(reseller)
    expect(Object.keys(await of('resellers', 'kind'))).toHaveLength(3)
    expect(await of('enrolments')).toMatchObject({ draft: 3, asking: 1, submitted: 40 })
    expect(await of('joins')).toEqual({ pending: 1 })
    expect(Object.keys(await of('agreements')).sort()).toEqual(['published', 'superseded'])
    expect(Object.keys(await of('acceptances', 'number::text')).sort()).toEqual(['1', '2'])
    expect((await of('locations')).closed).toBe(1)
  })

  test('has given every company that enrolled the level that comes with it, however long ago that was', async () => {
    const without = sql`select a.status as state, count(*) as n from accounts a where not exists (select from level_holdings h
      where h.tenant_id = a.tenant_id and h.code = 'networkMember') group by 1`
    expect(await counted(without)).toEqual({})
  })

  test('has exactly two companies blocked from signing, for different reasons, and says so', async () => {
    const page = await text('/demo', { 'accept-language': 'en' })
    const section = page.split('aria-labelledby="blocked"')[1]?.split('</section>')[0] ?? ''
    expect(section.match(/<h3/g)).toHaveLength(2)
    expect(section).toContain('No location is associated with your tenant.')
    expect(section).toContain('is closed.')
    expect(await text('/demo', { 'accept-language': 'ko' })).toContain('테넌트에 연결된 사업장이 없어요.')
  })

  test('leads to every screen of its tour as somebody who can sign in', async () => {
    const page = await text('/demo')
    for (const { word, person, to } of tour()) {
      const body = new URLSearchParams({ email: person?.email ?? '', to })
      const answer = await fetch(`${demo.url}/demo/sign-in`, { method: 'POST', body, redirect: 'manual' })
      expect([word, answer.status, answer.headers.get('location')]).toEqual([word, 303, to])
      expect(page).toContain(`name="to" value="${to}"`)
    }
  })

  test('is read in the portal’s own typeface, and hands out nothing else of the folder', async () => {
    const faces = await text('/demo/fonts/pretendard.css')
    const [name] = /PretendardVariable[^)]+/.exec(faces) ?? []
    expect((await demo.house.app.inject(`/demo/fonts/${name}`)).headers['content-type']).toBe('font/woff2')
    for (const other of ['LICENSE.txt', '..%2F..%2Fpackage.json', 'PretendardVariable.subset.999.woff2'])
      expect([other, (await demo.house.app.inject(`/demo/fonts/${other}`)).statusCode]).toEqual([other, 404])
  })

  test('has a queue with checks that are overdue and checks that are not', async () => {
    const due =
      await counted(sql`select (promised_at < ${demo.clock().toISOString()}::timestamptz)::text as state, count(*) as n
      from verifications where promised_at is not null group by 1`)
    expect(due.true).toBeGreaterThanOrEqual(4)
    expect(due.false).toBeGreaterThanOrEqual(4)
  })

  test('has an audit whose entries are sealed, and mails of the days they were sent on', async () => {
    const sealed = await of('audit_entries', '(seal_id is not null)::text')
    expect(sealed.true).toBeGreaterThan(500)
    for await (const { tenantId, chain } of everyChain(demo.house.inNetwork))
      expect([tenantId, chain.findings]).toEqual([tenantId, []])
    expect(Object.keys(await of('acceptances', '(sealed_at is not null)::text'))).toEqual(['true'])
    const { mails } = JSON.parse(await text('/demo/mail.json'))
    expect(mails.length).toBeGreaterThan(100)
    expect(Object.keys(await of('demo_mails', 'sent_at::date::text')).length).toBeGreaterThan(20)
  })
})

describe('the mailbox', () => {
  test('offers to copy a code only where a letter was sent for one', async () => {
    const { mails } = JSON.parse(await text('/demo/mail.json'))
    const coded = mails.filter(({ letter }: { letter: string }) => letter.endsWith('Code'))
    expect(mails.some(({ text: is }: { text: string }) => /L-2026-\d{6}/.test(is))).toBe(true)
    expect((await text('/demo/mail')).match(/data-copy=/g) ?? []).toHaveLength(coded.length)
  })

  test('shows a letter as text and, sealed off, as it looks', async () => {
    const { mails } = JSON.parse(await text('/demo/mail.json'))
    const page = await text(`/demo/mail/${mails[0].id}`)
    expect(page).toContain('<iframe class="letter"')
    expect(page).toContain('sandbox="allow-top-navigation-by-user-activation"')
    const found = JSON.parse(await text(`/demo/mail.json?to=${encodeURIComponent(mails[0].to)}`))
    expect(new Set(found.mails.map(({ to }: { to: string }) => to))).toEqual(new Set([mails[0].to]))
  })

  test('escapes what somebody typed into it', async () => {
    const page = await text(`/demo/mail?to=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(page).not.toContain('<script>alert')
  })
})

describe('a house in production', () => {
  let house: Portal
  beforeAll(async () => {
    house = await portal({ demo: false, now: new Date('2027-02-14T23:59:00Z') })
  }, MINUTES)
  afterAll(() => house?.close())

  test('has none of it', async () => {
    const paths = [
      '/demo',
      '/demo/mail',
      '/demo/mail.json',
      '/demo/access.json',
      '/demo/codes.json',
      '/demo/look.css',
      '/demo/fonts/pretendard.css',
      '/demo/live.js',
    ]
    for (const path of paths) {
      const answer = await fetch(house.url + path, { headers: { accept: 'text/html' } })
      expect([path, answer.status]).toEqual([path, 404])
    }
    const body = new URLSearchParams({ email: vendorUsers[0].email })
    expect((await fetch(`${house.url}/demo/sign-in`, { method: 'POST', body })).status).toBe(404)
  })

  test('becomes the same demo, byte for byte, on another day and after a start that was broken off', async () => {
    const { transact } = house.house.database
    const config = { MAIL_FROM: 'a@b.example', PUBLIC_URL: house.url }
    const needs = { transact, clock: house.clock, config, vault: vaultOf('the secret of the demo') }
    await expect(seed({ ...needs, transact: brokenOff(transact, 400) })).rejects.toThrow('the power went')
    await seed(needs)
    expect(JSON.stringify(await house.house.inNetwork(access))).toBe(bytes)
    const mails = () => house.house.inNetwork(async ({ db }) => (await db.select().from(demoMails)).length)
    const before = await mails()
    await seed(needs)
    expect(await mails()).toBe(before)
  }, 3 * MINUTES) // biome-ignore format: a slow test
})

/** A database that is lost after so many writes. */
const brokenOff =
  (transact: Transact, writes: number): Transact =>
  (side, work) => {
    let left = writes
    return transact(side, (db) => {
      const get = (db: Db, name: string | symbol) => {
        if (name === 'insert' && --left < 0) throw new Error('the power went')
        return Reflect.get(db, name)
      }
      return work(new Proxy(db, { get }))
    })
  }
