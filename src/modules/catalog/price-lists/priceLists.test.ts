import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { type Office, office } from '#test/office.ts'
import { listsFrom, stateOf } from './rules.ts'

// biome-ignore format: a table
test.each<[string, string, string | null]>([
  ['2026-10', '2026-11-23', 'past'],
  ['2026-11', '2026-11-01', 'current'],
  ['2026-11', '2026-11-30', 'current'],
  ['2026-12', '2026-11-01', 'preview'],
  ['2026-12', '2026-10-31', null],
  ['2027-01', '2026-12-01', null],
  ['2027-01', '2026-12-02', 'preview'],
  ['2027-03', '2027-01-30', null],
  ['2027-03', '2027-02-01', 'preview'],
])('the list of %s is on %s %s', (month, today, state) => expect(stateOf(month, today)).toBe(state))
test('there is one list for each month since the first price, and at most the next month’s', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 800 }), (start, length) => {
      const [first, today] = [start, start + length].map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)) as [string, string]
      const all = listsFrom(first, today).map(({ month }) => month)
      expect(new Set(all).size).toBe(all.length)
      expect([...all].sort().reverse()).toEqual(all)
      expect(all.filter((month) => month > today.slice(0, 7)).length).toBeLessThanOrEqual(1)
      expect(all).toContain(today.slice(0, 7))
    }),
  )) // biome-ignore format: a property

/** A market nobody else sells in. */
const market = 'QL'
type Days = readonly [from: string, to: string | null, price: bigint]
const priced = (name: string, days: readonly Days[], more: object = {}) =>
  goods({
    ...{ name, ko: `가격 ${name}`, ...more },
    offers: [{ market, segment: 'commercial', currency: 'USD', prices: days.map(([validFrom, validTo, price]) => ({ term: 'P1Y', cycle: 'annual', validFrom, validTo, price, retail: price + 1n })) }],
  }) // biome-ignore format: a record
// biome-ignore format: a table
const shelf = [
  priced('List test stays',    [['2026-01-01', null, 1000n]]),
  priced('List test rises',    [['2026-01-01', null, 1000n], ['2026-03-01', null, 1100n]]),
  priced('List test came',     [['2026-03-01', null, 500n]]),
  priced('List test went',     [['2026-01-01', '2026-02-28', 700n]]),
  priced('List test =formula', [['2026-01-01', null, 5n], ['2026-04-01', null, 6n]]),
  priced('List test usage',    [['2026-01-01', null, 9n], ['2026-04-01', null, 10n]], { kind: 'usage' }),
]

let o: Office
beforeAll(async () => {
  o = await office({ now: '2026-03-10T09:00:00Z', standings: { network: 'active', reseller: 'active' } })
  await shelve(o, shelf)
})
const agent = () => o.as('salesAgent')
const listOf = async (input: object) =>
  (await agent()('GET /catalog/price-lists/:month', { month: '2026-03', market, ...input })).body
const short = async (input: object) =>
  Object.fromEntries(
    (await listOf(input)).items.map(({ title, change, now, before }) => [
      title.en.replace('List test ', ''),
      [change, before?.price.amount, now?.price.amount],
    ]),
  )

describe('a price list', () => {
  test('says of each line whether it is new, changed, gone or as it was', async () => {
    expect(await short({})).toEqual({
      stays: ['UNC', '10.00', '10.00'], rises: ['CHG', '10.00', '11.00'], came: ['ADD', undefined, '5.00'], went: ['DEL', '7.00', undefined],
      '=formula': ['UNC', '0.05', '0.05'], usage: ['UNC', '0.09', '0.09'],
    })
    expect((await listOf({})).counts).toEqual({ ADD: 1, CHG: 1, DEL: 1, UNC: 3 })
  }) // biome-ignore format: a table
  test('is narrowed to what has changed, a kind, another month to compare with', async () => {
    expect(Object.keys(await short({ change: 'CHG' }))).toEqual(['rises'])
    expect(Object.keys(await short({ kind: 'usage' }))).toEqual(['usage'])
    expect((await listOf({ month: '2026-02', since: '2025-11' })).counts).toEqual({ ADD: 5, CHG: 0, DEL: 0, UNC: 0 })
  })
  test('of the next month is shown ahead, save what has no preview', async () =>
    expect(await short({ month: '2026-04' })).toMatchObject({ '=formula': ['CHG', '0.05', '0.06'] }))
  test('of the next month has no usage', async () =>
    expect(Object.keys(await short({ month: '2026-04' }))).not.toContain('usage'))
  test('is read page by page, each line once', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listOf({ limit: 4, ...(after ? { after } : {}) })
      expect(page.counts === null).toBe(after !== undefined)
      seen.push(...page.items.map(({ title }) => title.en))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(6)
    expect(seen.length).toBe(6)
  })
  // biome-ignore format: a table
  test.each<[string, object, string]>([
    ['too far ahead',          { month: '2026-05' },                   'priceLists.notYet'],
    ['against a later one',    { month: '2026-03', since: '2026-03' }, 'priceLists.notEarlier'],
  ])('is refused %s', async (_, input, code) => expect(await listOf(input)).toMatchObject({ code }))
  test('is one of those there are', async () => {
    const { body } = await agent()('GET /catalog/price-lists', { market })
    expect(body.items.slice(0, 2)).toEqual([{ month: '2026-04', market, state: 'preview' }, { month: '2026-03', market, state: 'current' }])
  }) // biome-ignore format: a list
})

describe('a price list as a file', () => {
  const file = async (input: object, language: 'en' | 'ko' = 'en') => {
    const { body, headers } = await agent()(
      'GET /catalog/price-lists/:month/sheet',
      { month: '2026-03', market, ...input },
      { language },
    )
    return {
      text:
        typeof body === 'object' && body instanceof Uint8Array ? Buffer.from(body).toString() : JSON.stringify(body),
      headers,
    }
  }
  test('is a sheet that spreadsheets open', async () => {
    const { text, headers } = await file({})
    expect(headers['content-disposition']).toContain('prices-QL-2026-03.csv')
    const lines = text.split('\r\n').filter(Boolean)
    expect(lines).toHaveLength(7)
    expect(lines[0]).toMatch(/^\uFEFFChange,Effective start,/)
    expect(lines.find((one) => one.includes('List test rises'))).toMatch(
      /^Changed,2026-03-01,,.*,USD,11.00,11.01,10.00$/,
    )
  })
  test('in Korean is Korean', async () => {
    const { text } = await file({ change: 'ADD' }, 'ko')
    expect(text).toMatch(/^\uFEFF변경,적용 시작,/)
    expect(text).toContain('가격 List test came')
  })
  test('is JSON where that is asked for', async () => {
    const { text, headers } = await file({ format: 'json', change: 'DEL' })
    expect(headers['content-type']).toContain('application/json')
    expect(JSON.parse(text)).toMatchObject([{ change: 'DEL', title: { en: 'List test went' }, now: null, before: { price: { amount: '7.00', currency: 'USD' } } }])
  }) // biome-ignore format: a record
})
