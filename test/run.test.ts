import net from 'node:net'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { ended, freePort, housing, PATIENT, ready, send } from './process.ts'
import { until } from './wire.ts'

const { run, end, clear } = housing()
afterEach(end)
afterAll(clear)

describe('the production start', PATIENT, () => {
  test('lists every setting that cannot be used at once', async () => {
    const { child, said } = run({ PORT: 'eighty', SECRET: 'short', LOG_LEVEL: 'loud' }, 0)
    expect(await ended(child)).toBe(1)
    for (const name of ['PORT', 'SECRET', 'LOG_LEVEL']) expect(said()).toContain(`${name}:`)
  })

  test('says that a port is busy', async () => {
    const port = await freePort()
    const taken = net.createServer().listen(port, '127.0.0.1')
    const { child, said } = run({}, port)
    expect(await ended(child)).toBe(1)
    expect(said()).toContain(`Port ${port}`)
    await new Promise((done) => taken.close(done))
  })

  test('refuses a second process on its data, shows no demo, and is founded once by the token of the console', async () => {
    const first = run({}, await freePort())
    expect(await ready(first)).toBe(200)
    const second = run({}, await freePort())
    expect(await ended(second.child)).toBe(1)
    expect(second.said()).toContain('Another Guildhall process')
    for (const path of ['/demo', '/demo/mail', '/demo/access.json']) {
      expect((await fetch(first.url + path)).status).toBe(404)
    }
    const token = /One-time token:\s+(\S+)/.exec(first.said())?.[1] ?? ''
    const vendor = {
      company: 'Polaris Works',
      country: 'KR',
      name: 'Seo Yuna',
      email: 'yuna@polaris.example',
      language: 'ko',
    }
    const found = (token: string, key: string) =>
      send(first.url, '/founding', { ...vendor, token, password: 'a long enough password' }, key)
    expect((await found('guessed', 'key-guessed')).status).toBe(403)
    expect((await found(token, 'key-founded')).status).toBe(200)
    expect((await found(token, 'key-again-1')).status).toBe(409)
    expect(await ended(first.child, 'SIGTERM')).toBe(0)
    const again = run({}, await freePort())
    expect(await ready(again)).toBe(200)
    expect(again.said()).not.toContain('One-time token')
  })
})

describe('killed in the middle', PATIENT, () => {
  test('what was answered is kept, what was not is done once when sent again', async () => {
    const before = run({}, await freePort())
    expect(await ready(before)).toBe(200)
    const all = Array.from({ length: 60 }, (_, n) => ({ email: `person${n}@kestrel-mail.example`, language: 'en' }))
    const answered = new Map<number, string>()
    const sending = all.map((body, n) =>
      send(before.url, '/sign-ups', body, `kill-test-${n}`)
        .then(async (response) => response.ok && answered.set(n, ((await response.json()) as { id: string }).id))
        .catch(() => undefined),
    )
    await until(
      async () => answered.size,
      (size) => size > 5,
    )
    await ended(before.child, 'SIGKILL')
    await Promise.all(sending)
    const after = run({}, await freePort())
    expect(await ready(after)).toBe(200)
    const ids = new Set<string>()
    for (const [n, body] of all.entries()) {
      const response = await send(after.url, '/sign-ups', body, `kill-test-${n}`)
      expect(response.status).toBe(200)
      const { id } = (await response.json()) as { id: string }
      if (answered.has(n)) expect(id).toBe(answered.get(n))
      ids.add(id)
    }
    expect(ids.size).toBe(all.length)
  })
})
