import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { office } from '#test/office.ts'
import { leavesOf, plainText, textOf } from '../articles/blocks.ts'
import { blocksFrom } from './pairs.ts'
import { readFile } from './reading.ts'
import { slugOf } from './rules.ts'
import { spansOf } from './spans.ts'

const pair = (id: string, translated: string, original: string) =>
  `<span data-ttu-id="${id}">${translated}</span><span class="sxs-lookup"><span data-stu-id="${id}">${original}</span></span>`
const read = (markdown: string) => blocksFrom(spansOf(markdown).segments, { topic: 'imported' })
const pairsIn = (markdown: string) =>
  leavesOf(read(markdown)).flatMap(({ sentences }) =>
    sentences.map(({ runs, original }) => [textOf(runs), original ? textOf(original) : null]),
  )

describe('sentences know their originals, however Markdown sets them', () => {
  // biome-ignore format: a table
  test.each([
    ['a paragraph',      `${pair('1-1', '하나.', 'One.')} ${pair('1-2', '둘.', 'Two.')}`,                [['하나. ', 'One.'], ['둘.', 'Two.']]],
    ['a heading',        `## ${pair('1-1', '제목', 'Title')}`,                                           [['제목', 'Title']]],
    ['a list',           `- ${pair('1', '하나', 'One')}\n- ${pair('2', '둘', 'Two')}`,                    [['하나', 'One'], ['둘', 'Two']]],
    ['a table',          `|${pair('1', '가', 'a')}|${pair('2', '나', 'b|c')}|\n|-|-|\n|${pair('3', '다', 'd')}|x|`, [['가', 'a'], ['나', 'b|c'], ['다', 'd'], ['x', null]]],
    ['a note',           `> [!NOTE]\n> ${pair('1', '알아 두세요.', 'Mind.')}`,                             [['알아 두세요.', 'Mind.']]],
    ['bold words',       `**${pair('1', '저장', 'Save')}**을 누르세요.`,                                   [['저장', 'Save'], ['을 누르세요.', null]]],
    ['bold inside',      pair('1', '**저장**을 누르세요.', 'Press **Save**.'),                             [['저장을 누르세요.', 'Press Save.']]],
    ['a link inside',    pair('1', '[문서](a.md)를 보세요.', 'See the [article](a.md).'),                  [['문서를 보세요.', 'See the article.']]],
    ['a link around',    `[${pair('1', '문서', 'Article')}](a.md)`,                                       [['문서', 'Article']]],
    ['code inside',      pair('1', '`npm start`를 실행하세요.', 'Run `npm start`.'),                       [['npm start를 실행하세요.', 'Run npm start.']]],
    ['other spans',      `<span class="x">${pair('1', '<span lang="ko">하나</span>', 'One')}</span>`,      [['하나', 'One']]],
    ['single quotes',    pair('1', '하나', 'One').replaceAll('"', "'"),                                   [['하나', 'One']]],
    ['spaces between',   pair('1', '하나', 'One').replace('</span><span class', '</span> <span class'),    [['하나', 'One']]],
    ['spans in code',    `\`\`\`html\n${pair('1', 'a', 'b')}\n\`\`\``,                                    []],
    ['spans in a word',  `\`${pair('1', 'a', 'b')}\` 는 코드예요`,                                         [[`${pair('1', 'a', 'b')} 는 코드예요`, null]]],
  ])('%s', (_, markdown, expected) => expect(pairsIn(markdown)).toEqual(expected))
})

describe('every damaged span is named by its line, and its text stays', () => {
  const good = pair('9', '성한 문장.', 'A sound sentence.')
  // biome-ignore format: a table
  test.each([
    ['unclosed at the end',      '<span data-ttu-id="1">하나',                                              'unclosed',       '하나'],
    ['unclosed in its paragraph', `<span data-ttu-id="1">하나\n\n${good}`,                                   'unclosed',       '하나\n성한 문장.'],
    ['original not closed',      '<span data-ttu-id="1">하나</span><span class="sxs-lookup"><span data-stu-id="1">One</span>', 'unclosed', '하나One'],
    ['no partner',               '<span data-ttu-id="1">하나</span> 둘',                                    'partnerMissing', '하나 둘'],
    ['an original alone',        '하나 <span class="sxs-lookup"><span data-stu-id="1">One</span></span>둘', 'partnerMissing', '하나 둘'],
    ['an original without lookup', '<span data-ttu-id="1">하나</span><span data-stu-id="1">One</span>',     'partnerMissing', '하나One'],
    ['another id',               pair('1', '하나', 'One').replace('stu-id="1"', 'stu-id="2"'),              'idDiffers',      '하나'],
    ['one id twice',             `${pair('1', '하나', 'One')}${pair('1', '둘', 'Two')}`,                     'idTwice',        '하나둘'],
    ['one in the other',         `<span data-ttu-id="1">하나 ${pair('2', '둘', 'Two')}</span>`,              'nested',         '하나 둘'],
    ['closed, never opened',     '하나</span> 둘',                                                          'stray',          '하나 둘'],
  ])('%s', (_, markdown, what, text) => {
    const { damages } = spansOf(`첫 줄\n\n${markdown}`, 4)
    expect(damages[0]).toMatchObject({ line: 7, what })
    expect(plainText(read(markdown))).toBe(text)
  })
  test('and the sound ones beside it keep their originals', () =>
    expect(pairsIn(`<span data-ttu-id="1">하나 ${good}`)).toContainEqual(['성한 문장.', 'A sound sentence.']))
})

const word = fc.stringMatching(/^[가-힣a-zA-Z0-9][가-힣a-zA-Z0-9,.]{0,7}$/)
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
const both = fc.record({ translated: sentence, original: sentence })
const documents = fc.array(
  fc.record({
    mark: fc.constantFrom('', '## ', '- ', '> '),
    sentences: fc.array(both, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 6 },
)
const printed = (parts: readonly { mark: string; sentences: readonly { translated: string; original: string }[] }[]) =>
  parts
    .map(
      ({ mark, sentences }, at) =>
        mark + sentences.map(({ translated, original }, n) => pair(`${at}-${n}`, translated, original)).join(' '),
    )
    .join('\n\n')

describe('for any document', () => {
  test('what is read, paired and rendered is the text that was written, on both sides', () =>
    fc.assert(
      fc.property(documents, (parts) => {
        const blocks = read(printed(parts))
        expect(spansOf(printed(parts)).damages).toEqual([])
        expect(plainText(blocks)).toBe(
          parts.map(({ sentences }) => sentences.map(({ translated }) => translated).join(' ')).join('\n'),
        )
        const originals = leavesOf(blocks).flatMap(({ sentences }) =>
          sentences.map(({ original = [] }) => textOf(original)),
        )
        expect(originals).toEqual(parts.flatMap(({ sentences }) => sentences.map(({ original }) => original)))
      }),
    ))
  test('whatever is cut out of it, the reading ends and no whole word of the rest is lost', () =>
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(60), (parts, from, length) => {
        const whole = printed(parts)
        const at = from % whole.length
        const { segments } = spansOf(whole.slice(0, at) + whole.slice(at + length))
        const text = segments.map((one) => (one.kind === 'text' ? one.text : one.translated)).join('')
        const untouched = parts.slice(0, whole.slice(0, at).split('\n\n').length - 1)
        for (const { sentences } of untouched)
          for (const { translated } of sentences) expect(text).toContain(translated)
      }),
    ))
  test('of any tags in any order the reading ends, and says no line that is not there', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<span data-ttu-id="1">',
            '<span class="sxs-lookup">',
            '<span data-stu-id="1">',
            '</span>',
            '<span>',
            '글',
            '\n',
            '\n\n',
            '`',
            '|',
          ),
        ),
        (parts) => {
          const text = parts.join('')
          const { damages } = spansOf(text)
          expect(damages.every(({ line }) => line >= 1 && line <= text.split('\n').length)).toBe(true)
          expect(() => read(text)).not.toThrow()
        },
      ),
      { numRuns: 500 },
    ))
})

test.each([
  ['How To Enrol.md', 'how-to-enrol'],
  ['a/b/guide.ko-kr.md', 'guide'],
  ['가입.md', '가입'],
  ['Über uns.md', 'uber-uns'],
  ['x.txt', ''],
])('%s is taken in as “%s”', (name, slug) => expect(slugOf(name)).toBe(slug))

test('a document without end is refused before it is read', () => {
  expect(() => readFile({ name: 'a.md', text: `# T\n\n${'*_'.repeat(30_000)}`, language: 'ko' })).toThrow('longer than')
  expect(() => readFile({ name: 'a.md', text: `# T\n${'\n'.repeat(6_000)}`, language: 'ko' })).toThrow('longer than')
})

describe('the vendor takes documents in', () => {
  const text = `---\ntitle: 계정 만들기\ndescription: 설명\nms.date: 03/02/2026\nms.custom: kept\n---\n# ${pair('1', '계정 만들기', 'Create an account')}\n\n${pair('2', '먼저 로그인하세요.', 'First sign in.')}\n`
  const file = { name: 'create-account.md', text, language: 'ko' as const, topic: 'documents' }
  let o: Awaited<ReturnType<typeof office>>
  beforeAll(async () => {
    o = await office()
  })
  const send = (more: object = {}) => o.vendor('support')('POST /vendor/articles', { ...file, ...more })

  test('new, then the same, then changed; its front matter is kept whole', async () => {
    expect((await send()).body).toMatchObject({ outcome: 'new', pairs: 2, damages: [], slug: 'create-account' })
    expect((await send()).body).toMatchObject({ outcome: 'same' })
    expect((await send({ text: text.replace('먼저', '우선') })).body).toMatchObject({ outcome: 'changed' })
    const { body } = await o.stranger('GET /help/articles/:topic/:slug', {
      topic: 'documents',
      slug: 'create-account',
      language: 'ko',
    })
    expect(body).toMatchObject({ title: '계정 만들기', date: '2026-03-02', isTranslated: true, isStale: false })
  })
  test('a damaged one is reported by line and not kept, unless that is wanted', async () => {
    const damaged = { name: 'damaged.md', text: `${text}\n<span data-ttu-id="3">끝이 없어요.\n` }
    const { body } = await send(damaged)
    expect(body).toMatchObject({ outcome: 'damaged', damages: [{ line: 11, what: 'unclosed', id: '3' }] })
    const there = () => o.stranger('GET /help/articles/:topic/:slug', { topic: 'documents', slug: 'damaged' })
    expect((await there()).status).toBe(404)
    expect((await send({ ...damaged, keepDamaged: true })).body).toMatchObject({
      outcome: 'new',
      damages: [{ line: 11 }],
    })
    expect((await there()).status).toBe(200)
  })
  test('is listed, and taken away again', async () => {
    const key = { topic: 'documents', slug: 'damaged', language: 'ko' as const }
    const { body } = await o.vendor('support')('GET /vendor/articles', {})
    expect(body.items.map(({ id }) => id)).toContain('documents/damaged.ko.md')
    expect((await o.vendor('support')('DELETE /vendor/articles/:topic/:slug/:language', key)).status).toBe(204)
    expect((await o.vendor('support')('DELETE /vendor/articles/:topic/:slug/:language', key)).status).toBe(404)
  })
  test.each([
    ['without a title', { text: 'Text' }, 'help.import.noTitle'],
    ['with front matter that cannot be read', { text: '---\na: [\n---\n# T' }, 'help.import.frontUnreadable'],
    ['that is no Markdown', { name: 'a.exe' }, 'help.import.notMarkdown'],
  ])('a file %s is refused', async (_, more, code) => expect((await send(more)).body).toMatchObject({ code }))
})
