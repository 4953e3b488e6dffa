import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { goods, shelve } from '#test/catalog.ts'
import { testDatabase } from '#test/database.ts'
import { type Office, office } from '#test/office.ts'
import { ports } from '#test/ports.ts'
import { runJob } from '#worker/worker.ts'
import { draftsOf } from '../desk/queries.ts'
import { jobs } from '../jobs.ts'
import { prices } from '../offers/tables.ts'
import { type Cells, changeOf, type Known, readLines, understood } from './rules.ts'
import { priceFiles } from './tables.ts'

const line: Cells = {
  sku: 'P:S',
  market: 'kr',
  segment: 'Commercial',
  term: 'p1y',
  cycle: 'annual',
  price: '1000',
  retail: '1250',
}
const known: Known = {
  productId: 'P',
  skuId: 'S',
  availabilityId: 'A',
  currency: 'KRW',
  before: { price: '900', retail: '1125' },
}

// biome-ignore format: a table
describe('a line of a file of prices', () => {
  test.each<[string, Partial<Cells>, Partial<Known> | null, string]>([
    ['another price',            {},                               {},                                  'CHG'],
    ['the same price',           { price: '900', retail: '1125' }, {},                                  'UNC'],
    ['the first price',          {},                               { before: null },                    'ADD'],
    ['no price any more',        { price: '', retail: ' ' },       {},                                  'DEL'],
    ['cents where there are none', { price: '10.5' },              {},                                  'priceFiles.noAmount'],
    ['less than nothing',        { retail: '-1' },                 {},                                  'priceFiles.noAmount'],
    ['cents where there are',    { price: '9.00', retail: '11.25' }, { currency: 'USD' },               'UNC'],
    ['one price of two',         { retail: '' },                   {},                                  'priceFiles.halfPriced'],
    ['no such term',             { term: 'P2Y' },                  {},                                  'priceFiles.unreadable'],
    ['nowhere sold',             {},                               null,                                'priceFiles.notSold'],
  ])('%s', (_, cells, more, is) => {
    const read = understood({ ...line, ...cells }, more === null ? undefined : { ...known, ...more }, 7)
    expect(Array.isArray(read) ? read.flatMap(({ code, line: at }) => [code, at]) : read.change).toEqual(is.includes('.') ? [is, 7] : is)
  })
  test.each([[null, null, 'UNC'], [null, known.before, 'ADD'], [known.before, null, 'DEL'], [known.before, known.before, 'UNC']] as const)('%j after %j is %s', (before, now, is) => expect(changeOf(before, now)).toBe(is))
  test('that stands there twice counts once', () => {
    const { lines, wrong } = readLines([understood(line, known, 1), understood({ ...line, price: '5' }, known, 2)])
    expect([lines.map((one) => one.now?.price), wrong.map(({ line: at, code }) => [at, code])]).toEqual([['1000'], [[2, 'priceFiles.twice']]])
  })
})

describe('a file of prices', () => {
  const one = goods({ name: 'Price file test', market: 'QF', ways: [['P1Y', 'annual', 100n], ['P1M', 'monthly', 12n]] })
  const row = (more: object) => ({ ...line, sku: one.sku, market: 'QF', price: '110', retail: '140', ...more })
  let o: Office
  beforeAll(async () => {
    o = await office({ now: '2026-03-10T09:00:00Z', standings: { network: 'active', reseller: 'active' } })
    await shelve(o, [one])
  })
  const manager = () => o.vendor('partnerManager')
  const take = async (rows: ReturnType<typeof row>[], effectiveOn = '2026-04-01') => (await manager()('POST /vendor/catalog/price-files', { name: 'April', effectiveOn, rows })).body
  const costs = async (month: string) => {
    const { body } = await o.as('salesAgent')('GET /catalog/price-lists/:month', { month, market: 'QF' })
    return Object.fromEntries(body.items.map(({ term, change, now }) => [term, [change, now?.price.amount]]))
  }

  const read = async (id: Id<'priceFile'>) => (await manager()('GET /vendor/catalog/price-files/:id', { id })).body
  /** The clock comes by. */
  const clock = async (to: string) => {
    o.clock.moveTo(to)
    const { transact } = await testDatabase()
    for (const job of jobs) await runJob({ transact, clock: o.clock, ports }, job)
  }

  test('is looked at line by line, and nothing of it holds yet', async () => {
    const file = await take([row({}), row({ term: 'P1M', cycle: 'monthly', price: '', retail: '' }), row({ market: 'XX' })])
    expect(file).toMatchObject({ status: 'checked', counts: { ADD: 0, CHG: 1, DEL: 1, UNC: 0, wrong: 1 }, wrong: [{ line: 3, field: 'sku', code: 'priceFiles.notSold' }] })
    expect(file.lines[0]).toMatchObject({ before: { price: { amount: '100' } }, now: { price: { amount: '110' } } })
    expect(await costs('2026-04')).toEqual({ P1Y: ['UNC', '100'], P1M: ['UNC', '12'] })
    expect((await manager()('DELETE /vendor/catalog/price-files/:id', { id: file.id })).body).toMatchObject({ status: 'dropped', moves: [] })
    expect((await manager()('POST /vendor/catalog/price-files/:id/publication', { id: file.id })).status).toBe(409)
  })
  test('is published now: its prices hold from its day on', async () => {
    const { id } = await take([row({}), row({ term: 'P1M', cycle: 'monthly', price: '', retail: '' }), row({ term: 'P3Y', cycle: 'triennial', price: '300', retail: '400' })])
    expect((await manager()('POST /vendor/catalog/price-files/:id/publication', { id })).body).toMatchObject({ status: 'published' })
    expect(await costs('2026-03')).toEqual({ P1Y: ['UNC', '100'], P1M: ['UNC', '12'] })
    expect(await costs('2026-04')).toEqual({ P1Y: ['CHG', '110'], P1M: ['DEL', undefined], P3Y: ['ADD', '300'] })
    const { body } = await o.as('salesAgent')('GET /catalog/products', { market: 'QF', term: 'P3Y' })
    expect(body.items).toHaveLength(1)
  })
  test('is published by itself on its day', async () => {
    const { id } = await take([row({ price: '120' })], '2026-04-05')
    expect((await manager()('POST /vendor/catalog/price-files/:id/publication', { id, publishOn: '2026-04-03' })).body).toMatchObject({ status: 'scheduled', publishOn: '2026-04-03' })
    const states = []
    for (const day of ['2026-04-02', '2026-04-03']) {
      await clock(`${day}T10:00:00Z`)
      states.push((await read(id)).status)
    }
    expect(states).toEqual(['scheduled', 'published'])
    o.clock.moveTo('2026-03-10T09:00:00Z')
  })
  test('that cannot be published steps aside: the others hold in time, and it is tried again', async () => {
    const [lost, good] = [await take([row({ price: '130' })], '2026-04-09'), await take([row({ price: '140' })], '2026-04-10')]
    for (const { id } of [lost, good]) await manager()('POST /vendor/catalog/price-files/:id/publication', { id, publishOn: '2026-04-08' })
    const [lines] = await o.within((ctx) => ctx.db.select({ lines: priceFiles.lines }).from(priceFiles).where(and(across(ctx, priceFiles), eq(priceFiles.id, lost.id))), 'network')
    const keep = (some: typeof lines) => o.within((ctx) => ctx.db.update(priceFiles).set(some ?? {}).where(and(across(ctx, priceFiles), eq(priceFiles.id, lost.id))), 'network')
    await keep({ lines: (lines?.lines ?? []).map((one) => ({ ...one, availabilityId: 'NOWHERE', market: 'ZZ' })) })
    await expect(clock('2026-04-08T10:00:00Z')).rejects.toThrow()
    await clock('2026-04-08T10:01:00Z')
    expect([(await read(lost.id)).status, (await read(good.id)).status]).toEqual(['scheduled', 'published'])
    await keep(lines)
    await clock('2026-04-08T10:02:00Z')
    expect((await read(lost.id)).status).toBe('published')
    o.clock.moveTo('2026-03-10T09:00:00Z')
  })
  test('that takes the place of a price ends it the day before', async () => {
    const one = goods({ name: 'Price file history', market: 'QG', ways: [['P1Y', 'annual', 100n]] })
    await shelve(o, [one])
    for (const [day, price] of [['2026-04-01', '110'], ['2026-05-01', '120']] as const) {
      const { id } = await take([{ ...row({ price, sku: one.sku }), market: 'QG' }], day)
      await manager()('POST /vendor/catalog/price-files/:id/publication', { id })
    }
    const days = await o.within((ctx) => ctx.db.select({ from: prices.validFrom, to: prices.validTo }).from(prices).where(eq(prices.productId, one.productId)).orderBy(prices.validFrom), 'network')
    expect(days).toEqual([{ from: '2020-01-01', to: '2026-03-31' }, { from: '2026-04-01', to: '2026-04-30' }, { from: '2026-05-01', to: null }])
    o.clock.moveTo('2026-07-01T09:00:00Z')
    const drafts = await o.within((ctx) => draftsOf(ctx, one.productId), 'network')
    expect(drafts[0]?.offers[0]?.prices.map(({ validFrom }) => validFrom)).toEqual(['2026-05-01'])
    o.clock.moveTo('2026-03-10T09:00:00Z')
  })
  test('published afterwards for an earlier day, each holds until the next begins, and what was to end ends', async () => {
    const one = goods({ name: 'Price file order', market: 'QH', ways: [['P1Y', 'annual', 100n]] })
    await shelve(o, [one])
    const publish = async (effectiveOn: string, price: string) => {
      const { id } = await take([{ ...row({ price, retail: price, sku: one.sku }), market: 'QH' }], effectiveOn)
      expect((await manager()('POST /vendor/catalog/price-files/:id/publication', { id })).status).toBe(200)
    }
    const rows = () => o.within((ctx) => ctx.db.select({ from: prices.validFrom, to: prices.validTo, price: prices.price }).from(prices).where(eq(prices.productId, one.productId)).orderBy(prices.validFrom), 'network')
    for (const [day, price] of [['2027-01-01', '30'], ['2026-12-10', '25'], ['2027-02-01', ''], ['2026-12-01', '24']] as const) await publish(day, price)
    const until = [{ from: '2020-01-01', to: '2026-11-30', price: 100n }, { from: '2026-12-01', to: '2026-12-09', price: 24n }, { from: '2026-12-10', to: '2026-12-31', price: 25n }]
    expect(await rows()).toEqual([...until, { from: '2027-01-01', to: '2027-01-31', price: 30n }])
    await publish('2027-01-01', '31')
    await publish('2027-03-01', '40')
    await publish('2027-02-15', '35')
    expect(await rows()).toEqual([...until, { from: '2027-01-01', to: '2027-01-31', price: 31n }, { from: '2027-02-15', to: '2027-02-28', price: 35n }, { from: '2027-03-01', to: null, price: 40n }])
  })
  test('takes back a price that began the very day it ends, and is judged anew when it is published', async () => {
    const [taken, gone] = [row({ term: 'P3Y', cycle: 'annual', price: '90', retail: '99' }), row({ term: 'P3Y', cycle: 'annual', price: '', retail: '' })]
    const first = await take([taken], '2026-03-10')
    const early = await take([gone], '2026-03-10')
    expect(early.counts).toMatchObject({ DEL: 0, UNC: 1 })
    const publication = (id: typeof first.id, more: object = {}) => manager()('POST /vendor/catalog/price-files/:id/publication', { id, ...more })
    expect((await publication(first.id, { publishOn: '2026-03-09' })).body).toMatchObject({ code: 'priceFiles.over', field: 'publishOn' })
    await publication(first.id)
    expect((await publication(early.id)).body).toMatchObject({ status: 'published', counts: { DEL: 1, UNC: 0 } })
    expect((await publication((await take([gone], '2026-03-10')).id)).body).toMatchObject({ code: 'priceFiles.empty' })
  })
  // biome-ignore format: a table
  test.each<[string, string, object, string]>([
    ['with prices of the past',        '2026-03-09', {},                         'priceFiles.past'],
    ['that changes nothing',           '2026-03-20', { price: '100', retail: '125' }, 'priceFiles.empty'],
    ['after its prices begin',         '2026-03-20', {},                         'priceFiles.late'],
  ])('is refused %s', async (_, day, more, code) => {
    const file = await take([row(more)], day)
    const { body } = file.id ? await manager()('POST /vendor/catalog/price-files/:id/publication', { id: file.id, publishOn: '2026-03-21' }) : { body: file }
    expect(body).toMatchObject({ code })
  })
  test('is the vendor’s alone', async () => {
    expect((await o.vendor('auditor')('GET /vendor/catalog/price-files', { limit: 1 })).body.items).toHaveLength(1)
    expect((await o.vendor('auditor')('POST /vendor/catalog/price-files', { name: 'x', effectiveOn: '2026-04-01', rows: [row({})] })).status).toBe(403)
    expect((await o.as('globalAdmin')('GET /vendor/catalog/price-files', {})).status).toBe(403)
  })
}) // biome-ignore format: records
