/** What the vendor sets up, tries and does about what has failed. */
import { randomBytes } from 'node:crypto'
import { and, gt, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { across } from '#kernel/store.ts'
import { lifecycle, type State } from '../lifecycle.ts'
import { provisioner, reachOf } from '../queries.ts'
import { refuse } from '../refusals.ts'
import { type Reach, trial, urlFit } from '../rules.ts'
import { type AtPartner, type NewAddress, provisionAsked } from '../shapes.ts'
import { type Provisioner, provisionings as p, provisioners, store } from '../tables.ts'

type Secret = { readonly secret: string; readonly sealed: string; readonly mayBeNear: boolean }
async function madeUp({ ports: { vault, near } }: Outside): Promise<Secret> {
  const secret = randomBytes(32).toString('base64url')
  return { secret, sealed: vault.seal(secret), mayBeNear: near.calls }
}

/** Keeps where the vendor's systems are called; the first time with a secret, which is shown once. */
export const keepAddress = beforehand(madeUp, async (ctx: Ctx, { url: written }: NewAddress, { secret, sealed, mayBeNear }: Secret) => {
  const url = urlFit(written, mayBeNear)
  await inTurn(ctx)
  const before = await provisioner(ctx)
  const kept = before ?? { one: 'one' as const, secretSealed: sealed, secretSince: ctx.now }
  if (before && before.url !== url) await wake(ctx, ['waiting'])
  return { ...(await keep(ctx, { ...kept, url }, before)), secret: before ? null : secret }
}) // biome-ignore format: one thought

/** Of two who change it at once the second finds what the first has kept, and the secret they were shown. */
const inTurn = (ctx: Ctx) => ctx.db.execute(sql`lock table ${provisioners} in exclusive mode`)

/** What waits for a later try is due at once: at the new address, or nowhere. What somebody holds just now is in its turn anyway. */
async function wake(ctx: Ctx, statuses: readonly State[]) {
  const late = ctx.db
    .select({ id: p.id })
    .from(p)
    .where(and(across(ctx, p), inArray(p.status, [...statuses]), gt(p.turnAt, ctx.now)))
    .for('update', { skipLocked: true })
  await ctx.db
    .update(p)
    .set({ tries: 0, turnAt: ctx.now })
    .where(and(across(ctx, p), inArray(p.id, late)))
  await ctx.tell(provisionAsked, {})
}

/** Another secret in the place of the one there is, from now on. */
export const renewSecret = beforehand(madeUp, async (ctx: Ctx, _: object, { secret, sealed }: Secret) => {
  await inTurn(ctx)
  const before = await provisioner(ctx)
  if (!before) throw refuse.noneSet()
  return { ...(await keep(ctx, { ...before, secretSealed: sealed, secretSince: ctx.now }, before)), secret }
})

type Kept = Omit<Provisioner, 'changedAt' | 'changedByName'>
async function keep(ctx: Ctx, row: Kept, before: Provisioner | null): Promise<Provisioner> {
  const values = { ...row, changedAt: ctx.now, changedByName: ctx.actor.name }
  across(ctx, provisioners)
  await ctx.db.insert(provisioners).values(values).onConflictDoUpdate({ target: provisioners.one, set: values })
  const said = ({ url, secretSince }: Kept) => ({ url, secretSince })
  ctx.changes.push({ what: 'provisioner', id: ctx.tenantId, old: before && said(before), new: said(row) })
  return values
}

/** From now on what is ordered is there at once; what still waited is, too. */
export async function withdrawAddress(ctx: Ctx): Promise<null> {
  await inTurn(ctx)
  const before = await provisioner(ctx)
  if (!before) throw refuse.noneSet()
  await ctx.db.delete(provisioners).where(across(ctx, provisioners))
  await wake(ctx, ['waiting', 'asked'])
  ctx.changes.push({ what: 'provisioner', id: ctx.tenantId, old: { url: before.url }, new: null })
  return null
}

type Tried = { readonly ok: boolean; readonly status: number | null; readonly silence: string | null }
/** Calls them once and says what came back; nothing is changed by it. */
export const test = beforehand(
  async (outside: Outside): Promise<Tried | null> => {
    const reach: Reach | null = await reachOf(outside)
    if (!reach) return null
    const answered = await outside.ports.calls(trial(reach, outside.now))
    if ('silence' in answered) return { ok: false, status: null, silence: answered.silence }
    return { ok: answered.status >= 200 && answered.status < 300, status: answered.status, silence: null }
  },
  async (_ctx: Ctx, _: object, tried: Tried | null) => {
    if (!tried) throw refuse.noneSet()
    return tried as never // the words of a silence are those of the shape
  },
)

/** Asks again what has failed, from the first try on. */
export async function retry(ctx: Ctx, { id }: AtPartner) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'retry')
  await ctx.tell(provisionAsked, {})
  const anew = { generation: before.generation + 1, tries: 0, turnAt: ctx.now }
  return store.update(ctx, before, { status, since: ctx.now, ...anew, fault: null, reason: null })
}
