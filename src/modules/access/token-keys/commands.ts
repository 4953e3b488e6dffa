import { type Ctx, inTenant } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { addDays } from '#kernel/time.ts'
import { lifecycle } from './lifecycle.ts'
import { keysNow, outworn } from './queries.ts'
import { type Keeping, newPair, PROVING_DAYS } from './rules.ts'
import { store, type TokenKey, tokenKeys } from './tables.ts'

const BATCH = 20

/** A tenant's first key: made by two at once, the one that was kept first stays. Answers the keys there are. */
export async function keepFirst(ctx: Ctx, key: Keeping): Promise<TokenKey[]> {
  const dated = { tenantId: ctx.tenantId, createdAt: ctx.now, updatedAt: ctx.now }
  await ctx.db.insert(tokenKeys).values({ ...key, ...dated, status: 'active' }).onConflictDoNothing() // biome-ignore format: one statement
  return keysNow(ctx)
}

type Turn = { readonly worn: TokenKey; readonly next: Keeping }
/** Pairs for the keys whose time is over, made while no transaction is open. */
async function successors({ look, ports }: Outside): Promise<Turn[]> {
  const turns: Turn[] = []
  for (const worn of await look((ctx) => outworn(ctx, BATCH))) turns.push({ worn, next: await newPair(ports.vault) })
  return turns
}

async function succeed(ctx: Ctx, _: unknown, turns: Turn[]): Promise<number> {
  for (const { worn, next } of turns) {
    const there = inTenant(ctx, worn.tenantId)
    const before = await store.lock(there, worn.id)
    if (before.status !== 'active') continue
    const status = lifecycle.next(before.status, 'retire')
    await store.update(there, before, { status, expiresAt: addDays(ctx.now, PROVING_DAYS) })
    await store.insert(there, { ...next, status: 'active', expiresAt: null })
  }
  return turns.length
}

/** Puts a new key in the place of each that has signed long enough. */
export const rotate = beforehand(successors, succeed)
