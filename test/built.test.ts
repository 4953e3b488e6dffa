import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '#api/routes.ts'
import { freePort, housing, isBuilt, PATIENT, type Run, ready, send } from './process.ts'

const inUse = isBuilt()
const outDir = inUse ? 'dist-server' : `dist-server-${process.pid}` // as deep as the one in use: its modules read files where they stood
const { run, end, clear } = housing(`${outDir}/main.js`)
let house: Run
const get = (path: string) => fetch(house.url + path)

beforeAll(async () => {
  const build = ['build', '-c', 'vite.server.config.ts', '--outDir', outDir, '--logLevel', 'error']
  if (!inUse) await promisify(execFile)('node_modules/.bin/vite', build)
  house = run({ RATE_PER_MINUTE: '999999', DOOR_RATE_PER_MINUTE: '999999' }, await freePort())
  expect(await ready(house)).toBe(200)
}, PATIENT.timeout)
afterAll(async () => {
  await end()
  clear()
  if (!inUse) rmSync(outDir, { recursive: true, force: true })
})

describe('the server as it is built', PATIENT, () => {
  test('serves every route of the source, and the page that describes them', async () => {
    const { paths } = (await (await get('/rest/openapi.json')).json()) as { paths: Record<string, object> }
    const served = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    for (const { endpoint } of routes) expect(served).toContain(endpoint.replace(' /', ' /rest/'))
    expect(await (await get('/rest')).text()).toContain('swagger-ui')
  })

  test('is founded, signs its owner in, and loads what few need when it is asked for', async () => {
    const token = /One-time token:\s+(\S+)/.exec(house.said())?.[1] ?? ''
    const email = 'yuna@polaris.example'
    const password = 'a long enough password'
    const vendor = { company: 'Polaris Works', country: 'KR', name: 'Seo Yuna', email, language: 'ko', token, password }
    expect((await send(house.url, '/founding', vendor, 'key-founded')).status).toBe(200)
    const door = (path: string, body?: object) =>
      fetch(`${house.url}/rest/auth${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', origin: house.url },
        ...(body && { body: JSON.stringify(body) }),
      })
    expect((await door('/sign-in/email', { email, password })).status).toBe(200)
    expect(await (await door('/passkey/generate-authenticate-options')).json()).toHaveProperty('challenge')
    expect((await door('/sign-in/sso', { email, callbackURL: '/' })).status).toBe(404) // no company has one here
  })

  test('brings the help of the repository in, both languages', async () => {
    for (const language of ['en', 'ko']) {
      const found = await fetch(`${house.url}/rest/help/articles`, { headers: { 'accept-language': language } })
      expect(found.status).toBe(200)
      expect(((await found.json()) as { items: object[] }).items.length).toBeGreaterThan(0)
    }
  })
})
