import { beforeAll, describe, expect, test } from 'vitest'
import { nearest, typedBlind } from '#kernel/nearest.ts'
import { office } from '#test/office.ts'
import { keepShipped } from '../articles/commands.ts'
import type { Source } from '../articles/rules.ts'
import { excerptOf, stemOf, termsOf } from './rules.ts'

// biome-ignore format: a table
describe('the words of a question', () => {
  test.each([
    ['How do I sign the agreement?',         [['sign'], ['agreement']]],
    ['어떻게 계약에 서명하나요',                [['계약에', '계약'], ['서명하나요', '서명']]],
    ['the',                                  [['the']]],
    ['  ',                                   []],
    ['Policies policies',                    [['polic']]],
    ['a'.repeat(3),                          [['aaa']]],
  ])('%s', (question, forms) => expect(termsOf(question).map((term) => term.forms)).toEqual(forms))
  test.each([['signing', 'sign'], ['signed', 'sign'], ['controlled', 'control'], ['bus', 'bus'], ['domains', 'domain']])('%s is found by %s', (word, stem) =>
    expect(stemOf(word)).toBe(stem))
})

// biome-ignore format: a table
describe('a word nobody wrote is read as the nearest that somebody did', () => {
  test.each([
    ['agrement',   ['agreement', 'agree', 'argument'],  'agreement'],
    ['locatoin',   ['location', 'local'],               'location'],
    ['이매일',      ['이메일을', '이름'],                  '이메일'],
    ['파트나',      ['파트너가', '파트'],                  '파트너'],
    ['xyzzy',      ['agreement', 'location'],           null],
    ['id',         ['it', 'is'],                        null],
  ])('%s among %s', (word, known, meant) => expect(nearest(word, known)).toBe(meant))
  test.each([['rPwjd', '계정'], ['agreement', null], ['eh', null]])('%s typed blind is %s', (word, meant) => expect(typedBlind(word)).toBe(meant))
})

describe('what is quoted', () => {
  const text = (pieces: { text: string; hit: boolean }[]) =>
    pieces.map((one) => (one.hit ? `[${one.text}]` : one.text)).join('')
  test('is the line that says it, the words marked', () =>
    expect(text(excerptOf('First.\nSigning needs a proof.', ['sign']))).toBe('[Signing] needs a proof.'))
  test('whatever its spaces in Korean', () =>
    expect(text(excerptOf('파트너 계약에 서명하세요.', ['파트너계약']))).toBe('[파트너 계약]에 서명하세요.'))
  test('is cut from a long line between words', () => {
    const quoted = text(excerptOf(`${'before '.repeat(40)}needle ${'after '.repeat(60)}`, ['needle']))
    expect(quoted).toMatch(/^… before .*\[needle\] after .* …$/)
    expect(quoted.length).toBeLessThan(260)
  })
  test('is nothing where the text does not say it, and a sign is only a sign', () => {
    expect(excerptOf('Text', ['needle'])).toEqual([])
    expect(excerptOf('a.b', ['('])).toEqual([])
  })
})

const file = (slug: string, language: 'en' | 'ko', front: object, text: string): Source => ({
  ...{ topic: 'searching', slug, language },
  text: `---\n${Object.entries({ description: 'It tells', roles: '[]', workspace: 'searched', ...front })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n---\n${text}\n`,
})
const library = [
  file(
    'zirconium',
    'en',
    { title: 'Zirconium badges', questions: "['Where is my quartz']" },
    'A badge of feldspar is kept. Nobody else may see it.',
  ),
  file('zirconium', 'ko', { title: '지르코늄 배지' }, '장석 배지를 보관해요.'),
  file('second', 'en', { title: 'The second', description: 'About zirconium' }, 'Nothing more.'),
  file('third', 'en', { title: 'The third' }, 'It names zirconium once, and feldspar.'),
  file('fourth', 'ko', { title: '네 번째' }, '흑요석보관함은 지르코늄으로 만들어요.'),
]

describe('a search', () => {
  let o: Awaited<ReturnType<typeof office>>
  beforeAll(async () => {
    o = await office()
    await o.within((ctx) => keepShipped(ctx, library), 'network')
  })
  const search = async (q: string, more: object = {}) => (await o.stranger('GET /help/search', { q, ...more })).body
  const found = async (q: string, more: object = {}) =>
    (await search(q, more)).items.map(({ slug, language }) => `${slug}.${language}`)

  test('puts a title before a description before a text', async () =>
    expect(await found('zirconium')).toEqual(['zirconium.en', 'second.en', 'third.en']))
  test('puts what holds more of the words first', async () =>
    expect(await found('zirconium feldspar')).toEqual(['zirconium.en', 'third.en', 'second.en']))
  test('finds the question somebody would ask', async () =>
    expect(await found('Where is quartz?')).toEqual(['zirconium.en']))
  test('finds Korean with its particles, and within a word', async () => {
    expect(await found('지르코늄은', { language: 'ko' })).toEqual(['zirconium.ko', 'fourth.ko'])
    expect(await found('흑요석 보관함', { language: 'ko' })).toContain('fourth.ko')
    expect(await found('배지', { language: 'ko' })).toEqual(['zirconium.ko'])
  })
  test('in one language finds what is written in the other', async () => {
    expect(await found('feldspar', { language: 'ko' })).toContain('zirconium.ko')
    expect(await found('장석', { language: 'en' })).toEqual(['zirconium.en'])
  })
  test('forgives a slip and says so', async () => {
    expect(await search('zircomium')).toMatchObject({
      instead: 'zirconium',
      items: [{ slug: 'zirconium' }, { slug: 'second' }, { slug: 'third' }],
    })
    expect(await search('배찌', { language: 'ko' })).toMatchObject({ instead: '배지', items: [{ slug: 'zirconium' }] })
    expect(await search('지르코눔', { language: 'ko' })).toMatchObject({
      instead: '지르코늄',
      items: [{ slug: 'zirconium' }, { slug: 'fourth' }],
    })
  })
  test('quotes the place', async () =>
    expect((await search('feldspar')).items.find(({ slug }) => slug === 'zirconium')?.excerpt).toEqual([
      { text: 'A badge of ', hit: false },
      { text: 'feldspar', hit: true },
      { text: ' is kept. Nobody else may see it.', hit: false },
    ]))
  test('keeps to a topic, a workspace and a number', async () => {
    expect(await found('zirconium', { topic: 'elsewhere' })).toEqual([])
    expect(await found('zirconium', { workspace: 'searched', limit: 1 })).toEqual(['zirconium.en'])
  })
  test('for nothing, or for what nobody wrote, finds nothing', async () => {
    expect(await search('?!')).toEqual({ items: [], instead: null })
    expect(await found('xqzwv')).toEqual([])
  })
  test('takes the signs of a pattern literally', async () => expect(await found('%_%')).toEqual([]))
})
