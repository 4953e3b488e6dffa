/** What feeds and empties a customer's pools of licences; every count is one statement, so that no seat is given twice. */
import { and, eq, inArray, type SQLWrapper, sql } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { assignable, refuse, type Wish } from './rules.ts'
import { licenceAssignments as a, licenceFeeds as f, type Plan, type Pool, licencePools as p } from './tables.ts'

/** A product's licences as one source, a subscription, brings them to a customer. */
export type Feed = Pick<Pool, 'skuId' | 'name' | 'partNumber' | 'target' | 'group'> & {
  readonly customerId: Id<'tenant'>
  readonly sourceId: string
  readonly plans: readonly Plan[]
  readonly seats: { readonly active: number; readonly warning?: number; readonly suspended?: number }
}

/** Says anew how many seats a source brings; the pool is the sum of its sources. Said twice it is the same. An operation of the network. */
export async function feedLicences(ctx: Ctx, { customerId, sourceId, seats, plans, ...product }: Feed): Promise<void> {
  const there = inTenant(ctx, customerId)
  const { active, warning = 0, suspended = 0 } = seats
  const is = { name: product.name, partNumber: product.partNumber, target: product.target, group: product.group, plans }
  const dated = { createdAt: ctx.now, updatedAt: ctx.now }
  const [pool] = await there.db
    .insert(p)
    .values({ id: newId<'licencePool'>(), tenantId: customerId, skuId: product.skuId, ...is, ...dated })
    .onConflictDoUpdate({ target: [p.tenantId, p.skuId], set: { ...is, updatedAt: ctx.now } }) // takes the pool's row
    .returning({ id: p.id })
  if (!pool) throw new Error('A pool of licences was neither made nor found.')
  const brought = { active, warning, suspended }
  await there.db
    .insert(f)
    .values({ tenantId: customerId, poolId: pool.id, sourceId, ...brought })
    .onConflictDoUpdate({ target: [f.tenantId, f.poolId, f.sourceId], set: brought })
  const sum = (column: SQLWrapper) =>
    sql<number>`(select coalesce(sum(${column}), 0)::int from ${f} where ${within(there, f)} and ${f.poolId} = ${pool.id})`
  const counts = { active: sum(f.active), warning: sum(f.warning), suspended: sum(f.suspended), version: sql`${p.version} + 1` } // biome-ignore format: one record
  await there.db
    .update(p)
    .set(counts)
    .where(and(within(there, p), eq(p.id, pool.id)))
}

/** Assigns products to a user of the company at hand, each once; where one of them has no free seat none is assigned. */
export async function assignEach(ctx: Ctx, userId: Id<'user'>, wishes: readonly Wish[]): Promise<void> {
  const pools = await poolsOf(ctx, wishes)
  for (const [at, wish] of wishes.entries()) assignable(poolIn(pools, wish, at), wish, `assign.${at}`)
  for (const [at, wish] of wishes.entries()) await assign(ctx, userId, poolIn(pools, wish, at), wish, at)
}

function poolIn(pools: readonly Pool[], { skuId }: Wish, at: number): Pool {
  const pool = pools.find((one) => one.skuId === skuId)
  if (!pool) throw refuse.unknown({}, { field: `assign.${at}.skuId` })
  return pool
}

const poolsOf = (ctx: Ctx, wishes: readonly Pick<Wish, 'skuId'>[]): Promise<Pool[]> =>
  ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), inArray(p.skuId, wishes.map(({ skuId }) => skuId)))) // biome-ignore format: one thought
    .limit(Math.max(1, wishes.length))

async function assign(ctx: Ctx, userId: Id<'user'>, pool: Pool, { excludedPlans }: Wish, at: number) {
  const row = { tenantId: ctx.tenantId, poolId: pool.id, userId, excludedPlans: [...excludedPlans] }
  const fresh = await ctx.db.insert(a).values(row).onConflictDoNothing().returning({ poolId: a.poolId })
  if (fresh.length === 0) {
    const known = and(within(ctx, a), eq(a.userId, userId), eq(a.poolId, pool.id))
    await ctx.db.update(a).set({ excludedPlans: row.excludedPlans }).where(known) // licensed already: only what is left out changes
    return
  }
  const free = and(within(ctx, p), eq(p.id, pool.id), sql`${p.consumed} < ${p.active} + ${p.warning}`)
  const { rowCount } = await ctx.db.update(p).set({ consumed: sql`${p.consumed} + 1` }).where(free) // biome-ignore format: one thought
  if (rowCount === 0)
    throw refuse.noneLeft({ product: pool.name, active: pool.active + pool.warning }, { field: `assign.${at}.skuId` })
}

/** Takes products from a user of the company at hand, all where none is named; the seats are free at once. */
export async function release(ctx: Ctx, userId: Id<'user'>, skuIds?: readonly string[]): Promise<number> {
  const named = skuIds && sql`pool_id in (select id from ${p} where ${within(ctx, p)} and ${inArray(p.skuId, [...skuIds])})` // biome-ignore format: one thought
  const { rowCount } = await ctx.db.execute(sql`
    with gone as (
      delete from ${a} where ${within(ctx, a)} and ${a.userId} = ${userId} ${named ? sql`and ${named}` : sql``} returning pool_id
    ) update ${p} set consumed = consumed - 1 from gone where ${within(ctx, p)} and ${p.id} = gone.pool_id`)
  return rowCount ?? 0
}
