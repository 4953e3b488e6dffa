import { and, eq, gte, inArray, lt, ne, sql } from 'drizzle-orm'
import type { Change, Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { within } from '#kernel/store.ts'
import { tenants, userNames } from '#modules/access/index.ts'
import { entries as e } from '#modules/audit/index.ts'
import { find as partnerOf } from '../relationships/ours.ts'
import type { Search } from './shapes.ts'

const newestFirst: Order = { way: 'down', by: [[e.at, 'instant'], [e.id, 'id']] } // biome-ignore format: one thought
/** Whoever acts here and is of another company is a partner's: its people, and its programs. */
const byOthers = and(ne(e.actorTenantId, e.tenantId), inArray(e.actorKind, ['person', 'app']))
const changed = sql`${e.operation} not like 'GET %'`

/** What partners did in the name of the customer at hand, the latest first. */
export async function search(ctx: Ctx, { relationshipId, from, to, after, limit = PAGE_ROWS }: Search) {
  const partner = relationshipId && (await partnerOf(ctx, { id: relationshipId }))
  const rows = await ctx.db
    .select({
      id: e.id,
      at: e.at,
      operation: e.operation,
      partnerName: tenants.name,
      actorKind: e.actorKind,
      actorName: e.actorName,
      changes: e.changes,
    })
    .from(e)
    .innerJoin(tenants, and(eq(tenants.tenantId, e.actorTenantId), eq(tenants.id, e.actorTenantId)))
    .where(
      and(
        within(ctx, e),
        byOthers,
        changed,
        eq(tenants.kind, 'partner'),
        partner ? eq(e.actorTenantId, partner.tenantId) : undefined,
        from ? gte(e.at, new Date(from)) : undefined,
        to ? lt(e.at, new Date(to)) : undefined,
        beyond(newestFirst, after),
      ),
    )
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  const names = await userNames(ctx, rows.flatMap(({ changes }) => userIn(changes) ?? [])) // biome-ignore format: one thought
  return cut(
    rows.map((row) => ({ ...row, changes: [...row.changes], user: names.get(userIn(row.changes) ?? '') ?? null })),
    limit,
    ({ at, id }) => placeOf(at, id),
  )
}

/** The user of the directory that an act was about. */
const userIn = (changes: readonly Change[]) =>
  changes.find(({ what }) => what === 'directoryUser')?.id as Id<'user'> | undefined // what the record is says whose id it is
