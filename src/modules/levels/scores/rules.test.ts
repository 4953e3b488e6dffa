import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Metric } from './areas/tables.ts'
import { advice, inWindow, reachedOn, score, scoresFrom, statusOf, tenthsOf, windowFrom } from './rules.ts'

const said = { en: 'x', ko: 'x' }
const metric = (code: string, pointsMax: number, threshold: number): Metric => ({
  ...{ code, pointsMax, threshold, category: 'performance', name: said, explains: said },
})
const area = {
  qualifiedFrom: 70,
  metrics: [metric('adds', 30, 3), metric('certified', 30, 4), metric('growth', 40, 20)],
}
const values = (adds: number, certified: number, growth: number) => new Map(Object.entries({ adds, certified, growth }))

describe('the points of a metric', () => {
  // biome-ignore format: a table
  test.each([
    [-2,  0],  [0, 0],  [1, 100],  [2, 200],  [3, 300],  [9, 300],  [0.5, 50],
  ])('for %d customers of three wanted are %d tenths of thirty', (value, tenths) =>
    expect(tenthsOf({ pointsMax: 30, threshold: 3 }, value)).toBe(tenths))
})

describe('a score', () => {
  // biome-ignore format: a table
  test.each([
    [values(3, 4, 20),  1000, true,  'everything reached'],
    [values(3, 4, 5),    700, true,  'seventy points exactly'],
    [values(3, 4, 4.9),  698, false, 'just below'],
    [values(3, 0, 20),   700, false, 'a metric at zero'],
    [values(3, 4, -10),  600, false, 'a metric below zero'],
    [new Map(),            0, false, 'nothing measured'],
  ])('of %o is %d tenths and qualifies: %s (%s)', (given, tenths, qualified) =>
    expect(score(area, given)).toMatchObject({ tenths, qualified }))

  const figure = fc.double({ min: -50, max: 200, noNaN: true })
  test('never falls when a figure rises, and lies between nothing and a hundred', () => {
    fc.assert(
      fc.property(figure, figure, figure, fc.double({ min: 0, max: 100, noNaN: true }), (a, b, c, more) => {
        const before = score(area, values(a, b, c)).tenths
        for (const after of [values(a + more, b, c), values(a, b + more, c), values(a, b, c + more)])
          expect(score(area, after).tenths).toBeGreaterThanOrEqual(before)
        expect(before).toBeGreaterThanOrEqual(0)
        expect(before).toBeLessThanOrEqual(1000)
      }),
    )
  })

  const good = fc.double({ min: 3, max: 200, noNaN: true })
  test('that qualifies still does when any figure rises', () => {
    fc.assert(
      fc.property(good, good, good, fc.double({ min: 0, max: 100, noNaN: true }), (a, b, c, more) => {
        fc.pre(score(area, values(a, b, c)).qualified)
        expect(score(area, values(a, b + more, c)).qualified).toBe(true)
      }),
    )
  })

  test('advises what is at zero first, then what brings most', () =>
    expect(
      advice(area, score(area, values(2, 0, 10))).map(({ metric: code, gain, zero }) => [code, gain, zero]),
    ).toEqual([
      ['certified', 300, true],
      ['growth', 200, false],
      ['adds', 100, false],
    ]))
})

describe('the window', () => {
  // biome-ignore format: a table
  test.each([
    ['2026-03-02', '2025-10-01'], ['2026-06-30', '2026-01-01'], ['2026-01-31', '2025-08-01'], ['2026-12-01', '2026-07-01'],
  ])('on %s begins on %s', (now, from) => expect(windowFrom(new Date(now))).toBe(from))

  const day = (text: string, qualified: boolean) => ({
    day: text,
    ...score(area, qualified ? values(3, 4, 20) : values(1, 1, 1)),
  })
  test('holds what stood when it began, and everything after', () =>
    expect(
      inWindow([day('2025-08-01', true), day('2025-09-10', false), day('2025-11-01', true)], '2025-10-01').map(
        (one) => one.day,
      ),
    ).toEqual(['2025-09-10', '2025-11-01']))

  // biome-ignore format: a table
  test.each<[string, ReturnType<typeof day>[], string | null]>([
    ['one day in its midst',        [day('2025-09-01', false), day('2025-12-03', true), day('2026-01-01', false)], '2025-12-03'],
    ['the day it begins on',        [day('2025-09-10', true),  day('2025-10-02', false)],                          '2025-10-01'],
    ['a day before it alone',       [day('2025-09-10', true),  day('2025-10-01', false)],                          null],
    ['no day',                      [day('2025-12-03', false)],                                                    null],
  ])('qualifies by %s', (_, days, on) => expect(reachedOn(days, 70, '2025-10-01')).toBe(on))
})

test('figures become scores day by day, each metric standing until it is measured anew', () => {
  const figure = (metricCode: string, on: string, value: number) => ({ area: 'a', metric: metricCode, day: on, value })
  const figures = [figure('adds', '2026-01-05', 3), figure('growth', '2026-02-01', 20), figure('certified', '2026-02-01', 4), figure('adds', '2026-03-01', 0)] // biome-ignore format: one thought
  expect(scoresFrom(area, figures, '2026-01-10').map(({ day, tenths, qualified }) => [day, tenths, qualified])).toEqual(
    [
      ['2026-02-01', 1000, true],
      ['2026-03-01', 700, false],
    ],
  )
})

// biome-ignore format: a table
test.each([
  [false, false, false, 'inProgress'], [false, false, true, 'qualified'], [true, false, false, 'enrolled'], [true, true, true, 'renewalDue'],
] as const)('held %s, due %s, qualified %s is %s', (held, due, qualified, status) =>
  expect(statusOf({ held, due, qualified })).toBe(status))
