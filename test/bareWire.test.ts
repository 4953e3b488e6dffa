import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ARRIVAL_MS } from '#api/wire.ts'
import { type Portal, portal } from './browser/house.ts'

let open: Portal
let port = 0
beforeAll(async () => {
  open = await portal({ demo: false, env: { DOOR_RATE_PER_MINUTE: '5' } })
  port = Number(new URL(open.url).port)
}, 60_000)
afterAll(() => open?.close())

/** Sends bytes as they are, and reads until the other side has ended: the line of the status, the head, the body. */
const raw = (bytes: string) =>
  new Promise<{ status: number; head: string; body: string }>((done) => {
    let got = ''
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    socket.on('data', (chunk) => {
      got += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      const at = got.indexOf('\r\n\r\n')
      done({ status: Number(got.slice(9, 12)), head: got.slice(0, at), body: got.slice(at + 4) })
    })
  })
const HEAD = 'Host: localhost\r\nConnection: close\r\n'
const get = (path: string, more = '') => raw(`GET ${path} HTTP/1.1\r\n${HEAD}${more}\r\n`)
const post = (path: string, body: string, more = 'Content-Type: application/json\r\n') =>
  raw(`POST ${path} HTTP/1.1\r\n${HEAD}${more}Content-Length: ${Buffer.byteLength(body, 'latin1')}\r\n\r\n${body}`)
const codeOf = (body: string) => (JSON.parse(body) as { code: string }).code

describe('what never becomes a request is answered in words of the house', () => {
  const chunked = 'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n'
  // biome-ignore format: a table
  test.each([
    ['a head too large',             `GET /rest/network HTTP/1.1\r\n${HEAD}X: ${'a'.repeat(40_000)}\r\n\r\n`,                 431, 'house.headTooLarge'],
    ['three thousand headers',       `GET /rest/network HTTP/1.1\r\n${HEAD}${'X: aaaaaaaaaa\r\n'.repeat(3_000)}\r\n`,         431, 'house.headTooLarge'],
    ['two lengths that disagree',    `POST /rest/sign-ups HTTP/1.1\r\n${HEAD}${chunked}Content-Length: 4\r\n\r\n0\r\n\r\n`,   400, 'house.noHttp'],
    ['a length below zero',          `POST /rest/sign-ups HTTP/1.1\r\n${HEAD}Content-Length: -1\r\n\r\n{}`,                   400, 'house.noHttp'],
    ['the first bytes of TLS',       '\x16\x03\x01\x00\xa5\x01\x00\x00',                                                     400, 'house.noHttp'],
    ['a method nobody knows',        `SING /rest/network HTTP/1.1\r\n${HEAD}\r\n`,                                            400, 'house.noHttp'],
    ['a line break in a header',     `GET /rest/network HTTP/1.1\r\n${HEAD}If-Match: \x01\r\n\r\n`,                           400, 'house.noHttp'],
  ])('%s', async (_, bytes, status, code) => {
    const answer = await raw(bytes)
    expect([answer.status, codeOf(answer.body)]).toEqual([status, code])
  })

  test('who holds a line open without sending does not hold it for ever', () => {
    expect(open.house.app.server.requestTimeout).toBe(ARRIVAL_MS)
    expect(open.house.app.server.headersTimeout).toBeGreaterThan(0)
  })
})

describe('no address leads out of the portal, and none breaks it', () => {
  // biome-ignore format: a table
  test.each([
    '/../../etc/passwd', '/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/..\\..\\package.json',
    '/assets/%5c..%5c..%5cpackage.json', '/%00', '/assets/', '/assets', '/assets/%', '/%ff', '//elsewhere.example/', '/\\elsewhere.example', '/.git/config',
    '/rest/files/..%2f..%2fetc%2fpasswd', '/rest/members/%', '/a%0d%0aSet-Cookie:x=1', '/rest/../package.json', `/${'a/'.repeat(3_000)}`,
  ])('%s', async (path) => {
    const { status, head, body } = await get(path, 'Accept: text/html\r\n')
    expect([200, 400, 401, 404, 503]).toContain(status)
    expect(`${head}${body}`).not.toMatch(/root:|"dependencies"|\[core\]|set-cookie|location:/i)
  })

  test.each(['Range: bytes=99999999-', 'Range: bytes=abc', 'If-Match: "x"', 'If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT', 'If-None-Match: *'])(
    'a page asked for with %s', async (header) => expect((await get('/mark.svg', `${header}\r\n`)).status).toBeLessThan(500),
  ) // biome-ignore format: a list
})

describe('a body that is no form of ours is refused', () => {
  // biome-ignore format: a table
  test.each(['null', '[]', '"x"', '1e400', '{"__proto__":{"isStaff":true}}', '{"constructor":{"prototype":{}}}', '['.repeat(100_000), '{"email":"a","email":"b"}',
    '\xff\xfe', '{"a":1', '{"email":"\\ud800@hanbit.example","language":"en"}', 'x'.repeat(1_100_000)])('%#', async (body) => {
    const { status, body: told } = await post('/rest/sign-ups', body)
    expect(status).toBeOneOf([400, 413, 422])
    expect(codeOf(told)).toMatch(/^(shape|house)\./)
  })

  // biome-ignore format: a table
  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json, text/html', '/'])('as %s', async (type) => {
    const { status } = await post('/rest/sign-ups', '{"email":"a@hanbit.example","language":"en"}', `Content-Type: ${type}\r\n`)
    expect(status).toBeOneOf([400, 415, 422])
  })
})

describe('what stands in a header is read or refused', () => {
  const body = '{"email":"a@hanbit.example","language":"en"}'
  const json = 'Content-Type: application/json\r\n'
  // biome-ignore format: a table
  test.each(['x', 'k'.repeat(201), 'has a space in it', '\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9', 'aaaaaaaa\tb'])('a key %#', async (key) => {
    const { status, body: told } = await post('/rest/sign-ups', body, `${json}Idempotency-Key: ${key}\r\n`)
    expect([status, codeOf(told)]).toEqual([422, 'house.badKey'])
  })
  // biome-ignore format: a table
  test.each(['*', '"1"; drop', '1', '"99999999999"', '"1", "2"', 'W/"x"'])('a version %s', async (version) => {
    const { status, body: told } = await post('/rest/sign-ups', body, `${json}If-Match: ${version}\r\n`)
    expect([status, codeOf(told)]).toEqual([422, 'house.badVersion'])
  })
  // biome-ignore format: a table
  test.each(['Basic', 'Bearer', 'Bearer x', 'Basic !!!!', 'Digest a=b', `Bearer ${'a'.repeat(9_000)}`, 'Bearer 00000000-0000-0000-0000-000000000000.x', 'Basic ADoA'])(
    'a claim to be an app: %s', async (claim) => expect((await get('/rest/me', `Authorization: ${claim}\r\n`)).status).toBe(401))
  // biome-ignore format: a table
  test.each(['%', 'a.b', '%00.%00', 'a'.repeat(5_000), `x.${Buffer.alloc(32).toString('base64')}`, '../../x.y'])('a session %#', async (token) =>
    expect((await get('/rest/me', `Cookie: guildhall.session_token=${token}\r\n`)).status).toBe(401))

  test('the name of another host changes no link and opens nothing', async () => {
    for (const host of ['elsewhere.example', 'a b<script>', 'localhost@elsewhere.example']) {
      const { status, head } = await raw(`GET /rest/network HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-Host: ${host}\r\nConnection: close\r\n\r\n`)
      expect([200, 400]).toContain(status)
      expect(head).not.toContain('elsewhere')
    } // biome-ignore format: one request
  })
})

test('the door takes as many requests a minute from one address as the setting says', async () => {
  const answers = []
  for (let n = 0; n < 7; n++) answers.push(await post('/rest/auth/sign-in/email', '{"email":"a@hanbit.example","password":"guessed wrong"}'))
  expect(answers.map(({ status }) => status).slice(-2)).toEqual([429, 429])
  expect(answers[6]?.head.toLowerCase()).toContain('retry-after')
}) // biome-ignore format: one loop

test('every page says what may run on it', async () => {
  const { head } = await get('/', 'Accept: text/html\r\n')
  const policy = /content-security-policy: (.*)/i.exec(head)?.[1] ?? ''
  for (const rule of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'"])
    expect(policy.split(';')).toContain(rule)
  expect(policy).not.toMatch(/script-src[^;]*(unsafe|https:|data:|\*)/)
  expect(head.toLowerCase()).toContain('x-content-type-options: nosniff')
}) // biome-ignore format: one header
