import { and, asc, desc, isNull } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { across } from '#kernel/store.ts'
import { vendorOf } from '#modules/access/index.ts'
import { type BadgeKey, newBadgeKey, signed } from './credential.ts'
import { certificates as c, badgeKeys as k, store } from './tables.ts'

const BATCH = 50
type Learned = { publicUrl: string; key: BadgeKey; fresh: string | null } | null

/** Signs the badges that wait: the key is opened outside, and used with the house's rights alone. The first badge makes the key. */
export const signBadges = beforehand(
  async ({ look, ports }: Outside): Promise<Learned> => {
    const { waits, known } = await look(async (ctx) => ({ waits: await waiting(ctx, 1), known: await currentKey(ctx) }))
    if (waits.length === 0) return null
    const { publicUrl, vault } = ports
    if (known) {
      const { keyId, publicJwk, sealedPrivate } = known
      return { publicUrl, fresh: null, key: { keyId, publicJwk, privateJwk: JSON.parse(vault.open(sealedPrivate)) } }
    }
    const key = newBadgeKey()
    return { publicUrl, key, fresh: vault.seal(JSON.stringify(key.privateJwk)) }
  },
  async (ctx: Ctx, _, learned: Learned) => {
    if (!learned) return 0
    const { publicUrl, key, fresh } = learned
    if (fresh && !(await keepKey(ctx, key, fresh))) return 0
    const issuer = (await vendorOf(ctx))?.name ?? 'Guildhall'
    const rows = await waiting(ctx, BATCH)
    for (const row of rows) {
      const token = await signed(row, key, { publicUrl, issuer })
      await store.update(inTenant(ctx, row.tenantId), row, { token, signedAt: ctx.now })
    }
    return rows.length
  },
)

const waiting = (ctx: Ctx, limit: number) =>
  ctx.db
    .select()
    .from(c)
    .where(and(across(ctx, c), isNull(c.signedAt), isNull(c.revokedAt)))
    .orderBy(asc(c.id))
    .limit(limit)

/** The key badges are signed with now. */
export async function currentKey(ctx: Ctx) {
  const [row] = await ctx.db
    .select()
    .from(k)
    .where(and(across(ctx, k), isNull(k.retiredAt)))
    .orderBy(desc(k.createdAt))
    .limit(1)
  return row ?? null
}

/** Whether the key just made is the first; another process may have been faster. */
async function keepKey(ctx: Ctx, { keyId, publicJwk }: BadgeKey, sealedPrivate: string): Promise<boolean> {
  if (await currentKey(ctx)) return false
  await ctx.db.insert(k).values({ keyId, publicJwk, sealedPrivate, createdAt: ctx.now })
  return true
}
