import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, type Page } from '#kernel/page.ts'
import { anyone, prepared, statement } from '#kernel/prepared.ts'
import { Refusal } from '#kernel/refusal.ts'
import { within } from '#kernel/store.ts'
import { mustServe } from '#modules/relationships/index.ts'
import { type Provisioned, provisionedOf } from '../provisioning/queries.ts'
import { held } from '../subscriptions/queries.ts'
import type { ById } from '../subscriptions/shapes.ts'
import { type Subscription, subscriptions as s, store } from '../subscriptions/tables.ts'
import { parentOf, refuse } from './rules.ts'
import type { Facts, Ofs, WithFacts } from './shapes.ts'

const eldest: Order = { way: 'up', by: [[s.id, 'id']] }
/** The first page of all of them, which is what is asked for most: built and planned once. */
const first = prepared((db, name) =>
  db
    .select()
    .from(s)
    .where(and(within(anyone, s), eq(s.customerId, sql.placeholder('customerId'))))
    .orderBy(...inOrder(eldest))
    .limit(sql.placeholder('limit'))
    .prepare(name),
)
/** The subscriptions of one customer, whole, by when they were opened. */
export async function list(ctx: Ctx, { customerId, limit = PAGE_ROWS, ...wanted }: Ofs): Promise<Page<WithFacts>> {
  await mustServe(ctx, customerId)
  const { addonsOf } = wanted
  if (addonsOf) await known(ctx, { customerId, id: addonsOf }, store.get)
  const isNarrowed = Object.values(wanted).some((one) => one !== undefined)
  const rows = isNarrowed
    ? await narrowed(ctx, customerId, wanted, limit + 1)
    : await first(ctx.db).execute({ tenantId: ctx.tenantId, customerId, limit: limit + 1 })
  const { items, next } = cut(rows, limit)
  const all = await told(ctx, customerId, items)
  return { next, items: addonsOf ? all.filter(({ facts }) => facts.parentId === addonsOf) : all }
} // biome-ignore format: one thought
const narrowed = (ctx: Ctx, customerId: Id<'tenant'>, { orderId, partnerOnRecord, addonsOf, after }: Omit<Ofs, 'customerId'>, limit: number) =>
  ctx.db
    .select()
    .from(s)
    .where(
      and(
        within(ctx, s),
        eq(s.customerId, customerId),
        orderId && eq(s.orderId, orderId),
        partnerOnRecord ? eq(s.partnerOnRecord, partnerOnRecord) : undefined,
        addonsOf && isAddonOf(addonsOf),
        beyond(eldest, after),
      ),
    )
    .orderBy(...inOrder(eldest))
    .limit(limit) // biome-ignore format: one query

/** The same without an end, page by page: what somebody chooses from, or all of which is done. */
export async function listAll(ctx: Ctx, customerId: Id<'tenant'>): Promise<WithFacts[]> {
  const all: WithFacts[] = []
  let after: string | undefined
  do {
    const { items, next } = await list(ctx, { customerId, limit: AT_ONCE, ...(after && { after }) })
    all.push(...items)
    after = next ?? undefined
  } while (after)
  return all
}
const AT_ONCE = 5_000
/** Of a SKU that can be added to what that one is of. */
const isAddonOf = (id: Subscription['id']) => sql`exists (
  select from catalog_skus k, subscriptions b where k.product_id = ${s.productId} and k.id = ${s.skuId} and k.is_addon
    and b.tenant_id = ${s.tenantId} and b.id = ${id} and b.product_id || ':' || b.sku_id = any (k.prerequisites))`

export async function find(ctx: Ctx, input: ById): Promise<WithFacts> {
  return withFacts(ctx, await known(ctx, input, store.get))
}
/** A subscription that is not there is told apart from a customer who is not. */
export async function known(ctx: Ctx, input: ById, take: typeof store.get): Promise<Subscription> {
  await mustServe(ctx, input.customerId)
  return held(ctx, input, take).catch((fault: unknown) => {
    throw fault instanceof Refusal && fault.code === 'store.missing' ? refuse.unknown({ id: input.id }) : fault
  })
}
export async function withFacts(ctx: Ctx, row: Subscription): Promise<WithFacts> {
  const [whole] = await told(ctx, row.customerId, [row])
  if (!whole) throw new Error('One row is told as one.')
  return whole
}

/** A SKU as its catalogue has it, with what of this customer it could belong to. */
export type Kin = Omit<Facts, 'parentId' | 'provisioning' | 'activationLink'> & {
  readonly productId: string
  readonly skuId: string
  readonly isAddon: boolean
  readonly bases: readonly string[]
}
const kinOf = statement(`
  select s.product_id as "productId", s.id as "skuId", s.offer_id as "offerId", p.publisher, p.own, s.is_addon as "isAddon",
    exists (select from catalog_skus d where d.is_addon and d.prerequisites @> array[s.product_id || ':' || s.id]) as "hasAddons",
    (select c.offer_id::text from catalog_skus c where c.product_id = split_part(s.converts_to, ':', 1) and c.id = split_part(s.converts_to, ':', 2)) as "conversionOfferId",
    case when s.is_addon then array(
      select b.id::text from subscriptions b where b.tenant_id = $2 and b.customer_id = $3 and b.product_id || ':' || b.sku_id = any (s.prerequisites)
      order by b.status = 'active' desc, b.id limit 2) else '{}' end as bases
  from json_to_recordset($1::json) as k("productId" text, "skuId" text)
  join catalog_skus s on s.product_id = k."productId" and s.id = k."skuId" join catalog_products p on p.id = s.product_id`)

async function told(ctx: Ctx, customerId: Id<'tenant'>, rows: readonly Subscription[]): Promise<WithFacts[]> {
  const skus = [...new Map(rows.map(({ productId, skuId }) => [`${productId}:${skuId}`, { productId, skuId }])).values()]
  const kin = skus.length > 0 ? await kinOf<Kin>(ctx.db, [JSON.stringify(skus), ctx.tenantId, customerId]) : []
  const known = new Map(kin.map((own) => [`${own.productId}:${own.skuId}`, own]))
  const there = await provisionedOf(ctx, rows.map(({ id }) => id)) // biome-ignore format: one thought
  return rows.map((row) => ({ ...row, facts: factsOf(row, known.get(`${row.productId}:${row.skuId}`), there.get(row.id)) }))
} // biome-ignore format: one thought

function factsOf(row: Subscription, kin: Kin | undefined, there: Provisioned | undefined): Facts {
  if (!kin || !there) throw new Error('What was sold stands in the catalogue for ever.')
  const { offerId, publisher, own, hasAddons, conversionOfferId } = kin
  return {
    offerId,
    publisher,
    own,
    hasAddons,
    conversionOfferId,
    parentId: parentOf(row, kin),
    provisioning: there.state,
    activationLink: there.activationLink,
  }
}
