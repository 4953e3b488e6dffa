import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { goods, shelve } from '#test/catalog.ts'
import { type Office, office } from '#test/office.ts'
import { priceOn } from '../offers/rules.ts'
import { itemOf, itemsOf } from './queries.ts'
import type { Ask } from './rules.ts'

const seats = goods({ name: 'Item test seats', ko: '품목 시험 시트' })
const schools = goods({
  name: 'Item test for schools',
  offers: (['commercial', 'education'] as const).map((segment) => ({
    ...{ market: 'KR', segment, currency: 'KRW' },
    prices: [{ term: 'P1Y', cycle: 'annual', validFrom: '2026-01-01', validTo: null, price: segment === 'education' ? 40n : 100n, retail: 120n }],
  })),
}) // biome-ignore format: a record
const onlySchools = goods({ name: 'Item test only for schools', segment: 'education' })
const ended = goods({ name: 'Item test ended', endOfSale: '2026-03-01', endOfLife: '2026-09-01' })
const paused = goods({
  name: 'Item test paused',
  offers: [{ market: 'KR', segment: 'commercial', currency: 'KRW', isPurchasable: false, prices: [{ term: 'P1Y', cycle: 'annual', validFrom: '2026-01-01', validTo: null, price: 1n, retail: 1n }] }],
}) // biome-ignore format: a record
const dear = goods({
  name: 'Item test of changing price',
  offers: [{ market: 'KR', segment: 'commercial', currency: 'KRW', prices: [
    { term: 'P1Y', cycle: 'annual', validFrom: '2026-01-01', validTo: null,         price: 100n, retail: 120n },
    { term: 'P1Y', cycle: 'annual', validFrom: '2026-03-01', validTo: '2026-03-31', price: 80n,  retail: 120n },
    { term: 'P1Y', cycle: 'annual', validFrom: '2026-06-01', validTo: '2026-12-31', price: 110n, retail: 130n },
  ] }],
}) // biome-ignore format: a record

let o: Office
beforeAll(async () => {
  o = await office()
  await shelve(o, [seats, schools, onlySchools, ended, paused, dear])
})

const usual: Ask = { market: 'KR', segments: ['commercial'], on: '2026-03-02', term: 'P1Y', cycle: 'annual' }
const asked = async (ask: Partial<Ask>) => {
  const answer = await o.within((ctx) => itemOf(ctx, { ...usual, ...ask }))
  return answer instanceof Refusal ? answer.code : answer
}
const by = ({ catalogItemId }: { catalogItemId: string }): Partial<Ask> => ({ catalogItemId })
const sku = ({ productId, skuId }: { productId: string; skuId: string }): Partial<Ask> => ({ productId, skuId })

describe('an item', () => {
  test('is a SKU in a market with its price for a term and cycle', async () =>
    expect(await asked(by(seats))).toMatchObject({
      ...{ catalogItemId: seats.catalogItemId, title: { en: 'Item test seats', ko: '품목 시험 시트' } },
      ...{ unitPrice: 120_000n, retailPrice: 150_000n, currency: 'KRW', segment: 'commercial', term: 'P1Y', kind: 'onlineService' },
    })) // biome-ignore format: one record
  test('is found whatever the case of its number, and by its SKU alone', async () => {
    expect(await asked({ catalogItemId: seats.catalogItemId.toLowerCase() })).toMatchObject({ unitPrice: 120_000n })
    expect(await asked(sku(seats))).toMatchObject({ catalogItemId: seats.catalogItemId })
  })
  test('has one answer for each ask, in their order', async () => {
    const answers = await o.within((ctx) => itemsOf(ctx, [{ ...usual, catalogItemId: 'nothing' }, { ...usual, ...by(seats) }, { ...usual, ...by(dear) }])) // biome-ignore format: one line
    expect(answers.map((one) => (one instanceof Refusal ? one.code : one.unitPrice))).toEqual(['catalog.unknown', 120_000n, 80n]) // biome-ignore format: one line
  })
  test('of several segments is that of the customer’s own', async () => {
    expect(await asked(sku(schools))).toMatchObject({ segment: 'commercial', unitPrice: 100n })
    expect(await asked({ ...sku(schools), segments: ['commercial', 'education'] })).toMatchObject({ segment: 'education', unitPrice: 40n }) // biome-ignore format: one line
  })

  // biome-ignore format: a table
  describe('is refused', () => {
    test.each<[string, () => Partial<Ask>, string]>([
      ['a number that says nothing',   () => ({ catalogItemId: 'A:B' }),                                  'catalog.unknown'],
      ['a SKU nobody sells',           () => ({ productId: 'X', skuId: 'Y' }),                            'catalog.unknown'],
      ['another market',               () => ({ ...by(seats), market: 'US' }),                            'catalog.notInMarket'],
      ['a segment that is not theirs', () => sku(onlySchools),                                            'catalog.notForSegment'],
      ['a term it is not sold for',    () => ({ ...by(seats), term: 'P3Y', cycle: 'monthly' }),           'catalog.notAtTerm'],
      ['before its first price',       () => ({ ...by(dear), on: '2025-12-31' }),                         'catalog.notAtTerm'],
      ['while it is not sold',         () => sku(paused),                                                 'catalog.notPurchasable'],
      ['after the end of its sale',    () => by(ended),                                                   'catalog.saleEnded'],
      ['after the end of its life',    () => ({ ...by(ended), purpose: 'renew', on: '2026-09-01' }),      'catalog.lifeEnded'],
    ])('%s', async (_, ask, code) => expect(await asked(ask())).toBe(code))
  })

  // biome-ignore format: a table
  test.each<[string, Partial<Ask>]>([
    ['can be bought on the last day of its sale', { on: '2026-02-28' }],
    ['is renewed after it',                       { purpose: 'renew' }],
    ['is known after its life',                   { purpose: 'know', on: '2026-09-01' }],
  ])('%s', async (_, ask) => expect(await asked({ ...by(ended), ...ask })).toMatchObject({ unitPrice: 120_000n }))

  // biome-ignore format: a table
  test.each([['2026-02-28', 100n], ['2026-03-01', 80n], ['2026-03-31', 80n], ['2026-04-01', 100n], ['2026-06-01', 110n], ['2027-01-01', 100n]])(
    'on %s costs %d', async (on, unitPrice) => expect(await asked({ ...by(dear), on })).toMatchObject({ unitPrice }))
})

describe('of prices whose days overlap', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((n) => new Date(Date.UTC(2026, 1, 1 + n)).toISOString().slice(0, 10))
  const dated = fc.tuple(day, fc.option(day)).map(([from, to]) => ({ validFrom: from, validTo: to === null || to >= from ? to : from }))
  const list = fc.uniqueArray(dated, { maxLength: 8, selector: ({ validFrom }) => validFrom })
  test('exactly one holds on each day that any of them is for', () =>
    fc.assert(
      fc.property(list, day, (all, on) => {
        const one = priceOn(all, on)
        const holds = all.filter(({ validFrom, validTo }) => validFrom <= on && (validTo ?? on) >= on)
        expect(one === null).toBe(holds.length === 0)
        if (one) expect(holds.filter(({ validFrom }) => validFrom >= one.validFrom)).toEqual([one])
      }),
    ))
}) // biome-ignore format: a property
