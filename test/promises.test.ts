import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { promisesIn, unproven } from './guards/promises.ts'

const page = readFileSync('docs/promises.md', 'utf8')
const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : null)

test('every promise names a proof, and every named test exists', () => expect(unproven(page, read)).toEqual([]))
test('there are promises', () => expect(promisesIn(page).length).toBeGreaterThan(40))
test('a promise planted without a proof is found', () =>
  expect(unproven('| it flies | by hand |', read)).toHaveLength(1))
test('a proof planted by a test that does not exist is found', () =>
  expect(unproven('| it flies | `test/house.test.ts › pigs fly` |', read)).toHaveLength(1))
