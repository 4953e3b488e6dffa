import { afterAll, beforeAll, expect, test } from 'vitest'
import { partnerAt } from '#modules/membership/index.ts'
import { goods, shelve } from '#test/catalog.ts'
import { resellerOf, signs } from '#test/resellers.ts'
import { noAgreements } from '#test/signing.ts'
import { opened, seller } from '#test/subscriptions.ts'
import { callersOf } from '#test/v1.ts'
import { flawOnRecord } from './subscriptions/rules/on-record.ts'

const desk = goods({ name: 'Recorded desk' })
const ours = { country: 'KR', sells: true }
// biome-ignore format: a table
test.each([
  ['one of its own region',           { },                                          null],
  ['nobody, or nobody of its own',    { reseller: null },                           'unknown'],
  ['one that has not signed',         { reseller: { ...ours, sells: false } },      'notSelling'],
  ['one of another region',           { reseller: { ...ours, country: 'US' } },     'otherRegion'],
  ['anybody, where it is no provider', { isProvider: false },                       'providersOnly'],
] as const)('a provider puts on record, or not: %s', (_, given, flaw) =>
  expect(flawOnRecord('1234', { isProvider: true, country: 'KR', reseller: ours, ...given })?.code ?? null).toBe(flaw && `partnerOnRecord.${flaw}`))

let o: Awaited<ReturnType<typeof seller>>
beforeAll(async () => {
  await noAgreements()
  o = await seller({ now: '2026-03-11T03:00:00Z' })
  await shelve(o, [desk])
})
afterAll(noAgreements)

test('the partner on record is a reseller of the provider’s own that may sell; nothing is said of anybody else', async () => {
  const at = { customerId: o.customerId, id: (await opened(o, desk)).id }
  const put = (partnerOnRecord: string | null) =>
    o.as('adminAgent')('PUT /customers/:customerId/subscriptions/:id/partner-on-record', { ...at, partnerOnRecord })
  expect((await put('50000012')).body).toMatchObject({ code: 'partnerOnRecord.providersOnly' })
  const reseller = await resellerOf(o)
  const stranger = await seller()
  const foreign = (await stranger.within((ctx) => partnerAt(ctx, ctx.tenantId)))?.partnerId ?? ''
  const own = (await o.within((ctx) => partnerAt(ctx, ctx.tenantId)))?.partnerId ?? ''
  for (const id of [foreign, own, '50000012', 'anything'])
    expect((await put(id)).body).toMatchObject({ code: 'partnerOnRecord.unknown', field: 'partnerOnRecord' })
  expect(await put(reseller.partnerId)).toMatchObject({ status: 409, body: { code: 'partnerOnRecord.notSelling' } })
  await signs(reseller)
  expect((await put(` ${reseller.partnerId.slice(0, 4)} ${reseller.partnerId.slice(4)}`)).body).toMatchObject({ partnerOnRecord: reseller.partnerId })
  const call = callersOf(o).alone('adminAgent')
  const listed = await call(`GET /v1/customers/${o.customerId}/subscriptions?mpn_id=${reseller.partnerId}`)
  expect(listed.body.items).toMatchObject([{ id: at.id, partnerId: reseller.partnerId }])
  const sent = await call(`PATCH /v1/customers/${o.customerId}/subscriptions/${at.id}`, { partnerId: foreign })
  expect(sent).toMatchObject({ status: 400, body: { code: 900154 } })
  expect((await put(null)).body).toMatchObject({ partnerOnRecord: null })
}) // biome-ignore format: a story
