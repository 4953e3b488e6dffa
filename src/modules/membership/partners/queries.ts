import { and, asc, desc, eq, or, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { prepared } from '#kernel/prepared.ts'
import { across } from '#kernel/store.ts'
import { tenants } from '#modules/access/index.ts'
import { accounts as a } from '../accounts/tables.ts'
import { aliases, partnerIds } from '../identifiers/tables.ts'
import { type Wanted, wanted } from './rules.ts'
import type { Search } from './shapes.ts'

const ofAccount = and(eq(tenants.tenantId, a.tenantId), eq(tenants.id, a.tenantId))

const row = {
  id: a.id,
  tenantId: a.tenantId,
  name: a.name,
  latinName: a.latinName,
  country: a.country,
  status: a.status,
  globalId: a.globalId,
  createdAt: a.createdAt,
  sortedBy: a.normalisedName,
}

type Sort = NonNullable<Search['sort']>
const orders: Record<Sort, Order> = {
  newest: { way: 'down', by: [[a.id, 'id']] },
  name: { way: 'up', by: [[a.normalisedName, 'text'], [a.id, 'id']] },
} // biome-ignore format: a table

/** Every partner of the network, by any of its IDs or a part of its name; one page at a time, however many there are. */
export async function search(
  ctx: Ctx,
  { search, status, country, reseller, sort = 'newest', after, limit = PAGE_ROWS }: Search,
) {
  const filters = and(
    status && eq(a.status, status),
    country ? eq(a.country, country) : undefined,
    reseller ? sellingAs(reseller) : undefined,
    search?.trim() ? found(await meant(ctx, search)) : undefined,
    beyond(orders[sort], after),
  )
  const everybody = across(ctx, a)
  const rows = filters
    ? await listed(ctx.db, sort, limit + 1, and(everybody, filters))
    : await opening[sort](ctx.db).execute({ rows: limit + 1 })
  return cut(rows, limit, sort === 'name' ? ({ id, sortedBy }) => placeOf(sortedBy, id) : undefined)
}

/** One page of companies; the programme is looked up for its rows alone. */
function listed(db: Ctx['db'], sort: Sort, rows: number | Placeholder, filters?: SQL) {
  const page = db
    .select(row)
    .from(a) // `search` says `across`
    .where(filters)
    .orderBy(...inOrder(orders[sort]))
    .limit(rows)
    .as('page')
  return db
    .select({ ...page._.selectedFields, reseller: sql<string | null>`${tenants.standings} ->> 'reseller'` })
    .from(page)
    .innerJoin(tenants, and(eq(tenants.tenantId, page.tenantId), eq(tenants.id, page.tenantId)))
    .orderBy(...(sort === 'name' ? [asc(page.sortedBy), asc(page.id)] : [desc(page.id)]))
}

/** The page one meets when the list opens, nothing asked for yet. */
const openingBy = (sort: Sort) => prepared((db, name) => listed(db, sort, sql.placeholder('rows')).prepare(name))
const opening = { newest: openingBy('newest'), name: openingBy('name') } as const

const sellingAs = (state: string) =>
  state === 'none'
    ? sql`exists (select from ${tenants} where ${ofAccount} and not ${tenants.standings} ? 'reseller')`
    : sql`exists (select from ${tenants} where ${ofAccount} and ${tenants.standings} ->> 'reseller' = ${state})`

/** The companies an ID names; none, and the text is taken as part of a name. */
async function meant(ctx: Ctx, text: string) {
  const want = wanted(text)
  return { want, named: want.number || want.tenantId || want.alias ? await named(ctx, want) : [] }
}

async function named(ctx: Ctx, { number, tenantId, alias }: Wanted): Promise<Id<'tenant'>[]> {
  const own = ctx.db.select({ tenantId: a.tenantId }).from(a)
  if (tenantId) return idsIn(await own.where(and(across(ctx, a), eq(a.tenantId, tenantId as Id<'tenant'>))))
  const old = ctx.db.select({ tenantId: aliases.tenantId }).from(aliases)
  const byAlias = idsIn(alias ? await old.where(and(across(ctx, aliases), eq(aliases.alias, alias))) : [])
  if (!number) return byAlias
  const ids = ctx.db.select({ tenantId: partnerIds.tenantId }).from(partnerIds)
  const byNumber = await ids
    .where(and(across(ctx, partnerIds), eq(partnerIds.partnerId, number)))
    .union(own.where(and(across(ctx, a), or(eq(a.registrationId, number), eq(a.duns, number), eq(a.taxId, number)))))
    .limit(50)
  return [...new Set([...idsIn(byNumber), ...byAlias])]
}
const idsIn = (rows: readonly { tenantId: Id<'tenant'> }[]) => rows.map((one) => one.tenantId)

function found({ want, named }: { want: Wanted; named: Id<'tenant'>[] }): SQL | undefined {
  if (named.length > 0) return sql`${a.tenantId} in ${named}`
  if (!want.name) return sql`false`
  const letters = want.name.replace(/[\\%_]/g, '\\$&')
  if ([...want.name].length < 2) return sql`${a.searchName} like ${`${letters}%`}`
  return sql`${a.searchGrams} @> bigrams(${want.name}) and ${a.searchName} like ${`%${letters}%`}`
}
