import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { type Portal, portal } from './browser/house.ts'
import { until, wireTo } from './wire.ts'

const closers: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const close of closers.reverse()) await close()
})

type Answer = { status: number; body: Record<string, unknown>; headers: Headers }
const post = async (url: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> => {
  const response = await fetch(`${url}/rest${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  }
}
const count = async ({ house }: Portal, table: 'outbox' | 'sign_ups', where = sql`true`) =>
  house.database.transact({ reach: 'network' }, async (db) => {
    const { rows } = await db.execute(sql`select count(*)::int as n from ${sql.identifier(table)} where ${where}`)
    return rows[0]?.n as number
  })

describe('while the mail server is down', () => {
  test('a letter waits, and goes out once when it is back', async () => {
    const got: string[] = []
    const mail = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        let text = ''
        stream.on('data', (chunk: Buffer) => {
          text += chunk
        })
        stream.on('end', () => {
          got.push(text)
          done()
        })
      },
    })
    await new Promise<void>((done) => mail.listen(0, '127.0.0.1', done))
    const wire = await wireTo({ host: '127.0.0.1', port: (mail.server.address() as AddressInfo).port })
    const open = await portal({ demo: false, env: { SMTP_URL: `smtp://127.0.0.1:${wire.port}` } })
    closers.push(open.close, () => new Promise<void>((done) => mail.close(done)), wire.cut)
    await wire.cut()
    const { status } = await post(open.url, '/sign-ups', { email: 'seo.jiwoo@hanbit-mail.example', language: 'ko' })
    expect(status).toBe(200)
    await until(
      () => count(open, 'outbox'),
      (n) => n === 0,
    )
    expect(got).toHaveLength(0)
    await wire.mend()
    await until(
      async () => got.length,
      (n) => n > 0,
    )
    expect(got).toHaveLength(1)
    expect(got[0]).toContain('seo.jiwoo@hanbit-mail.example')
  })
})

describe('while the database is away', () => {
  test('a request is told so, keeps nothing, and the house goes on when it is back', async () => {
    const owner = inject('owner')
    const wire = await wireTo({ path: `${owner.host}/.s.PGSQL.${owner.port ?? 5432}` })
    const open = await portal({ demo: false, through: wire.port })
    closers.push(open.close, wire.cut)
    await wire.cut()
    const away = await post(open.url, '/sign-ups', { email: 'lena.vogt@nordlicht-mail.example', language: 'en' })
    expect(away).toMatchObject({ status: 503, body: { code: 'house.databaseAway' } })
    expect(away.headers.get('retry-after')).toBe('5')
    expect((await fetch(`${open.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${open.url}/healthz`)).status).toBe(200)
    await wire.mend()
    const email = 'lena.vogt@nordlicht-mail.example'
    const back = await until(
      () => post(open.url, '/sign-ups', { email, language: 'en' }),
      ({ status }) => status === 200,
    )
    expect(back.status).toBe(200)
    expect(await count(open, 'sign_ups', sql`email = ${email}`)).toBe(1)
    await until(
      () => count(open, 'outbox'),
      (n) => n === 0,
    )
    expect(await count(open, 'outbox')).toBe(0)
  })
})

describe('the same request sent twice', () => {
  test('under one key is done once, however many arrive at the same time', async () => {
    const open = await portal({ demo: false })
    closers.push(open.close)
    const key = { 'idempotency-key': 'one-key-for-twenty' }
    const body = { email: 'ana.prado@litoral-mail.example', language: 'en' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(open.url, '/sign-ups', body, key)))
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body])))).toHaveLength(1)
    expect(answers[0]?.status).toBe(200)
    const other = await post(open.url, '/sign-ups', { ...body, language: 'ko' }, key)
    expect(other).toMatchObject({ status: 409, body: { code: 'house.sameKeyOtherRequest' } })
  })
})
