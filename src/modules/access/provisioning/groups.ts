import { and, asc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { changedMeanwhile, missing, within } from '#kernel/store.ts'
import {
  changeOfDirectory,
  createOfDirectory,
  removeOfDirectory,
  renameOfDirectory,
} from '../groups/commands/directory.ts'
import { peopleOf } from '../groups/queries.ts'
import { groups as g, groupMembers as gm, store as groupStore } from '../groups/tables.ts'
import { members } from '../members/tables.ts'
import { people } from '../people/tables.ts'
import { lockTenant } from '../tenants/commands.ts'
import { type Columns, conditionOf } from './filters.ts'
import { refuse } from './rules.ts'
import type { ChangedGroup, DirectoryGroup, GroupById, NewGroup, SearchGroups } from './shapes.ts'
import { provisionedGroups as p, groupStore as store } from './tables.ts'

type Ids = readonly Id<'member'>[]
const columns: Columns<'id' | 'displayName' | 'externalId' | 'updatedAt' | 'member'> = {
  id: [sql`${g.id}::text`, 'exact'],
  displayName: [sql`lower(${g.name})`, 'text'],
  externalId: [p.externalId, 'exact'],
  updatedAt: [g.updatedAt, 'instant'],
  member: [
    sql`array(select i.member_id::text from group_members i where i.tenant_id = groups.tenant_id and i.group_id = groups.id)`,
    'list',
  ],
}

const shown = { id: g.id, name: g.name, externalId: p.externalId, createdAt: g.createdAt, updatedAt: g.updatedAt, version: g.version } // biome-ignore format: one line
const ofGroup = and(eq(p.tenantId, g.tenantId), eq(p.groupId, g.id))
const ofDirectory = and(eq(g.filledBy, 'directory'), eq(g.status, 'active'))
/** The groups the directory fills; those made by hand are people's own. */
const groupsWhere = (ctx: Ctx, wanted: SQL | undefined) =>
  ctx.db
    .select(shown)
    .from(g)
    .leftJoin(p, ofGroup)
    .where(and(within(ctx, g), ofDirectory, wanted))
    .orderBy(asc(g.id))

export async function search(ctx: Ctx, { filter, skip, limit, members: wantsMembers }: SearchGroups) {
  const wanted = filter && conditionOf(filter, columns)
  const [{ total } = { total: 0 }] = await ctx.db
    .select({ total: sql<number>`count(*)::int` })
    .from(g)
    .leftJoin(p, ofGroup)
    .where(and(within(ctx, g), ofDirectory, wanted))
  const rows = limit > 0 && skip < total ? await groupsWhere(ctx, wanted).limit(limit).offset(skip) : []
  return { total, items: await filled(ctx, rows, wantsMembers ? rows.map(({ id }) => id) : []) }
}

export async function find(ctx: Ctx, { id }: Static<typeof GroupById>): Promise<DirectoryGroup> {
  const rows = await groupsWhere(ctx, eq(g.id, id))
  const [group] = await filled(ctx, rows, [id])
  if (!group) throw missing()
  return group
}

const PEOPLE_MAX = 20_000
async function filled(ctx: Ctx, rows: Omit<DirectoryGroup, 'members'>[], of: readonly Id<'group'>[]) {
  if (of.length === 0) return rows.map((row) => ({ ...row, members: [] }))
  const inside = await ctx.db
    .select({ groupId: gm.groupId, id: gm.memberId, name: people.name })
    .from(gm)
    .innerJoin(members, and(eq(members.tenantId, gm.tenantId), eq(members.id, gm.memberId)))
    .innerJoin(people, eq(people.id, members.userId))
    .where(and(within(ctx, gm), inArray(gm.groupId, [...of])))
    .orderBy(asc(gm.id))
    .limit(PEOPLE_MAX)
  const byGroup = Map.groupBy(inside, ({ groupId }) => groupId)
  return rows.map((row) => ({ ...row, members: (byGroup.get(row.id) ?? []).map(({ id, name }) => ({ id, name })) }))
}

/** A group the directory fills. It opens nothing until an admin gives it a role. */
export async function create(ctx: Ctx, { name, externalId = null, memberIds }: NewGroup) {
  await lockTenant(ctx)
  await mustBeFree(ctx, externalId)
  await mustBeHere(ctx, memberIds)
  const { id } = await createOfDirectory(ctx, { name, memberIds: [...new Set(memberIds)] })
  if (externalId) await store.insert(ctx, { groupId: id, externalId })
  return find(ctx, { id })
}

/** Takes over what the directory says of a group: its name, its key, and one turn after the other who is in it. */
export async function change(ctx: Ctx, { id, name, externalId, turns }: ChangedGroup) {
  await lockTenant(ctx)
  const before = await find(ctx, { id })
  if (ctx.expects && ctx.expects.version !== before.version) throw changedMeanwhile()
  const after = { ...ctx, expects: null }
  if (name !== undefined && name !== before.name) await renameOfDirectory(after, { id, name })
  if (externalId !== undefined && externalId !== before.externalId) await rekey(after, id, externalId)
  if (turns.length) await turn(after, id, turns)
  return find(after, { id })
}

export async function end(ctx: Ctx, { id }: Static<typeof GroupById>) {
  await find(ctx, { id })
  await removeOfDirectory(ctx, { id })
  await ctx.db.delete(p).where(and(within(ctx, p), eq(p.groupId, id)))
  return null
}

async function turn(ctx: Ctx, id: Id<'group'>, turns: ChangedGroup['turns']) {
  const inside = new Set(await peopleOf(ctx, id))
  const wanted = new Set(inside)
  for (const { how, memberIds } of turns) {
    if (how === 'fill') wanted.clear()
    for (const one of memberIds) how === 'remove' ? wanted.delete(one) : wanted.add(one)
  }
  const [add, drop] = [[...wanted].filter((one) => !inside.has(one)), [...inside].filter((one) => !wanted.has(one))]
  await mustBeHere(ctx, add)
  if (add.length || drop.length) await changeOfDirectory(ctx, { id, add, drop })
}

/** Another key of the directory; the group counts as changed by it. */
async function rekey(ctx: Ctx, id: Id<'group'>, externalId: string | null) {
  await mustBeFree(ctx, externalId)
  const [row] = await ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), eq(p.groupId, id)))
  if (row) await store.update(ctx, row, { externalId })
  else await store.insert(ctx, { groupId: id, externalId })
  await groupStore.update({ ...ctx, changes: [] }, await groupStore.lock(ctx, id), {})
}

async function mustBeFree(ctx: Ctx, externalId: string | null) {
  const [taken] = externalId ? await groupsWhere(ctx, eq(p.externalId, externalId)).limit(1) : []
  if (taken) throw refuse.externalIdTaken({ externalId }, { field: 'externalId' })
}

const NAMED_MAX = 5
/** Everyone named is somebody of this company. */
async function mustBeHere(ctx: Ctx, memberIds: Ids) {
  if (memberIds.length === 0) return
  const rows = await ctx.db
    .select({ id: members.id })
    .from(members)
    .where(and(within(ctx, members), ne(members.status, 'removed'), inArray(members.id, [...memberIds])))
  const here = new Set(rows.map(({ id }) => id))
  const missed = [...new Set(memberIds)].filter((id) => !here.has(id))
  if (missed.length)
    throw refuse.notMembers({ count: missed.length, ids: missed.slice(0, NAMED_MAX) }, { field: 'members' })
}
