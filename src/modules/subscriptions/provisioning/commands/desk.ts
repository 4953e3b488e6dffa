/** What the vendor sets up, tries and does about what has failed. */
import { randomBytes } from 'node:crypto'
import { callable } from '#kernel/calls.ts'
import type { Ctx } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { across } from '#kernel/store.ts'
import { lifecycle } from '../lifecycle.ts'
import { provisioner, reachOf } from '../queries.ts'
import { refuse } from '../refusals.ts'
import { type Reach, trial } from '../rules.ts'
import { type AtPartner, type NewAddress, provisionAsked } from '../shapes.ts'
import { type Provisioner, provisioners, store } from '../tables.ts'

type Secret = { readonly secret: string; readonly sealed: string }
async function madeUp({ ports: { vault } }: Outside): Promise<Secret> {
  const secret = randomBytes(32).toString('base64url')
  return { secret, sealed: vault.seal(secret) }
}

/** Keeps where the vendor's systems are called; the first time with a secret, which is shown once. */
export const keepAddress = beforehand(madeUp, async (ctx: Ctx, { url: written }: NewAddress, { secret, sealed }: Secret) => {
  const url = callable(written)
  if (!url) throw refuse.urlUnfit({}, { field: 'url' })
  const before = await provisioner(ctx)
  const kept = before ?? { one: 'one' as const, secretSealed: sealed, secretSince: ctx.now }
  return { ...(await keep(ctx, { ...kept, url }, before)), secret: before ? null : secret }
}) // biome-ignore format: one thought

/** Another secret in the place of the one there is, from now on. */
export const renewSecret = beforehand(madeUp, async (ctx: Ctx, _: object, { secret, sealed }: Secret) => {
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
  const before = await provisioner(ctx)
  if (!before) throw refuse.noneSet()
  await ctx.db.delete(provisioners).where(across(ctx, provisioners))
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
  await ctx.tell(provisionAsked, { subscriptionId: before.subscriptionId })
  const anew = { generation: before.generation + 1, tries: 0, turnAt: ctx.now }
  return store.update(ctx, before, { status, since: ctx.now, ...anew, fault: null, reason: null })
}
