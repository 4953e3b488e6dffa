import { beforeAll, describe, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { type Office, office } from '#test/office.ts'
import { keepCatalog } from '../keeping/commands.ts'
import { keeper } from '../keeping/kept.ts'
import { keptAnswer } from './kept.ts'
import { gluedOf, meaningOf, termsOf } from './rules.ts'

/** A market nobody else sells in. */
const market = 'QC'
const one = (name: string, ko: string, more: object = {}) => goods({ name, ko, market, ...more })
const shelf = [
  one('Zephyr Ledger Standard', '제피르 장부 스탠더드'),
  one('Zephyr Ledger Trial', '제피르 장부 체험판', { isTrial: true, ways: [['P1M', 'oneTime', 0n]] }),
  one('Zephyr Ledger Archive', '제피르 장부 보관', { isAddon: true }),
  one('Zephyr Compute', '제피르 컴퓨팅', { kind: 'usage', unit: 'usage', ways: [['none', 'monthly', 130n]] }),
  one('Quartz Helper', '쿼츠 도우미', { kind: 'thirdParty', publisher: 'Quietmoor' }),
  one('Quartz for Schools', '쿼츠 학교용', { segment: 'education' }),
  one('Quartz of Old', '쿼츠 구판', { endOfSale: '2026-01-01' }),
  one('Quartz to Come', '쿼츠 예정', { since: '2026-03-03' }),
]

let o: Office
beforeAll(async () => {
  o = await office({ standings: { network: 'active', reseller: 'active' } })
  await shelve(o, shelf)
})
const asked = async (input: object) => (await o.as('salesAgent')('GET /catalog/products', { market, ...input })).body
const titles = async (input: object) => (await asked(input)).items.map(({ title }) => title.en)

// biome-ignore format: a table
test.each([
  ['Zephyr  Ledger!', ['zephyr', 'ledger']],
  ['ＬＥＤＧＥＲ ledger', ['ledger']],
  ['…', []],
])('“%s” is looked for by its words', (question, terms) => expect(termsOf(question)).toEqual(terms))
test('a Korean title is kept without its spaces too', () =>
  expect(gluedOf('제피르 장부 스탠더드')).toEqual(['제피르장부스탠더드', '장부스탠더드']))

// biome-ignore format: a table
test.each([
  ['cloud', ['cloud', 'clouds'], false, [['cloud'], ['cloud'], ['cloud']]],
  ['cloud', ['cloud', 'clouds'], true,  [['cloud'], ['cloud', 'clouds'], ['cloud']]],
  ['clo',   ['cloud', 'clouds'], false, [['clo'], ['cloud', 'clouds'], ['cloud', 'clouds']]],
])('“%s” that may be %j, last: %s, is looked for as %j', (word, means, isLast, looked) => expect(meaningOf({ word, means }, isLast)).toEqual(looked))

test('an answer is looked for once, and anew as soon as anybody has written to the catalogue', async () => {
  const none = {
    items: [],
    next: null,
    count: 0,
    isMore: false,
    instead: null,
    facets: { kind: [], publisher: [], segment: [], term: [], trial: [], addon: [] },
  }
  let asked = 0
  const ask = () => o.within((ctx) => keptAnswer(ctx, { q: 'once' }, async () => ({ ...none, count: ++asked })))
  expect([(await ask()).count, (await ask()).count]).toEqual([1, 1])
  await shelve(o, shelf.slice(0, 1))
  expect((await ask()).count).toBe(2)
  const undone = o.within(async (ctx) => {
    await keepCatalog(
      ctx,
      [shelf[0]?.draft].flatMap((draft) => draft ?? []),
    )
    await keptAnswer(ctx, { q: 'once' }, async () => ({ ...none, count: 99 }))
    throw new Error('undone')
  }, 'network')
  await expect(undone).rejects.toThrow('undone')
  expect((await ask()).count).toBe(2)
})

test('so many rows of answers are kept and no more: what was asked for longest ago goes first, and what is long is never kept', async () => {
  const kept = keeper<readonly number[]>({ rowsMax: 100, rowsOf: (rows) => rows.length })
  const asked: string[] = []
  const ask = (name: string, rows: number) =>
    o.within((ctx) =>
      kept(ctx, { name }, async () => {
        asked.push(name)
        return Array.from({ length: rows }, (_, at) => at)
      }),
    )
  for (const name of ['long', 'long']) await ask(name, 10)
  expect(asked).toEqual(['long', 'long'])
  for (let n = 0; n < 10; n++) await ask(`nine ${n}`, 9)
  await ask('nine 0', 9)
  await ask('one more', 9)
  for (const name of ['nine 0', 'nine 9', 'nine 1']) await ask(name, 9)
  expect(asked.slice(12)).toEqual(['one more', 'nine 1'])
})

describe('the catalogue is searched', () => {
  // biome-ignore format: a table
  test.each<[string, object, readonly string[]]>([
    ['by how a word begins',                 { q: 'zeph comp' },      ['Zephyr Compute']],
    ['by two Korean letters within a word',  { q: '퓨팅' },            ['Zephyr Compute']],
    ['by Korean words written together',     { q: '장부체험' },         ['Zephyr Ledger Trial']],
    ['with a slip',                          { q: 'zephir compute' }, ['Zephyr Compute']],
    ['with a slip in Korean',                { q: '쿼츠 도우니' },      ['Quartz Helper']],
    ['with the keyboard left in English',    { q: 'ehdnal' },         ['Quartz Helper']],
    ['by the publisher',                     { q: 'quietmoor' },      ['Quartz Helper']],
    ['for what nobody wrote',                { q: 'xqzwvk' },         []],
    ['for a sign of a pattern',              { q: '%_' , kind: 'usage' }, ['Zephyr Compute']],
    ['within a kind',                        { q: 'zephyr', kind: 'usage' }, ['Zephyr Compute']],
    ['within a segment',                     { q: 'quartz', segment: 'education' }, ['Quartz for Schools']],
    ['without what has ended',               { q: 'quartz' },         ['Quartz Helper', 'Quartz for Schools']],
    ['with it, where that is asked for',     { q: 'old', ended: true }, ['Quartz of Old']],
    ['with what has no price yet, there too', { q: 'come', ended: true }, ['Quartz to Come']],
    ['for trials',                           { trial: true },         ['Zephyr Ledger Trial']],
    ['for add-ons',                          { addon: true },         ['Zephyr Ledger Archive']],
    ['by term',                              { term: 'none' },        ['Zephyr Compute']],
  ])('%s', async (_, input, found) => expect(await titles(input)).toEqual(found))

  test('without what has no price, until the day it has one', async () => {
    expect(await titles({ q: 'come' })).toEqual([])
    expect(await titles({ q: 'come', segment: 'commercial' })).toEqual([])
    o.clock.moveTo('2026-03-03T09:00:00Z')
    expect(await titles({ q: 'come' })).toEqual(['Quartz to Come'])
    o.clock.moveTo('2026-03-02T09:00:00Z')
  })
  test('with a word of the title before what begins like it', async () =>
    expect((await titles({ q: 'zephyr ledger' }))[0]).toBe('Zephyr Ledger Archive'))
  test('and says what it looked for instead', async () => {
    expect((await asked({ q: 'zephir' })).instead).toBe('zephyr')
    expect((await asked({ q: 'zephyr' })).instead).toBeNull()
  })
  test('and counts what each facet holds', async () => {
    const { count, isMore, facets } = await asked({ q: 'zephyr' })
    expect({ count, isMore }).toEqual({ count: 4, isMore: false })
    expect(facets.kind).toEqual([{ value: 'onlineService', count: 3 }, { value: 'usage', count: 1 }])
    expect(facets.trial).toEqual([{ value: 'false', count: 3 }, { value: 'true', count: 1 }])
    expect((await asked({})).facets.publisher).toEqual([{ value: 'Aurora Cloud', count: 5 }, { value: 'Quietmoor', count: 1 }])
  }) // biome-ignore format: counts
  test('and tells what a unit costs a month', async () => {
    const [first] = (await asked({ q: 'zephyr ledger standard' })).items
    expect(first?.from).toEqual({ price: { amount: '10000', currency: 'KRW' }, term: 'P1Y', cycle: 'monthly', segment: 'commercial' })
  }) // biome-ignore format: one record
  test('and of prices that overlap, the one that began last, of what is still sold', async () => {
    const price = (validFrom: string, sum: bigint) => ({ term: 'P1Y', cycle: 'monthly', validFrom, validTo: null, price: sum, retail: sum }) as const
    const way = { market: 'QE', currency: 'KRW' } as const
    const raised = goods({ name: 'Quartz raised', offers: [
      { ...way, segment: 'commercial', prices: [price('2020-01-01', 100n), price('2021-01-01', 130n)] },
      { ...way, segment: 'education', isPurchasable: false, prices: [price('2020-01-01', 10n)] },
    ] })
    await shelve(o, [raised])
    expect((await asked({ market: 'QE' })).items[0]?.from).toMatchObject({ price: { amount: '130' }, segment: 'commercial' })
    expect((await asked({ market: 'QE', q: 'quartz raised' })).items[0]?.from).toMatchObject({ price: { amount: '130' } })
  }) // biome-ignore format: records
  test.each([{}, { q: 'z' }])('page after page, each once: %j', async (input) => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await asked({ ...input, limit: 2, ...(after ? { after } : {}) })
      seen.push(...page.items.map(({ title }) => title.en))
      after = page.next ?? undefined
    } while (after)
    const wanted = await titles(input)
    expect(seen).toEqual(wanted)
    expect(new Set(seen).size).toBe(wanted.length)
  })
  test('only by those who sell', async () => {
    expect((await o.as('helpdeskAgent')('GET /catalog/products', {})).status).toBe(403)
    expect((await o.stranger('GET /catalog/products', {})).status).toBe(401)
  })
  test('in the company’s own country where no market is named', async () =>
    expect((await o.as('salesAgent')('GET /catalog/products', { q: 'zephyr ledger' })).body.items).toEqual([]))
})
