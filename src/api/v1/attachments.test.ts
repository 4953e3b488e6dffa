import { beforeAll, describe, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { line, shop } from '#test/orders.ts'
import { type Answer, callersOf } from '#test/v1.ts'

const seats = goods({ name: 'Papered seats' })
let o: Awaited<ReturnType<typeof shop>>
let call: ReturnType<ReturnType<typeof callersOf>['alone']>
beforeAll(async () => {
  o = await shop({ now: '2026-03-11T03:00:00Z' })
  await shelve(o, [seats])
  call = callersOf(o).alone('adminAgent')
})
const placed = async () => (await o.as('salesAgent')('POST /customers/:customerId/orders', { customerId: o.customerId, lines: [line(seats)] } as never)).body.id as string // biome-ignore format: one line
const form = (name: string, content: string, field = 'content') =>
  `--cut\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n${content}\r\n--cut--\r\n`
const send = (id: string, body: string, { type = 'multipart/form-data; boundary=cut', headers = {} } = {}): Promise<Answer> =>
  call(`POST /v1/customers/${o.customerId}/orders/${id}/attachment`, body, { type, headers }) // biome-ignore format: one line
const fault = (status: number, code: number) => ({ status, body: { code, source: 'PartnerFD' } })

describe('the papers of an order', () => {
  test('are sent by programs, listed and read as they came; none is lost, and the same request is done once', async () => {
    const id = await placed()
    const headers = { 'ms-requestid': crypto.randomUUID() }
    const first = await send(id, form('../../구매 발주서.txt', '열 자리'), { headers })
    const [attachment] = first.body.items
    expect([first.status, attachment]).toEqual([201, { attachmentId: expect.any(String), fileName: '구매 발주서.txt', sizeInKB: 1, attachmentType: 'PurchaseOrder' }])
    expect((await send(id, form('../../구매 발주서.txt', '열 자리'), { headers })).body).toEqual(first.body)
    const both = await Promise.all([send(id, form('a.txt', 'one'), {}), send(id, form('b.txt', 'two'), {})])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    const list = await call(`GET /v1/customers/${o.customerId}/orders/${id}/attachments`)
    expect(list.body.items.map(({ fileName }: { fileName: string }) => fileName).sort()).toEqual(['a.txt', 'b.txt', '구매 발주서.txt'])
    const { attachmentId } = attachment
    const read = await call(`GET /v1/customers/${o.customerId}/orders/${id}/attachment/${attachmentId}`)
    expect([read.status, read.raw, read.headers['content-type'], read.headers['content-disposition']]).toEqual([200, '열 자리', 'text/plain', `attachment; filename*=UTF-8''${encodeURIComponent('구매 발주서.txt')}`])
    const own = await o.as('billingAdmin')('GET /customers/:customerId/orders/:id/files/:fileId/content', { customerId: o.customerId, id, fileId: attachmentId } as never)
    expect(own.status).toBe(200)
    const other = await placed()
    for (const at of [`${other}/attachment/${attachmentId}`, `${id}/attachment/x`, `${crypto.randomUUID()}/attachments`]) expect(await call(`GET /v1/customers/${o.customerId}/orders/${at}`)).toMatchObject(fault(404, 20000))
    expect(await send(crypto.randomUUID(), form('a.txt', 'one'))).toMatchObject(fault(404, 20000))
  }) // biome-ignore format: a story

  // biome-ignore format: a table
  test.each<[string, string, string?]>([
    ['a form that is none',  '{}', 'application/json'],
    ['no form at all',       ''],
    ['an empty file',        form('a.txt', '')],
    ['a name that lies',     form('a.pdf', 'words')],
    ['a program',            form('a.exe', 'MZ\u0000')],
    ['two files',            form('a.txt', 'one').replace('--cut--\r\n', form('b.txt', 'two'))],
    ['a file that breaks off', form('a.txt', 'words').slice(0, -12)],
    ['a file too large',     form('a.txt', 'x'.repeat(1_100_000))],
    ['a boundary left out',  form('a.txt', 'words'), 'multipart/form-data'],
  ])('are no place for %s', async (_, body, type) => {
    const id = await placed()
    expect(await send(id, body, type ? { type } : {})).toMatchObject(fault(400, 3000))
    expect((await call(`GET /v1/customers/${o.customerId}/orders/${id}/attachments`)).body.items).toEqual([])
  })

  test('are ten at most, and nobody’s to add who may not order', async () => {
    const id = await placed()
    for (let n = 0; n < 10; n++) expect((await send(id, form(`${n}.txt`, `${n}`))).status).toBe(201)
    expect(await send(id, form('more.txt', 'more'))).toMatchObject(fault(400, 3000))
    const looks = callersOf(o).alone('helpdeskAgent')
    const at = `/v1/customers/${o.customerId}/orders/${id}/attachment`
    expect(await looks(`POST ${at}`, form('a.txt', 'one'), { type: 'multipart/form-data; boundary=cut' })).toMatchObject(fault(403, 900150)) // biome-ignore format: one line
    expect((await looks(`GET ${at}s`)).body.totalCount).toBe(10)
  })
})
