import { beforeAll, describe, expect, test } from 'vitest'
import { keepCatalog } from '#modules/catalog/index.ts'
import { goods, shelve } from '#test/catalog.ts'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import * as published from '#test/published/catalog.ts'
import { fits } from '#test/published/shape.ts'
import { callersOf } from '#test/v1.ts'

const selling = { standings: { network: 'active', reseller: 'active' } } as const
const suite = goods({ name: 'Wire suite', ko: '와이어 스위트', product: 'Wire suite family' })
const ways = [['P1Y', 'annual', 1_000n]] as const
const storage = goods({
  name: 'Wire storage',
  product: 'Wire suite family',
  isAddon: true,
  prerequisites: [suite.sku],
  ways,
})
const school = goods({ name: 'Wire suite for schools', segment: 'education' })
const machine = goods({
  name: 'Wire machine',
  kind: 'reservation',
  unit: 'licence',
  ways: [['P1Y', 'oneTime', 90_000n]],
})
const old = goods({
  name: 'Wire relic',
  endOfSale: '2021-01-01',
  endOfLife: '2022-01-01',
  upgradesTo: [suite.sku],
  attestation: true,
})
const abroad = goods({ name: 'Wire abroad', market: 'US', currency: 'USD' }) // biome-ignore format: a table

let call: ReturnType<ReturnType<typeof callersOf>['alone']>
let customer = ''
let o: Awaited<ReturnType<typeof enrolledOffice>>
beforeAll(async () => {
  o = await enrolledOffice(selling)
  await shelve(o, [suite, storage, school, machine, old, abroad])
  customer = (await newCustomer(o)).id
  call = callersOf(o).alone()
})
const fault = (status: number, code: number) => ({ status, body: { code, source: 'PartnerFD' } })
const idsIn = ({ body }: { body: { items: { id: string }[] } }) => body.items.map(({ id }) => id)
const ours = { [suite.productId]: 'suite', [school.productId]: 'school', [machine.productId]: 'machine', [old.productId]: 'old', [abroad.productId]: 'abroad' } // biome-ignore format: a table
const oursIn = (answer: { body: { items: { id: string }[] } }) => idsIn(answer).flatMap((id) => ours[id] ?? []).sort() // biome-ignore format: one line

describe('products', () => {
  // biome-ignore format: a table
  test.each([
    ['country=KR&targetView=OnlineServices',                          ['school', 'suite']],
    ['Country=kr&TARGETVIEW=onlineservices&targetSegment=Commercial', ['suite']],
    ['country=US&targetView=OnlineServices',                          ['abroad']],
    ['country=KR&targetView=AzureReservations&reservationScope=AzurePlan', ['machine']],
    ['country=KR&targetView=SoftwarePerpetual',                       []],
  ])('by %s', async (query, names) => {
    const answer = await call(`GET /v1/products?${query}`)
    fits(published.Products, answer)
    expect(oursIn(answer)).toEqual(names)
  })

  // biome-ignore format: a table
  test.each([
    ['country=KR', 400, 3000], ['targetView=OnlineServices', 400, 3000], ['country=Korea&targetView=OnlineServices', 400, 800070],
    ['country=KR&targetView=Shoes', 403, 400036], ['country=KR&targetView=constructor', 403, 400036], ['country=KR&targetView=OnlineServices&targetSegment=royal', 403, 400030],
  ])('are refused by %s', async (query, status, code) => expect(await call(`GET /v1/products?${query}`)).toMatchObject(fault(status, code)))

  test('come page by page where a size is asked, each once', async () => {
    const at = 'GET /v1/products?country=KR&targetView=OnlineServices'
    const whole = await call(at)
    expect(whole.body.links.next).toBeUndefined()
    const known: string[] = []
    let headers: Record<string, string> = {}
    for (let more = true; more; ) {
      const page = await call(`${at}&size=1`, undefined, { headers })
      fits(published.Products, page)
      known.push(...idsIn(page))
      const { next } = page.body.links
      more = next !== undefined
      if (next) headers = Object.fromEntries(next.headers.map(({ key, value }: { key: string; value: string }) => [key, value]))
    }
    expect(known).toEqual(idsIn(whole))
    expect(await call(`${at}&size=1`, undefined, { headers: { 'MS-ContinuationToken': 'x' } })).toMatchObject({ status: 400 })
  }) // biome-ignore format: a story

  test('and their SKUs are told as they are once a publication is through, and no earlier', async () => {
    const name = goods({ name: 'Wire rename' })
    await shelve(o, [name])
    const at = `GET /v1/products/${name.productId}/skus/${name.skuId}?country=KR`
    const before = await call(at)
    const sku = { ...name.draft.sku, maxQuantity: 7, description: { en: 'Renamed', ko: '새 이름' } }
    const renamed = [{ ...name.draft, sku }]
    const undone = o.within(async (ctx) => {
      await keepCatalog(ctx, renamed)
      throw new Error('undone')
    }, 'network')
    await expect(undone).rejects.toThrow('undone')
    expect((await call(at)).body).toEqual(before.body)
    await o.within((ctx) => keepCatalog(ctx, renamed), 'network')
    expect((await call(at)).body).toMatchObject({ description: 'Renamed', maximumQuantity: 7 })
  }) // biome-ignore format: a story

  test('lead to their SKUs and on to how each is sold, in the language asked for', async () => {
    const headers = { 'x-locale': 'ko-KR' }
    const one = await call(`GET /v1/products/${suite.productId.toLowerCase()}?country=KR`, undefined, { headers })
    fits(published.Product, one)
    expect(one.body).toMatchObject({ id: suite.productId, productType: { id: 'OnlineServices' }, isMicrosoftProduct: true })
    expect(one.body.links.skus.uri).toBe(`/products/${suite.productId}/skus?country=KR`)
    const skus = await call(`GET /v1/products/${suite.productId}/skus?country=KR`, undefined, { headers })
    fits(published.Skus, skus)
    const known = skus.body.items.find(({ id }: { id: string }) => id === suite.skuId)
    expect(known).toMatchObject({ title: '와이어 스위트', supportedBillingCycles: ['annual', 'monthly', 'triennial'], isTrial: false })
    fits(published.Sku, await call(`GET /v1/products/${suite.productId}/skus/${suite.skuId}?country=KR`))
    const sold = await call(`GET /v1${known.links.availabilities.uri}`)
    fits(published.Availabilities, sold)
    const [availability] = sold.body.items
    expect(availability).toMatchObject({
      ...{ catalogItemId: suite.catalogItemId, country: 'KR', segment: 'commercial', isPurchasable: true, isRenewable: true },
      ...{ defaultCurrency: { code: 'KRW', symbol: '₩' }, terms: expect.arrayContaining([expect.objectContaining({ duration: 'P1Y', billingCycle: 'monthly' })]) },
    })
    const again = await call(`GET /v1/products/${suite.productId}/skus/${suite.skuId}/availabilities/${availability.id}?country=KR`)
    fits(published.Availability, again)
    expect(again.body).toEqual(availability)
  }) // biome-ignore format: a story

  test('that are no longer sold are known, and said to be so', async () => {
    const sku = await call(`GET /v1/products/${old.productId}/skus/${old.skuId}?country=KR`)
    expect(sku.body).toMatchObject({ attestationProperties: { enforceAttestation: true }, dynamicAttributes: { upgradeTargetOffers: [suite.sku] } })
    const { body } = await call(`GET /v1/products/${old.productId}/skus/${old.skuId}/availabilities?country=KR`)
    expect(body.items).toMatchObject([{ isPurchasable: false, isRenewable: false }])
  }) // biome-ignore format: a record

  // biome-ignore format: a table
  test.each([
    ['ABSENT000000?country=KR',                                          404, 400013],
    [`${abroad.productId}?country=KR`,                                   404, 400013],
    [`${suite.productId}/skus/9999?country=KR`,                          404, 400018],
    ['ABSENT000000/skus/9999?country=KR',                                404, 400013],
    [`${suite.productId}/skus/${suite.skuId}/availabilities/NONE?country=KR`, 404, 400019],
  ])('%s is missing by its own number', async (at, status, code) => expect(await call(`GET /v1/products/${at}`)).toMatchObject(fault(status, code)))

  test('are in stock where they are sold', async () => {
    const sent = { TargetItems: [{ ProductId: suite.productId }, { ProductId: old.productId, SkuId: old.skuId }, { ProductId: 'NONE' }], InventoryContext: { customerId: null } }
    const answer = await call('POST /v1/extensions/product/CheckInventory?country=KR', sent)
    fits(published.Stock, answer)
    const found = Object.fromEntries(answer.body.map(({ skuId, isRestricted }: { skuId: string; isRestricted: boolean }) => [skuId, isRestricted]))
    expect(found).toEqual({ [suite.skuId]: false, [storage.skuId]: false, [old.skuId]: true, '': true })
    fits(published.Stock, await call('POST /v1/extensions/product/checkInventory', { ...sent, inventoryContext: { customerId: customer } }))
    expect(await call('POST /v1/extensions/product/checkInventory', { ...sent, inventoryContext: { customerId: 'nobody' } })).toMatchObject(fault(404, 60003))
  }) // biome-ignore format: a story
})

describe('products of a customer', () => {
  test('are those of its country that it may buy', async () => {
    const at = `/v1/customers/${customer}/products`
    const list = await call(`GET /v1/customers/${customer}/products?targetView=OnlineServices`)
    fits(published.Products, list)
    expect(oursIn(list)).toEqual(['suite'])
    expect(await call(`GET ${at}?targetView=OnlineServices&targetSegment=education`)).toMatchObject(fault(403, 400030))
    const one = await call(`GET /v1/customers/${customer}/products/${suite.productId}`)
    fits(published.Product, one)
    expect(one.body.links.self.uri).toBe(`/customers/${customer}/products/${suite.productId}`)
    fits(published.Skus, await call(`GET /v1/customers/${customer}/products/${suite.productId}/skus`))
    const sku = await call(`GET /v1/customers/${customer}/products/${suite.productId}/skus/${suite.skuId}`)
    fits(published.Sku, sku)
    const sold = await call(`GET /v1/customers/${customer}/products/${suite.productId}/skus/${suite.skuId}/availabilities`)
    fits(published.Availabilities, sold)
    const { id } = sold.body.items[0]
    const last = await call(`GET /v1/customers/${customer}/products/${suite.productId}/skus/${suite.skuId}/availabilities/${id}`)
    expect(last.body).toMatchObject({ catalogItemId: suite.catalogItemId })
    expect(await call(`GET ${at}/${school.productId}`)).toMatchObject(fault(404, 400013))
    const nobody = crypto.randomUUID()
    expect(await call(`GET /v1/customers/${nobody}/products?targetView=OnlineServices`)).toMatchObject(fault(404, 60003))
  }) // biome-ignore format: a story
})

describe('offers', () => {
  const { offerId } = suite.draft.sku
  test('are the same SKUs under numbers of their own, page by page where a size is asked', async () => {
    const whole = await call('GET /v1/offers?country=KR&size=0')
    fits(published.Offers, whole)
    expect(idsIn(whole)).toEqual(expect.arrayContaining([offerId, storage.draft.sku.offerId, school.draft.sku.offerId]))
    for (const { offerId: other } of [machine.draft.sku, old.draft.sku]) expect(idsIn(whole)).not.toContain(other)
    const first = await call('GET /v1/offers?country=KR&size=1&offset=1&offer_category_id=onlineService')
    fits(published.Offers, first)
    const { uri } = first.body.links.next
    expect(uri).toBe('/offers?country=KR&size=1&offer_category_id=onlineService&offset=2')
    expect(idsIn(first)).toEqual([idsIn(whole)[1]])
    expect(idsIn(await call(`GET /v1${uri}`))).toEqual([idsIn(whole)[2]])
  })
  test('know their add-ons, and what they are one of', async () => {
    const one = await call(`GET /v1/offers/${offerId.toUpperCase()}?country=KR`)
    fits(published.Offer, one)
    expect(one.body).toMatchObject({ name: 'Wire suite', hasAddOns: true, isAddOn: false, billing: 'license', unitType: 'Licenses', category: { id: 'onlineService' } })
    const addons = await call(`GET /v1/offers/${offerId}/addons?country=KR`)
    fits(published.Offers, addons)
    expect(addons.body.items).toMatchObject([{ id: storage.draft.sku.offerId, isAddOn: true, prerequisiteOffers: [offerId] }])
    expect((await call(`GET /v1/offers/${old.draft.sku.offerId}?country=KR`)).body).toMatchObject({ isAvailableForPurchase: false, upgradeTargetOffers: [offerId] })
    expect((await call(`GET /v1/offers/${school.draft.sku.offerId}?country=KR`)).body).toMatchObject({ reselleeQualifications: ['Education'] })
  }) // biome-ignore format: a story
  test('stand in categories, and a customer has its own of both', async () => {
    const categories = await call('GET /v1/offercategories?country=KR', undefined, { headers: { 'x-locale': 'ko-KR' } })
    fits(published.OfferCategories, categories)
    expect(categories.body.items).toContainEqual(expect.objectContaining({ id: 'onlineService', name: '온라인 서비스', country: 'KR', locale: 'ko-KR' }))
    fits(published.OfferCategories, await call(`GET /v1/customers/${customer}/offercategories`))
    const theirs = await call(`GET /v1/customers/${customer}/offers?size=500`)
    fits(published.Offers, theirs)
    expect(idsIn(theirs)).toContain(offerId)
    expect(idsIn(theirs)).not.toContain(school.draft.sku.offerId)
  }) // biome-ignore format: a story

  // biome-ignore format: a table
  test.each([
    [`${suite.productId}?country=KR`, 400, 2100], [`${encodeURIComponent(suite.catalogItemId)}?country=KR`, 400, 2100],
    [`${crypto.randomUUID()}?country=KR`, 400, 800004], [`?country=Mars`, 400, 800070], ['', 400, 3000], ['?country=KR&size=-1', 400, 3000], ['?country=KR&offset=x', 400, 3000],
    ['?country=KR&offer_category_id=hats', 400, 900126],
  ])('asked for by %s are refused', async (at, status, code) => expect(await call(`GET /v1/offers/${at}`)).toMatchObject(fault(status, code)))
})
