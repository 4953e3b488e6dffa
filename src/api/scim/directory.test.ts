import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { addMember, addVerifiedDomain } from '#modules/access/index.ts'
import { entries } from '#modules/audit/entries/tables.ts'
import { testDatabase } from '#test/database.ts'
import { bring, type Connected, connected, newSecret, scimApp, USER } from '#test/directory.ts'
import { door } from '#test/door.ts'
import { placed } from '#test/places.ts'

const { owner } = await testDatabase()
const client = new pg.Client(owner)
await client.connect()
afterAll(() => client.end())
const idOf = async (d: Connected, email: string): Promise<string> =>
  (await d.call('GET', `/Users?filter=${encodeURIComponent(`userName eq "${email}"`)}`)).body.Resources[0]?.id
const off = { op: 'Replace', path: 'active', value: 'False' }
const on = { op: 'Replace', path: 'active', value: 'True' }

/** A session of somebody, at work for a company, and whether it is still there. */
async function signedIn(userId: string, tenantId: string | null) {
  const token = newId<'token'>()
  const until = addDays(new Date(), 7)
  await client.query(
    'insert into auth.sessions (expires_at, token, updated_at, user_id, active_tenant_id) values ($1, $2, $1, $3, $4)',
    [until, token, userId, tenantId],
  )
  return async () => (await client.query('select from auth.sessions where token = $1', [token])).rowCount === 1
}

describe('somebody the directory says is no longer active', () => {
  test('is suspended, and every session they had at work here ends at once', async () => {
    const d = await connected()
    const { member, actor, email } = await placed(d.o, ['salesAgent'], { domain: d.domain })
    const here = await signedIn(actor.id, d.tenantId)
    const undecided = await signedIn(actor.id, null)
    expect([await here(), await undecided()]).toEqual([true, true])
    const id = await idOf(d, email)
    expect(await d.patch(`/Users/${id}`, off)).toMatchObject({ status: 200, body: { active: false } })
    expect([await here(), await undecided()]).toEqual([false, false])
    const { body } = await d.as('globalAdmin')('GET /members/:id', { id: member.id })
    expect(body).toMatchObject({ status: 'suspended', grants: [{ role: 'salesAgent' }] })
    expect(await d.patch(`/Users/${id}`, on)).toMatchObject({ status: 200, body: { active: true } })
  })

  test('goes on at work for another company', async () => {
    const [d, other] = [await connected(), await connected()]
    const { actor, email } = await placed(d.o, [], { domain: d.domain })
    await other.within((ctx) => addMember(ctx, { userId: actor.id, grants: [] }))
    const [here, there] = [await signedIn(actor.id, d.tenantId), await signedIn(actor.id, other.tenantId)] // biome-ignore format: one thought
    await d.patch(`/Users/${await idOf(d, email)}`, off)
    expect([await here(), await there()]).toEqual([false, true])
  })
})

test('the last admin of a company is neither suspended nor removed', async () => {
  const d = await connected()
  const { email } = await placed(d.o, ['globalAdmin'], { domain: d.domain })
  const id = await idOf(d, email)
  for (const answer of [await d.patch(`/Users/${id}`, off), await d.call('DELETE', `/Users/${id}`)])
    expect(answer).toMatchObject({ status: 409, body: { detail: expect.stringContaining('only “Global admin” left') } })
  await placed(d.o, ['globalAdmin'], { domain: d.domain })
  expect(await d.patch(`/Users/${id}`, off)).toMatchObject({ status: 200 })
})

test('who is removed is gone from the wire, may come again, and leaves their key to others', async () => {
  const d = await connected()
  const { body } = await d.create('mina', { externalId: 'm-1' })
  expect((await d.call('DELETE', `/Users/${body.id}`)).status).toBe(204)
  for (const method of ['GET', 'DELETE']) expect((await d.call(method, `/Users/${body.id}`)).status).toBe(404)
  expect((await d.create('jun', { externalId: 'm-1' })).status).toBe(201)
  const again = await d.create('mina')
  expect({ status: again.status, id: again.body.id, externalId: again.body.externalId }).toEqual({
    status: 201,
    id: body.id,
  })
})

test('people of another tenant of the account are not this directory’s', async () => {
  const d = await connected()
  const { member, email } = await placed(d.o, [], { domain: d.domain })
  await d.within((ctx) => ctx.db.execute(sql`insert into visits (tenant_id, id, kind, member_id, home_tenant_id, home_name) values (${ctx.tenantId}, ${newId()}, 'linked', ${member.id}, ${newId()}, 'Elsewhere')`)) // biome-ignore format: one thought
  for (const method of ['GET', 'DELETE']) expect((await d.call(method, `/Users/${member.id}`)).status).toBe(404)
  expect((await d.patch(`/Users/${member.id}`, off)).status).toBe(404)
  expect((await d.call('GET', '/Users')).body.totalResults).toBe(0)
  expect(await d.call('POST', '/Users', { schemas: [USER], userName: email })).toMatchObject({ status: 409 })
})

test('whom the directory brings gets no password, and chooses one by a letter to their mailbox', async () => {
  const d = await door()
  const company = await d.person()
  const [tenantId = '' as never] = company.tenantIds
  const domain = `letters-${process.pid}.example`
  await d.within((ctx) => addVerifiedDomain(ctx, { name: domain }), tenantId)
  const email = `mina@${domain}`
  const { userId, letters } = await bring(tenantId, email)
  expect(letters).toEqual(['access.provisionedByPassword'])
  expect((await client.query('select from auth.accounts where user_id = $1', [userId])).rowCount).toBe(0)
  const browser = d.browser()
  expect((await browser.signIn(email)).status).toBe(401)
  await browser.call('POST', '/auth/request-password-reset', { email })
  const token = (await d.lettersTo(email)).find(({ letter }) => letter === 'access.resetPassword')?.facts.token
  const newPassword = 'slow boats under bridges'
  expect(await browser.call('POST', '/auth/reset-password', { token, newPassword })).toMatchObject({ status: 200 })
  expect((await browser.signIn(email, newPassword)).status).toBe(200)
  expect((await browser.call('GET', '/me')).body).toMatchObject({ person: { id: userId }, tenant: { id: tenantId } })
  await d.close()
})

describe('a guest', () => {
  test('is suspended like everybody, and named by themselves alone', async () => {
    const d = await connected()
    const { email } = await placed(d.o, [], { domain: 'guests.example', name: 'Park Jisoo' })
    const id = await idOf(d, email)
    const renamed = await d.patch(`/Users/${id}`, { op: 'replace', path: 'displayName', value: 'Somebody else' })
    expect(renamed).toMatchObject({ status: 400, body: { scimType: 'mutability' } })
    expect(await d.patch(`/Users/${id}`, { op: 'add', path: 'externalId', value: 'g-1' })).toMatchObject({
      status: 200,
    })
    expect(await d.patch(`/Users/${id}`, off)).toMatchObject({ status: 200, body: { active: false, displayName: 'Park Jisoo' } }) // biome-ignore format: one line
  })
})

describe('a version', () => {
  test('that somebody else has changed meanwhile is told as such, and nothing is lost', async () => {
    const d = await connected()
    const { body } = await d.create('mina')
    const seen = { headers: { 'if-match': body.meta.version } }
    const put = (displayName: string, sent?: typeof seen) =>
      d.call('PUT', `/Users/${body.id}`, { schemas: [USER], userName: d.mail('mina'), displayName }, sent)
    expect((await put('Mina Kim', seen)).status).toBe(200)
    expect(await put('Mina Lee', seen)).toMatchObject({ status: 412, body: { status: '412' } })
    expect((await d.call('DELETE', `/Users/${body.id}`, undefined, seen)).status).toBe(412)
    expect(await put('Mina Park', { headers: { 'if-match': '*' } })).toMatchObject({ status: 200, body: { displayName: 'Mina Park' } })
    expect((await put('Mina Choi', { headers: { 'if-match': '"other"' } })).status).toBe(412)
  }) // biome-ignore format: one thought

  test('somebody has already is not sent again', async () => {
    const d = await connected()
    const { body } = await d.create('mina')
    const read = await d.call('GET', `/Users/${body.id}`, undefined, {
      headers: { 'if-none-match': body.meta.version },
    })
    expect([read.status, read.body]).toEqual([304, null])
  })
})

describe('a secret', () => {
  test('is shown once, kept as its hash, and two are alive at most', async () => {
    const d = await connected()
    const admin = d.as('globalAdmin')
    const second = await admin('POST /provisioning/secrets', { name: 'Next' })
    expect(second.body.secret).toMatch(/^[\da-f-]{36}\..{43}$/)
    expect(await admin('POST /provisioning/secrets', { name: 'Third' })).toMatchObject({ status: 409, body: { code: 'provisioning.twoAlive' } }) // biome-ignore format: one line
    const { body } = await admin('GET /provisioning', {})
    expect(JSON.stringify(body)).not.toContain(d.secret.split('.')[1])
    const { rows } = await d.within((ctx) => ctx.db.execute<{ kept: string }>(sql`select secret_hash as kept from provisioning_secrets where ${ctx.tenantId} = tenant_id`)) // biome-ignore format: one thought
    expect(rows.every(({ kept }) => /^[\da-f]{64}$/.test(kept))).toBe(true)
    expect((await d.callAs(second.body.secret ?? '')('GET', '/Users')).status).toBe(200)
  })

  test('opens nothing once it is revoked, has run out, or is another’s', async () => {
    const d = await connected()
    const [id = ''] = d.secret.split('.')
    for (const wrong of [null, '', 'x', id, `${id}.${'x'.repeat(43)}`, `${newId()}.${d.secret.split('.')[1]}`, `${d.secret}x`]) {
      const { status, headers, body } = await d.callAs(wrong)('GET', '/Users')
      expect([wrong, status, headers['www-authenticate'], body.status]).toEqual([wrong, 401, 'Bearer realm="scim"', '401'])
    }
    await d.as('globalAdmin')('DELETE /provisioning/secrets/:id', { id: id as never })
    expect((await d.call('GET', '/Users')).status).toBe(401)
    const next = d.callAs(await newSecret(d.o, 'Next'))
    d.clock.moveTo(addDays(d.clock(), 364))
    expect((await next('GET', '/Users')).status).toBe(200)
    d.clock.moveTo(addDays(d.clock(), 1))
    expect((await next('GET', '/Users')).status).toBe(401)
  }) // biome-ignore format: one thought

  test('opens this wire alone, and an app’s secret does not open it', async () => {
    const d = await connected()
    const rest = await door()
    const headers = { authorization: `Bearer ${d.secret}` }
    expect((await rest.app.inject({ url: '/rest/members', headers })).statusCode).toBe(401)
    const grant = { role: 'billingAdmin', scope: 'organisation', scopeId: null } as const
    const { body } = await d.as('globalAdmin')('POST /apps', { name: 'Order sync', grants: [grant] })
    expect((await d.callAs(`${body.clientId}.${body.secret}`)('GET', '/Users')).status).toBe(401)
    await rest.close()
  })

  test('opens the people of its own company alone', async () => {
    const [ours, theirs] = [await connected(), await connected()]
    const { body } = await theirs.create('mina', { externalId: 'm-1' })
    const { body: group } = await theirs.call('POST', '/Groups', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Theirs' }) // biome-ignore format: one line
    for (const path of [`/Users/${body.id}`, `/Groups/${group.id}`])
      for (const method of ['GET', 'DELETE']) expect((await ours.call(method, path)).status).toBe(404)
    expect((await ours.patch(`/Users/${body.id}`, off)).status).toBe(404)
    expect(
      (await ours.call('GET', `/Users?filter=${encodeURIComponent('externalId eq "m-1"')}`)).body.totalResults,
    ).toBe(0)
    expect((await ours.call('POST', '/Users', { schemas: [USER], userName: theirs.mail('eve') })).status).toBe(400)
    const joined = await ours.call('POST', '/Groups', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Ours', members: [{ value: body.id }] }) // biome-ignore format: one line
    expect(joined).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } })
  })
})

test('every write is in the audit as the directory’s, and every call in its log, refused or not; the last fifty are kept', async () => {
  const d = await connected()
  const { body } = await d.create('mina')
  await d.create('mina')
  await d.patch(`/Users/${body.id}`, off)
  const kept = await d.within((ctx) => ctx.db.select().from(entries).where(within(ctx, entries)).orderBy(entries.id))
  expect(kept.slice(-2)).toMatchObject([
    { operation: 'POST /directory/people', actorKind: 'app', actorName: 'Company directory' },
    { operation: 'PATCH /directory/people/:id', actorKind: 'app', actorName: 'Company directory' },
  ])
  const admin = d.as('globalAdmin')
  const { body: log } = await admin('GET /provisioning/calls', {})
  expect(log.items.map(({ asked, status, detail }) => [asked.split('/')[1], status, detail === null])).toEqual([
    ['Users', 200, true],
    ['Users', 409, false],
    ['Users', 201, true],
  ])
  for (let call = 0; call < 55; call++) await d.call('GET', '/Users?count=0')
  expect((await admin('GET /provisioning/calls', {})).body.items).toHaveLength(50)
  expect((await admin('GET /provisioning', {})).body.secrets[0]?.lastCallAt).toBe(d.clock().toISOString())
})

test('whoever asks too often is told when to go on', async () => {
  const d = await connected({}, scimApp(10))
  const answers = []
  for (let call = 0; call < 11; call++) answers.push(await d.call('GET', '/Users?count=0'))
  const last = answers.at(-1)
  expect({ status: last?.status, body: last?.body.status }).toEqual({ status: 429, body: '429' })
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
})
