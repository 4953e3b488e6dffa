import { describe, expect, test } from 'vitest'
import { testWait } from '../deliveries/rules.ts'
import { healthAfter, soonest, stopCause, urlFit, WELL } from './rules.ts'

const now = new Date('2026-05-04T03:00:00Z')
const ago = (seconds: number | null) => (seconds === null ? null : new Date(now.getTime() - seconds * 1_000))
const DAY = 86_400

describe('a webhook', () => {
  test.each([
    [[], null],
    [[0], null],
    [[0, 30], 30],
    [[0, 59], 1],
    [[60, 61], null],
  ])('after tests %o seconds ago waits %s seconds', (before, wait) => {
    expect(testWait(before.map((seconds) => new Date(now.getTime() - seconds * 1_000)), now)).toBe(wait)
  }) // biome-ignore format: one thought

  test.each([
    [null, null, 0],
    [null, 10, -20],
    [null, 300, 0],
    [-240, 10, -20],
    [-15, 10, -15],
    [60, 10, 60],
  ])('with a turn %s and a try %s seconds ago goes on %s seconds ago, when somebody asks for it', (turn, tried, next) =>
    expect(soonest({ turnAt: ago(turn), triedAt: ago(tried) }, now)).toEqual(ago(next)),
  )

  test.each([
    [WELL, [], WELL],
    [WELL, [true, true], WELL],
    [WELL, [false], { failures: 1, failingSince: now }],
    [{ failures: 4, failingSince: ago(DAY) }, [false], { failures: 5, failingSince: ago(DAY) }],
    [{ failures: 4, failingSince: ago(DAY) }, [true, false], { failures: 1, failingSince: now }],
    [{ failures: 4, failingSince: ago(DAY) }, [true], WELL],
    [{ failures: 4, failingSince: ago(DAY) }, [], { failures: 4, failingSince: ago(DAY) }],
  ])('of health %o is, after %o, of %o', (before, arrived, after) =>
    expect(healthAfter(before, arrived, now)).toEqual(after),
  )

  test.each([
    [18, 3 * DAY, false, 60, 'dead'],
    [18, 3 * DAY - 1, false, 60, null],
    [17, 9 * DAY, false, 60, null],
    [1, 60, true, 60, 'full'],
    [0, null, true, 60, null],
    [0, null, true, DAY, 'full'],
    [0, null, false, 9 * DAY, null],
  ])('with %s failures since %s seconds, a long line: %s, the first waiting %s seconds, is stopped for %s', (failures, since, isLong, oldest, cause) =>
    expect(stopCause({ failures, failingSince: ago(since) }, { isLong, oldestAt: ago(oldest) }, now)).toBe(cause),
  ) // biome-ignore format: a table

  test.each(['http://localhost:9/a', 'https://192.168.0.9/a', 'https://[fd00::1]/a'])('at %s is refused where it is entered', (url) => {
    expect(() => urlFit(url, false)).toThrow(expect.objectContaining({ code: 'webhooks.urlNear' }))
    expect(urlFit(url, true)).toBe(url)
  }) // biome-ignore format: one thought
})
