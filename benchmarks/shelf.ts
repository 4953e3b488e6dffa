/** What is sold in the benchmarks. */
import { as } from '../src/database/migrate.ts'
import { type Connection, openDatabase } from '../src/database/open.ts'
import { createTenant } from '../src/modules/access/index.ts'
import { availabilityIdOf, itemIdOf, keepCatalog, numberOf, type SkuDraft } from '../src/modules/catalog/index.ts'
import { inNetworkOf } from '../src/worker/worker.ts'

/** A SKU by its number, sold in the United Kingdom. */
export const skuOf = (n: number): SkuDraft => {
  const said = { en: `Northern Desk ${n}`, ko: `노던 데스크 ${n}` }
  const prices = (['annual', 'monthly'] as const).map((cycle) => ({ term: 'P1Y' as const, cycle, price: cycle === 'annual' ? 12_096n : 1_008n, retail: 14_000n, validFrom: '2020-01-01', validTo: null }))
  return {
    product: { id: numberOf(`bench ${n}`), kind: 'onlineService', title: said, description: said, publisher: 'Polaris Works', own: true },
    sku: {
      ...{ id: '0001', title: said, description: said, unit: 'seat', minQuantity: 1, maxQuantity: 10_000, seatsMax: null },
      ...{ isTrial: false, isAddon: false, prerequisites: [], upgradesTo: [], convertsTo: null, attestation: false, onePerCustomer: false },
      ...{ pool: null, offerId: crypto.randomUUID(), endOfSale: null, endOfLife: null },
    },
    offers: [{ market: 'GB', segment: 'commercial', currency: 'GBP', prices }],
  }
} // biome-ignore format: one record
export const itemOf = (n: number) => {
  const productId = numberOf(`bench ${n}`)
  return itemIdOf(productId, '0001', availabilityIdOf(productId, '0001', 'GB', 'commercial'))
}

/** Puts SKUs on the shelf of a network that has no vendor yet, unless it has one. */
export async function shelve(database: Connection, secret: string, drafts: readonly SkuDraft[], { hasVendor = false } = {}) {
  const door = openDatabase(as('door', database, secret), 2)
  await inNetworkOf({ ...door, clock: () => new Date() })(async (ctx) => {
    if (!hasVendor) await createTenant(ctx, { name: 'Polaris Works', kind: 'vendor', country: 'GB' })
    await keepCatalog(ctx, drafts)
  })
  await door.close()
} // biome-ignore format: one thought
