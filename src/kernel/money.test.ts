import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, minorOf, money } from './money.ts'

describe('a sum written in digits', () => {
  // biome-ignore format: a table
  test.each([
    ['1234.5',  'USD', 123_450n],
    ['12.50',   'EUR', 1_250n],
    ['12',      'EUR', 1_200n],
    ['-0.07',   'GBP', -7n],
    ['5000',    'KRW', 5_000n],
    ['5000.00', 'KRW', 5_000n],
    ['5000.5',  'KRW', null],
    ['1.005',   'USD', null],
    ['1,000',   'USD', null],
    ['',        'USD', null],
    ['.5',      'USD', null],
  ] as const)('“%s” %s is %s minor units', (text, currency, sum) => expect(minorOf(text, currency)).toBe(sum))

  test('is read back as it was written', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.constantFrom('KRW', 'USD', 'JPY', 'EUR'), (sum, currency) => {
        expect(minorOf(decimal(money(sum, currency)), currency)).toBe(sum)
      }),
    )) // biome-ignore format: one property
})
