import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { oldCentre, person, planned } from '#test/oldCentre.ts'
import { namesOf } from './rules.ts'

type Problem = { code: string; remedy?: string; detail?: string; errors?: { code: string }[] }
const codeOf = ({ body }: { body: unknown }) => (body as Problem).code
const tenant = (id: unknown) => id as Id<'tenant'>

describe('an invited admin', () => {
  test('sees the company, its sites and what is left, and brings all of it over at once', async () => {
    const { o, invited, run } = await oldCentre()
    const old = await invited({ sites: 2 })
    const mina = person(o, old.email)
    const seen = await mina.call('GET /claims/:token', { token: old.token })
    expect(seen.body).toMatchObject({
      problem: null,
      joins: false,
      claim: null,
      company: { printedOldId: old.printedOldId, name: old.name },
      you: { email: old.email, basis: 'contact', problem: null },
      levels: [{ carried: true, anniversary: '2026-06-01' }],
    })
    expect(seen.body.sites).toHaveLength(2)
    expect(seen.body.benefits.map(({ type, carried }) => [type === 'Fountain pens', carried])).toContainEqual([
      true,
      false,
    ])
    const { status, body } = await mina.claim(old.token)
    expect([status, body]).toMatchObject([
      200,
      { status: 'completed', basis: 'contact', arrived: { joined: false, place: true, levels: 1, benefits: 1 } },
    ])
    expect(body.arrived?.locations.map(({ printedOldId }) => printedOldId)).toEqual([
      old.printedOldId,
      `${old.printedOldId}1`,
      `${old.printedOldId}2`,
    ])
    const here = mina.at(tenant(body.tenantId))
    expect((await here('GET /account', {})).body).toMatchObject({
      name: old.name,
      status: 'active',
      globalId: body.arrived?.globalId.replace(' ', ''),
    })
    expect((await here('GET /verifications', {})).body.items.map(({ status: at }) => at)).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ])
    expect((await here('GET /legacy/records', {})).body).toMatchObject({
      aliases: [
        { printed: old.printedOldId },
        { printed: `${old.printedOldId}1` },
        { printed: `${old.printedOldId}2` },
      ],
      histories: [{ printedOldId: old.printedOldId, arrivedBy: 'claim' }],
    })
    expect(await run(sql`select source, code from level_holdings where tenant_id = ${body.tenantId}`)).toMatchObject([
      { source: 'migration' },
    ])
    expect(
      await run(sql`select quantity::int, source_kind from benefit_entitlements where tenant_id = ${body.tenantId}`),
    ).toEqual([{ quantity: 7, source_kind: 'migration' }])
    expect(
      await run(
        sql`select count(*)::int as n from audit_entries where tenant_id = ${body.tenantId} and operation = 'POST /claims/:token'`,
      ),
    ).toEqual([{ n: 1 }])
  })

  test('brings every site over, however many there are, each with an ID of its own and its old one', async () => {
    const { o, invited, run } = await oldCentre()
    const old = await invited({ sites: 1 })
    await run(sql`insert into legacy_accounts select (jsonb_populate_record(site, jsonb_build_object('old_id', site.old_id || 'X' || n, 'printed_old_id', site.printed_old_id || 'X' || n))).*
      from legacy_accounts site, generate_series(1, 510) n where site.parent_old_id = ${old.oldId}`)
    const { body } = await person(o, old.email).claim(old.token)
    expect(body.arrived?.locations).toHaveLength(512)
    expect(
      await run(sql`select from legacy_accounts where parent_old_id = ${old.oldId} and claimed_tenant_id is null`),
    ).toEqual([])
    const wrong = sql`select from legacy_accounts a
      left join locations l on l.id = a.claimed_location_id and l.tenant_id = a.claimed_tenant_id and l.name = a.name
      left join partner_ids p on p.location_id = l.id and p.partner_id = l.partner_id
      left join aliases s on s.location_id = l.id and s.printed = a.printed_old_id
      where ${old.oldId} in (a.old_id, a.parent_old_id) and (p.serial is null or s.alias is null)`
    expect(await run(wrong)).toEqual([])
    expect(await run(sql`select partner_id from locations where tenant_id = ${body.tenantId} and headquarters`)).toHaveLength(1) // biome-ignore format: one thought
    const told = sql`select count(distinct facts->>'partnerId')::int as n from outbox where tenant_id = ${body.tenantId} and name = 'location.added'`
    expect(await run(told)).toEqual([{ n: 512 }])
  })

  test('finds those the old centre knew as suggestions, and dismisses one', async () => {
    const { o, invited } = await oldCentre()
    const contacts = ['global admin', 'Marketing', '수위'].map((role, n) => ({
      email: `p${n}-${o.tenantId.slice(-8)}@hangyeol.example`,
      role,
    }))
    const old = await invited({ contacts })
    const seen = (await o.stranger('GET /claims/:token', { token: old.token })).body
    expect(seen.contacts.map(({ oldRole }) => oldRole)).toEqual([
      { en: 'Marketing', ko: '마케팅' },
      { en: '수위', ko: '수위' },
    ])
    const first = person(o, old.email)
    const { body } = await first.claim(old.token)
    const here = first.at(tenant(body.tenantId))
    const { items } = (await here('GET /role-suggestions', {})).body
    expect(items.map(({ oldRole, grants }) => [oldRole, grants.map(({ role }) => role)])).toEqual([
      [{ en: 'Marketing', ko: '마케팅' }, ['businessProfileAdmin']],
      [{ en: '수위', ko: '수위' }, []],
    ])
    const gone = await here('DELETE /role-suggestions/:id', { id: items[1]?.id as never })
    expect(gone.body).toMatchObject({ status: 'dismissed', moves: ['invite'] })
    const asked = await here('POST /role-suggestions/:id/invitation', { id: items[0]?.id as never })
    expect(asked.body).toMatchObject({ status: 'invited', moves: [] })
  })
})

describe('two people', () => {
  test('who claim at once make one company; the other is told who was first, and may ask for a place', async () => {
    const { o, account, manager, linkOf } = await oldCentre()
    const mark = o.tenantId.slice(-8)
    const two = [`a-${mark}@garam.example`, `b-${mark}@garam.example`]
    const old = await account({
      contacts: [
        { email: two[0] ?? '', role: 'Global admin' },
        { email: two[1] ?? '', role: '대표 담당자' },
      ],
    })
    await manager('POST /vendor/legacy-accounts/:oldId/invitation', { oldId: old.oldId })
    const [mina, jun] = [person(o, two[0] ?? '', 'Kim Mina'), person(o, two[1] ?? '', 'Lee Jun')]
    const [one, other] = await Promise.all([mina.claim(await linkOf(mina.email)), jun.claim(await linkOf(jun.email))])
    expect([one.status, other.status].sort()).toEqual([200, 409])
    const [winner, loser, refusal] = one.status === 200 ? [mina, jun, other] : [jun, mina, one]
    expect(codeOf(refusal)).toBe('migration.claimedBy')
    expect(JSON.stringify(refusal.body)).toContain(winner.name)
    const token = await linkOf(loser.email)
    expect((await loser.call('POST /claims/:token/join', { token, message: 'It is me' })).status).toBe(200)
    const won = one.status === 200 ? one : other
    const { items } = (await winner.at(tenant(won.body.tenantId))('GET /role-suggestions', { status: 'asked' })).body
    expect(items).toMatchObject([{ email: loser.email, message: 'It is me', moves: ['invite', 'dismiss'] }])
  })
})

describe('a later account of the same company', () => {
  test('joins it as a location, its IDs as aliases, whoever claims without a place asks for one', async () => {
    const { o, invited } = await oldCentre()
    const registrationId = `R${o.tenantId.slice(-10)}`
    const [first, later] = [await invited({ registrationId }), await invited({ registrationId, sites: 0 })]
    const { body } = await person(o, first.email).claim(first.token)
    const jun = person(o, later.email, 'Lee Jun')
    expect((await jun.call('GET /claims/:token', { token: later.token })).body).toMatchObject({ joins: true })
    const joined = await jun.claim(later.token)
    expect(joined.body).toMatchObject({
      tenantId: body.tenantId,
      arrived: { joined: true, place: false, locations: [{ printedOldId: later.printedOldId }] },
    })
    const records = (await person(o, first.email).at(tenant(body.tenantId))('GET /legacy/records', {})).body
    expect(records.aliases).toHaveLength(3)
    expect(records.histories).toHaveLength(2)
  })
})

describe('a mailbox', () => {
  test('that is personal does not claim; another at the company’s website does', async () => {
    const { o, invited } = await oldCentre()
    const old = await invited({
      contacts: [{ email: `mina${o.tenantId.slice(-8)}@gmail.com`, role: 'Primary contact' }],
    })
    expect(codeOf(await person(o, old.email).claim(old.token))).toBe('access.personalMail')
    expect((await person(o, `mina@${old.domain}`).claim(old.token)).body).toMatchObject({
      status: 'completed',
      basis: 'website',
    })
  })

  test('nothing speaks for waits for a reviewer, who approves or says why not', async () => {
    const { o, invited } = await oldCentre()
    const old = await invited()
    const jun = person(o, `jun@else-${o.tenantId.slice(-8)}.example`, 'Lee Jun')
    const waiting = await jun.claim(old.token)
    expect(waiting.body).toMatchObject({ status: 'inReview', basis: 'review', tenantId: null, arrived: null })
    const id = waiting.body.id
    const reviewer = o.vendor('reviewer')
    expect(
      (await reviewer('POST /vendor/claims/:id/refusal', { id, reason: 'No link to the company' })).body,
    ).toMatchObject({ status: 'refused', moves: [] })
    expect(codeOf(await jun.claim(old.token))).toBe('migration.claimRefused')
    const other = person(o, `ara@third-${o.tenantId.slice(-8)}.example`, 'Ahn Ara')
    const second = (await other.claim(old.token)).body.id
    await reviewer('POST /vendor/claims/:id/approval', { id: second })
    expect((await other.claim(old.token)).body).toMatchObject({ status: 'completed', basis: 'review' })
  })
})

describe('too late', () => {
  test('after the end a claim is answered “retired” with the two ways; the one made in time stays', async () => {
    const { o, manager, invited } = await oldCentre()
    await planned(manager, '2026-03-12')
    const [old, done] = [await invited(), await invited()]
    const mina = person(o, done.email)
    const before = await mina.claim(done.token)
    await person(o, old.email).call('GET /claims/:token', { token: old.token })
    o.clock.moveTo('2026-03-11T15:00:00Z') // midnight in Seoul
    const late = await person(o, old.email).claim(old.token)
    expect([late.status, codeOf(late)]).toEqual([409, 'migration.retired'])
    expect((late.body as unknown as Problem).remedy).toContain('late claim')
    expect((await mina.claim(done.token)).body.tenantId).toBe(before.body.tenantId)
  })

  test('an inactive account is not even invited, and its state says the two ways', async () => {
    const { o, manager, account } = await oldCentre()
    const old = await account({ standing: 'inactive' })
    expect(codeOf(await manager('POST /vendor/legacy-accounts/:oldId/invitation', { oldId: old.oldId }))).toBe(
      'migration.inviteNotNow',
    )
    const { body } = await o.stranger('GET /legacy/status', { id: old.printedOldId.toLowerCase() })
    expect([body.answer, body.ways.map(({ way }) => way)]).toEqual(['inactive', ['enrolment', 'lateClaim']])
    expect(JSON.stringify(body)).not.toContain(old.name)
  })
})

// biome-ignore format: a table
test.each([
  ['Rosa Maria Harding', { firstName: 'Rosa', lastName: 'Maria Harding' }],
  ['김 미나',             { firstName: '미나', lastName: '김' }],
  ['Madonna',            { firstName: 'Madonna', lastName: '' }],
])('%s is written to as one', (name, names) => expect(namesOf(name)).toEqual(names))
