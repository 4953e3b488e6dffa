import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { across, missing } from '#kernel/store.ts'
import type { Vault } from '#kernel/vault.ts'
import { typesOf } from '../types/queries.ts'
import { refuse as refuseType } from '../types/rules.ts'
import { endsOf, keysIn, refuse } from './rules.ts'
import type { ByKey, NewKeys } from './shapes.ts'
import { benefitKeys as k } from './tables.ts'

const ROWS_AT_ONCE = 1_000

/** Brings keys into the pool, each sealed before it is kept; a key that is there already is counted and left alone. */
export async function bring(ctx: Ctx, { type, batch, keys: text }: Static<typeof NewKeys>, vault: Vault) {
  const found = (await typesOf(ctx, [type])).get(type)
  if (!found) throw refuseType.typeUnknown({ type }, { field: 'type' })
  if (found.kind !== 'softwareKey') throw refuse.notKeys({ type }, { field: 'type' })
  const keys = keysIn(text)
  let added = 0
  for (let at = 0; at < keys.length; at += ROWS_AT_ONCE) {
    const rows = keys.slice(at, at + ROWS_AT_ONCE).map((key) => ({
      ...{ typeCode: type, status: 'free' as const, batch, addedAt: ctx.now, addedByName: ctx.actor.name },
      ...{ sealed: vault.seal(key), mark: vault.mark(key), ends: endsOf(key), updatedAt: ctx.now },
    }))
    const kept = await ctx.db.insert(k).values(rows).onConflictDoNothing().returning({ id: k.id })
    added += kept.length
  }
  ctx.changes.push({ what: 'benefitKey', id: type, old: null, new: { batch, rowCount: added } })
  return { added, known: keys.length - added }
}
export const bringKeys = beforehand(async ({ ports }: Outside) => ports.vault, bring)

/** Takes a key nobody was given out of the pool, for good. */
export async function retire(ctx: Ctx, { id }: Static<typeof ByKey>) {
  const [row] = await ctx.db
    .update(k)
    .set({ status: 'retired', updatedAt: ctx.now })
    .where(and(across(ctx, k), eq(k.id, id), eq(k.status, 'free')))
    .returning({ id: k.id })
  if (!row) throw missing()
  ctx.changes.push({ what: 'benefitKey', id, old: { status: 'free' }, new: { status: 'retired' } })
  return null
}
