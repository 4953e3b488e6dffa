import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forbidden, notices } from '../scripts/notices.mjs'

test('every package is under a licence that goes with Apache-2.0', () => expect(forbidden()).toEqual([]))

test('a package under another licence is found', () =>
  expect(forbidden([{ name: 'planted', version: '1.0.0', license: 'GPL-3.0' }])).toHaveLength(1))

test.runIf(process.platform === 'linux' && process.arch === 'x64')('the notices name what is installed', () =>
  expect(readFileSync('THIRD_PARTY_NOTICES.md', 'utf8')).toBe(notices()),
)
