import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addressLine } from './addressLine.ts'

const router = readFileSync(new URL('../../web/src/router.tsx', import.meta.url), 'utf8')
const opening = [...router.matchAll(/'(\/[\w/-]+\/)\$token'/g)].map(([, path]) => [path ?? ''])

test('there are pages that a link opens', () => expect(opening.length).toBeGreaterThan(3))
test.each(opening)('what opens %s is not logged', (path) => {
  expect(addressLine(`${path}quiet-river?a=b`)).toBe(`${path}…`)
  expect(addressLine(`/${path.toUpperCase()}/quiet-river/more`)).not.toContain('quiet')
})

test.each([
  ['/rest/device-authorizations/BCDFGHJKL/allowance', '/rest/device-authorizations/…/allowance'],
  ['/customers/requests?token=quiet-river', '/customers/requests'],
  ['/claims/7', '/claims/7'],
])('%s is logged as %s', (url, line) => expect(addressLine(url)).toBe(line))
