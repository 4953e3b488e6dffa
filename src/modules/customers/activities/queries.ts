import { and, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { within } from '#kernel/store.ts'
import { type Entry, entries as e } from '#modules/audit/index.ts'
import { delegations as d, nameKey, relationships as r } from '#modules/relationships/index.ts'
import { customerAttestations as t } from '../agreements/tables.ts'
import { customerProfiles as p } from '../customers/tables.ts'
import { vettings as v } from '../vettings/tables.ts'
import { span } from './rules.ts'
import type { Search } from './shapes.ts'

const CUSTOMERS_MAX = 200
const RECORDS_MAX = 2_000
const newestFirst: Order = { way: 'down', by: [[e.at, 'instant'], [e.id, 'id']] } // biome-ignore format: one thought
/** The records that are about one customer. */
const OF_CUSTOMERS = [r, p, d, t, v] as const
type CustomerId = Id<'tenant'>

/** What was done in the company that is one of these operations, the newest first. */
export async function search(
  ctx: Ctx,
  { first, last, operations, customerId, company, after, limit = PAGE_ROWS }: Search,
) {
  const { from, to } = span(first, last, ctx.now)
  const customers = customerId ? [customerId] : company ? await named(ctx, company) : null
  const rows = await ctx.db
    .select()
    .from(e)
    .where(
      and(
        within(ctx, e),
        gte(e.at, from),
        lt(e.at, to),
        inArray(e.operation, [...operations, '']),
        customers ? await concerns(ctx, customers) : undefined,
        beyond(newestFirst, after),
      ),
    )
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  const page = cut(rows, limit, ({ at, id }) => placeOf(at, id))
  return { ...page, items: await withCustomers(ctx, page.items) }
}

/** Customers with a text in their name. */
async function named(ctx: Ctx, company: string): Promise<CustomerId[]> {
  const found = await ctx.db
    .selectDistinct({ id: r.customerId })
    .from(r)
    .where(and(within(ctx, r), sql`position(${nameKey(company)} in ${r.nameKey}) > 0`))
    .limit(CUSTOMERS_MAX)
  return found.map(({ id }) => id)
}

/** An entry changes a record about one of these customers, or says of one that it is theirs. */
async function concerns(ctx: Ctx, customers: readonly CustomerId[]): Promise<SQL> {
  const ids: string[] = []
  for (const table of OF_CUSTOMERS) {
    const wanted = and(within(ctx, table), inArray(table.customerId, [...customers]))
    const rows = await ctx.db
      .select({ id: sql<string>`${table.id}` })
      .from(table)
      .where(wanted)
      .limit(RECORDS_MAX)
    ids.push(...rows.map(({ id }) => id))
  }
  return sql`exists (select from jsonb_array_elements(${e.changes}) one
    where one->>'id' = any(${sql.param(ids)}::text[]) or one->'new'->>'customerId' = any(${sql.param([...customers])}::text[]))`
}

async function withCustomers(ctx: Ctx, items: readonly Entry[]) {
  const ids = [...new Set(items.flatMap(({ changes }) => changes.map(({ id }) => id)))].filter((id) => UUID.test(id))
  const known = new Map<string, CustomerId>()
  for (const table of ids.length ? OF_CUSTOMERS : []) {
    const wanted = and(within(ctx, table), sql`${table.id} = any(${sql.param(ids)}::uuid[])`)
    const rows = await ctx.db.select({ id: sql<string>`${table.id}`, customerId: table.customerId }).from(table).where(wanted).limit(RECORDS_MAX) // biome-ignore format: one query
    for (const { id, customerId } of rows) known.set(id, customerId)
  }
  const customerOf = ({ changes }: Entry) =>
    changes.map(({ id, new: after }) => known.get(id) ?? saidIn(after)).find((id) => id !== undefined)
  const said = items.flatMap((entry) => customerOf(entry) ?? [])
  const names = await namesOf(ctx, [...new Set([...known.values(), ...said])])
  return items.map((entry) => {
    const customerId = customerOf(entry)
    const [change] = entry.changes
    const customer = customerId ? { id: customerId, name: names.get(customerId) ?? '' } : null
    return { ...entry, old: change?.old ?? null, new: change?.new ?? null, customer }
  })
}
/** The customer that a change names itself, where its record lies in that customer's directory. */
function saidIn(after: object | null): CustomerId | undefined {
  const said: unknown = after && 'customerId' in after ? after.customerId : undefined
  return typeof said === 'string' && UUID.test(said) ? (said as CustomerId) : undefined // a UUID
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function namesOf(ctx: Ctx, ids: readonly CustomerId[]): Promise<Map<CustomerId, string>> {
  if (ids.length === 0) return new Map()
  const wanted = and(within(ctx, r), inArray(r.customerId, [...ids]))
  const rows = await ctx.db.select({ id: r.customerId, name: r.name }).from(r).where(wanted).orderBy(r.id).limit(RECORDS_MAX) // biome-ignore format: one query
  return new Map(rows.map(({ id, name }) => [id, name]))
}
