import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/permissions.ts'
import { addMember } from '#modules/access/index.ts'
import { testDatabase } from '#test/database.ts'
import { checksOf, enrolledOffice, lettersOf } from '#test/enrolled.ts'
import { type Office, office } from '#test/office.ts'
import { noAgreements, published, readyToSign } from '#test/signing.ts'
import { listeners } from '#worker/listeners.ts'
import { react } from '#worker/worker.ts'
import { refreshActions, refreshStale } from './actions/commands.ts'
import { open } from './inbox/commands.ts'

const { transact } = await testDatabase()
beforeEach(noAgreements)

type Fact = { id: string; tenantId: string; name: string; facts: unknown }
/** Lets everybody hear what was told in these companies, until nothing more is told; mail stays. */
async function settle(...offices: { tenantId: Id<'tenant'>; clock: () => Date }[]) {
  for (const { tenantId, clock } of offices) {
    const { rows } = await transact({ reach: 'network' }, (db) =>
      db.execute<Fact>(sql`delete from outbox where tenant_id = ${tenantId} and name <> 'mail.wanted'
        returning id, tenant_id as "tenantId", name, facts`),
    )
    for (const fact of rows)
      for (const reaction of listeners.reactions.filter(({ event }) => event === fact.name))
        await react({ transact, clock }, reaction, fact, fact.id)
    if (rows.length > 0) await settle(...offices)
  }
}

/** Gives the office's person of that role a sign-in and a place. */
async function hire(o: Office, role: Role, language: 'en' | 'ko' = 'ko') {
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

const codes = async (o: Office, role: Role, query: object = { class: 'action' }) =>
  (await o.as(role)('GET /inbox', query)).body.items.map(({ code }) => code)
const refresh = (o: Office) => o.within(refreshActions)
const accept = async (o: Office) => {
  const { employment, business } = await checksOf(o)
  for (const { id } of [employment, business])
    await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/acceptance', {
      tenantId: o.tenantId,
      id,
    })
  await settle(o)
}

describe('an action', () => {
  test('is there for exactly the people who can clear it', async () => {
    const o = await enrolledOffice()
    await settle(o)
    await accept(o)
    expect(await codes(o, 'globalAdmin')).toEqual(['readiness.associated.none', 'readiness.inReseller.none'])
    expect(await codes(o, 'accountAdmin')).toEqual(['readiness.inReseller.none'])
    expect(await codes(o, 'salesAgent')).toEqual([])
  })

  test('is not there for what only the vendor can clear', async () => {
    const o = await enrolledOffice()
    await settle(o)
    expect(await codes(o, 'globalAdmin')).toEqual(['readiness.inReseller.none'])
  })

  test('opens at a rejection as an appeal, and closes when the company has appealed', async () => {
    const o = await enrolledOffice()
    const { business } = await checksOf(o)
    const at = { tenantId: o.tenantId, id: business.id }
    await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/rejection', {
      ...at,
      reasonCode: 'nameDiffers',
      text: 'x',
    })
    await settle(o)
    const [first] = (await o.as('accountAdmin')('GET /inbox', { class: 'action' })).body.items
    expect(first).toMatchObject({ code: 'readiness.verified.rejected', kind: 'mandatory', link: '/verification' })
    await o.as('accountAdmin')('POST /verifications/:id/appeal', { id: business.id, text: 'Here it is', fileIds: [] })
    await settle(o)
    expect(await codes(o, 'accountAdmin')).not.toContain('readiness.verified.rejected')
    expect(await codes(o, 'accountAdmin', { state: 'done' })).toContain('readiness.verified.rejected')
  })

  test('goes when the agreement is signed', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    await refresh(o)
    expect(await codes(o, 'globalAdmin')).toEqual(['readiness.signed.unsigned'])
    const { agreement } = (await o.as('globalAdmin')('GET /agreements/partner', {})).body
    const textHash = agreement?.texts.find(({ binding }) => binding)?.hash ?? ''
    await o.as('globalAdmin')('POST /agreements/partner/acceptance', { textHash, title: 'CEO', confirmed: true })
    await settle(o)
    expect(await codes(o, 'globalAdmin')).toEqual([])
    expect(await codes(o, 'globalAdmin', { class: 'notification' })).toContain('news.agreementSigned')
  })

  test('is one, however often and by however many at once it is found', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    const email = await hire(o, 'globalAdmin')
    await Promise.all([1, 2, 3, 4].map(() => refresh(o)))
    await refresh(o)
    expect(await codes(o, 'globalAdmin')).toEqual(['readiness.signed.unsigned'])
    expect((await lettersOf(o)).filter(({ to }) => to === email)).toHaveLength(1)
  })

  test('opens anew when its cause is back', async () => {
    const o = await enrolledOffice()
    const draft = {
      kind: 'recommended',
      workspace: 'membership',
      roles: ['member'],
      code: 'x',
      key: 'readiness:x:y',
      link: '/',
      dueAt: null,
    } as const
    const says = { title: { en: 'x', ko: 'x' }, body: { en: 'x', ko: 'x' } }
    const opened = () => o.within((ctx) => open(ctx, { ...draft, ...says, roles: [...draft.roles] }))
    expect(await opened()).not.toBeNull()
    expect(await opened()).toBeNull()
    await refresh(o)
    expect(await opened()).not.toBeNull()
    expect(await codes(o, 'salesAgent', { state: 'done' })).toEqual(['x'])
  })

  test('that no fact told of is found by looking again', async () => {
    const o = await readyToSign()
    await refresh(o)
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    o.clock.moveTo('2026-03-02T16:00:00Z')
    while ((await o.within(refreshStale, 'network')) > 0);
    expect(await codes(o, 'globalAdmin')).toEqual(['readiness.signed.unsigned'])
  })
})

describe('a letter', () => {
  test('goes to each who can clear it, in their own language, and to nobody else', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    const [admin, agent] = [await hire(o, 'globalAdmin', 'en'), await hire(o, 'salesAgent')]
    await o.as('globalAdmin')('PUT /inbox/preferences', { mailLanguage: 'ko', muted: ['membership'] })
    await refresh(o)
    const letters = await lettersOf(o)
    expect(letters.filter(({ to }) => to === admin)).toMatchObject([
      { language: 'ko', letter: 'notifications.actionOpened' },
    ])
    expect(letters.filter(({ to }) => to === agent)).toEqual([])
  })

  test('of what is only recommended is not sent to who muted the workspace', async () => {
    const o = await enrolledOffice()
    const [admin, account] = [await hire(o, 'globalAdmin'), await hire(o, 'accountAdmin')]
    await o.as('globalAdmin')('PUT /inbox/preferences', { mailLanguage: null, muted: ['membership'] })
    await refresh(o)
    const to = (await lettersOf(o)).filter(({ letter }) => letter === 'notifications.actionOpened').map((one) => one.to)
    expect([to.includes(admin), to.includes(account)]).toEqual([false, true])
  })
})

describe('the inbox', () => {
  const full = async () => {
    const o = await enrolledOffice()
    await settle(o)
    await accept(o)
    return o
  }

  test('counts what is open, what is unread and what is mandatory, for each reader', async () => {
    const o = await full()
    const before = (await o.as('globalAdmin')('GET /inbox/count', {})).body
    expect(before).toMatchObject({ actions: 2, mandatory: 0 })
    const [first] = (await o.as('globalAdmin')('GET /inbox', {})).body.items
    await o.as('globalAdmin')('POST /inbox/:id/reading', { id: first?.id as Id<'item'> })
    expect((await o.as('globalAdmin')('GET /inbox/count', {})).body.unread).toBe(before.unread - 1)
    await o.as('globalAdmin')('POST /inbox/readings', {})
    expect((await o.as('globalAdmin')('GET /inbox/count', {})).body.unread).toBe(0)
    expect((await o.as('accountAdmin')('GET /inbox/count', {})).body.unread).toBeGreaterThan(0)
  })

  test('puts the mandatory first, and gives every item once over its pages', async () => {
    const o = await full()
    const says = { title: { en: 'must', ko: '필수' }, body: { en: 'must', ko: '필수' }, link: '/', dueAt: null }
    o.clock.moveTo('2026-03-01T00:00:00Z')
    await o.within((ctx) =>
      open(ctx, {
        kind: 'mandatory',
        workspace: 'membership',
        roles: ['globalAdmin'],
        code: 'must',
        key: 'must',
        ...says,
      }),
    )
    const seen: string[] = []
    let after: string | null = null
    do {
      const query: { limit: number; after?: string } = { limit: 2, ...(after ? { after } : {}) }
      const { body } = await o.as('globalAdmin')('GET /inbox', query)
      seen.push(...body.items.map(({ id, code }) => `${code} ${id}`))
      after = body.next as string | null
    } while (after)
    expect(seen[0]).toMatch(/^must/)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(4)
  })

  test('lets go of what is recommended, keeps what is mandatory, and brings back what was put away', async () => {
    const o = await full()
    const says = { title: { en: 'must', ko: '필수' }, body: { en: 'must', ko: '필수' }, link: '/', dueAt: null }
    const must = await o.within((ctx) =>
      open(ctx, {
        kind: 'mandatory',
        workspace: 'membership',
        roles: ['globalAdmin'],
        code: 'must',
        key: 'must',
        ...says,
      }),
    )
    const refused = await o.as('globalAdmin')('POST /inbox/:id/archive', { id: must?.id as Id<'item'> })
    expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([409, 'inbox.mandatoryStays'])
    const item = (await o.as('globalAdmin')('GET /inbox', { class: 'action' })).body.items.find(
      ({ kind }) => kind === 'recommended',
    )
    const id = item?.id as Id<'item'>
    expect((await o.as('globalAdmin')('POST /inbox/:id/archive', { id })).body.moves).toContain('restore')
    expect(await codes(o, 'globalAdmin', { state: 'archived' })).toEqual([item?.code])
    await o.as('globalAdmin')('DELETE /inbox/:id/archive', { id })
    expect(await codes(o, 'globalAdmin', { state: 'archived' })).toEqual([])
  })

  test('hides an item from who has no role for it, and from another company', async () => {
    const o = await full()
    const [item] = (await o.as('globalAdmin')('GET /inbox', { class: 'action' })).body.items
    const id = item?.id as Id<'item'>
    for (const ask of [o.as('helpdeskAgent'), (await office()).as('globalAdmin')]) {
      expect((await ask('GET /inbox/:id', { id })).status).toBe(404)
      expect((await ask('POST /inbox/:id/archive', { id })).status).toBe(404)
    }
  })

  test('tells the news once, and the latest about a thing only', async () => {
    const o = await full()
    const news = await codes(o, 'globalAdmin', { class: 'notification' })
    expect(news.filter((code) => code === 'news.checkAccepted')).toHaveLength(3)
    expect(news).toEqual(expect.arrayContaining(['news.enrolled', 'news.accountActive']))
  })
})

describe('preferences', () => {
  test('begin with everything wanted, at the address one signs in with', async () => {
    const o = await office()
    const { body } = await o.as('salesAgent')('GET /inbox/preferences', {})
    expect(body).toMatchObject({ address: 'minji@hanbit.example', mailLanguage: null })
    expect(body.workspaces.every(({ mail }) => mail)).toBe(true)
  })

  test('name only workspaces and languages there are', async () => {
    const o = await office()
    const ask = (given: object) =>
      o.as('salesAgent')('PUT /inbox/preferences', { mailLanguage: null, muted: [], ...given })
    expect((await ask({ muted: ['nowhere'] })).status).toBe(400)
    expect((await ask({ mailLanguage: 'xx' })).status).toBe(400)
    expect((await ask({ muted: ['membership'] })).body.workspaces.filter(({ mail }) => !mail)).toMatchObject([
      { workspace: 'membership' },
    ])
  })
})

describe('the vendor’s desk', () => {
  const vendorOffice = async () => {
    const tenantId = (
      await transact({ reach: 'network' }, (db) =>
        db.execute<{
          id: Id<'tenant'>
        }>(sql`insert into tenants (tenant_id, id, name, kind) select v, v, 'Aurora Cloud', 'vendor'
          from (select gen_random_uuid() as v) one on conflict (kind) where kind = 'vendor' do update set name = excluded.name returning id`),
      )
    ).rows[0]?.id as Id<'tenant'>
    return tenantId
  }

  test('has a check on it while it waits, and not when somebody has claimed it', async () => {
    const tenantId = await vendorOffice()
    const o = await enrolledOffice({ name: '책상시험' })
    const desk = { tenantId, clock: o.clock }
    await settle(o, desk)
    const reviewer = {
      tenantId,
      grants: [{ role: 'reviewer', scope: 'organisation', scopeId: null }],
      standings: {},
    } as const
    const onDesk = async () =>
      (await o.as(reviewer)('GET /inbox', { limit: 200 })).body.items.filter(({ title }) =>
        title.ko.includes('책상시험'),
      )
    expect((await onDesk()).map(({ code, dueAt }) => [code, dueAt !== null])).toEqual([
      ['desk.check', true],
      ['desk.check', true],
    ])
    const { business } = await checksOf(o)
    await o.as(reviewer)('POST /vendor/partners/:tenantId/verifications/:id/claim', {
      tenantId: o.tenantId,
      id: business.id,
    })
    await settle(o, desk)
    expect(await onDesk()).toHaveLength(1)
  })
})
