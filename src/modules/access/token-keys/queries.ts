import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across, within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { SIGNING_DAYS } from './rules.ts'
import { tokenKeys as k, type TokenKey } from './tables.ts'

const KEYS_MAX = 20

/** The tenant's keys that prove anything now: the one that signs first. */
export const keysNow = (ctx: Ctx): Promise<TokenKey[]> =>
  ctx.db
    .select()
    .from(k)
    .where(and(within(ctx, k), or(isNull(k.expiresAt), gt(k.expiresAt, ctx.now))))
    .orderBy(asc(k.status), asc(k.id))
    .limit(KEYS_MAX)

/** Keys anywhere in the network that have signed long enough, the oldest first. */
export const outworn = (ctx: Ctx, limit: number): Promise<TokenKey[]> =>
  ctx.db
    .select()
    .from(k)
    .where(and(across(ctx, k), eq(k.status, 'active'), lte(k.createdAt, addDays(ctx.now, -SIGNING_DAYS))))
    .orderBy(asc(k.createdAt))
    .limit(limit)
