import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { demoIn } from './browser/house.ts'
import { SECRET } from './cluster.ts'
import { ended, freePort, housing, PATIENT, type Run, ready } from './process.ts'
import { until } from './wire.ts'

const { run, end, dataDir, clear } = housing()
afterEach(end)
afterAll(clear)

/** How often each is killed; more for whoever wants to be surer. */
const KILLS = Number(process.env.KILLS ?? 1)
const PASSWORD = 'quiet river over stones'
type Item = { id: string; kind?: string; status?: string; number?: number; letter?: string; text: string; binding?: boolean; hash?: string } // biome-ignore format: what is read
type Body = Item & { items: Item[]; mails: Item[]; codes: { email: string; code: string }[]; version: string; tenantId: string; state: string; blockedBy: unknown[]; result: { globalId: string } | null; agreement: { texts: Item[] } | null } // biome-ignore format: what is read

const port = await freePort()
const env = { DATABASE_URL: await demoIn(dataDir), SECRET }
const start = async () => {
  const house = run(env, port, '--demo')
  expect(await ready(house)).toBe(200)
  return house
}
/** Asks once more where the line is one of the process that was killed. */
const get = (url: string, cookie = ''): Promise<Response> =>
  fetch(url, { headers: { cookie } }).catch(() => fetch(url, { headers: { cookie } }))

/** Somebody with a session: reads and writes, across a kill. */
const caller = ({ url }: Run, cookie: string) => ({
  read: async (path: string) => (await (await get(`${url}/rest${path}`, cookie)).json()) as Body,
  write: async (endpoint: string, body: object = {}) => {
    const [method, path] = endpoint.split(' ')
    const headers = { cookie, origin: url, 'content-type': 'application/json' }
    const answer = await fetch(`${url}/rest${path}`, { method: method ?? 'POST', headers, body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json().catch(() => ({}))) as Body }
  },
})
type Caller = ReturnType<typeof caller>
const jarOf = ({ headers }: Response) => headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') // biome-ignore format: one thought

async function comeIn(house: Run, email: string): Promise<Caller> {
  const body = new URLSearchParams({ email })
  return caller(house, jarOf(await fetch(`${house.url}/demo/sign-in`, { method: 'POST', body, redirect: 'manual' })))
}
const lettersTo = async ({ url }: Run, email: string) =>
  ((await (await get(`${url}/demo/mail.json?to=${email}`)).json()) as Body).mails

/** A person whose company is ready to be sent in. */
async function newcomer(house: Run, mark: string) {
  const email = `rosa@${mark}.example`
  const stranger = caller(house, '')
  const { id } = (await stranger.write('POST /sign-ups', { email, language: 'en' })).body
  const [letter] = await until(() => lettersTo(house, email), (all) => all.length > 0) // biome-ignore format: one thought
  await stranger.write(`POST /sign-ups/${id}/proof`, { code: /\b\d{6}\b/.exec(letter?.text ?? '')?.[0] })
  await stranger.write(`POST /sign-ups/${id}/person`, { name: 'Rosa Harding', password: PASSWORD, language: 'en' })
  const headers = { 'content-type': 'application/json', origin: house.url }
  const door = { method: 'POST', headers, body: JSON.stringify({ email, password: PASSWORD }) }
  const me = caller(house, jarOf(await fetch(`${house.url}/rest/auth/sign-in/email`, door)))
  const phone = '020 7946 0958'
  await me.write('POST /enrolments')
  await me.write('PUT /enrolment/company', { source: 'manual' })
  await me.write('PUT /enrolment/profile', { country: 'GB', legalName: `Quillon ${mark} Ltd`, addressLine1: '14 Harbour Row', city: 'Bristol', postalCode: 'BS1 4ND', phone, registrationId: String(10_000_000 + Math.floor(Math.random() * 8e7)) }) // biome-ignore format: a form
  await me.write('PUT /enrolment/contact', { firstName: 'Rosa', lastName: 'Harding', email, phone, language: 'en' })
  await me.write('PUT /enrolment/terms', { version: (await me.read('/terms')).version })
  return { ...me, email }
}

/** Sends, and kills the process so many milliseconds later; whoever asks again finds it restarted. */
async function killedDuring(house: Run, sending: () => Promise<unknown>, ms: number) {
  const answer = sending().catch(() => null)
  await new Promise((resolve) => setTimeout(resolve, ms))
  await ended(house.child, 'SIGKILL')
  await answer
  return start()
}
/** Before, in the middle and about the end of what a write takes. */
const moments = Array.from({ length: KILLS }, (_, n) => 5 + Math.round((n * 45) / Math.max(KILLS - 1, 1)))

describe('killed without warning', PATIENT, () => {
  test('while a company is sent in, it is in whole or not at all, and once', async () => {
    let house = await start()
    for (const [n, ms] of moments.entries()) {
      const me = await newcomer(house, `quillon-killed-${'abcdefghij'[n % 10]}${'abcdefghij'[Math.floor(n / 10)]}`)
      house = await killedDuring(house, () => me.write('POST /enrolment/submission'), ms)
      const { result } = await me.read('/enrolment')
      const kept = async () => [(await me.read('/locations')).items.length, (await me.read('/verifications')).items.length] // biome-ignore format: one thought
      expect(await kept()).toEqual(result ? [1, 3] : [0, 0])
      const again = await me.write('POST /enrolment/submission')
      expect([again.status, result?.globalId ?? again.body.result?.globalId]).toEqual([
        200,
        again.body.result?.globalId,
      ])
      expect(await kept()).toEqual([1, 3])
      const welcomes = async () => (await lettersTo(house, me.email)).filter(({ letter }) => letter === 'membership.enrolled').length // biome-ignore format: one thought
      expect(await until(welcomes, (count) => count > 0)).toBe(1)
    }
  })

  test('while an agreement is signed, it is signed once or not yet', async () => {
    let house = await start()
    const { codes } = (await (await get(`${house.url}/demo/codes.json`)).json()) as Body
    let left = [...moments]
    for (const { email } of codes) {
      const me = await comeIn(house, email)
      const { state, agreement, blockedBy } = await me.read('/agreements/partner')
      const textHash = agreement?.texts.find(({ binding }) => binding)?.hash
      if (left.length === 0 || !textHash || state === 'signed' || blockedBy?.length) continue
      const code = ((await (await get(`${house.url}/demo/codes.json`)).json()) as Body).codes.find((one) => one.email === email)?.code // biome-ignore format: one thought
      await me.write('POST /me/step-up', { code })
      const sign = () => me.write('POST /agreements/partner/acceptance', { textHash, title: 'CEO', confirmed: true })
      const before = (await me.read('/acceptances')).items.length
      house = await killedDuring(house, sign, (left[0] ?? 0) / 2)
      const made = (await me.read('/acceptances')).items.length - before
      if ((await sign()).status !== 200) continue // its companies blocked from signing are not the ones to try
      expect(made).toBeOneOf([0, 1])
      expect((await me.read('/acceptances')).items.length - before).toBe(1)
      expect((await me.read('/agreements/partner')).state).toBe('signed')
      left = left.slice(1)
    }
    expect(left).toEqual([])
  })
})
