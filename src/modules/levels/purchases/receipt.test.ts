import { afterAll, expect, test } from 'vitest'
import { buyer, bought as ordered } from '#test/buyer.ts'
import { type Office, office } from '#test/office.ts'
import { receiptOf } from './receipt.ts'
import { store } from './tables.ts'

const SELLER = { legalName: 'Aurora Cloud, Inc.', address: '1 Harbour Way\nSeattle', registrationNumber: 'WA 600-1' }
const UNSAID = { legalName: '', address: '', registrationNumber: '' }
const say = async (seller: typeof SELLER) => (await office()).vendor('owner')('PUT /vendor/settings/seller', seller)
afterAll(() => say(UNSAID))

const bought = async (o: Office) => {
  const id = await ordered(o)
  return o.within((ctx) => store.get(ctx, id))
}
const receipt = (o: Office, purchaseId: string) =>
  o.as('partnerAdmin')('GET /purchases/:purchaseId/receipt', { purchaseId: purchaseId as never, language: 'en' })

test('a receipt names who sold by law, as it was when it was paid', async () => {
  const o = await buyer()
  expect((await say({ ...SELLER, legalName: '  Aurora   Cloud, Inc. ' })).body).toEqual(SELLER)
  const order = await bought(o)
  expect(order.seller).toEqual(SELLER)
  await say({ ...SELLER, legalName: 'Somebody Else Ltd' })
  const { body } = await receipt(o, order.id)
  expect([String(body).includes('(Aurora Cloud, Inc.)'), String(body).includes('Somebody Else')]).toEqual([true, false])
  const text = JSON.stringify(receiptOf(order, SELLER, 'ko').content)
  for (const line of ['등록 번호', 'WA 600-1', '1 Harbour Way']) expect(text).toContain(line)
})

test('what the vendor has not said stays off the receipt', async () => {
  const o = await buyer()
  await say(UNSAID)
  const order = await bought(o)
  expect(order.seller?.legalName).not.toBe('')
  const text = JSON.stringify(receiptOf(order, { ...UNSAID, legalName: 'Aurora' }, 'en').content)
  expect([text.includes('Registration number'), text.includes('Address')]).toEqual([false, false])
})

test('only the vendor’s owner says who sells', async () => {
  const o = await office()
  for (const call of [o.vendor('finance'), o.as('globalAdmin')])
    expect((await call('PUT /vendor/settings/seller', SELLER)).status).toBe(403)
})
