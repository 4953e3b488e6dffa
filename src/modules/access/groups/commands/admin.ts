import { and, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Grant } from '#kernel/permissions.ts'
import { missing, within } from '#kernel/store.ts'
import { tidy } from '#kernel/text.ts'
import { membersAmong } from '../../members/queries.ts'
import { givenAtOwn, without } from '../../members/rules.ts'
import { ownAmong } from '../../roles/scopes.ts'
import { lockTenant } from '../../tenants/commands.ts'
import { find, peopleOf } from '../queries.ts'
import * as rules from '../rules.ts'
import type { ById, Described, Ending, Joining, NewGrants, NewGroup, Parting } from '../shapes.ts'
import { groups as g, store } from '../tables.ts'
import {
  admit,
  announce,
  colleagues,
  dissolve,
  type Effects,
  type Held,
  lookedAt,
  release,
  take,
  turned,
} from './turns.ts'

/** A new group, empty yet: with roles, if whoever makes it may give them. */
export async function create(ctx: Ctx, { name: written, description = '', grants: wanted = [] }: NewGroup) {
  const { kind } = await lockTenant(ctx)
  const name = await freeName(ctx, written)
  const grants = rules.heldBy(wanted, kind)
  rules.mayGive({ by: ctx.actor, people: [], grants, kind })
  givenAtOwn({ wanted: grants, held: [], isOwn: await ownAmong(ctx, grants) })
  const is = { name, description: tidy(description), grants, status: 'active', filledBy: 'people' } as const
  const { id } = await store.insert(ctx, is)
  return find(ctx, { id })
}

/** Says anew what a group is called and what it is for. */
export async function describe(ctx: Ctx, { id, name: written, description }: Described) {
  const { before } = await take(ctx, id)
  rules.filledByPeople(before)
  rules.mayDescribe({ by: ctx.actor, grants: before.grants })
  const name = await freeName(ctx, written, id)
  await store.update(ctx, before, { name, description: tidy(description ?? before.description) })
  return find(ctx, { id })
}

/** Says anew what a group holds, and with it what each of its people holds. */
export async function changeGrants(ctx: Ctx, wanted: NewGrants) {
  const held = await take(ctx, wanted.id)
  await announce(ctx, held, await regrant(ctx, held, wanted.grants))
  return find(ctx, wanted)
}

export async function previewGrants(ctx: Ctx, { id, grants }: NewGrants): Promise<Effects> {
  const held = await take(ctx, id)
  return lookedAt(ctx, (there) => regrant(there, held, grants))
}

async function regrant(ctx: Ctx, { tenant: { kind }, before }: Held, wanted: readonly Grant[]): Promise<Effects> {
  const grants = rules.heldBy(wanted, kind)
  givenAtOwn({ wanted: grants, held: before.grants, isOwn: await ownAmong(ctx, grants) })
  const ids = await peopleOf(ctx, before.id)
  const people = await membersAmong(ctx, ids)
  const by = ctx.actor
  rules.mayTake({ by, people, grants: without(before.grants, grants) })
  rules.mayGive({ by, people, grants: without(grants, before.grants), kind })
  return turned(ctx, ids, () => store.update(ctx, before, { grants }))
}

/** Ends a group for good, its name typed once more. */
export async function remove(ctx: Ctx, { id, name }: Static<typeof Ending>) {
  const held = await take(ctx, id)
  if (tidy(name) !== held.before.name) throw rules.refuse.otherName({ name: held.before.name }, { field: 'name' })
  await announce(ctx, held, await end(ctx, held))
  return find(ctx, { id })
}

/** What deleting the group would take from whom. */
export async function previewDeletion(ctx: Ctx, { id }: Static<typeof ById>): Promise<Effects> {
  const held = await take(ctx, id)
  return lookedAt(ctx, (there) => end(there, held))
}

async function end(ctx: Ctx, held: Held): Promise<Effects> {
  const { id, grants } = held.before
  rules.mayTake({ by: ctx.actor, people: await membersAmong(ctx, await peopleOf(ctx, id)), grants })
  return dissolve(ctx, held)
}

/** Puts colleagues into a group: each role it holds must be the actor's to give to each of them. */
export async function join(ctx: Ctx, { id, memberIds }: Static<typeof Joining>) {
  const held = await take(ctx, id)
  const { before, tenant } = held
  rules.filledByPeople(before)
  const inside = await peopleOf(ctx, id)
  const people = (await colleagues(ctx, memberIds)).filter((one) => !inside.includes(one.id))
  rules.mayGive({ by: ctx.actor, people, grants: before.grants, kind: tenant.kind })
  await announce(ctx, held, await admit(ctx, held, people))
  return find(ctx, { id })
}

/** Takes one colleague out of a group. */
export async function part(ctx: Ctx, { id, memberId }: Static<typeof Parting>) {
  const held = await take(ctx, id)
  rules.filledByPeople(held.before)
  if (!(await peopleOf(ctx, id)).includes(memberId)) throw missing()
  const people = await membersAmong(ctx, [memberId])
  rules.mayTake({ by: ctx.actor, people, grants: held.before.grants })
  await announce(ctx, held, await release(ctx, held, people))
  return find(ctx, { id })
}

/** The name as it is kept, if no other group has it: compared without case. */
export async function freeName(ctx: Ctx, written: string, own?: string): Promise<string> {
  const name = rules.nameOf(written)
  const here = await ctx.db
    .select({ id: g.id, isNamed: sql<boolean>`lower(${g.name}) = lower(${name})` })
    .from(g)
    .where(and(within(ctx, g), eq(g.status, 'active')))
    .limit(rules.GROUPS_MAX)
  if (here.some(({ id, isNamed }) => isNamed && id !== own)) throw rules.refuse.nameTaken({ name }, { field: 'name' })
  if (!own && here.length >= rules.GROUPS_MAX) throw rules.refuse.groupsFull({ limit: rules.GROUPS_MAX })
  return name
}
