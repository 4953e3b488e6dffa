/** The lists of orders, in SQL's own words: what is shown of them, and no more. */
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { readPlace } from '#kernel/page.ts'
import { statementFor } from '#kernel/prepared.ts'
import type { State } from './lifecycle.ts'
import type { ListedOrder } from './shapes.ts'

const COLUMNS = `o.id, o.customer_id as "customerId", o.customer_name as "customerName", o.cart_id as "cartId", o.status, o.since, o.kind, o.cycle,
  o.currency, o.total, o.line_count as "lineCount", o.ordered_on::text as "orderedOn", o.created_at as "createdAt", o.placed_by_name as "placedByName",
  o.purchase_order as "purchaseOrder", o.reason, o.decided_by_name as "decidedByName", o.decided_at as "decidedAt", o.version`

export type Listing = {
  readonly customerId?: Id<'tenant'> | undefined
  readonly status?: State | undefined
  readonly purchaseOrder?: string | undefined
  /** Placed on this day or later, in UTC. */
  readonly from?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}
type Row = Omit<ListedOrder, 'total'> & { readonly total: string }

/** A page of them, the newest first; planned once for each set of filters. */
export async function listed({ db, tenantId }: Ctx, { customerId, status, purchaseOrder, from, after, limit }: Listing): Promise<ListedOrder[]> {
  const values: unknown[] = []
  const given = (value: unknown) => `$${values.push(value)}`
  const conditions = [
    `o.tenant_id = ${given(tenantId)}`,
    customerId && `o.customer_id = ${given(customerId)}`,
    status && `o.status = ${given(status)}`,
    purchaseOrder && `o.purchase_order = ${given(purchaseOrder)}`,
    from && `o.created_at >= ${given(new Date(from))}`,
    after !== undefined && `o.id < ${given(readPlace(after, ['id'])[0])}::uuid`,
  ]
  const where = conditions.filter(Boolean).join(' and ')
  const rows = await statementFor(`select ${COLUMNS} from orders o where ${where} order by o.id desc limit ${given(limit)}`)<Row>(db, values)
  return rows.map((row) => ({ ...row, total: BigInt(row.total) }))
} // biome-ignore format: one query
