import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { mailSettings, members, people, workMail } from '#modules/access/index.ts'
import type { Terms } from '../../types/kinds.ts'
import { refuse } from '../rules.ts'
import { type Allocation, allocations as a } from '../tables.ts'

export type Holding = { userId: Id<'user'>; holderName: string; holderEmail: string }

/** The colleague something goes to, as the rules of the benefit allow: active, by a work address where it must be one. */
export async function colleague(ctx: Ctx, memberId: Id<'member'> | undefined, terms: Terms): Promise<Holding> {
  if (!memberId) throw refuse.personMissing({}, { field: 'memberId' })
  const [found] = await ctx.db
    .select({ userId: people.id, holderName: people.name, holderEmail: people.email })
    .from(members)
    .innerJoin(people, eq(people.id, members.userId))
    .where(and(within(ctx, members), eq(members.id, memberId), eq(members.status, 'active')))
  if (!found) throw refuse.notColleague({}, { field: 'memberId' })
  if (terms.workMail) workMail(found.holderEmail, await mailSettings(ctx), 'memberId')
  return found
}

/** Refuses a second one where a person may hold one at a time; two who assign at once come here one after the other. */
export async function holdsNone(ctx: Ctx, { userId, holderName }: Holding, kind: Allocation['kind']) {
  await ctx.db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`benefit holder:${ctx.tenantId}:${userId}`}, 0))`,
  )
  const one = and(eq(a.userId, userId), eq(a.kind, kind), eq(a.oneEach, true), eq(a.status, 'assigned'))
  const [held] = await ctx.db
    .select({ id: a.id })
    .from(a)
    .where(and(within(ctx, a), one))
    .limit(1)
  if (held) throw refuse.holdsOne({ name: holderName }, { field: 'memberId' })
}
