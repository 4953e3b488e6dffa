import { expect, test } from 'vitest'
import { priceRowsIn } from './reading.ts'

const row = { sku: 'A:1', market: 'KR', segment: 'commercial', term: 'P1Y', cycle: 'monthly', price: '1000', retail: '1200' } // biome-ignore format: one record

test('a file of prices is read by its headings, in either language and any order, a missing cell as an empty one', () => {
  const korean = '\uFEFF국가;SKU;고객 구분;약정;청구 주기;가격;권장가\r\nKR;A:1;commercial;P1Y;monthly;1000;1200\r\n'
  expect(priceRowsIn(korean)).toEqual([row])
  const english = 'sku,market,segment,term,cycle,price,retail\nA:1,KR,commercial,P1Y,monthly,1000,1200\n'
  expect(priceRowsIn(english)).toEqual([row])
  expect(priceRowsIn('sku,market\nA:1,KR')).toEqual([{ ...row, segment: '', term: '', cycle: '', price: '', retail: '' }]) // biome-ignore format: one row
  expect(priceRowsIn('product,market\nA:1,KR')).toEqual([])
})
