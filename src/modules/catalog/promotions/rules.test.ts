import { describe, expect, test } from 'vitest'
import type { Item } from '../items/rules.ts'
import { daysAt, mayBe, mayBecome } from './desk.ts'
import { given, renewedBy, type Standing } from './rules.ts'
import type { Promotion } from './tables.ts'

const DAY = '2026-03-11'
const promotion = (change: Partial<Promotion> = {}): Promotion => ({
  ...{ id: 'P', version: 1, name: { en: 'Spring', ko: '봄' }, description: { en: 'Spring', ko: '봄' }, skus: ['A:1'] },
  ...{ ways: [{ term: 'P1Y', cycle: 'monthly' }], markets: [], segments: ['commercial'], discountBps: 1_000 },
  ...{ validFrom: '2026-03-01', validTo: '2026-03-31', optIn: false, firstPurchase: false, seatsMin: null, seatsMax: null },
  ...{ timesMax: null, requires: [], endedAt: null, createdAt: new Date(0), updatedAt: new Date(0), ...change },
}) // biome-ignore format: a record
type Bought = Pick<Item, 'productId' | 'skuId' | 'market' | 'segment' | 'term' | 'cycle'>
const item = (change: Partial<Bought> = {}): Bought => ({
  ...{ productId: 'A', skuId: '1', market: 'KR', segment: 'commercial', term: 'P1Y', cycle: 'monthly', ...change },
})
const stands = (change: Partial<Standing> = {}): Standing => ({ seats: 0, times: 0, had: false, owns: false, ...change }) // biome-ignore format: a record
const codes = (all: readonly { code: string }[]) => all.map(({ code }) => code.split('.')[1])

describe('of several promotions', () => {
  const [ten, twenty] = [promotion(), promotion({ id: 'Q', discountBps: 2_000 })]
  // biome-ignore format: a table
  test.each<[string, readonly Promotion[], string | null]>([
    ['the deepest wins',                       [ten, twenty],                                          'Q'],
    ['in whatever order they stand',           [twenty, ten],                                          'Q'],
    ['of equals the one that ends last',       [ten, promotion({ id: 'R', validTo: '2026-04-30' })],   'R'],
    ['one that is over is not given',          [ten, { ...twenty, validTo: '2026-03-10' }],            'P'],
    ['one that is to come is not given',       [ten, { ...twenty, validFrom: '2026-03-12' }],          'P'],
    ['one that was ended is not given',        [ten, { ...twenty, endedAt: new Date("2026-03-11T00:00:00Z") }],             'P'],
    ['one for another term is not given',      [ten, { ...twenty, ways: [{ term: 'P3Y', cycle: 'monthly' }] }], 'P'],
    ['one for another cycle is not given',     [ten, { ...twenty, ways: [{ term: 'P1Y', cycle: 'annual' }] }],  'P'],
    ['one for another country is not given',   [ten, { ...twenty, markets: ['US'] }],                  'P'],
    ['one for schools is not given',           [ten, { ...twenty, segments: ['education'] }],          'P'],
    ['one that waits to be asked for is not given', [ten, { ...twenty, optIn: true }],                 'P'],
    ['one that takes more seats is not given', [ten, { ...twenty, seatsMin: 11 }],                     'P'],
    ['one beyond its seats is not given',      [ten, { ...twenty, seatsMax: 9 }],                      'P'],
    ['on its last day it is given',            [{ ...ten, validTo: DAY }],                             'P'],
    ['on its first day it is given',           [{ ...ten, validFrom: DAY }],                           'P'],
    ['without any nothing is',                 [],                                                     null],
  ])('%s', (_, all, wanted) => {
    const [one] = given([{ item: item(), quantity: 10 }], { all, on: DAY, standingOf: () => stands() })
    expect(one).toEqual({ promotion: wanted && { id: wanted, discountBps: all.find(({ id }) => id === wanted)?.discountBps }, refusal: null })
  })
})

describe('a promotion that is named', () => {
  // biome-ignore format: a table
  test.each<[string, Partial<Promotion>, Partial<Standing>, string | null]>([
    ['is given',                                    {},                              {},                     null],
    ['is given though it waits to be asked for',    { optIn: true },                 {},                     null],
    ['is refused before its time',                  { validFrom: '2026-03-12' },     {},                     'notNow'],
    ['is refused where it was ended',               { endedAt: new Date("2026-03-11T00:00:00Z") },        {},                     'notNow'],
    ['is refused of another SKU',                   { skus: ['A:2'] },               {},                     'notForItem'],
    ['is refused in another country',               { markets: ['US'] },             {},                     'notForItem'],
    ['is refused at another term',                  { ways: [{ term: 'P1M', cycle: 'monthly' }] }, {},       'notForTerm'],
    ['is refused for too few seats',                { seatsMin: 11 },                {},                     'tooFew'],
    ['is given up to the last seat',                { seatsMax: 15 },                { seats: 5 },           null],
    ['is refused beyond it, over all partners',     { seatsMax: 15 },                { seats: 6 },           'tooMany'],
    ['is refused where it was had as often',        { timesMax: 1 },                 { times: 1 },           'redeemed'],
    ['is refused where the product was had',        { firstPurchase: true },         { had: true },          'notFirst'],
    ['is given to whoever never had it',            { firstPurchase: true },         {},                     null],
    ['is refused without what it takes',            { requires: ['B:1'] },           {},                     'baseMissing'],
    ['is given with it',                            { requires: ['B:1'] },           { owns: true },         null],
  ])('%s', (_, change, stand, code) => {
    const all = [promotion(change)]
    const [one] = given([{ item: item(), quantity: 10, promotionId: 'p' }], { all, on: DAY, standingOf: () => stands(stand) })
    expect([one?.promotion?.id ?? null, one?.refusal ? codes([one.refusal])[0] : null]).toEqual(code ? [null, code] : ['P', null])
  })
  test('and that nobody knows is refused', () => {
    const [one] = given([{ item: item(), quantity: 1, promotionId: 'X' }], { all: [promotion()], on: DAY, standingOf: () => stands() })
    expect(one?.refusal?.code).toBe('promotions.unknown')
  })
}) // biome-ignore format: tables

test('lines of one order take of a promotion together, the first first', () => {
  const lines = [6, 6, 4].map((quantity) => ({ item: item(), quantity }))
  const of = (change: Partial<Promotion>) =>
    given(lines, { all: [promotion(change)], on: DAY, standingOf: () => stands() }).map(({ promotion: one }) => one?.id ?? null)
  expect(of({ seatsMax: 10 })).toEqual(['P', null, 'P'])
  expect(of({ timesMax: 2 })).toEqual(['P', 'P', null])
  expect(of({ firstPurchase: true })).toEqual(['P', null, null])
}) // biome-ignore format: one thought

describe('the next term', () => {
  const had = { productId: item().productId, skuId: item().skuId, promotionId: 'P', quantity: 10 }
  // biome-ignore format: a table
  test.each<[string, readonly Promotion[], number, string | null]>([
    ['keeps its promotion while that goes on, whatever it asked of the customer', [promotion({ firstPurchase: true, seatsMax: 10 })], 10, 'P'],
    ['loses it where its first day is after the last one',      [promotion({ validTo: '2026-03-10' })],                10, null],
    ['begins a deeper one',                                     [promotion(), promotion({ id: 'Q', discountBps: 1_500 })], 10, 'Q'],
    ['begins none that asks something of the customer',         [promotion({ id: 'Q', firstPurchase: true })],         10, null],
    ['begins none that waits to be asked for',                  [promotion({ id: 'Q', optIn: true })],                 10, null],
    ['has no more seats at its price than were counted',        [promotion({ seatsMax: 20 })],                         11, null],
  ])('%s', (_, all, quantity, id) =>
    expect(renewedBy(all, had, { item: item(), quantity }, DAY)?.id ?? null).toBe(id))

  test('of another product is not given what was asked of the customer for the old one', () =>
    expect(renewedBy([promotion({ firstPurchase: true })], { ...had, skuId: 'other' }, { item: item(), quantity: 10 }, DAY)).toBeNull()) // biome-ignore format: one thought
})

describe('the vendor’s desk', () => {
  test('goes by the days it is somewhere: where the day begins first, and where it ends last', () => {
    expect(daysAt(new Date('2026-03-11T11:00:00Z'))).toEqual({ last: '2026-03-10', first: '2026-03-12' })
    expect(daysAt(new Date('2026-03-11T12:00:00Z'))).toEqual({ last: '2026-03-11', first: '2026-03-12' })
  })
  const { id: _, version: __, endedAt: ___, createdAt: ____, updatedAt: _____, ways, ...rest } = promotion()
  const form = { ...rest, ways: [...ways] }
  // biome-ignore format: a table
  test.each<[string, Partial<typeof form>, string[]]>([
    ['takes what is sound',              {},                                            []],
    ['takes one that begins today',      { validFrom: DAY },                            []],
    ['refuses days that turn back',      { validFrom: '2026-03-12', validTo: DAY },     ['days']],
    ['refuses a first day that is over', { validFrom: '2026-03-10' },                   ['past']],
    ['refuses SKUs nobody knows',        { skus: ['A:1', 'Z:1'], requires: ['Y:1'] },   ['skuUnknown', 'skuUnknown']],
    ['refuses limits that cross',        { seatsMin: 5, seatsMax: 4 },                  ['seats']],
  ])('%s', (_, change, wanted) =>
    expect(codes(mayBe({ ...form, validFrom: '2026-03-11', ...change }, ['A:1'], DAY))).toEqual(wanted))
  // biome-ignore format: a table
  test.each<[string, Partial<Promotion>, Partial<typeof form>, string | null]>([
    ['lets a promotion that has begun last longer',  {},                            { validTo: '2026-06-30' },   null],
    ['lets it end earlier',                          {},                            { validTo: DAY },            null],
    ['lets it take more seats',                      {},                            { seatsMax: 50 },            null],
    ['keeps its discount',                           {},                            { discountBps: 900 },        'begun'],
    ['keeps what it is for',                         {},                            { skus: ['A:2'] },           'begun'],
    ['keeps its markets',                            {},                            { markets: ['US'] },         'begun'],
    ['keeps its segments',                           {},                            { segments: ['education'] }, 'begun'],
    ['keeps what has begun where the day begins first', { validFrom: '2026-03-12' }, { discountBps: 900 },       'begun'],
    ['does not end it before today',                 {},                            { validTo: '2026-03-10' },   'past'],
    ['lets all of one change that is to come',       { validFrom: '2026-03-20' },   { discountBps: 900, validFrom: DAY }, null],
    ['opens none that is over',                      { validTo: '2026-03-10' },     {},                          'over'],
    ['opens none that was ended',                    { endedAt: new Date("2026-03-11T00:00:00Z") },      {},                          'over'],
  ])('%s', (_, before, change, code) => {
    const stood = promotion(before)
    expect(mayBecome(stood, { ...form, validFrom: stood.validFrom, validTo: '2026-03-31', ...change }, { last: DAY, first: '2026-03-12' })?.code.split('.')[1] ?? null).toBe(code)
  })
})
