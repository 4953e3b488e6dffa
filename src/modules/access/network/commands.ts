import type { Ctx } from '#kernel/context.ts'
import { tidy } from '#kernel/text.ts'
import { SELLER, seller } from './queries.ts'
import type { Seller } from './shapes.ts'
import { networkSettings } from './tables.ts'

/** Keeps a setting of the network: an operation of the house. */
export async function keepNetworkSetting(ctx: Ctx, { key, value }: { key: string; value: unknown }) {
  const row = { value, changedAt: ctx.now }
  await ctx.db
    .insert(networkSettings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: networkSettings.key, set: row })
}

/** Says who sells here by law: papers that are written from now on say so. */
export async function keepSeller(ctx: Ctx, given: Seller): Promise<Seller> {
  const before = await seller(ctx)
  const legalName = tidy(given.legalName)
  const address = given.address.trim().split(/\s*\n\s*/).map(tidy).join('\n') // biome-ignore format: one thought
  const value = { legalName, address, registrationNumber: tidy(given.registrationNumber) }
  await keepNetworkSetting(ctx, { key: SELLER, value })
  ctx.changes.push({ what: 'seller', id: SELLER, old: before, new: value })
  return value
}
