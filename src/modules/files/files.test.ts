import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { office } from '#test/office.ts'
import { folder, ports } from '#test/ports.ts'
import { plainName } from './files/rules.ts'
import { filesOf, keepFile } from './index.ts'

const { contents } = ports
const takeIn = (tenantId: Id<'tenant'>, name: string, stream: Readable, bytesMax = MEGABYTE) =>
  contents.takeIn(tenantId, { name, stream, bytesMax })

const MEGABYTE = 1_048_576
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const program = Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(64)])

const take = async (name: string, content: Buffer, max = MEGABYTE) => {
  const { tenantId } = await office()
  return { tenantId, kept: takeIn(tenantId, name, Readable.from([content]), max) }
}
const codeOf = (error: unknown) => (error as Refusal).code
const left = (tenantId: string) =>
  readdirSync(join(folder, tenantId), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length

describe('a content is known by what it is', () => {
  // biome-ignore format: a table
  test.each([
    ['사업자등록증.pdf', pdf,                                'application/pdf'],
    ['scan.PNG',        png,                                'image/png'],
    ['explanation.txt', Buffer.from('설명입니다.\nGrüße\n'),   'text/plain'],
    ['list.csv',        Buffer.from('a,b\n1,2\n'),           'text/plain'],
    ['svg.txt',         Buffer.from('plain <b>words</b>'),   'text/plain'],
  ])('%s is taken', async (name, content, type) => {
    const { kept, tenantId } = await take(name, content)
    expect(await kept).toMatchObject({ name, type, size: content.length })
    expect(left(tenantId)).toBe(1)
  })

  // biome-ignore format: a table
  test.each([
    ['an image that says it is a PDF',    'contract.pdf', png,                                  'files.nameMisleads'],
    ['a text that says it is an image',   'photo.png',    Buffer.from('just words'),            'files.nameMisleads'],
    ['a PDF without an ending',           'contract',     pdf,                                  'files.nameMisleads'],
    ['a program',                         'setup.pdf',    program,                              'files.typeUnknown'],
    ['a page with a script',              'page.html',    Buffer.from('<script>alert(1)</script>'), 'files.nameMisleads'],
    ['a text with null bytes',            'note.txt',     Buffer.from('a\0b'),                  'files.typeUnknown'],
    ['a text in a broken encoding',       'note.txt',     Buffer.from('c3286e', 'hex'),         'files.typeUnknown'],
    ['a PDF cut off',                     'scan.pdf',     pdf.subarray(0, 20),                  'files.cutOff'],
    ['an image cut off',                  'scan.png',     png.subarray(0, 50),                  'files.cutOff'],
    ['a photo cut off',                   'photo.jpg',    Buffer.from('ffd8ffe000104a464946', 'hex'), 'files.cutOff'],
    ['an archive cut off',                'all.zip',      Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60)]), 'files.cutOff'],
    ['nothing at all',                    'empty.pdf',    Buffer.alloc(0),                      'files.empty'],
  ])('%s is refused and leaves nothing behind', async (_, name, content, code) => {
    const { kept, tenantId } = await take(name, content)
    expect(await kept.catch(codeOf)).toBe(code)
    expect(left(tenantId)).toBe(0)
  })

  test('one byte more than may be is too large, and is not read to its end', async () => {
    expect(await (await take('a.txt', Buffer.alloc(MEGABYTE, 'a'))).kept).toMatchObject({ size: MEGABYTE })
    const { kept, tenantId } = await take('a.txt', Buffer.alloc(MEGABYTE + 1, 'a'))
    expect(await kept.catch(codeOf)).toBe('files.tooLarge')
    expect(left(tenantId)).toBe(0)
  })

  test('a sender that hangs up leaves nothing behind', async () => {
    const { tenantId } = await office()
    async function* hangingUp() {
      yield pdf.subarray(0, 10)
      throw new Error('hung up')
    }
    await expect(takeIn(tenantId, 'a.pdf', Readable.from(hangingUp()))).rejects.toThrow('hung up')
    expect(left(tenantId)).toBe(0)
  })

  test('the same content twice lies there once', async () => {
    const { tenantId } = await office()
    for (const name of ['one.pdf', 'two.pdf']) await takeIn(tenantId, name, Readable.from([pdf]))
    expect(left(tenantId)).toBe(1)
  })

  test('a content altered in the folder is not given out', async () => {
    const { kept, tenantId } = await take('a.pdf', pdf)
    const { sha256 } = await kept
    expect(Buffer.from(await contents.contentOf(tenantId, sha256))).toEqual(pdf)
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(folder, tenantId, sha256.slice(0, 2), sha256), 'other')
    expect(await contents.contentOf(tenantId, sha256).catch(codeOf)).toBe('files.missingContent')
  })
})

describe('a name is only a name', () => {
  // biome-ignore format: a table
  test.each([
    ['../../etc/passwd',             'passwd'],
    ['..\\..\\windows\\system.pdf',  'system.pdf'],
    ['/abs/olute.pdf',               'olute.pdf'],
    ['.hidden.pdf',                  'hidden.pdf'],
    ['in\u202evoice_fdp.exe',        'invoice_fdp.exe'],
    ['a\0b\n.pdf',                   'ab.pdf'],
    ['what?<is>|this*.pdf',          'whatisthis.pdf'],
    ['..',                           'file'],
    ['',                             'file'],
    ['🚀.pdf',                       '🚀.pdf'],
    ['사업자등록증.pdf'.normalize('NFD'), '사업자등록증.pdf'],
  ])('%j becomes %j', (given, kept) => expect(plainName(given)).toBe(kept))

  test('too long a name keeps its ending', () => {
    const name = plainName(`${'가'.repeat(400)}.pdf`)
    expect([name.length, name.slice(-4)]).toEqual([200, '.pdf'])
  })
})

describe('over HTTP', () => {
  const attached = async () => {
    const here = await office()
    const content = await takeIn(here.tenantId, 'a.pdf', Readable.from([pdf]))
    return { here, file: await here.within((ctx) => keepFile(ctx, content)) }
  }

  test('a file comes back as it went, under its name', async () => {
    const { here, file } = await attached()
    const receipt = await here.as('salesAgent')('GET /files/:id', { id: file.id })
    expect(receipt.body).toMatchObject({ name: 'a.pdf', sha256: file.sha256, size: pdf.length })
    const { body, headers } = await here.as('salesAgent')('GET /files/:id/content', { id: file.id })
    expect(Buffer.from(body as unknown as Uint8Array)).toEqual(pdf)
    expect(headers['content-disposition']).toContain('a.pdf')
  })

  test('another company finds nothing', async () => {
    const { file } = await attached()
    const there = await office()
    for (const endpoint of ['GET /files/:id', 'GET /files/:id/content'] as const)
      expect(await there.as('globalAdmin')(endpoint, { id: file.id })).toMatchObject({ status: 404 })
    expect(await there.within((ctx) => filesOf(ctx, [file.id])).catch(codeOf)).toBe('store.missing')
  })

  test('the vendor’s reviewer opens it in its company, a finance person does not', async () => {
    const { here, file } = await attached()
    const at = { tenantId: here.tenantId, id: file.id }
    expect(await here.vendor('reviewer')('GET /vendor/partners/:tenantId/files/:id', at)).toMatchObject({ status: 200 })
    expect(await here.vendor('finance')('GET /vendor/partners/:tenantId/files/:id', at)).toMatchObject({ status: 403 })
  })
})
