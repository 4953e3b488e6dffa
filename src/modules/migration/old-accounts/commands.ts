import { and, asc, inArray, or, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { refuse } from './rules.ts'
import { legacyAccounts as a, type LegacyAccount } from './tables.ts'

/** Held together by claims; alone by an undo that begins, and by each batch of a run. */
const CLAIMS = 7_104_212
/** No claim is under way, and none begins before this transaction ends. */
export const holdClaims = (ctx: Ctx) => ctx.db.execute(sql`select pg_advisory_xact_lock(${CLAIMS})`)
/** Whoever waits for another's claim holds a connection of the house: not for long, or nobody else is served. */
const PATIENCE = sql.raw(`set local lock_timeout = '3s'`)

/** Locks old accounts and their sites for whoever claims them: nothing is taken back meanwhile, and nobody else claims them. */
export async function holdForClaim(ctx: Ctx, oldIds: readonly string[]): Promise<LegacyAccount[]> {
  if (oldIds.length === 0) return []
  await ctx.db.execute(PATIENCE)
  await ctx.db.execute(sql`select pg_advisory_xact_lock_shared(${CLAIMS})`)
  const held = await ctx.db
    .select()
    .from(a)
    .where(and(across(ctx, a), or(inArray(a.oldId, [...oldIds]), inArray(a.parentOldId, [...oldIds]))))
    .orderBy(asc(a.oldId))
    .for('update')
  if (await isBeingUndone(ctx, held)) throw refuse.beingUndone({}, { retryAfter: 60 })
  return held
}

async function isBeingUndone(ctx: Ctx, held: readonly LegacyAccount[]): Promise<boolean> {
  const oldIds = sql.param(held.map(({ oldId }) => oldId))
  const wrote = ['legacy_accounts', 'legacy_contacts', 'legacy_levels', 'legacy_benefits'].map(
    (table) => sql`select l.import_id from ${sql.raw(table)} l where l.old_id = any(${oldIds}::text[])`,
  )
  const { rows } = await ctx.db.execute(sql`
    select from imports i where ${across(ctx, a)} and i.status = 'undoing' and i.id in (${sql.join(wrote, sql` union all `)}) limit 1`)
  return rows.length > 0
}
