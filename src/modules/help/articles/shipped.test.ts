import { describe, expect, test } from 'vitest'
import { knownPlaces } from '../../../cli/articles.ts'
import { faultsIn, type Known } from './checks.ts'
import { hashOfBody, type Source } from './rules.ts'
import { sourcesIn } from './shipped.ts'
import { stampsDue } from './stamp.ts'

const sources = await sourcesIn()
const known = knownPlaces()
const faults = faultsIn(sources, known)
const articles = [...new Set(sources.map(({ topic, slug }) => `${topic}/${slug}`))]

/** The pages there were when the articles were first written; who adds a page adds its article, and `articles check` says which have none. */
const FIRST_HOUSE = [
  ...[
    '/',
    '/actions',
    '/readiness',
    '/audit',
    '/founding',
    '/sign-in',
    '/reset-password',
    '/enrol',
    '/terms',
    '/mailbox',
  ],
  ...[
    '/account',
    '/account/notifications',
    '/account/security',
    '/account/people',
    '/account/people/:id',
    '/account/access',
  ],
  ...[
    '/account/domains',
    '/account/apps',
    '/account/sign-on',
    '/locations',
    '/locations/:id',
    '/joins',
    '/verification',
  ],
  ...['/programmes', '/association', '/agreements/partner', '/acceptances/:id', '/vendor/verifications'],
  ...[
    '/vendor/verifications/:tenantId/:id',
    '/vendor/programmes',
    '/vendor/programmes/:tenantId',
    '/vendor/checklists',
  ],
  ...['/vendor/agreements', '/vendor/agreements/:id', '/vendor/partners', '/vendor/partners/:tenantId'],
  ...['/vendor/partners/:tenantId/audit', '/vendor/settings', '/vendor/articles'],
]

describe('our own articles', () => {
  test('are 25 or more, each in both languages', () => {
    expect(articles.length).toBeGreaterThanOrEqual(25)
    expect(sources).toHaveLength(articles.length * 2)
  })
  test.each(articles)('%s is whole, says the same in both languages, and leads nowhere wrong', (name) =>
    expect(
      faults.filter(({ file }) => file.startsWith(`${name}.`)).map(({ line, says }) => `${line}: ${says}`),
    ).toEqual([]),
  )
  test('every page of the first house is explained by one of them', () => {
    const explained = sources.map(({ text }) => text).join('\n')
    expect(FIRST_HOUSE.filter((page) => !explained.includes(`'${page}'`))).toEqual([])
    expect(FIRST_HOUSE.filter((page) => !known.pages.includes(page))).toEqual([])
  })
})

const places: Known = { pages: ['/account', '/locations/:id'], workspaces: ['home'], topics: ['trial'] }
const front = {
  title: 'T',
  description: 'D',
  topic: 'trial',
  date: '2026-11-22',
  roles: '[]',
  workspace: 'home',
  pages: "['/account']",
}
const file = (language: 'en' | 'ko', body: string, more: object = {}): Source => ({
  topic: 'trial',
  slug: 'one',
  language,
  text: `---\n${Object.entries({ ...front, ...more })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n---\n${body}`,
})
const stamp = (body: string) => ({ original: `'${hashOfBody(body)}'` })
const [body, gone] = ['One. Two.\n\n- [a](/account)\n', '하나. 둘.\n\n- [가](/account)\n']

// biome-ignore format: a table
describe('and a fault planted is a fault found', () => {
  test.each([
    ['nothing wrong',            file('en', body),                              file('ko', gone, stamp(body)), []],
    ['a changed original',       file('en', `${body}\n`),                       file('ko', gone, stamp('Old')), ['one.ko.md:1 stale']],
    ['a sentence too few',       file('en', body),                              file('ko', gone.replace(' 둘.', ''), stamp(body)), ['one.ko.md:11 one sentence where']],
    ['a link that leads nowhere', file('en', body.replace('/account', '/help/trial/none')), file('ko', gone, stamp(body.replace('/account', '/help/trial/none'))), ['one.en.md:12 a link leads nowhere']],
    ['an anchor that is not there', file('en', body.replace('/account', '#none')), file('ko', gone, stamp(body.replace('/account', '#none'))), ['one.en.md:12 a link leads nowhere']],
    ['a page that is not there', file('en', body, { pages: "['/nowhere']" }),   file('ko', gone, { ...stamp(body), pages: "['/nowhere']" }), ['one.en.md:1 pages: the portal', 'one.ko.md:1 pages: the portal']],
    ['a role there is not',      file('en', body, { roles: '[king]' }),         file('ko', gone, { ...stamp(body), roles: '[king]' }), ['one.en.md:1 roles', 'one.ko.md:1 roles']],
    ['a workspace there is not', file('en', body, { workspace: 'moon' }),       file('ko', gone, { ...stamp(body), workspace: 'moon' }), ['one.en.md:1 workspace', 'one.ko.md:1 workspace']],
    ['fronts that differ',       file('en', body),                              file('ko', gone, { ...stamp(body), pages: '[]' }), ['one.ko.md:1 pages: differs']],
    ['a field nobody reads',     file('en', body, { colour: 'red' }),           file('ko', gone, stamp(body)), ['one.en.md:1 colour']],
    ['HTML',                     file('en', `${body}\n<b>x</b>\n`),             file('ko', `${gone}\n엑스\n`, stamp(`${body}\n<b>x</b>\n`)), ['one.en.md:10 HTML']],
  ])('%s', (_, en, ko, expected) =>
    expect(faultsIn([en, ko], places).map(({ file, line, says }) => `${file.slice(6)}:${line} ${says}`)).toEqual(expected.map((one) => expect.stringContaining(one))))
})

test('an article in one language, and one without its original, are found', () => {
  expect(faultsIn([file('en', body)], places)).toMatchObject([{ says: 'it is written in one language only' }])
  expect(faultsIn([file('ko', gone)], places)).toMatchObject([{ says: 'its original is missing' }])
})
test('a stamp names the original as it is now, once', () => {
  const [stamped] = stampsDue([file('en', body), file('ko', gone)])
  expect(stamped?.text).toContain(`original: '${hashOfBody(body)}'\n---\n${gone}`)
  expect(stampsDue([file('en', body), stamped ?? file('ko', gone)])).toEqual([])
})
