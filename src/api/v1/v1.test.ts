import { describe, expect, test } from 'vitest'
import { declared } from '#kernel/refusal.ts'
import '#api/routes.ts'
import { readConfig } from '#config'
import { testDatabase } from '#test/database.ts'
import { ports } from '#test/ports.ts'
import { appToken, newApp } from '#test/tokens.ts'
import { calling, v1App } from '#test/v1.ts'
import { standings } from '../../cli/wires.ts'
import { openServer } from '../server.ts'
import { numberOf } from './faults.ts'
import { endpoints } from './inventory.ts'
import { linesAt } from './lines.ts'
import { byKind, numbers } from './numbers.ts'
import { mountV1 } from './v1.ts'

const STATUSES = [400, 401, 403, 404, 405, 406, 408, 409, 412, 417, 429, 500, 501, 502, 503, 504]
const FAULT = {
  code: expect.any(Number),
  description: expect.any(String),
  data: expect.any(Array),
  source: 'PartnerFD',
}
const addressed = (at: string) => at.replace(/:\w+/g, '7f3c1d52-0b8e-4c7a-9d57-6c1a2f3e4b5d')

const lines = linesAt('')
describe('the published API', () => {
  test('has 224 addresses, each once, and what is served is one of them', () => {
    const all = endpoints.map(({ at }) => at)
    expect(all).toHaveLength(224)
    expect(new Set(all.map((at) => at.toLowerCase())).size).toBe(224)
    expect(lines.filter(({ at }) => !all.includes(at)).map(({ at }) => at)).toEqual([])
    expect(new Set(lines.map(({ at }) => at)).size).toBe(lines.length)
  })

  test('is called by a test wherever it is served', () =>
    expect(
      standings()
        .filter(({ runs, tests }) => runs !== null && tests.length === 0)
        .map(({ at }) => at),
    ).toEqual([]))

  const promised = endpoints.filter(({ at }) => !lines.some((line) => line.at === at))
  test.each(promised.map(({ at }) => [at]))('%s is not served yet, and says so in the wire’s form', async (at) => {
    const { status, body, headers } = await (await calling()).person()(
      addressed(at),
      at.startsWith('GET') ? undefined : {},
    )
    expect(status).toBe(501)
    if (!at.startsWith('HEAD')) expect(body).toEqual({ ...FAULT, code: 0 })
    expect(headers['ms-requestid']).toBeTruthy()
  })

  test('takes a token, and says which is missing', async () => {
    const { callAs, o } = await calling()
    const asked = [null, 'abc', 'a.b.c'].map((token) => callAs(token)('GET /v1/customers'))
    for (const { status, body, headers } of await Promise.all(asked)) {
      expect({ status, body }).toEqual({ status: 401, body: { ...FAULT, code: 400 } })
      expect(headers['www-authenticate']).toContain('Bearer')
    }
    const app = await newApp(o)
    const old = await callAs(await appToken(o, app, 'https://graph.windows.net'))('GET /v1/customers')
    expect(old).toMatchObject({ status: 401, body: { code: 900420 } })
    expect((await callAs(await appToken(o, app))('GET /v1/customers')).status).toBe(200)
    const { person } = await calling({ standings: {} })
    expect(await person()('GET /v1/customers')).toMatchObject({ status: 401, body: { code: 800001 } })
  })

  test('answers in its own form wherever there is nothing', async () => {
    const { person } = await calling()
    for (const at of [
      'GET /v1/nothing',
      'POST /v1/nothing',
      'GET /v1//nothing/',
      'GET /partner/v1/x',
      'GET /webhooks/v1/x',
    ])
      expect(await person()(at)).toMatchObject({ status: 404, body: { ...FAULT, code: 1000 } })
  })

  test('answers in its own form even where an address cannot be read', async () => {
    const app = await openServer(readConfig({ LOG_LEVEL: 'silent' }, false), async () => true, new Date())
    await mountV1(app, {
      ...(await testDatabase()),
      clock: () => new Date(),
      ports,
      wake: () => {},
      admins: async () => [],
      bearer: async () => null,
      ratePerMinute: 9,
    })
    for (const url of [
      '/v1/customers/%',
      '/v1//customers/%ff',
      '/V1/customers/%e0%a4%a/users',
      `/v1/customers/${'a'.repeat(300)}`,
      '/partner/v1/%',
    ]) {
      const { statusCode, body } = await app.inject({ url })
      expect([url, statusCode, Object.keys(JSON.parse(body))]).toEqual([
        url,
        expect.toBeOneOf([401, 404]),
        Object.keys(FAULT),
      ])
    }
    expect((await app.inject({ url: '/rest/%' })).json()).toMatchObject({ code: 'house.noSuchAddress' })
    await app.close()
  })

  test('echoes the names of a request, and makes them up where there are none', async () => {
    const { person } = await calling()
    const names = { 'ms-requestid': 'e128c8e2-4c33-4940-a3e2-2e59b0abdc67', 'ms-correlationid': 'a-thread' }
    expect((await person()('GET /v1/x', undefined, { headers: names })).headers).toMatchObject(names)
    const { headers } = await person()('GET /v1/x', undefined, {
      headers: { 'ms-requestid': 'a\u00ff b', 'ms-correlationid': '' },
    })
    expect(headers['ms-requestid']).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers['ms-correlationid']).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('says whether a second factor was proven, to whoever asks', async () => {
    const { person, alone } = await calling()
    const headers = { ValidateMfa: 'true' }
    expect((await person()('GET /v1/x', undefined, { headers })).headers.ismfacompliant).toBe('true')
    expect((await alone()('GET /v1/x', undefined, { headers })).headers.ismfacompliant).toBe('false')
    expect((await alone()('GET /v1/x')).headers.ismfacompliant).toBeUndefined()
  })

  test('says how long to wait, in the form its clients read', async () => {
    const { person } = await calling({}, v1App(2))
    const call = person()
    await call('GET /v1/x')
    await call('GET /v1/x')
    const { status, body, headers } = await call('GET /v1/x')
    const seconds = Number(headers['retry-after'])
    expect(seconds).toBeGreaterThan(0)
    const message = `Rate limit is exceeded. Try again in ${seconds} seconds.`
    expect({ status, body }).toEqual({ status: 429, body: { statusCode: 429, message } })
  })
})

describe('every refusal of the house', () => {
  test.each([...declared].map(([code, { kind }]) => [code, kind] as const))(
    '%s has a status and a number',
    (code, kind) => {
      const [status, number] = numberOf({ code, kind })
      expect(STATUSES).toContain(status)
      expect(Number.isInteger(number)).toBe(true)
    },
  )
  test('that is numbered here is one of them', () =>
    expect(Object.keys(numbers).filter((code) => !declared.has(code.replace(/@.*/, '')))).toEqual([]))
  test('of every kind has a status', () =>
    expect(Object.values(byKind).every(([status]) => STATUSES.includes(status))).toBe(true))
})
