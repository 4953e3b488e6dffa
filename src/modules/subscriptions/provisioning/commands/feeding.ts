import { and, eq, or } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { statement } from '#kernel/prepared.ts'
import { type PoolOf, skus } from '#modules/catalog/index.ts'
import { feedLicences } from '#modules/customers/index.ts'
import type { Subscription } from '../../subscriptions/tables.ts'
import { broughtBy } from '../rules.ts'

/** What of a subscription is fed into its customer's pools. */
export type Fed = Pick<Subscription, 'tenantId' | 'id' | 'customerId' | 'productId' | 'skuId' | 'status' | 'quantity' | 'provisioned'> // biome-ignore format: one line
const nameOf = ({ productId, skuId }: Pick<Fed, 'productId' | 'skuId'>) => `${productId}:${skuId}`
type Pools = ReadonlyMap<string, PoolOf & { readonly name: string }>

/** The customer's people have what it gives; what it was fed as before is emptied where it has become another product. */
export async function feed(ctx: Ctx, all: readonly Fed[]): Promise<void> {
  const pools = await poolsOf(ctx, all)
  for (const one of all) await follow(ctx, one, pools)
  const fed = all.map((one) => ({ tenantId: one.tenantId, id: one.id, name: nameOf(one) }))
  if (fed.length > 0) await keeping(ctx.db, [JSON.stringify(fed)])
}
const keeping = statement(`
  update subscriptions s set provisioned = one.name from json_to_recordset($1::json) as one ("tenantId" uuid, id uuid, name text)
  where s.tenant_id = one."tenantId" and s.id = one.id and s.provisioned is distinct from one.name`)

async function follow(ctx: Ctx, one: Fed, pools: Pools) {
  const { customerId, id: sourceId, provisioned } = one
  const [now, then] = [pools.get(nameOf(one)), provisioned === nameOf(one) ? null : pools.get(provisioned ?? '')]
  if (then) await feedLicences(ctx, { ...then, customerId, sourceId, seats: { active: 0 } })
  if (now) await feedLicences(ctx, { ...now, customerId, sourceId, seats: broughtBy(one) })
}

async function poolsOf(ctx: Ctx, due: readonly Fed[]): Promise<Pools> {
  const names = [...new Set(due.flatMap((one) => [nameOf(one), one.provisioned ?? nameOf(one)]))]
  if (names.length === 0) return new Map()
  const wanted = names.map((name) => {
    const [productId = '', skuId = ''] = name.split(':')
    return and(eq(skus.productId, productId), eq(skus.id, skuId))
  })
  const rows = await ctx.db
    .select({ productId: skus.productId, skuId: skus.id, title: skus.title, pool: skus.pool })
    .from(skus) // published: what the catalogue says of them
    .where(or(...wanted))
  return new Map(rows.flatMap(({ pool, title, ...sku }) => (pool ? [[nameOf(sku), { ...pool, name: title.en }]] : [])))
}
