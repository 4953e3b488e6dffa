import { beforeAll, describe, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { type Office, office } from '#test/office.ts'
import { differing, faultsOf, offersAfter } from './rules.ts'

const one = goods({ name: 'Desk test seats', product: 'Desk test product' })
const { sku: made } = one.draft
const { offers: _, ...form } = { ...made, offers: [] }
const { id: __, pool: ___, offerId: ____, ...written } = form
const offer = (market: string, more: object = {}) => ({
  market,
  segment: 'commercial' as const,
  currency: 'KRW' as const,
  isPurchasable: true,
  isRenewable: true,
  ...more,
})

// biome-ignore format: a table
describe('a SKU is refused', () => {
  test.each<[string, object, readonly string[]]>([
    ['at least more than at most', { minQuantity: 5, maxQuantity: 4 },                        ['quantities']],
    ['that needs itself',          { prerequisites: [one.sku] },                              ['itself']],
    ['that names what is not there', { upgradesTo: ['A:B'] },                                 ['skuUnknown']],
    ['a trial of nothing',         { isTrial: true },                                         ['trialOfNothing']],
    ['what becomes and is no trial', { convertsTo: 'C:D' },                                   ['trialOfNothing']],
    ['renewals ending first',      { endOfSale: '2026-05-01', endOfLife: '2026-04-30' },      ['endsBeforeSale']],
    ['all at once',                { minQuantity: 9, maxQuantity: 1, prerequisites: ['A:B'] }, ['quantities', 'skuUnknown']],
    ['the end of life alone',      { endOfLife: '2026-04-30' },                               ['lifeWithoutSale']],
    ['never for both ends on one day', { endOfSale: '2026-04-30', endOfLife: '2026-04-30' },  []],
  ])('%s', (_name, more, codes) =>
    expect(faultsOf({ ...one.draft, sku: { ...made, ...more } }, ['C:D']).map(({ code }) => code.replace('catalogDesk.', ''))).toEqual(codes))
  test('by the field in which it names another', () =>
    expect(faultsOf({ ...one.draft, sku: { ...made, upgradesTo: [one.sku, 'A:B'] } }, []).map(({ pointer }) => pointer.field)).toEqual(['upgradesTo', 'upgradesTo']))
  test('sold twice in one place', () =>
    expect(faultsOf({ ...one.draft, offers: [offer('KR'), offer('KR')].map((way) => ({ ...way, prices: [] })) }, []).map(({ code }) => code)).toEqual(['catalogDesk.twice']))
})
test('a market that is left out keeps its prices and is not sold in any more', () =>
  expect(offersAfter(one.draft.offers, [offer('US', { currency: 'USD' })]).map(({ market, isPurchasable, prices }) => [market, isPurchasable, prices.length])).toEqual([
    ['US', true, 0], ['KR', false, 4],
  ])) // biome-ignore format: a table

test('the log of an edit says all that differs, and nothing else', () =>
  expect(differing({ a: 1, b: ['x'], c: null }, { a: 1, b: ['y'], c: true })).toEqual({
    old: { b: ['x'], c: null },
    new: { b: ['y'], c: true },
  }))

describe('the vendor’s desk', () => {
  let o: Office
  beforeAll(async () => {
    o = await office({ standings: { network: 'active', reseller: 'active' } })
    await shelve(o, [one])
  })
  const manager = () => o.vendor('partnerManager')
  const at = { productId: one.productId, skuId: one.skuId }
  const product = { productId: one.productId, kind: 'onlineService' as const, title: { en: 'Desk test renamed', ko: '책상 시험 새 이름' }, description: { en: 'It is new.', ko: '새로워요.' }, publisher: 'Aurora Cloud', own: true }
  const found = async (q: string) => (await o.as('salesAgent')('GET /catalog/products', { q })).body.items.map(({ skuId }) => skuId)

  test('renames a product, whose SKUs are found by the new words at once', async () => {
    expect(await found('책상')).toEqual([])
    const { status, body } = await manager()('PUT /vendor/catalog/products/:productId', product)
    expect([status, body.title.ko]).toEqual([200, '책상 시험 새 이름'])
    expect(await found('책상')).toEqual([one.skuId])
  })
  test('keeps its kind, and refuses who saw another version', async () => {
    expect((await manager()('PUT /vendor/catalog/products/:productId', { ...product, kind: 'usage' })).body).toMatchObject({ code: 'catalogDesk.kindStays' })
    const stale = await manager()('PUT /vendor/catalog/products/:productId', product, { headers: { 'if-match': '"1"' } })
    expect(stale.status).toBe(412)
  })
  test('changes a SKU whose prices and number stay, and sells it in one market more', async () => {
    const { body } = await manager()('PUT /vendor/catalog/products/:productId/skus/:skuId', { ...at, ...written, seatsMax: 300, offers: [offer('KR'), offer('QD')] })
    expect(body.skus[0]).toMatchObject({ seatsMax: 300, offerId: made.offerId })
    const { body: there } = await o.as('salesAgent')('GET /catalog/products/:productId', { productId: one.productId, market: 'KR' })
    expect(there.skus[0]?.offers[0]?.prices).toHaveLength(4)
    expect((await o.as('salesAgent')('GET /catalog/products', { market: 'QD' })).body.items.map(({ from }) => from)).toEqual([])
    expect((await o.as('salesAgent')('GET /catalog/products', { market: 'QD', ended: true })).body.items.map(({ from }) => from)).toEqual([null])
  })
  test('ends its sale on a day', async () => {
    const { body } = await manager()('PUT /vendor/catalog/products/:productId/skus/:skuId/ends', { ...at, endOfSale: '2026-03-02', endOfLife: '2026-12-31' })
    expect(body.skus[0]).toMatchObject({ endOfSale: '2026-03-02', endOfLife: '2026-12-31' })
    expect(await found('책상')).toEqual([])
  })
  test('adds a product and its first SKU', async () => {
    const fresh = { ...product, productId: 'DESKTESTNEW1', title: { en: 'Desk test fresh', ko: '책상 신제품' } }
    const both = await Promise.all([1, 2].map(() => manager()('POST /vendor/catalog/products', fresh)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await manager()('GET /vendor/catalog/products/:productId', { productId: fresh.productId })).body).toMatchObject({ version: 1, skus: [] })
    expect((await manager()('POST /vendor/catalog/products', fresh)).body).toMatchObject({ code: 'catalogDesk.productTaken' })
    expect((await manager()('PUT /vendor/catalog/products/:productId', { ...fresh, productId: 'DESKTESTNEW2' })).status).toBe(404)
    const { body } = await manager()('PUT /vendor/catalog/products/:productId/skus/:skuId', { ...written, productId: 'DESKTESTNEW1', skuId: '0001', offers: [offer('KR')] })
    expect(body.skus.map(({ sku }) => sku)).toEqual(['DESKTESTNEW1:0001'])
  })
  test('lets nobody else write', async () => {
    for (const role of ['reviewer', 'auditor'] as const)
      expect((await o.vendor(role)('PUT /vendor/catalog/products/:productId', product)).status).toBe(403)
    expect((await o.as('globalAdmin')('PUT /vendor/catalog/products/:productId', product)).status).toBe(403)
    expect((await o.vendor('auditor')('GET /vendor/catalog/products', { q: 'desk', ended: true, market: 'KR' })).status).toBe(200)
  })
}) // biome-ignore format: records
