import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import type { Vault } from '#kernel/vault.ts'
import * as rules from '../rules.ts'
import type { Activation, ById, NewHolder } from '../shapes.ts'
import { returnKey } from './end.ts'
import { colleague, holdsNone } from './people.ts'
import { counted, type Held, lockBoth, step } from './write.ts'

/** Gives what one person holds to another, as often and as soon as the rules allow. */
export async function handOver(ctx: Ctx, { id, memberId }: Static<typeof NewHolder>): Promise<Held> {
  const { of, ...before } = await lockBoth(ctx, { id })
  const to = await colleague(ctx, memberId, of.terms)
  const moved = rules.handedOver(before, to, { terms: of.terms, now: ctx.now })
  if (of.terms.oneEach) await holdsNone(ctx, to, before.kind)
  const row = await step(ctx, before, 'handOver', { ...to, ...moved, note: to.holderName })
  return { ...row, of }
}

/** Activates a licence on a directory, for good; or notes down one more machine on a key. */
export async function activate(ctx: Ctx, { id, domain, note }: Static<typeof Activation>): Promise<Held> {
  const { of, ...before } = await lockBoth(ctx, { id })
  if (before.kind === 'licence' && !domain) throw rules.refuse.domainMissing({}, { field: 'domain' })
  const first = before.activatedAt === null
  const about = {
    activations: before.kind === 'softwareKey' ? rules.activatedOnce(before, of.terms) : 1,
    ...(first && { activatedAt: ctx.now, validTo: rules.activatedUntil(of.terms, ctx.now, before.validTo) }),
    ...(before.kind === 'licence' && { domain: domain ?? null }),
    usedAt: before.usedAt ?? ctx.now,
  }
  const row = await step(ctx, before, 'activate', { ...about, note: (before.kind === 'licence' ? domain : note) ?? '' })
  return { ...row, of }
}

/** Gives back what nobody has used yet; it is free again. */
export async function release(ctx: Ctx, { id }: Static<typeof ById>): Promise<Held> {
  const { of: counting, ...before } = await lockBoth(ctx, { id })
  const row = await step(ctx, before, 'release')
  if (before.kind === 'softwareKey') await returnKey(ctx, before)
  return { ...row, of: await counted(ctx, counting, counting.assigned - before.quantity) }
}

/** Cancels a voucher's reservation, which makes it assigned again, or an engagement, which gives its hours back. */
export async function cancel(ctx: Ctx, { id }: Static<typeof ById>): Promise<Held> {
  const { of: counting, ...before } = await lockBoth(ctx, { id })
  const row = await step(ctx, before, 'cancel', { usedAt: null })
  if (before.kind === 'voucher') return { ...row, of: counting }
  return { ...row, of: await counted(ctx, counting, counting.assigned - before.quantity) }
}

/** Shows a key in the clear. The first look blocks a refund, and every look is kept: who, and when. */
export const view = beforehand(
  async ({ ports }: Outside) => ports.vault,
  async (ctx: Ctx, { id }: Static<typeof ById>, vault: Vault): Promise<Held & { secret: string }> => {
    const { of, ...before } = await lockBoth(ctx, { id })
    const first = { viewedAt: before.viewedAt ?? ctx.now, viewedByName: before.viewedByName ?? ctx.actor.name }
    const row = await step(ctx, before, 'view', { ...first, usedAt: before.usedAt ?? ctx.now })
    return { ...row, of, secret: vault.open(row.sealedKey ?? '') }
  },
)
