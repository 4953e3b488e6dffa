import { and, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { across, changedMeanwhile } from '#kernel/store.ts'
import * as letters from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { find } from '../queries/desk.ts'
import type { ById, Refused } from '../shapes.ts'
import { type Claim, claims as k } from '../tables.ts'

/** A reviewer finds that whoever claims stands for the company: the link of the letter now finishes the claim. */
export async function approve(ctx: Ctx, { id }: Static<typeof ById>): Promise<Claim> {
  const before = await find(ctx, { id })
  const status = lifecycle.next(before.status, 'approve')
  await post(ctx, letters.approved, before.email, before.language, { company: before.company })
  return decide(ctx, before, { status, reason: null })
}

export async function refuse(ctx: Ctx, { id, reason: given }: Static<typeof Refused>): Promise<Claim> {
  const before = await find(ctx, { id })
  const status = lifecycle.next(before.status, 'refuse')
  const reason = given.trim()
  await post(ctx, letters.refused, before.email, before.language, { company: before.company, reason })
  return decide(ctx, before, { status, reason })
}

async function decide(ctx: Ctx, before: Claim, changes: Pick<Claim, 'status' | 'reason'>): Promise<Claim> {
  if (ctx.expects && ctx.expects.version !== before.version) throw changedMeanwhile()
  const decided = { ...changes, decidedByName: ctx.actor.name, decidedAt: ctx.now, updatedAt: ctx.now }
  const [kept] = await ctx.db
    .update(k)
    .set({ ...decided, version: sql`${k.version} + 1` })
    .where(and(across(ctx, k), eq(k.id, before.id), eq(k.version, before.version)))
    .returning()
  if (!kept) throw changedMeanwhile()
  ctx.changes.push({ what: 'claim', id: before.id, old: { status: before.status }, new: changes })
  return kept
}
