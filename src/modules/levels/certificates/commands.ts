import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { tenants } from '#modules/access/index.ts'
import type { Holding } from '../holdings/tables.ts'
import type { Level } from '../levels/tables.ts'
import { type Certificate, certificates as c, store } from './tables.ts'

// No 0 and O, no 1 and I: it is read from paper. Without chance beyond the id's own, so that asked twice it is the same.
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const numberOf = (holdingId: string) => {
  const hash = createHash('sha256').update(`certificate ${holdingId}`).digest()
  const signs = [...hash.subarray(0, 12)].map((byte) => SIGNS[byte % SIGNS.length]).join('')
  return (signs.match(/.{4}/g) ?? []).join('-')
}

/** The certificate of a level: made with it, made longer by each renewal and signed anew. What comes with the enrolment has none. */
export async function certify(ctx: Ctx, holding: Holding, level: Level): Promise<Certificate | null> {
  if (level.obtained === 'enrolment') return null
  const known = await certificateOf(ctx, holding.id)
  if (known) return store.update(ctx, known, { validTo: holding.graceTo, token: null, signedAt: null })
  const [tenant] = await ctx.db.select({ name: tenants.name }).from(tenants).where(within(ctx, tenants)).limit(1)
  return store.insert(ctx, {
    ...{ holdingId: holding.id, number: numberOf(holding.id), companyName: tenant?.name ?? '' },
    ...{ level: level.code, levelName: level.name, description: level.description },
    ...{ issuedAt: holding.since, validTo: holding.graceTo },
  })
}

/** Takes the certificate back with the level. */
export async function revoke(ctx: Ctx, { id }: Pick<Holding, 'id'>) {
  const known = await certificateOf(ctx, id)
  if (known) await store.update(ctx, known, { revokedAt: ctx.now, token: null })
}

async function certificateOf(ctx: Ctx, holdingId: Holding['id']): Promise<Certificate | null> {
  const [row] = await ctx.db
    .select()
    .from(c)
    .where(and(within(ctx, c), eq(c.holdingId, holdingId), isNull(c.revokedAt)))
    .limit(1)
  return row ?? null
}
