import { describe, expect, test } from 'vitest'
import { priceOn } from '#modules/catalog/index.ts'
import { demoLegacy, olderCatalog } from './older.ts'
import { demoPromotions } from './promotions.ts'
import { demoCatalog } from './story.ts'

const all = demoCatalog(new Date('2026-11-23T09:00:00Z'))
const keyOf = ({ product, sku }: (typeof all)[number]) => `${product.id}:${sku.id}`
const named = new Set(all.map(keyOf))
const monthlyOf = (term: string) => (one: (typeof all)[number]) =>
  one.offers[0]?.prices
    .filter((price) => price.term === term && price.cycle === 'monthly' && price.validFrom <= '2026-11-23')
    .at(-1)?.price ?? 0n

describe('the catalogue of the demo', () => {
  test('has four hundred SKUs of every kind, each with a number of its own', () => {
    expect([all.length, named.size, new Set(all.map(({ sku }) => sku.offerId)).size]).toEqual([400, 400, 400])
    expect(new Set(all.map(({ product }) => product.kind)).size).toBe(7)
  })
  test('has some of the older generation, sold no more and renewed still, each with what replaces it but one', () => {
    const older = olderCatalog(new Date('2026-11-23T09:00:00Z'))
    expect(older.map(keyOf)).toEqual(demoLegacy.map(({ productId, skuId }) => `${productId}:${skuId}`))
    expect(older.filter(({ sku }) => sku.endOfSale === null || sku.endOfSale > '2026-11-23' || named.has(sku.id))).toEqual([])
    const into = demoLegacy.flatMap(({ newProductId, newSkuId }) => (newProductId ? [`${newProductId}:${newSkuId}`] : []))
    expect([into.length, into.filter((key) => !named.has(key))]).toEqual([demoLegacy.length - 1, []])
  })
  test('says everything in Korean and in English', () =>
    expect(all.filter(({ product, sku }) => [product.title, product.description, sku.description].some(({ en, ko }) => !en || !/[가-힣]/.test(ko)))).toEqual([]))
  test('names no SKU that is not there', () =>
    expect(all.flatMap(({ sku }) => [...sku.prerequisites, ...sku.upgradesTo, ...(sku.convertsTo ? [sku.convertsTo] : [])]).filter((key) => !named.has(key))).toEqual([]))
  test('is priced in four currencies and more, and a month costs about a fifth more than a year', () => {
    expect([...new Set(all.flatMap(({ offers }) => offers.map(({ currency }) => currency)))].sort()).toEqual(['EUR', 'GBP', 'JPY', 'KRW', 'USD'])
    const seats = all.filter(({ sku, offers }) => sku.unit === 'seat' && !sku.isTrial && offers[0]?.prices.some(({ term }) => term === 'P1M'))
    const premiums = seats.map((one) => Number((monthlyOf('P1M')(one) * 100n) / (monthlyOf('P1Y')(one) || 1n)))
    expect(premiums.length).toBeGreaterThan(140)
    expect(premiums.filter((one) => one < 115 || one > 125)).toEqual([])
  })
  test('has one price for each way to buy on every day since it is sold', () => {
    for (const { offers } of all)
      for (const { prices } of offers) expect(new Set(prices.map(({ term, cycle, validFrom }) => `${term} ${cycle} ${validFrom}`)).size).toBe(prices.length)
    expect(all.filter(({ offers }) => !priceOn(offers[0]?.prices ?? [], '2026-11-23'))).toEqual([])
  })
  test('has prices that change, come and go around today', () => {
    const days = new Set(all.flatMap(({ offers }) => offers[0]?.prices.flatMap(({ validFrom, validTo }) => [validFrom, validTo]) ?? []))
    expect(days).toEqual(new Set(['2024-11-01', '2026-11-01', '2026-12-01', '2026-11-30', null]))
  })
  test('takes something off what is there, in Korean and in English', () => {
    const promotions = demoPromotions('2026-11-23')
    expect(new Set(promotions.map(({ id }) => id)).size).toBe(6)
    expect(promotions.flatMap(({ skus, requires }) => [...skus, ...requires]).filter((key) => !named.has(key))).toEqual([])
    expect(promotions.filter(({ name, description }) => [name, description].some(({ en, ko }) => !en || !/[가-힣]/.test(ko)))).toEqual([])
  })
}) // biome-ignore format: a table
