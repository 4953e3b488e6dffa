import { expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { office } from '#test/office.ts'
import { itemsOf } from '../items/queries.ts'
import { keepLegacy } from './commands.ts'
import { legacyOf } from './queries.ts'
import { faultsOfGeneration } from './rules.ts'

test('a SKU of the older generation is known as that, with what replaces it or without', async () => {
  const o = await office()
  const [old, lone, fresh] = ['Generations Old', 'Generations Lone', 'Generations New'].map((name) => goods({ name }))
  if (!old || !lone || !fresh) throw new Error('Three were made.')
  await shelve(o, [old, lone, fresh])
  const into = { newProductId: fresh.productId, newSkuId: fresh.skuId }
  const none = { newProductId: null, newSkuId: null }
  const [first, second] = [old, lone].map(({ productId, skuId }) => ({ productId, skuId, ...none }))
  if (!first || !second) throw new Error('Two were named.')
  await o.within((ctx) => keepLegacy(ctx, [first, second]), 'network')
  await o.within((ctx) => keepLegacy(ctx, [{ ...first, ...into }]), 'network')
  const known = await o.within((ctx) => legacyOf(ctx, [old, lone, fresh]))
  expect([...known].sort()).toEqual([[old.sku, { ...first, ...into }], [lone.sku, second]].sort()) // biome-ignore format: one line
})

const asked = {
  sku: 'A:1',
  generation: 'legacy' as const,
  replacedBy: 'B:1',
  isKnown: true,
  isOlder: false,
  replaces: false,
}
// biome-ignore format: a table
test.each<[string, Partial<Parameters<typeof faultsOfGeneration>[0]>, string[]]>([
  ['what is there and newer',       {},                                                        []],
  ['nothing as yet',                { replacedBy: null, isKnown: false },                      []],
  ['itself',                        { replacedBy: 'A:1', isOlder: true },                      ['itself']],
  ['what is not in the catalogue',  { isKnown: false },                                        ['unknown']],
  ['what is older itself',          { isOlder: true },                                         ['isOlder']],
  ['all at once',                   { isKnown: false, replaces: true },                        ['replacesOthers', 'unknown']],
  ['something, although newer',     { generation: 'newCommerce' },                             ['notOlder']],
  ['nothing, being newer',          { generation: 'newCommerce', replacedBy: null },           []],
])('an older SKU is replaced by %s', (_, known, codes) =>
  expect(faultsOfGeneration({ ...asked, ...known }).map(({ code }) => code.split('.')[1])).toEqual(codes))

test('the vendor says which SKU replaces an older one: that is sold no more, says why, still renews, and can be taken back', async () => {
  const o = await office({ standings: { network: 'active', reseller: 'active' } })
  const [old, fresh] = [goods({ name: 'Desk Older' }), goods({ name: 'Desk Newer' })]
  await shelve(o, [old, fresh])
  const { productId, skuId } = old
  const PUT = 'PUT /vendor/catalog/products/:productId/skus/:skuId/generation'
  const manager = o.vendor('partnerManager')
  expect((await manager(PUT, { productId, skuId, generation: 'legacy', replacedBy: old.sku })).body).toMatchObject({ code: 'catalogGenerations.itself' })
  const { body } = await manager(PUT, { productId, skuId, generation: 'legacy', replacedBy: fresh.sku })
  const today = '2026-03-02'
  expect(body.skus).toMatchObject([{ generation: 'legacy', replacedBy: fresh.sku, endOfSale: today }])
  const ask = { market: 'KR', segments: ['commercial'], on: today, productId, skuId, term: 'P1Y', cycle: 'monthly' } as const
  const items = await o.within((ctx) => itemsOf(ctx, [ask, { ...ask, purpose: 'renew' }]))
  expect(items).toMatchObject([{ code: 'catalog.saleEnded' }, { skuId }])
  const { body: seen } = await o.as('salesAgent')('GET /catalog/products/:productId', { productId })
  expect(seen.skus).toMatchObject([{ generation: 'legacy', replacedBy: { sku: fresh.sku } }])
  const ends = 'PUT /vendor/catalog/products/:productId/skus/:skuId/ends'
  expect((await manager(ends, { productId, skuId, endOfSale: null, endOfLife: null })).body).toMatchObject({ code: 'catalogGenerations.soldNoMore' })
  const { body: all } = await manager('GET /vendor/catalog/legacy-skus', { limit: 200 })
  expect(all.items).toContainEqual(expect.objectContaining({ sku: old.sku, endOfSale: today }))
  await manager(PUT, { productId, skuId, generation: 'newCommerce', replacedBy: null })
  expect((await manager(ends, { productId, skuId, endOfSale: null, endOfLife: null })).body.skus).toMatchObject([{ generation: 'newCommerce', endOfSale: null }])
}) // biome-ignore format: a story
