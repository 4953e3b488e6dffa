import { expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { office } from '#test/office.ts'
import { keepLegacy } from './commands.ts'
import { legacyOf } from './queries.ts'

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
