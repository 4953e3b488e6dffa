import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { looksAt, pages } from './look.ts'

looksAt('anyone', 'every page for a stranger fits, reads well and speaks one language')

test('the list of pages is read whole', () =>
  expect(pages.length).toBe(readFileSync('web/src/router.tsx', 'utf8').match(/^ {2}page\(/gm)?.length))
