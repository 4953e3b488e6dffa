import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signatureOf } from '#modules/subscriptions/provisioning/rules.ts'
import { goods, shelve } from '#test/catalog.ts'
import { calledFor, done, handOn } from '#test/provisioner.ts'
import { opened, seller } from '#test/subscriptions.ts'
import { callersOf } from '#test/v1.ts'
import { partsIn, signedLines } from './rules.ts'

const ways = [['none', 'oneTime', 90_000n]] as never[]
const program = goods({ name: 'Keyed program', kind: 'perpetual', unit: 'licence', ways })
const seats = goods({ name: 'Keyless seats' })
const KEY = { kind: 'key', name: 'Design Suite', version: '26.1', language: 'ko', architecture: 'x64', value: 'AAAA-BBBB-1234' } as const // biome-ignore format: one record
const LINK = { kind: 'download', name: 'Design Suite', value: 'https://fetch.company.example/suite.iso' } as const

let o: Awaited<ReturnType<typeof seller>>
let vendor: Awaited<ReturnType<typeof calledFor>>
beforeAll(async () => {
  o = await seller({ now: '2026-04-01T03:00:00Z' })
  await shelve(o, [program, seats])
  vendor = await calledFor(o)
})
afterAll(() => vendor.leave())
type One = { readonly id: string }
const at = ({ id }: One) => ({ customerId: o.customerId, id: id as never })
const list = async (one: One) => (await o.as('salesAgent')('GET /customers/:customerId/subscriptions/:id/software', at(one))).body.items // biome-ignore format: one line
const look = (one: One, part: One, role: 'adminAgent' | 'salesAgent' = 'adminAgent') => o.as(role)('POST /customers/:customerId/subscriptions/:id/software/:partId/key', { ...at(one), partId: part.id as never }) // biome-ignore format: one line
const handing = (artifacts: readonly object[]) => vendor.does((asked) => ({ status: 200, body: { ...done(asked).body, artifacts } })) // biome-ignore format: one line
const forGood = { term: null, cycle: 'oneTime', quantity: 3 } as const

describe('software', () => {
  test('comes with keys and downloads of the vendor’s systems, sealed, and shown one at a time to who may; every look is in the log', async () => {
    handing([KEY, LINK])
    const [one, other] = [await opened(o, program, forGood), await opened(o, seats)]
    await handOn(o)
    const [key, link] = await list(one)
    expect([key, link]).toMatchObject([{ kind: 'key', name: 'Design Suite', softwareVersion: '26.1', language: 'ko', architecture: 'x64' }, { kind: 'download', language: null }])
    if (!key || !link) throw new Error('Nothing came.')
    const { rows } = await o.within(({ db }) => db.execute(sql`select * from software_parts`))
    expect([rows.length, JSON.stringify([rows, key, link])]).toEqual([2, expect.not.stringMatching(/AAAA-BBBB|fetch\.company/)])
    expect((await look(one, key, 'salesAgent')).status).toBe(403)
    expect((await look(one, key)).body).toMatchObject({ name: 'Design Suite', secret: KEY.value })
    const opens = { ...at(one), partId: link.id }
    expect((await o.as('adminAgent')('POST /customers/:customerId/subscriptions/:id/software/:partId/link', opens)).body).toMatchObject({ secret: LINK.value })
    expect((await look(one, link)).status).toBe(404)
    expect((await look(other, key)).status).toBe(404)
    expect(await list(other)).toEqual([])
    const buyer = o.as({ tenantId: o.customerId, standings: { customer: 'active' }, grants: [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }], name: 'Rosa Harding' })
    const ours = (await buyer('GET /our-software', {})).body.items
    expect(ours).toMatchObject([{ id: key.id, title: { en: 'Keyed program' }, partnerName: '한빛시스템' }, { id: link.id }])
    expect((await buyer('POST /our-software/:partId/key', { partId: key.id })).body).toMatchObject({ secret: KEY.value })
    expect((await buyer('POST /our-software/:partId/key', { partId: link.id })).status).toBe(404)
    const log = (await buyer('GET /audit', {})).body.items
    expect(log[0]).toMatchObject({ operation: 'POST /our-software/:partId/key', changes: [{ id: key.id }] })
    expect((await o.as('globalAdmin')('GET /our-software', {})).status).toBe(403)
    const records = (await callersOf(o).person('globalAdmin')('GET /v1/auditrecords?startDate=2026-04-01')).body.items
    expect(records.map(({ operationType }: { operationType: string }) => operationType)).toEqual(expect.arrayContaining(['get_software_key', 'get_software_download_link']))
  }) // biome-ignore format: a story

  test('has what was named last, is left as it was where nothing is named, and is revoked with its cancellation', async () => {
    handing([KEY, LINK])
    const one = await opened(o, program, forGood)
    await handOn(o)
    expect((await list(one)).length).toBe(2)
    const again = { ...KEY, value: 'CCCC-0001' }
    handing([again])
    await o.as('salesAgent')('POST /customers/:customerId/subscriptions/:id/suspension', at(one))
    await handOn(o)
    vendor.does(done)
    await o.as('salesAgent')('DELETE /customers/:customerId/subscriptions/:id/suspension', at(one))
    await handOn(o)
    const [key, ...more] = await list(one)
    if (!key) throw new Error('It was taken away.')
    expect([(await look(one, key)).body.secret, more]).toEqual([again.value, []])
    vendor.does(() => ({ status: 202 }))
    const other = await opened(o, program, forGood)
    await handOn(o)
    const asked = vendor.heard().at(-1)?.body ?? { id: '', generation: 0 }
    const answer = { id: asked.id, generation: asked.generation, state: 'done' } as const
    const say = (artifacts: readonly object[], by = vendor.secret) => o.stranger('POST /provisioning/answers', { ...answer, artifacts, signature: signatureOf(by, { ...answer, id: answer.id as never, artifacts: partsIn(artifacts) }) } as never)
    expect((await say([{ ...LINK, value: 'http://near.example' }])).body).toMatchObject({ code: 'provisioning.partsUnread' })
    expect((await say([again], 'another secret')).status).toBe(403)
    expect((await say([again])).body).toEqual({ accepted: true })
    expect((await list(other)).length).toBe(1)
    expect((await say([{ ...again, version: '27.0' }, LINK, LINK])).body).toEqual({ accepted: true })
    expect((await say([LINK])).body).toEqual({ accepted: true })
    expect((await list(other)).map(({ softwareVersion }) => softwareVersion).sort()).toEqual(['27.0', null])
    vendor.does(done)
    await o.as('salesAgent')('POST /customers/:customerId/subscriptions/:id/cancellation', at(one))
    expect((await look(one, key)).body).toMatchObject({ code: 'software.revoked' })
    expect(await list(one)).toEqual([])
    await handOn(o)
    expect((await list(other)).length).toBe(2)
  }) // biome-ignore format: a story

  // biome-ignore format: a table
  test.each<[string, unknown]>([
    ['no list',             { ...KEY }],
    ['another kind',        [{ ...KEY, kind: 'card' }]],
    ['no name',             [{ ...KEY, name: ' ' }]],
    ['no value',            [{ ...KEY, value: '' }]],
    ['a key of two lines',  [{ ...KEY, value: 'AAAA\nBBBB' }]],
    ['a key without end',   [{ ...KEY, value: 'A'.repeat(501) }]],
    ['a plain address',     [{ ...LINK, value: 'http://fetch.company.example' }]],
    ['no address',          [{ ...LINK, value: 'javascript:alert(1)' }]],
    ['one that is nothing', [KEY, null]],
    ['too many',            Array.from({ length: 51 }, () => KEY)],
  ])('is not given %s', (_, sent) => expect(partsIn(sent)).toBeNull())

  test('is signed a line each, with what is left out empty', () =>
    expect(signedLines(partsIn([KEY, LINK]) ?? [])).toEqual([
      'key\tDesign Suite\t26.1\tko\tx64\tAAAA-BBBB-1234',
      'download\tDesign Suite\t\t\t\thttps://fetch.company.example/suite.iso',
    ]))
})
