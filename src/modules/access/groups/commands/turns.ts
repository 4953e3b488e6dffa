import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Ctx, contextOf } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import type { Grant } from '#kernel/permissions.ts'
import { missing, within } from '#kernel/store.ts'
import { word } from '#kernel/words.ts'
import { membersAmong } from '../../members/queries.ts'
import { grantsChanged, type NamedMember } from '../../members/shapes.ts'
import { members } from '../../members/tables.ts'
import { lockTenant } from '../../tenants/commands.ts'
import type { Tenant } from '../../tenants/tables.ts'
import { visits } from '../../visits/tables.ts'
import { rolesChanged } from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { peopleOf } from '../queries.ts'
import * as rules from '../rules.ts'
import { type Group, groups as g, groupMembers as gm, store } from '../tables.ts'

/** A group in hand: nobody else changes a group, a place or an admin of this company until the transaction ends. */
export type Held = { tenant: Tenant; before: Group }
type Of = Pick<Held, 'before'>
export async function take(ctx: Ctx, id: Id<'group'>): Promise<Held> {
  const tenant = await lockTenant(ctx)
  const before = await store.lock(ctx, id)
  if (before.status === 'deleted') throw missing()
  return { tenant, before }
}

export type Effects = rules.Effect<NamedMember>[]
/** Does some work on a group and says what each of these people gains and loses by it. */
export async function turned(ctx: Ctx, ids: readonly Id<'member'>[], work: () => Promise<unknown>): Promise<Effects> {
  const people = await membersAmong(ctx, ids)
  await work()
  const after = await regroup(ctx, ids)
  return people.map((person) => rules.effectOf(person, after.get(person.id) ?? []))
}

/** The change itself, taken back: what it answers is what would be. */
export async function lookedAt(ctx: Ctx, change: (ctx: Ctx) => Promise<Effects>): Promise<Effects> {
  await ctx.db.execute(sql`savepoint look`)
  const effects = await change(contextOf({ ...ctx, changes: [] }))
  await ctx.db.execute(sql`rollback to savepoint look`)
  return effects
}

/** Everyone whose roles have changed is told so, and with them whoever hears of roles. */
export async function announce(ctx: Ctx, { tenant, before }: Held, effects: Effects) {
  for (const { person, gains, loses } of effects.filter(rules.isEffect)) {
    await ctx.tell(grantsChanged, { id: person.id, userId: person.userId })
    if (person.status !== 'active') continue
    const facts = { by: ctx.actor.name, company: tenant.name, group: before.name }
    const said = { gains: rolesIn(gains), loses: rolesIn(loses) }
    await post(ctx, rolesChanged, person.email, person.language, { ...facts, ...said })
  }
}
const rolesIn = (grants: rules.Effect<unknown>['gains']) =>
  grants.length ? grants.map(({ role }) => word(`role.${role}`)) : '–'

/** Of these people, the members of the company; whoever is none is refused, and so is whom another tenant's admins manage. */
export async function colleagues(ctx: Ctx, ids: readonly Id<'member'>[]): Promise<NamedMember[]> {
  const people = (await membersAmong(ctx, ids)).filter(({ status }) => status !== 'removed')
  if (people.length < ids.length) throw missing()
  const merged = await ctx.db
    .select({ memberId: visits.memberId })
    .from(visits)
    .where(and(within(ctx, visits), eq(visits.kind, 'merged'), inArray(visits.memberId, [...ids])))
    .limit(ids.length)
  const others = people.filter(({ id }) => merged.some(({ memberId }) => memberId === id))
  if (others.length) throw rules.refuse.ofAnotherTenant({ names: rules.named(others) })
  return people
}

/** Puts people in; whoever is in already stays. */
export async function admit(ctx: Ctx, { before }: Of, people: readonly NamedMember[]): Promise<Effects> {
  const ids = people.map(({ id }) => id)
  return turned(ctx, ids, async () => {
    if (people.length === 0) return
    const count = (await peopleOf(ctx, before.id)).length + people.length
    if (count > rules.PEOPLE_MAX) throw rules.refuse.groupFull({ name: before.name, limit: rules.PEOPLE_MAX, count })
    const own = { tenantId: ctx.tenantId, groupId: before.id, addedByName: ctx.actor.name, createdAt: ctx.now, updatedAt: ctx.now } // biome-ignore format: one thought
    await ctx.db.insert(gm).values(ids.map((memberId) => ({ ...own, id: newId<'groupMember'>(), memberId })))
    await note(ctx, before, people, 'joined')
  })
}

/** Takes people out. */
export async function release(ctx: Ctx, { before }: Of, people: readonly NamedMember[]): Promise<Effects> {
  const ids = people.map(({ id }) => id)
  return turned(ctx, ids, async () => {
    if (people.length === 0) return
    await ctx.db.delete(gm).where(and(within(ctx, gm), eq(gm.groupId, before.id), inArray(gm.memberId, ids)))
    await note(ctx, before, people, 'left')
  })
}

/** Ends a group: nobody is in it any more, and nobody holds anything by it. */
export async function dissolve(ctx: Ctx, { before }: Of): Promise<Effects> {
  const status = lifecycle.next(before.status, 'delete')
  const ids = await peopleOf(ctx, before.id)
  return turned(ctx, ids, async () => {
    await ctx.db.delete(gm).where(and(within(ctx, gm), eq(gm.groupId, before.id)))
    await store.update(ctx, before, { status })
    for (const id of ids) ctx.changes.push({ what: 'member', id, old: { group: before.name }, new: { group: null } })
  })
}

/** Who came or went stands in the log of the group and of each of them, and counts as a change of the group. */
async function note(ctx: Ctx, group: Group, people: readonly NamedMember[], how: 'joined' | 'left') {
  await store.update({ ...ctx, changes: [] }, group, {})
  ctx.changes.push({ what: 'group', id: group.id, old: null, new: { [how]: people.map(({ name }) => name) } })
  const [old, now] = how === 'joined' ? [null, group.name] : [group.name, null]
  for (const { id } of people) ctx.changes.push({ what: 'member', id, old: { group: old }, new: { group: now } })
}

/**
 * Says anew what these people hold through their groups, and answers all that each holds since. The only writer of that column: it
 * is called in the transaction that changed a group or who is in it, after the tenant's row was taken.
 */
async function regroup(ctx: Ctx, ids: readonly Id<'member'>[]): Promise<ReadonlyMap<string, readonly Grant[]>> {
  if (ids.length === 0) return new Map()
  const throughGroups = sql`coalesce((
    select jsonb_agg(distinct held) from ${gm}
    join ${g} on ${g.tenantId} = ${gm.tenantId} and ${g.id} = ${gm.groupId} and ${g.status} = 'active'
    cross join jsonb_array_elements(${g.grants}) held
    where ${gm.tenantId} = ${members.tenantId} and ${gm.memberId} = ${members.id}), '[]'::jsonb)`
  const rows = await ctx.db
    .update(members)
    .set({ groupGrants: throughGroups })
    .where(and(within(ctx, members), inArray(members.id, [...ids])))
    .returning({ id: members.id, grants: members.grants })
  return new Map(rows.map(({ id, grants }) => [id, grants]))
}

/**
 * Takes somebody out of the groups they may no longer be in: out of all when they leave the account, out of those that hold more
 * than a guest may when they leave the directory (domain.md 2.5).
 */
export async function leaveGroups(ctx: Ctx, memberId: Id<'member'>, stays: 'asGuest' | 'nowhere') {
  const held = await ctx.db
    .select({ group: g })
    .from(gm)
    .innerJoin(g, and(eq(g.tenantId, gm.tenantId), eq(g.id, gm.groupId)))
    .where(and(within(ctx, gm), eq(gm.memberId, memberId)))
    .orderBy(g.id)
    .limit(GROUPS_LIMIT)
  const left = held.filter(({ group }) => stays === 'nowhere' || !rules.isForGuests(group))
  if (left.length === 0) return
  const people = await membersAmong(ctx, [memberId])
  for (const { group } of left) await release(ctx, { before: group }, people)
}
// As many as a company may have.
const GROUPS_LIMIT = 500
