import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { tenantOf } from '#modules/access/tenants/queries.ts'
import { staff } from '#test/acting.ts'
import { door, PASSWORD } from '#test/door.ts'
import { endDue } from './commands/ending.ts'

const d = await door()
afterAll(d.close)

/** A company whose admin is signed in and proven, with support as it lets it in; and one of the staff who has asked. */
async function meeting({ mode = 'allowed', writes = false, minutes = 30 }: { mode?: string; writes?: boolean; minutes?: number } = {}) {
  const { id, email, tenantIds } = await d.person()
  const tenantId = tenantIds[0] as Id<'tenant'>
  await d.within(({ db }) => db.execute(sql`update tenants set standings = '{"network":"active"}' where id = ${tenantId}`))
  const admin = d.browser()
  await admin.signIn(email)
  await d.within(({ db }) => db.execute(sql`update auth.sessions set stepped_up_at = now(), stepped_up_by = 'app' where user_id = ${id}`))
  await admin.call('PUT', '/support-access', { mode, writes })
  const s = await staff(d)
  const wish = { reason: 'The association page shows an error.', writes, minutes }
  const { body: session } = await s.browser.call('POST', `/vendor/partners/${tenantId}/support-sessions`, wish)
  const enter = (who = s.browser) => who.call('PUT', '/vendor/acting', { tenantId, id: session.id })
  const log = async (query = '') => (await admin.call('GET', `/audit?limit=200${query}`)).body.items
  return { tenantId, email, admin, s, session, enter, log }
} // biome-ignore format: few lines

describe('inside', () => {
  test('staff see the company as its people do, under a name that says whose they are, until they leave', async () => {
    const { enter, s, tenantId, session } = await meeting()
    expect(await enter()).toMatchObject({ status: 200, body: { tenantId, company: 'Hanbit 0' } })
    const me = (await s.browser.call('GET', '/me')).body
    expect(me).toMatchObject({
      person: { name: 'Priya Raman (Aurora Cloud)' },
      tenant: { id: tenantId },
      steppedUpUntil: null,
      acting: { sessionId: session.id, company: 'Hanbit 0', writes: false, over: false },
    })
    expect(me.permissions).toContain('people:read')
    expect((await s.browser.call('GET', '/members')).body.items).toMatchObject([{ name: '김민지' }])
    expect(await s.browser.call('DELETE', '/me/acting')).toMatchObject({ status: 204 })
    expect((await s.browser.call('GET', '/me')).body).toMatchObject({ acting: null, tenant: { name: 'Aurora Cloud' } })
    expect(await s.browser.call('GET', '/vendor/partners')).toMatchObject({ status: 200 })
  })

  test('every look is an entry of the company’s log, under the session and of the vendor', async () => {
    const { enter, s, session, log, admin } = await meeting()
    await enter()
    await s.browser.call('GET', '/members')
    await s.browser.call('DELETE', '/me/acting')
    const found = await log(`&session=${session.id}`)
    const did = found.map(({ operation }: { operation: string }) => operation).reverse()
    expect(did).toEqual(['PUT /vendor/acting', 'GET /members', 'DELETE /me/acting'])
    for (const { actor, actingId } of found)
      expect({ actor, actingId }).toMatchObject({ actor: { ofVendor: true }, actingId: session.id })
    expect(found[1]).toMatchObject({ actor: { name: 'Priya Raman (Aurora Cloud)' } })
    expect((await log('&kind=looks')).map(({ operation }: { operation: string }) => operation)).toContain('GET /members')
    expect((await admin.call('GET', '/audit/chain')).body).toMatchObject({ sound: true })
  })

  test('the end, with how much was done, is written to the company; so is the beginning', async () => {
    const { enter, s, session, admin, email } = await meeting()
    await enter()
    for (const path of ['/members', '/account', '/locations']) await s.browser.call('GET', path)
    await admin.call('POST', `/support-sessions/${session.id}/end`)
    const [began, over] = (await d.lettersTo(email)).slice(-2)
    expect(began).toMatchObject({ letter: 'access.supportOpened', facts: { name: 'Priya Raman', reason: 'The association page shows an error.' } })
    expect(over).toMatchObject({ letter: 'access.supportEnded', facts: { looks: 2, changes: 0, sessionId: session.id } })
  })

  test('nobody is a member for it, and no fact says so', async () => {
    const { enter, admin } = await meeting()
    await enter()
    expect((await admin.call('GET', '/members')).body.items).toHaveLength(1)
  })
}) // biome-ignore format: few lines

describe('what stays shut inside', () => {
  test('steps that take a second factor, keys, roles, signing, other companies, and the desk', async () => {
    const { enter, s, tenantId } = await meeting({ writes: true })
    const other = (await d.person()).tenantIds[0]
    await enter()
    await s.prove() // even to whoever proves themselves meanwhile
    const code = async (...call: Parameters<typeof s.browser.call>) => (await s.browser.call(...call)).body.code
    const none = '01900000-0000-7000-8000-000000000000'
    // biome-ignore format: a table
    expect([
      await code('POST', '/agreements/partner/acceptance', {}),
      await code('PUT', `/members/${none}/grants`, { grants: [] }),
      await code('POST', `/allocations/${none}/views`, {}),
      await code('GET', '/apps'),
      await code('GET', '/sso'),
      await code('PUT', '/support-access', { mode: 'allowed', writes: true }),
      await code('GET', `/vendor/partners/${tenantId}`),
      await code('GET', `/vendor/partners/${other}`),
      await code('PUT', '/vendor/acting', { tenantId, id: none }),
    ]).toEqual([...Array(6).fill('house.actingOwnPeople'), ...Array(3).fill('house.actingDeskClosed')])
  })

  test('their own sign-in: no password, factor, passkey, company or other session changes meanwhile', async () => {
    const { enter, s, tenantId } = await meeting()
    await enter()
    const code = async (...call: Parameters<typeof s.browser.call>) => (await s.browser.call(...call)).body.code
    // biome-ignore format: a table
    expect([
      await code('POST', '/auth/change-password', { currentPassword: PASSWORD, newPassword: 'four words of another day' }),
      await code('POST', '/auth/two-factor/enable', { password: PASSWORD }),
      await code('GET', '/auth/passkey/generate-register-options'),
      await code('POST', '/me/step-up', { code: '123456' }),
      await code('PUT', '/me/tenant', { tenantId }),
      await code('DELETE', '/me/sessions'),
    ]).toEqual(Array(6).fill('house.actingOwnMatters'))
    expect(await s.browser.call('GET', '/me/sessions')).toMatchObject({ status: 200 })
  })

  test('changes, where the company lets support only look', async () => {
    const { enter, s } = await meeting()
    await enter()
    const { status, body } = await s.browser.call('PUT', '/account/contact', {})
    expect({ status, body }).toMatchObject({ status: 403, body: { code: 'house.actingLooksOnly' } })
  })
})

describe('it ends', () => {
  const over = { status: 403, body: { code: 'house.actingOver' } }

  test('when the company ends it: at the next request, which is not sent home instead', async () => {
    const { enter, s, admin, session } = await meeting()
    await enter()
    await admin.call('POST', `/support-sessions/${session.id}/end`)
    expect(await s.browser.call('GET', '/members')).toMatchObject(over)
    expect(
      await s.browser.call('POST', '/invitations', { emails: ['x@aurora.example'], grants: [], language: 'en' }),
    ).toMatchObject(over)
    expect((await s.browser.call('GET', '/me')).body).toMatchObject({ acting: { over: true }, permissions: [] })
    await s.browser.call('DELETE', '/me/acting')
    expect(await enter()).toMatchObject({ status: 409, body: { code: 'lifecycle.notNow' } })
  })

  test('when its time is up, before any job has looked; the job writes it down and tells the company', async () => {
    const { enter, s, admin, session, email, tenantId } = await meeting({ minutes: 5 })
    await enter()
    await d.within((ctx) =>
      ctx.db.execute(
        sql`update support_sessions set open_until = now() - interval '1 second' where id = ${session.id}`,
      ),
    )
    expect(await s.browser.call('GET', '/members')).toMatchObject(over)
    await d.within((ctx) => endDue(ctx))
    const [mine] = (await admin.call('GET', '/support-sessions')).body.items
    expect(mine).toMatchObject({ status: 'expired', endedByName: '' })
    expect((await d.lettersTo(email)).at(-1)).toMatchObject({ letter: 'access.supportEnded' })
    expect(await d.within((ctx) => tenantOf(inTenant(ctx, tenantId), tenantId))).toMatchObject({ name: 'Hanbit 0' })
  })

  test.each([
    ['the staff member is suspended', sql`status = 'suspended'`],
    [
      'they lose the role that lets them',
      sql`own_grants = '[{"role":"reviewer","scope":"organisation","scopeId":null}]'`,
    ],
  ])('when %s', async (_, change) => {
    const { enter, s } = await meeting()
    await enter()
    await d.within(({ db }) => db.execute(sql`update members set ${change} where id = ${s.memberId}`))
    expect(await s.browser.call('GET', '/members')).toMatchObject(over)
  })

  test('when the company lets nobody in any more', async () => {
    const { enter, s, admin } = await meeting()
    await enter()
    await admin.call('PUT', '/support-access', { mode: 'never', writes: false })
    expect(await s.browser.call('GET', '/members')).toMatchObject(over)
  })
})

describe('nobody goes in', () => {
  test('whom the company has not answered, or has refused', async () => {
    const { enter, admin, session } = await meeting({ mode: 'askFirst' })
    expect(await enter()).toMatchObject({ status: 409 })
    await admin.call('POST', `/support-sessions/${session.id}/refusal`, { reason: 'No.' })
    expect(await enter()).toMatchObject({ status: 409 })
  })

  test('by what another of the staff asked for, without a second factor, in another role, or by an app', async () => {
    const { enter, s, tenantId, session } = await meeting()
    expect(await enter((await staff(d, 'owner')).browser)).toMatchObject({
      status: 403,
      body: { code: 'access.supportOfAnother' },
    })
    expect(await enter((await staff(d, 'partnerManager')).browser)).toMatchObject({
      status: 403,
      body: { code: 'house.roleMissing' },
    })
    await d.within(({ db }) =>
      db.execute(sql`update auth.sessions set stepped_up_at = null, stepped_up_by = null where user_id = ${s.id}`),
    )
    expect(await enter()).toMatchObject({ status: 403, body: { code: 'house.stepUpNeeded' } })
    const headers = { authorization: `Bearer ${tenantId}.secret` }
    expect(await s.browser.call('PUT', '/vendor/acting', { tenantId, id: session.id }, { headers })).toMatchObject({
      status: 401,
    })
  })

  test('in a company the session is not of', async () => {
    const { s, session } = await meeting()
    const tenantId = (await d.person()).tenantIds[0]
    expect(await s.browser.call('PUT', '/vendor/acting', { tenantId, id: session.id })).toMatchObject({ status: 404 })
  })
})
