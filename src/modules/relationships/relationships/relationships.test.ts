import { expect, test } from 'vitest'
import { createTenant } from '#modules/access/index.ts'
import { beginRelationship, endRelationship, mustServe, renameCustomer } from '#modules/relationships/index.ts'
import { type Office, office } from '#test/office.ts'
import { beyondPrefix } from './rules.ts'

/** A customer's tenant, in nobody's list yet. */
const newCustomer = (o: Office, name = 'Blue Harbour Foods') =>
  o.within(
    (ctx) => createTenant(ctx, { name, kind: 'customer', country: 'KR', standings: { customer: 'active' } }),
    'network',
  )
const beginning = (customerId: Office['tenantId'], name = 'Blue Harbour Foods') => ({
  ...{ customerId, name, domain: 'Blue-Harbour.example', country: 'KR' },
  ...{ kind: 'reseller', source: 'created' } as const,
}) // biome-ignore format: one thought

test('a relationship begins once, is renamed in the list alone, and ends', async () => {
  const o = await office()
  const { id } = await newCustomer(o)
  const row = await o.within((ctx) => beginRelationship(ctx, beginning(id)))
  expect(row).toMatchObject({ status: 'active', domain: 'blue-harbour.example', nameKey: 'blue harbour foods' })
  await expect(o.within((ctx) => beginRelationship(ctx, beginning(id)))).rejects.toMatchObject({
    code: 'relationships.thereAlready',
  })
  await o.within((ctx) => renameCustomer(ctx, { customerId: id, name: ' 파란 항구  식품 ' }))
  expect(await o.within((ctx) => mustServe(ctx, id))).toMatchObject({ name: '파란 항구 식품', version: 2 })
  await o.within((ctx) => endRelationship(ctx, { customerId: id }))
  await expect(o.within((ctx) => mustServe(ctx, id))).rejects.toMatchObject({ code: 'store.missing' })
})

test('a customer of somebody else is missing, and may be served by several', async () => {
  const [o, other] = [await office(), await office({ name: 'Nordwind Cloud' })]
  const { id } = await newCustomer(o)
  await o.within((ctx) => beginRelationship(ctx, beginning(id)))
  await expect(other.within((ctx) => mustServe(ctx, id))).rejects.toMatchObject({ code: 'store.missing' })
  await other.within((ctx) => beginRelationship(ctx, { ...beginning(id), kind: 'advisor' }))
  expect(await other.within((ctx) => mustServe(ctx, id))).toMatchObject({ kind: 'advisor' })
})

test.each([
  ['abc', 'abd'],
  ['한', '핝'],
  ['a\u{1F600}', 'a\u{1F601}'],
])('all that begin with %j come before %j', (prefix, next) => expect(beyondPrefix(prefix)).toBe(next))
