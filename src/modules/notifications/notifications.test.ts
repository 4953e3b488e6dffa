import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/permissions.ts'
import { testDatabase } from '#test/database.ts'
import { checksOf, enrolledOffice, lettersOf } from '#test/enrolled.ts'
import { hire, settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'
import { noAgreements, published, readyToSign } from '#test/signing.ts'
import { refreshActions, refreshStale } from './actions/commands.ts'
import { open } from './inbox/commands.ts'

const { transact } = await testDatabase()
beforeEach(noAgreements)

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
