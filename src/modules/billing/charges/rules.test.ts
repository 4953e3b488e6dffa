import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysFrom, daysLater, monthEnd, monthsLater } from '#kernel/days.ts'
import { charged, credited, licenceSubtotal, lineOf, type Priced, totalOf, usageSubtotal } from './rules/lines.ts'
import { type Charged, type CycleSpan, cycleAt, fits, monthsOf, termEnd } from './rules/terms.ts'

/** All cycles of a term, in order. */
function cyclesOf(term: Charged): CycleSpan[] {
  const all: CycleSpan[] = []
  for (let day = term.from; day <= term.to; ) {
    const cycle = cycleAt(term, day)
    all.push(cycle)
    day = daysLater(cycle.to, 1)
  }
  return all
}
const seat: Priced = {
  ...{ productId: 'CFQ7TTC0LH18', skuId: '0001', title: { en: 'Desk', ko: '데스크' } },
  ...{ unitPrice: 1008n, currency: 'USD', promotionId: null, discountBps: 0 },
}
const bought = { type: 'new', why: 'purchase' } as const
const removed = { type: 'removeQuantity', why: 'seatsRemoved' } as const

describe('a term', () => {
  // biome-ignore format: a table
  test.each([ // domain.md 7.2
    ['2022-01-31', 'P1M',  '2022-02-27'], ['2022-02-28', 'P1M', '2022-03-27'], ['2022-05-31', 'P1M', '2022-06-29'],
    ['2022-06-30', 'P1M',  '2022-07-29'], ['2022-07-31', 'P1M', '2022-08-30'], ['2024-01-31', 'P1M', '2024-02-28'],
    ['2024-02-29', 'P1Y',  '2025-02-27'], ['2022-07-01', 'P1Y', '2023-06-30'], ['2022-07-15', 'P3Y', '2025-07-14'],
    ['2022-12-31', 'P1M',  '2023-01-30'], ['2022-07-15', null, '9999-12-31'],
  ] as const)('that begins on %s for %s ends with %s', (from, term, to) => expect(termEnd(from, term)).toBe(to))

  // biome-ignore format: a table
  test.each([
    ['P1M', 'monthly', 1, true], ['P1Y', 'monthly', 1, true], ['P1Y', 'annual', 12, true], ['P3Y', 'annual', 12, true],
    ['P3Y', 'triennial', 36, true], ['P1Y', 'oneTime', 12, true], [null, 'oneTime', null, true],
    ['P1M', 'annual', 12, false], ['P1Y', 'triennial', 36, false],
  ] as const)('of %s charged %s is charged by %s months: %s', (term, cycle, months, does) =>
    expect([monthsOf({ term, cycle }), fits({ term, cycle })]).toEqual([months, does]))

  test('of a year from the last of January has the cycles of the months as they end', () =>
    expect(cyclesOf({ from: '2022-01-31', to: '2023-01-30', months: 1 }).slice(0, 4)).toEqual([
      { from: '2022-01-31', to: '2022-02-27', whole: 28 },
      { from: '2022-02-28', to: '2022-03-30', whole: 31 },
      { from: '2022-03-31', to: '2022-04-29', whole: 30 },
      { from: '2022-04-30', to: '2022-05-30', whole: 31 },
    ]))

  const day = fc.integer({ min: 0, max: 40_000 }).map((n) => daysLater('1999-12-25', n))
  test('is tiled by its cycles, no day twice and none left out, wherever it begins and ends', () =>
    fc.assert(
      fc.property(day, fc.constantFrom(1, 12, 36), fc.integer({ min: 1, max: 36 }), fc.nat(1100), (from, months, length, cut) => {
        const full = daysLater(monthsLater(from, length), -1)
        const to = cut < 900 ? full : daysLater(from, Math.min(cut - 900, daysFrom(from, full) - 1))
        const all = cyclesOf({ from, to, months })
        expect(all[0]?.from).toBe(from)
        expect(all.at(-1)?.to).toBe(to)
        expect(all.slice(1).map(({ from }) => from)).toEqual(all.slice(0, -1).map(({ to }) => daysLater(to, 1)))
        for (const one of all) {
          expect(daysFrom(one.from, one.to)).toBeLessThanOrEqual(one.whole)
          expect([cycleAt({ from, to, months }, one.from), cycleAt({ from, to, months }, one.to)]).toEqual([one, one])
        }
      }),
    )) // biome-ignore format: one thought

  // biome-ignore format: a table
  test.each([
    ['P1M', 'monthly', true], ['P1M', 'annual', false],   ['P1Y', 'triennial', false], ['P3Y', 'annual', true],
    ['P1M', 'oneTime', true], [null,  'monthly', true],   [null,  'oneTime', true],
  ] as const)('of %s is charged %s: %s', (term, cycle, is) => expect(fits({ term, cycle })).toBe(is))

  test('of a month is never longer than the month it begins in, and a month ends on its last day', () =>
    fc.assert(
      fc.property(day, (from) => {
        const days = daysFrom(from, termEnd(from, 'P1M'))
        expect(days).toBeGreaterThanOrEqual(28)
        expect(days).toBeLessThanOrEqual(31)
        expect(monthEnd(from).slice(0, 7)).toBe(from.slice(0, 7))
        expect(daysLater(monthEnd(from), 1).slice(8)).toBe('01')
      }),
    ))
})

describe('a line', () => {
  const march = { from: '2026-03-01', to: '2026-03-31', whole: 31 }
  // biome-ignore format: a table
  test.each([ // domain.md 7.2: ten seats at 10.08 by the month, 120.96 by the year; 7.4: 19 of 31 days at 4.00
    [1008n,  10, '2026-03-01', 31, 0,    1008n,  10080n],
    [12096n, 10, '2026-03-01', 31, 0,    12096n, 120960n],
    [400n,   1,  '2026-03-13', 31, 0,    245n,   245n],
    [1008n,  3,  '2026-03-31', 31, 0,    32n,    96n],
    [1008n,  3,  '2026-03-16', 31, 1500, 442n,   1326n],
    [1008n,  10, '2026-03-01', 31, 10000, 0n,    0n],
    [1n,     999, '2026-03-02', 31, 0,   0n,     0n],
  ] as const)('of %s × %s from %s of %s days, %s off, is %s each and %s', (unitPrice, quantity, from, whole, discountBps, each, sum) => {
    const line = lineOf({ ...seat, unitPrice, discountBps }, quantity, { from, cycle: { ...march, whole } }, bought)
    expect([line.effectiveUnitPrice, line.subtotal, line.daysInCycle]).toEqual([each, sum, whole])
  })

  test('of a licence for good is its whole price', () =>
    expect(lineOf(seat, 2, { from: '2026-03-01', cycle: { from: '2026-03-01', to: '9999-12-31', whole: 1 } }, bought)).toMatchObject(
      { subtotal: 2016n, days: 1, daysInCycle: 1 },
    )) // biome-ignore format: one thought

  test('that gives back never gives more than was charged, whichever days are left', () =>
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), fc.integer({ min: 1, max: 9999 }), fc.nat(10_000), fc.nat(30), fc.nat(30), (unitPrice, quantity, discountBps, one, two) => {
        const price = { ...seat, unitPrice, discountBps }
        const [early, late] = [daysLater(march.from, Math.min(one, two)), daysLater(march.from, Math.max(one, two))]
        const sum = totalOf([
          ...charged(price, quantity, { from: early, cycle: march }, bought),
          ...credited(price, quantity, { from: late, cycle: march }, removed),
        ])
        expect(sum).toBeGreaterThanOrEqual(0n)
        if (early === late) expect(sum).toBe(0n)
      }),
    )) // biome-ignore format: one thought
})

test('licences are rounded by the piece, usage as a whole and once more in the currency of the bill', () => {
  const fx = { n: 13456n, d: 10000n }
  expect(licenceSubtotal({ n: 1008n, d: 1n }, 10n, fx)).toBe(13560n) // 1356.36 → 1356 each
  expect(usageSubtotal({ n: 12345n, d: 100_000n }, { n: 10_001n, d: 10n }, fx)).toBe(165n) // 123.46 → 123; 165.5 → 165
})
