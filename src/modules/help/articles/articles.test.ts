import { beforeAll, describe, expect, test } from 'vitest'
import { office } from '#test/office.ts'
import { type Block, buildOf, leavesOf, plainText, textOfLeaf } from './blocks.ts'
import { keepShipped } from './commands.ts'
import { blocksOf } from './markdown.ts'
import { departures, pair } from './pairs.ts'
import { addressesOf, hashOfBody, type Source } from './rules.ts'
import { sentencesOf } from './sentences.ts'

const sentences = (markdown: string) =>
  leavesOf(blocksOf(markdown)).map(({ sentences }) =>
    sentences.map(({ runs }) => runs.map(({ text }) => text).join('')),
  )

// biome-ignore format: a table
describe('a text is cut where its sentences end', () => {
  test.each([
    ['Enrol. Then sign.',                          ['Enrol. ', 'Then sign.']],
    ['가입하세요. 서명하세요.',                      ['가입하세요. ', '서명하세요.']],
    ['Is it late? No! Go on…',                     ['Is it late? ', 'No! ', 'Go on…']],
    ['On 2026. 11. 22. it ends.',                  ['On 2026. 11. 22. ', 'it ends.']],
    ['Version 1.4 is out. Read it.',               ['Version 1.4 is out. ', 'Read it.']],
    ['Ask Dr. Han, e.g. by mail. Wait.',           ['Ask Dr. Han, e.g. by mail. ', 'Wait.']],
    ['Northwind Inc. signs. Acme Inc. And more.',  ['Northwind Inc. signs. ', 'Acme Inc. ', 'And more.']],
    ['Run `npm start. It waits. ` now. Done.',     ['Run npm start. It waits.  now. ', 'Done.']],
    ['**Stop.** Then go.',                         ['Stop. ', 'Then go.']],
    ['See [one. Two](/a). Then go.',               ['See one. Two. ', 'Then go.']],
    ['He said “go.” Then he went.',                ['He said “go.” ', 'Then he went.']],
    ['one\ntwo. three',                            ['one two. ', 'three']],
  ])('%s', (markdown, expected) => expect(sentences(markdown)).toEqual([expected]))

  test('and put together again they are the text', () => {
    const runs = [{ text: 'One.  Two' }, { text: '. Three', marks: ['strong' as const] }, { text: ' four.' }]
    expect(sentencesOf(runs).flatMap((one) => one.runs).map(({ text }) => text).join('')).toBe('One.  Two. Three four.')
  })
})

const run = (markdown: string) =>
  leavesOf(blocksOf(markdown, { topic: 'here' })).flatMap((leaf) => leaf.sentences.flatMap((one) => one.runs))

// biome-ignore format: a table
describe('what leads somewhere leads where a reader may go', () => {
  test.each([
    ['[a](/account)',                         '/account'],
    ['[a](#steps)',                           '#steps'],
    ['[a](https://hanbit.example/x)',         'https://hanbit.example/x'],
    ['[a](mailto:help@hanbit.example)',       'mailto:help@hanbit.example'],
    ['[a](neighbour.md)',                     '/help/here/neighbour'],
    ['[a](neighbour.md#part)',                '/help/here/neighbour#part'],
    ['[a](//elsewhere.example/x)',            'https://elsewhere.example/x'],
    ['[a](javascript:alert(1))',              undefined],
    ['[a](JaVaScRiPt:alert(1))',              undefined],
    ['[a](data:text/html,<script>1</script>)', undefined],
    ['[a](vbscript:x)',                       undefined],
    ['[a](file:///etc/passwd)',               undefined],
    ['[a](/\\elsewhere.example)',             '/%5Celsewhere.example'],
    ['[a](../up/other.md)',                   undefined],
    ['[a](&#106;avascript:alert(1))',         undefined],
    ['<javascript:alert(1)>',                 undefined],
  ])('%s', (markdown, href) => expect(run(markdown)[0]?.href).toBe(href))
})

// biome-ignore format: a table
describe('of HTML only the text is kept', () => {
  test.each([
    ['<script>globalThis.hit = 1</script>\n\nText',       'Text'],
    ['Text <script>hit</script> more',                    'Text hit more'],
    ['<img src=x onerror=hit>\n\nText',                   'Text'],
    ['<div onclick="hit">\nInside\n</div>',               'Inside'],
    ['<!-- note --> Text',                                'Text'],
    ['one<br>two',                                        'one\ntwo'],
    ['![a picture](x.png)',                               'a picture'],
    ['<style>\np { color: red }\n</style>\n\nText',       'Text'],
  ])('%s', (markdown, text) => expect(plainText(blocksOf(markdown))).toBe(text))
})

test('lists, tables, code, notes and quotations keep their build', () =>
  expect(
    buildOf(
      blocksOf(
        '# T\n\n1. a\n   - b\n2. c\n\n> [!NOTE]\n> Mind.\n\n> Said.\n\n|a|b|\n|-|-|\n|1|2|\n\n```sh\nls\n```\n\n---\n',
      ),
    ),
  ).toBe('h2 ol(paragraph ul(paragraph) | paragraph) quote(paragraph) quote(paragraph) table(2×2) code rule'))
test('a second heading of one name has an address of its own', () =>
  expect(leavesOf(blocksOf('## 할 일\n\n## 할 일\n\n## !')).map((leaf) => 'anchor' in leaf && leaf.anchor)).toEqual([
    '할-일',
    '할-일-2',
    'part',
  ]))

const [en, ko] = ['## Do it\n\nOne. Two.\n\n- three\n', '## 하세요\n\n하나. 둘.\n\n- 셋\n'].map((text) =>
  blocksOf(text),
)
const originals = (blocks: readonly Block[]) =>
  leavesOf(blocks).map(({ sentences }) =>
    sentences.map(({ original = [] }) => original.map(({ text }) => text).join('')),
  )

describe('a translation stands beside its original', () => {
  test('sentence by sentence, and its headings keep the original’s address', () => {
    const paired = pair(ko ?? [], en ?? [])
    expect(originals(paired)).toEqual([['Do it'], ['One. ', 'Two.'], ['three']])
    expect(leavesOf(paired)[0]).toMatchObject({ anchor: 'do-it' })
  })
  test('with one sentence less, the last carries what is left', () =>
    expect(originals(pair(blocksOf('## 하세요\n\n하나 둘.\n\n- 셋\n'), en ?? []))[1]).toEqual(['One. Two.']))
  test('built otherwise, nothing is paired wrongly', () =>
    expect(
      originals(pair(blocksOf('하나. 둘.\n\n- 셋\n'), en ?? []))
        .flat()
        .join(''),
    ).toBe(''))
  test('and what differs is named by its line', () =>
    expect(departures(blocksOf('## 하세요\n\n하나.\n\n- 셋\n\n넷'), en ?? [])).toEqual([
      { line: 3, originalLine: 3, says: 'one sentence where the original has 2 sentences' },
      { line: 7, originalLine: 0, says: 'there is one more than in the original' },
    ]))
})

test.each([
  ['/locations/$id', ['/locations/:id', '/locations']],
  ['/account/people?tab=x', ['/account/people', '/account']],
  ['/', ['/']],
])('%s is written about as its page, or as one it lies under', (page, addresses) =>
  expect(addressesOf(page)).toEqual(addresses),
)

const front = (more: string) =>
  `---\ntitle: ${more}\ndescription: About it\ntopic: trial\ndate: 2026-11-22\nroles: []\nworkspace: spaces\n---\n`
const file = (slug: string, language: 'en' | 'ko', text: string): Source => ({ topic: 'trial', slug, language, text })

describe('our own articles in the database', () => {
  const body = 'Press **Save**. Wait.\n'
  const original = file(
    'saving',
    'en',
    `${front('Saving').replace('roles: []', 'roles: [reviewer]\npages: [/trial/:id]')}${body}`,
  )
  const translated = file(
    'saving',
    'ko',
    `${front('저장하기').replace('roles: []', `original: ${hashOfBody(body)}\nroles: [reviewer]\npages: [/trial/:id]`)}**저장**을 누르세요. 기다리세요.\n`,
  )
  const other = file('waiting', 'en', `${front('Waiting')}Wait a day.\n`)
  let o: Awaited<ReturnType<typeof office>>
  const keep = (...sources: Source[]) => o.within((ctx) => keepShipped(ctx, sources), 'network')
  const read = (slug: string, language?: 'en' | 'ko') =>
    o.stranger('GET /help/articles/:topic/:slug', { topic: 'trial', slug, ...(language && { language }) })
  beforeAll(async () => {
    o = await office()
  })

  test('are kept once: the same files change nothing', async () => {
    expect((await keep(original, translated, other)).changed).toBe(3)
    expect(await keep(original, translated, other)).toEqual({ changed: 0, retired: 0 })
  })
  test('are read by anyone, in the wanted language or in what there is', async () => {
    const { body: found } = await read('saving', 'ko')
    expect(found).toMatchObject({
      title: '저장하기',
      isTranslated: true,
      isStale: false,
      languages: ['en', 'ko'],
      beside: [{ slug: 'saving' }, { slug: 'waiting' }],
    })
    expect((await read('waiting', 'ko')).body).toMatchObject({ title: 'Waiting', language: 'en', isTranslated: false })
  })
  test('are kept between for a minute, and asked for again by their mark', async () => {
    const first = await o.stranger('GET /help/articles/:topic/:slug', {
      topic: 'trial',
      slug: 'saving',
      language: 'en',
    })
    expect(first.headers).toMatchObject({
      'cache-control': 'public, max-age=60',
      vary: expect.stringContaining('accept-language'),
    })
    const headers = { 'if-none-match': String(first.headers.etag) }
    const again = await o.stranger(
      'GET /help/articles/:topic/:slug',
      { topic: 'trial', slug: 'saving', language: 'en' },
      { headers },
    )
    expect(again.status).toBe(304)
    const page = await o.stranger('GET /help/page', { page: '/' })
    expect(page.headers['cache-control']).toBe('no-store') // it depends on who asks
  })
  test('a page asks for its own, then for others of its workspace', async () => {
    const asked = { page: '/trial/$id', language: 'en' as const }
    const { body: staff } = await o.vendor('reviewer')('GET /help/page', asked)
    expect(staff.items.map(({ slug }) => slug)).toEqual(['saving', 'waiting'])
    const { body: none } = await o.stranger('GET /help/page', { page: '/nowhere' })
    expect(none.items).toEqual([])
  })
  test('a list is read page by page', async () => {
    const first = await o.stranger('GET /help/articles', { topic: 'trial', limit: 1 })
    expect(first.body).toMatchObject({ items: [{ id: 'trial/saving' }], next: expect.any(String) })
    const second = await o.stranger('GET /help/articles', { topic: 'trial', limit: 1, after: first.body.next ?? '' })
    expect(second.body).toMatchObject({ items: [{ id: 'trial/waiting' }], next: null })
  })
  test('a changed original makes its translation stale, and keeps it readable beside it', async () => {
    expect(await keep({ ...original, text: original.text.replace('Wait.', 'Wait long.') }, translated, other)).toEqual({
      changed: 2,
      retired: 0,
    })
    const { body: found } = await read('saving', 'ko')
    expect(found).toMatchObject({ isStale: true, isTranslated: true })
    expect(originals(found.blocks as Block[])).toEqual([['Press Save. ', 'Wait long.']])
  })
  test('what is gone from the repository is gone from the help, and comes back with its file', async () => {
    expect(await keep(original, translated)).toMatchObject({ retired: 1 })
    const gone = await read('waiting', 'ko')
    expect({ status: gone.status, code: (gone.body as { code?: string }).code }).toEqual({
      status: 404,
      code: 'help.noArticle',
    })
    expect((await keep(original, translated, other)).changed).toBe(1)
    expect((await read('waiting')).status).toBe(200)
  })
  test('with front matter that cannot be read it stays as it was', async () => {
    await keep(original, translated, { ...other, text: '---\ntitle: [\n---\nBroken' })
    expect((await read('waiting')).body).toMatchObject({ title: 'Waiting' })
  })
  test('its text is searched word by word', () =>
    expect(textOfLeaf(leavesOf(blocksOf('a **b** `c`'))[0] as never)).toBe('a b c'))
})
