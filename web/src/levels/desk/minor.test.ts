import { expect, test } from 'vitest'
import { minorOf } from './minor.ts'

// biome-ignore format: a table
test.each([
  ['4750',      'USD', '475000'],
  ['4,750.5',   'USD', '475050'],
  ['0.01',      'EUR', '1'],
  ['6300000',   'KRW', '6300000'],
  ['6300000.5', 'KRW', '6300000.5'],
  ['1.234',     'USD', '1.234'],
  ['much',      'USD', 'much'],
])('%s %s is %s in the smallest unit, or left for the server to refuse', (typed, currency, minor) =>
  expect(minorOf(typed, currency)).toBe(minor))
