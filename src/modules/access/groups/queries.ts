import { and, eq, getTableColumns, ilike, or, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { containing, missing, within } from '#kernel/store.ts'
import { members } from '../members/tables.ts'
import { people } from '../people/tables.ts'
import type { ById, Counted, InGroup, Search, SearchPeople } from './shapes.ts'
import { groups as g, groupMembers as gm } from './tables.ts'

// The columns are named by hand: in the list of a plain select the builder leaves their tables out.
const inTable = sql<number>`(select count(*)::int from group_members inside where inside.tenant_id = groups.tenant_id and inside.group_id = groups.id)`
const counted = { ...getTableColumns(g), people: inTable.as('people') }
const lowerName = sql<string>`lower(${g.name})`
const byName: Order = { way: 'up', by: [[lowerName, 'text'], [g.id, 'id']] } // biome-ignore format: one thought

/** The groups of the company, by name. */
export async function search(ctx: Ctx, { after, limit = PAGE_ROWS, ...filters }: Static<typeof Search>) {
  const rows = await groupsWhere(ctx, and(wanted(ctx, filters), beyond(byName, after))).limit(limit + 1)
  return cut(rows, limit, ({ lowered, id }) => placeOf(lowered, id))
}

export async function find(ctx: Ctx, { id }: Static<typeof ById>): Promise<Counted> {
  const [row] = await groupsWhere(ctx, and(within(ctx, g), eq(g.id, id)))
  if (!row) throw missing()
  return row
}

const groupsWhere = (ctx: Ctx, where: SQL | undefined) =>
  ctx.db
    .select({ ...counted, lowered: lowerName.as('lowered') })
    .from(g) // every caller says `within`
    .where(where)
    .orderBy(...inOrder(byName))

const wanted = (ctx: Ctx, { search, role, memberId, mine }: Omit<Static<typeof Search>, 'after' | 'limit'>) => {
  const like = search?.trim() && containing(search.normalize('NFC'))
  return and(
    within(ctx, g),
    eq(g.status, 'active'),
    like ? or(ilike(g.name, like), ilike(g.description, like)) : undefined,
    role && sql`exists (select from jsonb_array_elements(${g.grants}) held where held ->> 'role' = ${role})`,
    memberId && holds(eq(gm.memberId, memberId)),
    mine ? holds(isMe(ctx)) : undefined,
  )
}

const holds = (who: SQL) =>
  sql`exists (select from ${gm} where ${gm.tenantId} = ${g.tenantId} and ${gm.groupId} = ${g.id} and ${who})`
const isMe = (ctx: Ctx) =>
  sql`${gm.memberId} in (select ${members.id} from ${members} where ${within(ctx, members)} and ${members.userId} = ${ctx.actor.id} and ${members.status} = 'active')`

const firstIn: Order = { way: 'up', by: [[gm.id, 'id']] }
/** Who is in a group, in the order they came. */
export async function searchPeople(ctx: Ctx, { id, search, after, limit = PAGE_ROWS }: Static<typeof SearchPeople>) {
  await find(ctx, { id })
  const like = search?.trim() && containing(search.normalize('NFC'))
  const rows: InGroup[] = await ctx.db
    .select({
      ...{ id: gm.id, memberId: gm.memberId, addedByName: gm.addedByName, createdAt: gm.createdAt },
      ...{ name: people.name, email: people.email, status: members.status, guest: members.guest },
    })
    .from(gm)
    .innerJoin(members, and(eq(members.tenantId, gm.tenantId), eq(members.id, gm.memberId)))
    .innerJoin(people, eq(people.id, members.userId))
    .where(
      and(
        within(ctx, gm),
        eq(gm.groupId, id),
        like ? or(ilike(people.name, like), ilike(people.email, like)) : undefined,
        beyond(firstIn, after),
      ),
    )
    .orderBy(...inOrder(firstIn))
    .limit(limit + 1)
  return cut(rows, limit)
}

/** Who is in a group. */
export const peopleOf = async (ctx: Ctx, groupId: Id<'group'>): Promise<Id<'member'>[]> => {
  const rows = await ctx.db
    .select({ memberId: gm.memberId })
    .from(gm)
    .where(and(within(ctx, gm), eq(gm.groupId, groupId)))
    .orderBy(gm.memberId)
    .limit(PEOPLE_LIMIT)
  return rows.map(({ memberId }) => memberId)
}
// More than a group may ever have: whoever is in it is found.
const PEOPLE_LIMIT = 2_000
