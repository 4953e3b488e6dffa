import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { readConfig } from '#config'
import { Refusals } from '#kernel/refusal.ts'
import { testDatabase } from '#test/database.ts'
import { office } from '#test/office.ts'
import { ports } from '#test/ports.ts'
import { mountRest } from './rest.ts'
import { routes } from './routes.ts'
import { openServer } from './server.ts'
import { closed, validator } from './validate.ts'

const { transact } = await testDatabase()
const o = await office()
const app = await openServer(readConfig({ LOG_LEVEL: 'silent' }, false), async () => true, new Date())
let role: 'globalAdmin' | 'owner' = 'globalAdmin'
const identify = async () => ({ actor: o.actorOf(role), hasCompany: true })
await mountRest(app, routes, { transact, clock: o.clock, identify, admins: async () => [], wake: () => {}, ports, ratePerMinute: 100_000 }) // biome-ignore format: few settings

const call = async (method: 'GET' | 'POST', url: string, payload?: string) => {
  const headers = { 'content-type': 'application/json', 'accept-language': 'ko' }
  const response = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) })
  return { status: response.statusCode, body: response.json(), headers: response.headers }
}

test.each([
  '/rest/members/%',
  '/rest/members/%ff',
  '/rest/%2e%2e/x',
  '/nowhere',
  '/..%2fpackage.json',
  `/rest/members/${'x'.repeat(5000)}`,
])('the address %s, which is none, is refused in words of the house', async (url) => {
  const { status, body } = await call('GET', url)
  expect([status < 500, body]).toEqual([
    true,
    expect.objectContaining({ title: expect.stringMatching(/[가-힣]/), remedy: expect.stringMatching(/[가-힣]/) }),
  ])
})

test.each(['/legacy/members/42?view=old', '/LEGACY', '/legacy/oauth2/token'])(
  'a program that still calls the old centre at %s is told that it is retired, and where to look',
  async (url) =>
    expect(await call('POST', url, '{}')).toMatchObject({
      status: 410,
      body: { code: 'house.retired', link: '/legacy' },
    }),
)

test('what is nested without end is refused, in a form of any shape', async () => {
  const payload = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
  expect(await call('POST', '/rest/domains', payload)).toMatchObject({ status: 400, body: { code: 'shape.tooDeep' } })
})

const reasoned = routes.filter(({ takes }) => {
  const { required = [], properties } = takes as { required?: string[]; properties: Record<string, { minLength?: number }> }
  return required.includes('reason') && (properties.reason?.minLength ?? 0) > 0
}) // biome-ignore format: one thought
test.each(reasoned)('a reason of blanks is no reason to $endpoint', ({ takes }) => {
  const { error } = validator({ schema: closed(takes), httpPart: 'body' })({ reason: ' \n\u3000' })
  const said = error instanceof Refusals ? error.all.map(({ code, pointer }) => [code, pointer.field]) : []
  expect(said).toContainEqual(['shape.tooShort', 'reason'])
})

test('a field left unchosen is said to be needed, whatever shape it should have had', () => {
  const form = closed(Type.Object({ country: Type.String({ pattern: '^[A-Z]{2}$' }), kind: Type.Enum(['a', 'b']) }))
  const { error } = validator({ schema: form, httpPart: 'body' })({ country: '', kind: 'c' })
  const said = error instanceof Refusals ? error.all.map(({ code, pointer }) => [code, pointer.field]) : []
  expect(said).toEqual([
    ['shape.required', 'country'],
    ['shape.notOneOf', 'kind'],
  ])
})

test('a partner named in capitals is the same partner', async () => {
  role = 'owner'
  const at = (tenantId: string) => call('GET', `/rest/vendor/partners/${tenantId}/locations`)
  const { body } = await at(o.tenantId)
  expect(await at(o.tenantId.toUpperCase())).toMatchObject({ status: 200, body })
})

test('an answer is kept by no cache', async () => {
  expect((await call('GET', '/rest/network')).headers['cache-control']).toBe('no-store')
})
