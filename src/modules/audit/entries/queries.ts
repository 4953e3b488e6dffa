import { and, eq, gte, ilike, like, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import type { Document } from '#kernel/route.ts'
import { containing, within } from '#kernel/store.ts'
import { csvOf } from './rules.ts'
import type { Export, Search } from './shapes.ts'
import { entries as e } from './tables.ts'

const EXPORT_MAX = 10_000
type Filters = Static<typeof Export>
const newestFirst: Order = { way: 'down', by: [[e.at, 'instant'], [e.id, 'id']] } // biome-ignore format: one thought

export async function search(ctx: Ctx, { after, limit = PAGE_ROWS, ...filters }: Static<typeof Search>) {
  const rows = await rowsWhere(ctx, and(wanted(filters), beyond(newestFirst, after)), limit + 1)
  return cut(rows, limit, ({ at, id }) => placeOf(at, id))
}

/** The same entries as a sheet, in the reader's language: newest first, at most ten thousand. */
export async function sheet(ctx: Ctx, { language = ctx.language, ...filters }: Filters): Promise<Document> {
  const rows = await rowsWhere(ctx, wanted(filters), EXPORT_MAX)
  return { name: 'audit.csv', type: 'text/csv; charset=utf-8', content: async () => csvOf(rows, language) }
}

const rowsWhere = (ctx: Ctx, where: SQL | undefined, limit: number) =>
  ctx.db
    .select()
    .from(e)
    .where(and(within(ctx, e), where))
    .orderBy(...inOrder(newestFirst))
    .limit(limit)

const wanted = ({ kind, what, recordId, operation, actor, from, to, session }: Omit<Filters, 'language'>) =>
  and(
    kind ? KINDS[kind] : undefined,
    what ? touched({ what }) : undefined,
    recordId ? touched({ id: recordId.trim() }) : undefined,
    operation ? done(operation) : undefined,
    actor ? ilike(e.actorName, containing(actor)) : undefined,
    from ? gte(e.at, new Date(from)) : undefined,
    to ? lt(e.at, new Date(to)) : undefined,
    session ? eq(e.actingId, session) : undefined,
  )

/** An operation by its whole name, or every one that has this in its name. */
const done = (operation: string) =>
  /^[A-Z]+ \//.test(operation) ? eq(e.operation, operation) : ilike(e.operation, containing(operation))

const byVendor = ne(e.actorTenantId, e.tenantId)
const KINDS: Record<NonNullable<Filters['kind']>, SQL | undefined> = {
  changes: sql`jsonb_array_length(${e.changes}) > 0`,
  looks: and(eq(e.actorKind, 'person'), byVendor, like(e.operation, 'GET %')),
  vendor: and(eq(e.actorKind, 'person'), byVendor),
}

type Done = { session: Id<'supportSession'>; besides: string }
/** What was done in one support session: looks, and what changed something, besides the operation by which it came in. */
export async function countActing(ctx: Ctx, { session, besides }: Done): Promise<{ looks: number; changes: number }> {
  const [count] = await ctx.db
    .select({
      looks: sql<number>`count(*) filter (where ${e.operation} like 'GET %')::int`,
      changes: sql<number>`count(*) filter (where ${KINDS.changes})::int`,
    })
    .from(e)
    .where(and(within(ctx, e), eq(e.actingId, session), ne(e.operation, besides)))
  return count ?? { looks: 0, changes: 0 }
}

/** Some change of the entry is of this kind of record, or of this record. */
const touched = (change: { what: string } | { id: string }) => sql`${e.changes} @> ${JSON.stringify([change])}::jsonb`
