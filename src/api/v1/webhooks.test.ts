import { createVerify, X509Certificate } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { job } from '#kernel/job.ts'
import { within } from '#kernel/store.ts'
import { deliver } from '#modules/webhooks/deliveries/commands/sending.ts'
import { forget } from '#modules/webhooks/deliveries/commands/settling.ts'
import { webhookRegistrations as registrations } from '#modules/webhooks/registrations/tables.ts'
import { goods, shelve } from '#test/catalog.ts'
import { testDatabase } from '#test/database.ts'
import { hire, settle } from '#test/hearing.ts'
import { ports } from '#test/ports.ts'
import { opened, seller } from '#test/subscriptions.ts'
import { callersOf } from '#test/v1.ts'
import { runJob } from '#worker/worker.ts'

type Heard = { readonly path: string; readonly text: string; readonly headers: Record<string, string | undefined> }
const heard: Heard[] = []
let status: (path: string) => number = () => 200
/** Whoever is asked here answers nothing before it is let go. */
let held: { readonly path: string; readonly until: Promise<void> } | null = null
const server = createServer(async (request, response) => {
  let text = ''
  for await (const piece of request) text += piece
  heard.push({ path: request.url ?? '', text, headers: request.headers as Heard['headers'] })
  if (request.url === held?.path) await held?.until
  response.writeHead(status(request.url ?? '')).end()
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => server.close())

const desk = goods({ name: 'Webhook desk' })
type Seller = Awaited<ReturnType<typeof seller>>
let o: Seller
let call: ReturnType<ReturnType<typeof callersOf>['alone']>
beforeAll(async () => {
  o = await seller({ now: '2026-05-04T03:00:00Z' })
  await shelve(o, [desk])
  call = callersOf(o).alone('adminAgent')
})
beforeEach(() => {
  heard.length = 0
  status = () => 200
})

/** Everybody hears what was told, and the job comes by until nothing is due. */
async function sent(of: Seller = o) {
  await settle(of)
  const hand = { transact: (await testDatabase()).transact, clock: of.clock, ports }
  await runJob(hand, job('tests.deliver', '* * * * *', deliver))
}
const mine = () => heard.filter(({ path }) => path.startsWith(`/${o.tenantId}`))
const eventsIn = (some: readonly Heard[]) => some.map(({ text }) => JSON.parse(text).EventName)
const register = (more: object = {}) => call('POST /webhooks/v1/registration', { WebhookUrl: `${base}/${o.tenantId}`, WebhookEvents: ['subscription-updated', 'Test-Created'], ...more }) // biome-ignore format: one line
const minutesOn = (minutes: number) => o.clock.moveTo(new Date(o.clock().getTime() + minutes * 60_000))

describe('a webhook', () => {
  test('is registered by a program, replaced whole, and refused by what is wrong with it', async () => {
    expect((await call('GET /webhooks/v1/registration')).status).toBe(404)
    expect((await call('POST /webhooks/v1/registration/validationEvents')).status).toBe(404)
    const { body } = await register()
    expect(body).toEqual({ SubscriberId: expect.any(String), WebhookUrl: `${base}/${o.tenantId}`, WebhookEvents: ['subscription-updated', 'test-created'] }) // biome-ignore format: one record
    expect((await call('GET /webhooks/v1/registration')).body).toEqual(body)
    const put = await call('PUT /webhooks/v1/registration', { webhookurl: `${base}/${o.tenantId}`, webhookEvents: ['invoice-ready', 'test-created', 'subscription-updated'] }) // biome-ignore format: one line
    expect(put.body).toMatchObject({ SubscriberId: body.SubscriberId, WebhookEvents: ['invoice-ready', 'test-created', 'subscription-updated'] }) // biome-ignore format: one line
    expect((await register({ WebhookUrl: 'http://hooks.company.example' })).body).toMatchObject({ code: 3000 })
    expect((await register({ WebhookEvents: ['customer-born'] })).status).toBe(400)
    expect((await register({ WebhookEvents: [] })).status).toBe(400)
    const names = (await call('GET /webhooks/v1/registration/events')).body
    expect(names).toContain('subscription-updated')
    expect(names).not.toContain('invoice-ready')
    expect((await callersOf(o).person('helpdeskAgent')('GET /webhooks/v1/registration')).status).toBe(403)
  })

  test('is told of what happens to subscriptions, signed with the key of the certificate it names', async () => {
    const one = await opened(o, desk)
    await sent()
    const [first] = mine()
    if (!first) throw new Error('Nothing was sent.')
    expect(JSON.parse(first.text)).toEqual({
      ...{ EventName: 'subscription-updated', ResourceName: 'subscription', AuditUri: null },
      ResourceUri: `https://partners.aurora.example/v1/customers/${o.customerId}/subscriptions/${one.id}`,
      ResourceChangeUtcDate: '2026-05-04T03:00:00.000Z',
    })
    const url = new URL(first.headers['x-ms-certificate-url'] ?? '')
    const { body, status: found } = await o.stranger('GET /webhook-certificates/:id', {
      id: url.pathname.split('/').at(-1) as never,
    })
    expect([url.pathname.startsWith('/rest/webhook-certificates/'), found]).toEqual([true, 200])
    const certificate = new X509Certificate(Buffer.from(body as never))
    const isRight = (text: string, signature = '') => createVerify('RSA-SHA256').update(text).verify(certificate.publicKey, signature, 'base64') // biome-ignore format: one thought
    const [, signature] = /^Signature (.+)$/.exec(first.headers.authorization ?? '') ?? []
    expect([isRight(first.text, signature), isRight(`${first.text} `, signature)]).toEqual([true, false])
    expect(first.headers['x-ms-signature-algorithm']).toBe('rsa-sha256')
    await register({ SignatureTokenToMsSignatureHeader: true })
    await o.as('salesAgent')('PUT /customers/:customerId/subscriptions/:id/seats', { customerId: o.customerId, id: one.id, quantity: 12 }) // biome-ignore format: one line
    await sent()
    const second = mine()[1]
    expect([second?.headers.authorization, isRight(second?.text ?? '', second?.headers['x-ms-signature'])]).toEqual([undefined, true]) // biome-ignore format: one line
  })

  test('is sent a test twice a minute, and says what came back', async () => {
    const begun = await call('POST /webhooks/v1/registration/validationEvents')
    const read = async () =>
      (await call(`GET /webhooks/v1/registration/validationEvents/${begun.body.correlationId}`)).body
    expect(await read()).toMatchObject({ status: 'pending', results: [] })
    status = () => 204
    await sent()
    expect(eventsIn(mine())).toEqual(['test-created'])
    expect(await read()).toEqual({
      ...{ correlationId: begun.body.correlationId, partnerId: o.tenantId, status: 'completed', callbackUrl: `${base}/${o.tenantId}` },
      results: [{ responseCode: '204', responseMessage: '', systemError: false, dateTimeUtc: o.clock().toISOString() }],
    }) // biome-ignore format: one record
    await call('POST /webhooks/v1/registration/validationEvents')
    const third = await call('POST /webhooks/v1/registration/validationEvents')
    expect([third.status, third.headers['retry-after'], third.body.statusCode]).toEqual([429, '60', 429])
    minutesOn(1)
    expect((await call('POST /webhooks/v1/registration/validationEvents')).status).toBe(200)
    await sent()
    expect((await call(`GET /webhooks/v1/registration/validationEvents/${crypto.randomUUID()}`)).status).toBe(404)
  })

  test('that is down is told later, in order, and gives up after six tries; others are told meanwhile', async () => {
    const other = await seller({ now: o.clock() })
    const otherCall = callersOf(other).alone('adminAgent')
    await otherCall('POST /webhooks/v1/registration', {
      WebhookUrl: `${base}/${other.tenantId}`,
      WebhookEvents: ['subscription-updated'],
    })
    status = (path) => (path.startsWith(`/${o.tenantId}`) ? 500 : 200)
    const one = await opened(o, desk)
    await settle(o)
    await call('POST /webhooks/v1/registration/validationEvents')
    await opened(other, desk)
    await sent()
    await sent(other)
    expect(eventsIn(mine())).toEqual(['subscription-updated'])
    expect(heard.filter(({ path }) => path === `/${other.tenantId}`)).toHaveLength(1)
    await sent()
    expect(mine()).toHaveLength(1)
    for (let tries = 1; tries < 6; tries++) {
      minutesOn(2 ** (tries + 1))
      await sent()
    }
    expect(eventsIn(mine()).slice(0, 6)).toEqual(Array(6).fill('subscription-updated'))
    expect(eventsIn(mine()).slice(6)).toEqual(['test-created'])
    status = () => 200
    minutesOn(5)
    await sent()
    const { body } = await o.as('globalAdmin')('GET /webhook-deliveries', { status: 'failed' })
    expect(body.items).toMatchObject([{ event: 'subscription-updated', resourcePath: expect.stringContaining(one.id) }])
    expect(body.items[0]?.attempts.map((attempt) => attempt.status)).toEqual(Array(6).fill(500))
    heard.length = 0
    await o.as('globalAdmin')('POST /webhook-deliveries/:id/redelivery', { id: body.items[0]?.id as never })
    await sent()
    expect(eventsIn(mine())).toEqual(['subscription-updated'])
    expect((await o.as('globalAdmin')('GET /webhooks', {})).body).toMatchObject({ waiting: 0, failed: 1, registration: { inOwnHeader: true } }) // biome-ignore format: one line
  })

  test('that answers slowly holds up nobody: others are told what happens meanwhile', async () => {
    const other = await seller({ now: o.clock() })
    const [otherCall, url] = [callersOf(other).alone('adminAgent'), `/${other.tenantId}/quick`]
    await otherCall('POST /webhooks/v1/registration', { WebhookUrl: `${base}${url}`, WebhookEvents: ['test-created'] })
    const { promise: until, resolve: letGo } = Promise.withResolvers<void>()
    held = { path: `/${o.tenantId}`, until }
    await call('POST /webhooks/v1/registration/validationEvents')
    const [round, patience] = [sent(), { timeout: 8_000 }]
    await vi.waitFor(() => expect(mine()).toHaveLength(1), patience)
    await otherCall('POST /webhooks/v1/registration/validationEvents')
    await vi.waitFor(() => expect(heard.filter(({ path }) => path === url)).toHaveLength(1), patience)
    letGo()
    await round
    expect(mine()).toHaveLength(1)
    expect((await o.as('globalAdmin')('GET /webhooks', {})).body.waiting).toBe(0)
  })

  const overview = async () => (await o.as('globalAdmin')('GET /webhooks', {})).body
  /** The Action Center, as an admin agent finds it. */
  const todo = async () => {
    const { body } = await o.as('adminAgent')('GET /inbox', {})
    return body.items.filter(({ link, closedAt }) => link === '/account/webhooks' && closedAt === null).length
  }
  test('that took nothing for days is sent nothing more until somebody starts it again; the company is told', async () => {
    status = () => 500
    await opened(o, desk)
    await settle(o)
    const daysAgo = { failures: 17, failingSince: new Date(o.clock().getTime() - 3 * 86_400_000) }
    await o.within(
      async (ctx) => void (await ctx.db.update(registrations).set(daysAgo).where(within(ctx, registrations))),
    )
    await call('POST /webhooks/v1/registration/validationEvents')
    await sent()
    expect(await overview()).toMatchObject({
      waiting: 0,
      setAside: 2,
      registration: { status: 'stopped', stoppedFor: 'dead' },
    })
    const to = await hire(o, 'adminAgent')
    await settle(o)
    const letters = await o.within(({ db }) => db.execute(sql`select 1 from outbox where name = 'mail.wanted' and facts ->> 'to' = ${to} and facts #>> '{facts,link}' = '/account/webhooks'`), 'network') // biome-ignore format: one query
    expect([await todo(), letters.rowCount]).toEqual([1, 1])
    await opened(o, desk)
    await sent()
    expect([(await overview()).setAside, mine().length]).toEqual([3, 1])
    expect((await o.as('globalAdmin')('POST /webhooks/tests', {})).body).toMatchObject({ code: 'webhooks.stopped' })
    status = () => 200
    minutesOn(1)
    heard.length = 0
    const { body } = await o.as('globalAdmin')('POST /webhooks/resumption', {})
    expect(body).toMatchObject({ waiting: 3, setAside: 0, registration: { status: 'active', stoppedFor: null } })
    await sent()
    expect(eventsIn(mine())).toEqual(['subscription-updated', 'test-created', 'subscription-updated'])
    expect([await todo(), await overview()]).toMatchObject([0, { waiting: 0, registration: { failingSince: null } }])
  })

  test('test is answered the same when it is asked for twice under one key, and counts when it is sent once more', async () => {
    minutesOn(1)
    const under = { headers: { 'idempotency-key': 'one-test-of-a-webhook' } }
    const [first, second] = [
      await o.as('globalAdmin')('POST /webhooks/tests', {}, under),
      await o.as('globalAdmin')('POST /webhooks/tests', {}, under),
    ]
    expect([first.body.resourcePath, second.body]).toEqual(['/webhooks/v1/registration/test', first.body])
    await sent()
    expect(mine()).toHaveLength(1)
    const again = () => o.as('globalAdmin')('POST /webhook-deliveries/:id/redelivery', { id: first.body.id })
    expect([(await again()).status, (await again()).status]).toEqual([200, 429])
    await sent()
  })

  test('given another address is told there what waited, half a minute after the last try at the soonest', async () => {
    status = () => 503
    await opened(o, desk)
    await sent()
    status = () => 200
    for (const _ of [1, 2]) await register({ WebhookUrl: `${base}/${o.tenantId}/anew` })
    await sent()
    expect(mine()).toHaveLength(1)
    minutesOn(0.5)
    await sent()
    expect(mine().map(({ path }) => path)).toEqual([`/${o.tenantId}`, `/${o.tenantId}/anew`])
  })

  test('is removed: nothing is told there any more, and what waited is set aside', async () => {
    const before = (await overview()).registration
    status = () => 503
    await opened(o, desk)
    await sent()
    heard.length = 0
    expect((await o.as('helpdeskAgent')('DELETE /webhooks', {})).status).toBe(403)
    expect((await o.as('globalAdmin')('DELETE /webhooks', {})).status).toBe(204)
    expect((await o.as('globalAdmin')('DELETE /webhooks', {})).status).toBe(404)
    expect(await overview()).toMatchObject({ registration: null, waiting: 0, setAside: 1 })
    minutesOn(5)
    await opened(o, desk)
    await sent()
    expect(mine()).toEqual([])
    status = () => 200
    const both = await Promise.all([register(), register()])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(new Set(both.map(({ body }) => body.SubscriberId)).size).toBe(1)
    expect(both[0]?.body.SubscriberId).not.toBe(before?.id)
    const { body } = await o.as('globalAdmin')('GET /webhook-deliveries', { status: 'setAside' })
    await o.as('globalAdmin')('POST /webhook-deliveries/:id/redelivery', { id: body.items[0]?.id as never })
    await sent()
    expect(eventsIn(mine())).toEqual(['subscription-updated'])
  })

  test('of a company that did not ask for an event is not told', async () => {
    await register({ WebhookEvents: ['test-created'] })
    await opened(o, desk)
    await sent()
    expect(mine()).toEqual([])
  })

  test('forgets after thirty days what is settled, and never what waits', async () => {
    status = () => 503
    await call('POST /webhooks/v1/registration/validationEvents')
    await sent()
    minutesOn(31 * 24 * 60)
    await o.within(forget, 'network')
    const { body } = await o.as('globalAdmin')('GET /webhook-deliveries', {})
    expect(body.items).toMatchObject([{ event: 'test-created', status: 'waiting' }])
  })
})
