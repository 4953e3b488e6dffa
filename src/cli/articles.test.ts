import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readConfig } from '#config'
import { SECRET } from '#test/cluster.ts'
import { testDatabase } from '#test/database.ts'
import { office } from '#test/office.ts'
import { articles } from './articles.ts'

const folder = mkdtempSync(join(tmpdir(), 'articles-'))
const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
mkdirSync(join(folder, 'deep'))
put(
  'whole.md',
  '---\ntitle: 온전한 문서\n---\n<span data-ttu-id="1">하나.</span><span class="sxs-lookup"><span data-stu-id="1">One.</span></span>\n',
)
put('deep/broken.md', '# 제목\n\n<span data-ttu-id="9">열림\n')
put('deep/none.txt', 'no article')

const said: string[] = []
const voices = (['log', 'error'] as const).map((name) =>
  vi.spyOn(console, name).mockImplementation((line) => void said.push(String(line))),
)
beforeEach(() => void said.splice(0))
afterAll(() => {
  for (const voice of voices) voice.mockRestore()
  rmSync(folder, { recursive: true })
})

const { owner } = await testDatabase()
const address =
  owner.connectionString ??
  `postgres://${owner.user}@localhost/${owner.database}?host=${encodeURIComponent(owner.host ?? '')}`
const run = (...args: string[]) => articles(args, () => readConfig({ DATABASE_URL: address, SECRET }, false))

describe('guildhall articles', () => {
  test('import takes a folder in, and names what is damaged by file and line', async () => {
    expect(await run('import', folder, '--language', 'ko', '--topic', 'by-hand')).toBe(1)
    expect(said).toEqual([
      'deep/broken.md: damaged, 0 sentence pairs',
      '  deep/broken.md:3  9: The span is not closed before its paragraph ends.',
      'whole.md: new, 1 sentence pair',
    ])
    const { body } = await (await office()).stranger('GET /help/articles/:topic/:slug', {
      topic: 'by-hand',
      slug: 'whole',
    })
    expect(body).toMatchObject({ title: '온전한 문서', isTranslated: true })
  })
  test('import keeps the damaged too if that is said, and the same files change nothing', async () => {
    expect(await run('import', folder, '--language', 'ko', '--topic', 'by-hand', '--keep-damaged')).toBe(0)
    expect(said).toContain('whole.md: same, 1 sentence pair')
    expect(said).toContain('deep/broken.md: new, 0 sentence pairs')
  })
  test('check finds our own articles whole', async () => {
    expect(await run('check')).toBe(0)
    expect(said.at(-1)).toMatch(/^\d+ files, 0 faults$/)
  })
  test('import without a language, and nothing at all, say what is missing', async () => {
    expect(await run('import', folder)).toBe(2)
    expect(await run()).toBe(2)
    expect(said.join('\n')).toContain('--language')
  })
})
