import { and, asc, inArray } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import { within } from '#kernel/store.ts'
import { rolesChanged } from '../members/letters.ts'
import { holdersOf, membersAmong } from '../members/queries.ts'
import { givenAtOwn, own } from '../members/rules.ts'
import { grantsChanged, type NamedMember } from '../members/shapes.ts'
import { members, store as places } from '../members/tables.ts'
import { adminOf } from '../roles/rules.ts'
import { ownAmong } from '../roles/scopes.ts'
import { lockTenant } from '../tenants/commands.ts'
import type { Tenant } from '../tenants/tables.ts'
import * as rules from './rules.ts'
import type { ById, Change } from './shapes.ts'
import { type Line, store } from './tables.ts'

/** What a change would make of each person; nothing is written. */
export async function preview(ctx: Ctx, change: Change) {
  return (await planned(ctx, change)).plan
}

/** Makes the change for everyone for whom it can be made, and keeps what each held before. */
export async function change(ctx: Ctx, wanted: Change) {
  const { tenant, plan } = await planned(ctx, wanted)
  const touched = plan.filter(rules.isChange)
  if (touched.length === 0) throw plan.find(({ refusal }) => refusal)?.refusal ?? rules.refuse.nothingToChange()
  const lines: Line[] = []
  for (const { member, after } of touched) lines.push(await regive(ctx, { tenant, member, grants: after }))
  const { give, take } = wanted
  return store.insert(ctx, { status: 'done', give, take, lines, byUserId: ctx.actor.id, byName: ctx.actor.name })
}

/** Gives everyone back what they held, if nothing else has happened to any of them. */
export async function undo(ctx: Ctx, { id }: Static<typeof ById>) {
  const tenant = await lockTenant(ctx)
  const before = await store.lock(ctx, id)
  const present = await locked(ctx, before.lines.map(({ memberId }) => memberId)) // biome-ignore format: one thought
  const status = rules.mayUndo(before, present, ctx.now)
  let admins = await holdersOf(ctx, adminOf(tenant.kind))
  for (const { memberId, before: held } of before.lines) {
    const member = present.find(({ id }) => id === memberId)
    if (!member) continue
    const turn = rules.regiven({ by: ctx.actor, member, wanted: held, kind: tenant.kind, admins })
    admins = turn.admins
    await regive(ctx, { tenant, member, grants: turn.after })
  }
  return store.update(ctx, before, { status, undoneByName: ctx.actor.name, undoneAt: ctx.now })
}

async function planned(ctx: Ctx, { memberIds, give, take }: Change) {
  const tenant = await lockTenant(ctx) // all who decide about the company's admins come one after the other
  const here = await locked(ctx, memberIds)
  givenAtOwn({ wanted: give, held: [], isOwn: await ownAmong(ctx, give) })
  const admins = await holdersOf(ctx, adminOf(tenant.kind))
  return { tenant, plan: rules.plan({ by: ctx.actor, members: here, give, take, kind: tenant.kind, admins }) }
}

async function locked(ctx: Ctx, ids: readonly Id<'member'>[]): Promise<NamedMember[]> {
  await ctx.db
    .select({ id: members.id })
    .from(members)
    .where(and(within(ctx, members), inArray(members.id, [...ids])))
    .orderBy(asc(members.id))
    .for('update')
  return (await membersAmong(ctx, ids)).map(own) // what comes from a group is changed there
}

type Regiving = { tenant: Tenant; member: NamedMember; grants: Line['after'] }
async function regive(ctx: Ctx, { tenant, member, grants }: Regiving): Promise<Line> {
  const { id, userId, name, email, language } = member
  await ctx.tell(grantsChanged, { id, userId })
  const { version } = await places.update(ctx, member, { ownGrants: [...grants] })
  await post(ctx, rolesChanged, email, language, { by: ctx.actor.name, company: tenant.name })
  return { memberId: id, name, before: member.grants, after: grants, version }
}
