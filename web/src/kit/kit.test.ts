import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { amountOf, sizeOf } from './Amount.tsx'
import { newKey, requestOf } from './api.ts'
import { countryOptions } from './countries.ts'
import { csvOf, everyRow } from './csv.ts'
import { initialsOf } from './Initials.tsx'
import { fieldsOf, isPassing, Problem, problemOf } from './problem.ts'
import { named, say, speak, speakWhole } from './say.ts'
import { agoOf, dayOf } from './When.tsx'

beforeEach(async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' }, cookie: '' })
  await speak('en')
})

afterAll(() => {
  vi.unstubAllGlobals()
})

describe('words', () => {
  test('a word is said in the language of the screen, with the particle its fact asks for', async () => {
    expect(say('kit.sort.by', { column: 'Name' })).toBe('Sort by Name')
    await speak('ko')
    expect(say('kit.sort.by', { column: '이름' })).toBe('이름으로 정렬')
    expect(say('kit.sort.by', { column: '국가' })).toBe('국가로 정렬')
  })
  test('a count takes the plural of its language', async () => {
    expect([1, 3].map((n) => say('kit.selected', { n }))).toEqual(['one selected', '3 selected'])
    await speak('ko')
    expect(say('kit.selected', { n: 3 })).toBe('3건 선택됨')
  })
  test('a state the vocabulary does not know keeps its own name', () => {
    expect(named('role.globalAdmin')).toBe('Global admin')
    expect(named('state.unknown.halfDone')).toBe('halfDone')
  })
  test('what only other pages say comes with the first of them, and from then on with every language', async () => {
    expect(say('audit.title')).toBe('audit.title')
    await speakWhole()
    expect(say('audit.title')).toBe('Audit log')
    await speak('ko')
    expect(say('audit.title')).toBe('감사 로그')
  })
  test('a language turned to while another is on its way is the one that is spoken', async () => {
    await Promise.all([speak('ko'), speakWhole(), speak('en')])
    expect(say('kit.sort.by', { column: 'Name' })).toBe('Sort by Name')
  })
  test('an unknown key and a missing fact do not compile', () => {
    // @ts-expect-error no such word
    expect(say('kit.nothing')).toBe('kit.nothing')
    // @ts-expect-error the column is missing
    expect(say('kit.sort.by')).toBe('Sort by ')
  })
})

describe('calls', () => {
  const endpoint = (name: string) => name as Parameters<typeof requestOf>[0] // routes of other modules stand in for all
  test('named parts go into the path, the rest of a question into the query', () =>
    expect(
      requestOf(endpoint('GET /partners/:id/checks'), { id: 'a/b', q: '한빛', state: ['new', 'open'], after: '' }),
    ).toEqual({
      method: 'GET',
      url: '/rest/partners/a%2Fb/checks?q=%ED%95%9C%EB%B9%9B&state=new&state=open',
      body: undefined,
    }))
  test('what is written goes as a body', () =>
    expect(requestOf(endpoint('POST /checks/:id/rejection'), { id: '7', reason: 'x' })).toMatchObject({
      url: '/rest/checks/7/rejection',
      body: '{"reason":"x"}',
    }))
  test('a key is a random UUID wherever the page is served from', () =>
    expect(newKey()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/))
})

describe('problems', () => {
  const field = {
    field: 'email',
    code: 'mail.personal',
    title: 'That is a personal mailbox.',
    remedy: 'Use a work address.',
  }
  test('an answer of the house keeps its words; anything else is a fault of ours', async () => {
    const told = { title: 'Too many.', code: 'house.tooMany' }
    const ours = await problemOf(Response.json(told, { status: 429, headers: { 'retry-after': '9' } }))
    expect(ours.told).toMatchObject({ ...told, status: 429, retryAfter: 9 })
    expect((await problemOf(new Response('<html>', { status: 502 }))).code).toBe('web.broken')
  })
  test('each field is told its mistake and the way out', () =>
    expect(fieldsOf(new Problem({ status: 422, code: 'x', title: 'No.', fields: [field] }))).toEqual({
      email: 'That is a personal mailbox. Use a work address.',
    }))
  test('only a lost answer, a fault or haste is worth trying again', () =>
    expect([0, 429, 503, 422, 409].map((status) => isPassing(new Problem({ status, code: '', title: '' })))).toEqual([
      true, true, true, false, false,
    ])) // biome-ignore format: a list
})

describe('what is written for people', () => {
  test('dates are written as the language writes them, and a calendar day is of no zone', async () => {
    expect(dayOf('2026-11-22')).toBe('22 Nov 2026')
    await speak('ko')
    expect(dayOf('2026-11-22')).toBe('2026. 11. 22.')
  })
  test('an age takes its largest unit', () =>
    expect(agoOf('2026-11-20T00:00:00Z', Date.parse('2026-11-22T05:00:00Z'))).toBe('2 days ago'))
  test('days are those of the calendar: a little less than three is not two', () =>
    expect(agoOf('2026-11-25T12:00:00Z', Date.parse('2026-11-22T12:10:00Z'))).toBe('in 3 days'))
  test('won has no decimals, and no digit of a large sum is lost', () => {
    expect(amountOf({ amount: '1234000', currency: 'KRW' })).toBe('₩1,234,000')
    expect(amountOf({ amount: '90071992547409931.01', currency: 'EUR' })).toBe('€90,071,992,547,409,931.01')
  })
  test.each([[0, '0 B'], [480, '480 B'], [1_023, '1,023 B'], [1_024, '1 KB'], [27_034, '26.4 KB'], [1_363_149, '1.3 MB'], [104_857_600, '100 MB']])('a file of %i bytes is said to be %s', (bytes, said) =>
    expect(sizeOf(bytes)).toBe(said)) // biome-ignore format: a table
  test.each([['박민지', '민지'], ['Min-ji Park', 'MP'], ['Aurora', 'A'], ['남궁 민수', '남궁']])('%s is signed %s', (name, sign) =>
    expect(initialsOf(name)).toBe(sign)) // biome-ignore format: a table
  test('countries are sorted as the reader sorts', async () => {
    await speak('ko')
    expect(countryOptions(['US', 'KR', 'DE']).map(({ label }) => label)).toEqual(['대한민국', '독일', '미국'])
  })
})

describe('files of a list', () => {
  const columns = [{ title: 'Name', text: (name: string) => name }]
  test('what a spreadsheet would run as a formula is only text', () =>
    expect(csvOf(columns, ['=1+1', '-5', 'a "b", c'])).toBe('\uFEFFName\r\n\'=1+1\r\n-5\r\n"a ""b"", c"'))
  test('every page is asked for, each after the one before', async () => {
    const pages = { first: { items: [1, 2], next: 'b' }, b: { items: [3], next: null } }
    const asked = await everyRow(
      async (after) => pages[after === 'b' ? 'b' : 'first'],
      () => {},
    )
    expect(asked).toEqual([1, 2, 3])
  })
})
