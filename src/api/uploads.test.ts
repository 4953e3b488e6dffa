import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { json } from 'node:stream/consumers'
import Fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { testDatabase } from '#test/database.ts'
import { type Office, office } from '#test/office.ts'
import { ports } from '#test/ports.ts'
import { mountRest } from './rest.ts'
import { uploads } from './uploads.ts'

const MEGABYTE = 1_048_576
const { transact } = await testDatabase()
let who: { office: Office; role: 'globalAdmin' | null }
const app = Fastify({ genReqId: () => newId<'request'>() })
const house = {
  transact,
  ports,
  clock: () => who.office.clock(),
  wake: () => {},
  admins: async () => [],
  identify: async () => {
    const actor = who.office.actorOf(who.role ?? { kind: 'stranger', grants: [] })
    return { actor, hasCompany: who.role !== null }
  },
}
await mountRest(app, [], { ...house, ratePerMinute: 100_000, more: uploads(house, MEGABYTE) })

const part = (name: string, content: string | Buffer, field = 'file') =>
  Buffer.concat([
    Buffer.from(`--cut\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n`),
    Buffer.from('content-type: application/octet-stream\r\n\r\n'),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
const field = Buffer.from('--cut\r\ncontent-disposition: form-data; name="note"\r\n\r\nx\r\n')
const END = Buffer.from('--cut--\r\n')
async function send(
  payload: Buffer,
  type = 'multipart/form-data; boundary=cut',
  role: 'globalAdmin' | null = 'globalAdmin',
) {
  const here = await office()
  who = { office: here, role }
  const response = await app.inject({ method: 'POST', url: '/rest/files', payload, headers: { 'content-type': type } })
  return { here, status: response.statusCode, body: response.json() }
}

describe('POST /files', () => {
  test('answers with a receipt, and the audit says so', async () => {
    const { here, status, body } = await send(Buffer.concat([part('설명.txt', '안녕하세요'), END]))
    expect([status, body]).toMatchObject([200, { name: '설명.txt', type: 'text/plain', size: 15 }])
    const { items } = (await here.as('globalAdmin')('GET /audit', {})).body
    expect(items).toMatchObject([{ operation: 'POST /files', changes: [{ what: 'file', id: body.id }] }])
  })

  // biome-ignore format: a table
  test.each([
    ['an empty file',         part('a.txt', ''),                        422, 'files.empty'],
    ['a file too large',      part('a.txt', 'a'.repeat(MEGABYTE + 10)), 413, 'files.tooLarge'],
    ['a name that lies',      part('a.pdf', 'words'),                   422, 'files.nameMisleads'],
    ['a part that is no name', part('a.txt', 'words', '__proto__'),     422, 'files.notOneFile'],
    ['a part by another name', part('a.txt', 'words', 'photo'),          422, 'files.notOneFile'],
    ['a form without a file', Buffer.alloc(0),                          422, 'files.empty'],
    ['two files at once',     Buffer.concat([part('a.txt', 'words'), part('b.txt', 'more')]), 422, 'files.notOneFile'],
    ['the same file twice',   Buffer.concat([part('a.txt', 'words'), part('a.txt', 'words')]), 422, 'files.notOneFile'],
    ['a file and a field',    Buffer.concat([part('a.txt', 'words'), field]), 422, 'files.notOneFile'],
    ['a field and a file',    Buffer.concat([field, part('a.txt', 'words')]), 422, 'files.notOneFile'],
    ['two endings, the last one false', part('a.pdf.exe', '%PDF-1.4 %%EOF'), 422, 'files.nameMisleads'],
    ['a page that is called a text', part('a.svg', '<svg onload="alert(1)"/>'), 422, 'files.nameMisleads'],
    ['a document cut off',    part('a.docx', `PK\x03\x04${'x'.repeat(90)}`), 422, 'files.cutOff'],
  ])('refuses %s with the reason, and keeps nothing', async (_, payload, status, code) => {
    const sent = await send(Buffer.concat([payload, END]))
    expect([sent.status, sent.body.code]).toEqual([status, code])
    expect((await sent.here.as('globalAdmin')('GET /audit', {})).body.items).toEqual([])
  })

  test('answers a body cut off in the middle with a problem, not with a bug', async () => {
    const { status, body } = await send(part('a.txt', 'words').subarray(0, -10))
    expect([status, body.code]).toEqual([422, 'files.cutOff'])
  })

  test('answers a body that is no form with a problem', async () => {
    for (const type of [
      'application/json',
      'multipart/form-data',
      `multipart/form-data; boundary=${'x'.repeat(300)}`,
    ]) {
      const { status, body } = await send(Buffer.from('{}'), type)
      expect([type, status, body.code.split('.')[0]]).toEqual([type, 422, 'files'])
    }
  })

  test('takes nothing from a stranger', async () => {
    for (const form of [Buffer.concat([part('a.txt', 'words'), END]), Buffer.from('no form')])
      expect((await send(form, undefined, null)).status).toBe(401)
    expect((await send(Buffer.from('{'), 'application/json', null)).status).toBe(401)
  })

  test('a path in the name stays outside the folder', async () => {
    const { body } = await send(Buffer.concat([part('../../../outside.txt', 'words'), END]))
    expect(body.name).toBe('outside.txt')
  })

  test('a file of fifty megabytes is refused in words by its second one: the others are never waited for', async () => {
    who = { office: await office(), role: 'globalAdmin' }
    const { hostname: host, port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
    const begun = part('film.txt', Buffer.alloc(2 * MEGABYTE, 'a'))
    const headers = { 'content-type': 'multipart/form-data; boundary=cut', 'content-length': 50 * MEGABYTE }
    const asked = request({ method: 'POST', host, port, path: '/rest/files', headers })
    asked.on('error', () => {}) // the line is closed before all was sent
    asked.write(begun)
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    expect([answer.statusCode, await json(answer)]).toMatchObject([413, { code: 'files.tooLarge' }])
    asked.destroy()
    await app.close()
  })
})
