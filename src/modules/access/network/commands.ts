import type { Ctx } from '#kernel/context.ts'
import { networkSettings } from './tables.ts'

/** Keeps a setting of the network: an operation of the house. */
export async function keepNetworkSetting(ctx: Ctx, { key, value }: { key: string; value: unknown }) {
  const row = { value, changedAt: ctx.now }
  await ctx.db
    .insert(networkSettings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: networkSettings.key, set: row })
}
