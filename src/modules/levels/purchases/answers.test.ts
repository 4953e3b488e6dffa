import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { keepNetworkSetting } from '#modules/access/index.ts'
import { buy, buyer, ownSettings } from '#test/buyer.ts'
import { noGateway } from './gateway.ts'
import { payableBy } from './queries.ts'

beforeEach(ownSettings)

test('an order sent twice under one key is one order, and what is kept of its answer names no payment', async () => {
  const o = await buyer()
  const key = `the-order-${o.tenantId}`
  const input = { code: 'launchPack', method: 'card', card: 'test-approved', autoRenew: true } as const
  const send = () => o.as('partnerAdmin')('POST /purchases', input, { headers: { 'idempotency-key': key } })
  const [first, again] = [await send(), await send()]
  expect([first.status, again.status]).toEqual([200, 200])
  expect(again.body.number).toBe(first.body.number)
  const { rows } = await o.within(
    ({ db }) => db.execute<{ body: object }>(sql`select body from idempotent_answers where tenant_id = ${o.tenantId}`),
    'network',
  )
  expect(JSON.stringify(rows)).not.toMatch(/test-approved|cardToken|"payment"/)
})

test('a vendor that has entered no bank account takes no transfer, and says who mends it', async () => {
  const o = await buyer()
  await o.within((ctx) => keepNetworkSetting(ctx, { key: 'levels', value: {} }), 'network')
  expect((await o.as('partnerAdmin')('GET /purchases/methods', {})).body.methods).toEqual(['card'])
  const { status, body } = await buy(o, 'launchPack', { method: 'transfer' })
  expect({ status, body }).toMatchObject({ status: 503, body: { code: 'levels.transferClosed' } })
  expect((await buy(o, 'launchPack')).status).toBe(200)
})

test('a house without a gateway takes bank transfers alone, and names no card', async () => {
  const o = await buyer()
  expect((await o.as('partnerAdmin')('GET /purchases/methods', {})).body.methods).toEqual(['card', 'transfer'])
  expect(await o.within((ctx) => payableBy.run(ctx, {}, noGateway.cards as never))).toEqual({
    methods: ['transfer'],
    cards: [],
  })
})
