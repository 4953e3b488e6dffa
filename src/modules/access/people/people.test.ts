import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deviceOf } from '../sessions/rules.ts'
import { issuerOf } from '../sso/rules.ts'
import { acceptPassword, fits, seal } from './password.ts'
import { isFresh, meaningOf, waitAfter } from './rules.ts'

// biome-ignore format: a table
test.each([[0, 0], [4, 0], [5, 60], [6, 120], [7, 240], [8, 480], [9, 900], [10, 900], [1_000_000, 900]])(
  'after %i failures the wait is %i seconds', (count, seconds) => expect(waitAfter(count, 5)).toBe(seconds))

test('a wait never grows shorter with one more failure, and never passes fifteen minutes', () =>
  fc.assert(
    fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 50 }), (count, free) => {
      expect(waitAfter(count + 1, free)).toBeGreaterThanOrEqual(waitAfter(count, free))
      expect(waitAfter(count, free)).toBeLessThanOrEqual(900)
    }),
  ))

describe('a proof by the second factor', () => {
  const at = new Date('2026-03-02T09:00:00Z')
  // biome-ignore format: a table
  test.each([['09:00:00', true], ['09:09:59', true], ['09:10:00', false]])('given at nine, is fresh at %s: %s', (time, is) =>
    expect(isFresh(at, new Date(`2026-03-02T${time}Z`))).toBe(is))
  test('never given, is never fresh', () => expect(isFresh(null, at)).toBe(false))
})

describe('a password', () => {
  test('of four words in any alphabet is taken', () => {
    for (const good of ['quiet river over stones', '조용한 강물이 돌 위로 흐른다', 'hanbit has a very long secret'])
      expect(acceptPassword(good, 'mina@hanbit.example')).toBe(good)
  })
  // biome-ignore format: a table
  test.each(['', '12345678901', '000000000000', 'abababababab', 'PASSWORD123!!', 'ｐａｓｓｗｏｒｄ１２３４', 'mina.kim@hanbit.example', '2026mina.kim2026'])(
    'as %j is refused', (bad) => expect(() => acceptPassword(bad, 'mina.kim@hanbit.example')).toThrow())
  test('is kept so that only itself fits', async () => {
    const kept = await seal('quiet river over stones')
    expect([await fits('quiet river over stones', kept), await fits('quiet river over stone', kept)]).toEqual([
      true,
      false,
    ])
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

test('a code of the library without words of ours is still answered, and known to be unknown', () => {
  const { refusal, known } = meaningOf('SOMETHING_NEW', 400)
  expect([refusal.code, known]).toEqual(['access.notUnderstood', false])
})

// biome-ignore format: a table
test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge · Windows'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36',              'Samsung Internet · Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',             'Safari · iOS'],
  ['curl/8.5.0',                                                                                                            'curl/8.5.0'],
  [null,                                                                                                                    ''],
])('the browser %j is shown as %j', (agent, device) => expect(deviceOf(agent)).toBe(device))

test('an issuer is a public https address, written one way', () => {
  expect(issuerOf(' https://login.hanbit.example/ ')).toBe('https://login.hanbit.example')
  for (const bad of [
    'login.hanbit.example',
    'http://login.hanbit.example',
    'https://a.example/?x=1',
    'https://me:pw@a.example',
    'javascript:alert(1)',
  ])
    expect(() => issuerOf(bad)).toThrow('issuer')
})
