import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const web = 'web/src'
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.tsx?$/.test(file))
const textOf = (file: string) => readFileSync(join(web, file), 'utf8')

test('only one place of the web fetches: pages ask by the name of an endpoint', () =>
  expect(files.filter((file) => /(?<![\w.])fetch\(/.test(textOf(file)))).toEqual(['kit/send.ts']))

test('the kit knows no page: it imports its own, the words, and types', () => {
  const imports = files
    .filter((file) => file.startsWith('kit/'))
    .flatMap((file) => [...textOf(file).matchAll(/^import (?!type )[^'"]*'(\.\.\/[^']+)'/gm)].map(([, from]) => `${file}: ${from}`))
  expect(imports).toEqual([])
}) // biome-ignore format: one thought
