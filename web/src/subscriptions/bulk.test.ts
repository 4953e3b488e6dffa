import { expect, test } from 'vitest'
import { sumsOf } from './bulk.ts'

test('what several changes come to is summed by currency to the minor unit, credits taken off', () => {
  const won = (amount: string) => ({ amount, currency: 'KRW' })
  const dollars = (amount: string) => ({ amount, currency: 'USD' })
  expect(sumsOf([won('1200'), dollars('0.10'), won('-200'), dollars('0.20')])).toEqual(['₩1,000', '$0.30'])
  expect(sumsOf([dollars('900719925474099.31')])).toEqual(['$900,719,925,474,099.31'])
  expect(sumsOf([])).toEqual([])
})
