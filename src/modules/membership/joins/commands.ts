import { sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { addMember, admins } from '#modules/access/index.ts'
import { ofTenant } from '../accounts/queries.ts'
import * as letters from './letters.ts'
import { lifecycle } from './lifecycle.ts'
import { type ById, type joinAsked, joinDecided, type Refused } from './shapes.ts'
import { type Join, store } from './tables.ts'

/** Lets a person in as an ordinary member: roles are given afterwards, by whoever may give them. */
export async function accept(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'accept')
  const { name: company } = await ofTenant(ctx)
  await addMember(ctx, { userId: before.userId, grants: [] })
  await ctx.tell(joinDecided, { joinId: id, status })
  await post(ctx, letters.accepted, before.email, before.language, { by: ctx.actor.name, company })
  return decide(ctx, before, { status, reason: null })
}

/** Turns a person away, with the reason they are told. */
export async function refuse(ctx: Ctx, { id, reason }: Refused) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'refuse')
  await ctx.tell(joinDecided, { joinId: id, status })
  await post(ctx, letters.refused, before.email, before.language, { reason })
  return decide(ctx, before, { status, reason })
}

const ADMINS_MAX = 10
/** Whoever may answer a request hears of it by mail. */
export async function announce(ctx: Ctx, { joinId }: Static<typeof joinAsked.facts>) {
  const join = await store.get(ctx, joinId)
  if (join.status !== 'pending') return
  const { name: company } = await ofTenant(ctx)
  for (const admin of await admins(ctx, permissions['joins:decide'].roles, ADMINS_MAX))
    await post(ctx, letters.asked, admin.email, admin.language, { name: join.name, email: join.email, company })
}

type Answer = { status: Join['status']; reason: string | null }
async function decide(ctx: Ctx, before: Join, answer: Answer) {
  const after = await store.update(ctx, before, { ...answer, decidedBy: ctx.actor.name, decidedAt: ctx.now })
  await ctx.db.execute(
    sql`select answer_join(${before.id}, ${newId<'event'>()}, ${ctx.now.toISOString()}::timestamptz)`,
  )
  return after
}
