import { and, asc, eq, ilike, or, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { across, containing } from '#kernel/store.ts'
import { tenants } from '#modules/access/index.ts'
import { benefitTypes as t } from '../types/tables.ts'
import type { Search } from './shapes.ts'
import { benefitKeys as k, type keyStates } from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[k.id, 'id']] }

/** The pool, key by key: who has which, and never what it says. */
export async function search(ctx: Ctx, { type, status, search, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const like = search?.trim() ? containing(search) : null
  const { id, ends, batch, addedAt, addedByName } = k
  const rows = await ctx.db
    .select({ id, type: k.typeCode, status: k.status, ends, batch, addedAt, addedByName, company: tenants.name })
    .from(k)
    .leftJoin(tenants, eq(tenants.id, k.takenBy))
    .where(
      and(
        across(ctx, k),
        type ? eq(k.typeCode, type) : undefined,
        status && eq(k.status, status),
        like ? or(ilike(k.ends, like), ilike(k.batch, like), ilike(tenants.name, like)) : undefined,
        beyond(newestFirst, after),
      ),
    )
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

/** How many keys of each benefit are left. */
export async function pools(ctx: Ctx) {
  const inState = (status: (typeof keyStates)[number]) =>
    sql<number>`(count(*) filter (where ${k.status} = ${status}))::int`
  const [free, taken, retired] = [inState('free'), inState('taken'), inState('retired')]
  return ctx.db
    .select({ type: t.code, name: t.name, free, taken, retired })
    .from(t) // published: no tenant's
    .leftJoin(k, and(eq(k.typeCode, t.code), across(ctx, k)))
    .where(eq(t.kind, 'softwareKey'))
    .groupBy(t.code)
    .orderBy(asc(t.position))
}
