import { beforeAll, describe, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { seller, served } from '#test/customers.ts'
import type { Office } from '#test/office.ts'

const product = 'Shelf test product'
const standard = goods({ name: 'Shelf test standard', product })
const premium = goods({
  name: 'Shelf test premium', product,
  offers: [{ market: 'KR', segment: 'commercial', currency: 'KRW', prices: [
    { term: 'P1Y', cycle: 'annual', validFrom: '2026-01-01', validTo: null, price: 100n, retail: 125n },
    { term: 'P1Y', cycle: 'annual', validFrom: '2026-04-01', validTo: null, price: 110n, retail: 138n },
    { term: 'P1Y', cycle: 'annual', validFrom: '2026-05-01', validTo: null, price: 120n, retail: 150n },
  ] }],
}) // biome-ignore format: a record
const trial = goods({
  name: 'Shelf test trial',
  product,
  isTrial: true,
  convertsTo: standard.sku,
  ways: [['P1M', 'oneTime', 0n]],
})
const addon = goods({ name: 'Shelf test add-on', product, isAddon: true, prerequisites: [standard.sku, premium.sku] })
const school = goods({ name: 'Shelf test school', product, segment: 'education' })
const abroad = goods({ name: 'Shelf test abroad', product, market: 'US', currency: 'USD' })

let o: Office
let customer: Office
beforeAll(async () => {
  o = await seller()
  customer = await served(o)
  await shelve(o, [standard, premium, trial, addon, school, abroad])
})
const agent = () => o.as('salesAgent')
const shown = async () =>
  (await agent()('GET /catalog/products/:productId', { productId: standard.productId, market: 'KR' })).body
const skuIn = async (name: string) => (await shown()).skus.find(({ title }) => title.en === name)

describe('a product', () => {
  test('shows how each of its SKUs is sold in a market', async () => {
    const one = await skuIn('Shelf test standard')
    expect(one?.offers).toMatchObject([{ catalogItemId: standard.catalogItemId, segment: 'commercial', currency: 'KRW', isPurchasable: true }])
    expect(one?.offers[0]?.prices.map(({ term, cycle, price, next }) => [term, cycle, price.amount, next])).toEqual([
      ['P1M', 'monthly', '12000', null], ['P1Y', 'annual', '120000', null], ['P1Y', 'monthly', '10000', null], ['P3Y', 'triennial', '360000', null],
    ])
    expect((await skuIn('Shelf test abroad'))?.offers).toEqual([])
  }) // biome-ignore format: a table
  test('tells what next month’s list has instead, and nothing of the months after', async () =>
    expect((await skuIn('Shelf test premium'))?.offers[0]?.prices).toMatchObject([
      { price: { amount: '100' }, next: { price: { amount: '110' }, validFrom: '2026-04-01' } },
    ]))
  test('names what is needed first and what it becomes', async () => {
    expect((await skuIn('Shelf test add-on'))?.needs.map(({ title }) => title.en).sort()).toEqual(['Shelf test premium', 'Shelf test standard'])
    expect((await skuIn('Shelf test trial'))?.becomes).toEqual([{ sku: standard.sku, title: { en: 'Shelf test standard', ko: 'Shelf test standard' } }])
  }) // biome-ignore format: a list
  test('is missing where there is none', async () =>
    expect((await agent()('GET /catalog/products/:productId', { productId: 'NOTHING' })).status).toBe(404))
})

describe('a comparison', () => {
  test('puts up to four SKUs side by side, in their order', async () => {
    const { body } = await agent()('GET /catalog/comparison', { skus: `${premium.sku},${standard.sku}`, market: 'KR' })
    expect(body.items.map(({ title, product: of }) => [title.en, of.title.en])).toEqual([
      ['Shelf test premium', product],
      ['Shelf test standard', product],
    ])
  })
  // biome-ignore format: a table
  test.each<[string, () => string, number]>([
    ['five',        () => Array.from({ length: 5 }, (_, n) => `A:${n}`).join(), 400],
    ['an unknown',  () => `${standard.sku},A:B`,                               422],
  ])('of %s is refused', async (_, skus, status) =>
    expect((await agent()('GET /catalog/comparison', { skus: skus() })).status).toBe(status))
})

describe('for a customer', () => {
  test('the catalogue is that of its country, with what it may not buy and why', async () => {
    const { body } = await agent()('GET /customers/:customerId/catalog/products/:productId', { customerId: customer.tenantId, productId: standard.productId })
    const kept = Object.fromEntries(body.skus.map(({ title, kept: why }) => [title.en, why?.code ?? null]))
    expect(kept).toEqual({
      'Shelf test standard': null, 'Shelf test premium': null, 'Shelf test trial': null, 'Shelf test add-on': null,
      'Shelf test school': 'catalog.notForSegment', 'Shelf test abroad': 'catalog.notInMarket',
    })
    const school = body.skus.find(({ title }) => title.en === 'Shelf test school')
    expect(school?.kept?.says).toEqual({ en: '“Shelf test school” is for education customers only.', ko: '“Shelf test school” 품목은 교육 기관 고객만 구매할 수 있어요.' })
  }) // biome-ignore format: a table
  test('a search says the same of each', async () => {
    const { body } = await agent()('GET /customers/:customerId/catalog/products', {
      customerId: customer.tenantId,
      q: 'shelf test',
    })
    expect(body.items.filter(({ kept }) => kept).map(({ title }) => title.en)).toEqual(['Shelf test school'])
    expect(body.count).toBe(5)
  })
  test('of another partner nothing is there', async () => {
    const other = await seller()
    const { status } = await other.as('salesAgent')('GET /customers/:customerId/catalog/products', {
      customerId: customer.tenantId,
    })
    expect(status).toBe(404)
  })
})
