/** The lists of subscriptions, in SQL's own words: what a partner looks at all day, so that they read what is shown and no more. */
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { readPlace } from '#kernel/page.ts'
import { statementFor } from '#kernel/prepared.ts'
import { beyondPrefix, nameKey } from '#modules/relationships/index.ts'
import type { Status } from './lifecycle.ts'
import type { ListedSubscription } from './shapes.ts'

const COLUMNS = `s.id, s.customer_id as "customerId", s.order_id as "orderId", s.product_id as "productId", s.sku_id as "skuId",
  s.availability_id as "availabilityId", s.title, s.name, s.name_key as "nameKey", s.kind, s.status, s.quantity, s.unit, s.term, s.cycle,
  s.term_from::text as "termFrom", s.term_to::text as "termTo", s.auto_renew as "autoRenew", s.is_trial as "isTrial", s.unit_price as "unitPrice",
  s.currency, s.version`
/** In code points, as the indexes have it. */
const BY_NAME = 's.name_key collate "C"'

/** By name, or of what runs those by their end that end in these days. */
export type Listing = {
  readonly customerId?: Id<'tenant'> | undefined
  readonly status?: Status | undefined
  readonly search?: string | undefined
  readonly ends?: readonly [first: string, last: string]
  readonly after?: string | undefined
  readonly limit: number
}
/** Its statement with what it is asked for; each set of filters has one text, whatever is looked for. */
function questionOf(tenantId: string, { customerId, status, search = '', ends, after, limit }: Listing) {
  const values: unknown[] = []
  const given = (value: unknown) => `$${values.push(value)}`
  const [key, type] = ends ? ['s.term_to', 'date'] : [BY_NAME, 'text']
  const place = after === undefined ? null : readPlace(after, [ends ? 'day' : 'text', 'id'])
  const text = nameKey(search)
  const conditions = [
    `s.tenant_id = ${given(tenantId)}`,
    status && `s.status = '${status}'`, // as the indexes of a state have it
    customerId && `s.customer_id = ${given(customerId)}`,
    text && `${BY_NAME} >= ${given(text)} and ${BY_NAME} < ${given(beyondPrefix(text))}`,
    ends && `s.term_to >= ${given(ends[0])}::date and s.term_to <= ${given(ends[1])}::date`,
    place && `(${key}, s.id) > (${given(place[0])}::${type}, ${given(place[1])}::uuid)`,
  ]
  const where = conditions.filter(Boolean).join(' and ')
  return { text: `select ${COLUMNS} from subscriptions s where ${where} order by ${key}, s.id limit ${given(limit)}`, values }
} // biome-ignore format: one query

type Row = Omit<ListedSubscription, 'unitPrice'> & { readonly unitPrice: string }
/** A page of them; planned once for each set of filters. */
export async function listed({ db, tenantId }: Ctx, listing: Listing): Promise<ListedSubscription[]> {
  const { text, values } = questionOf(tenantId, listing)
  const rows = await statementFor(text)<Row>(db, values)
  return rows.map((row) => ({ ...row, unitPrice: BigInt(row.unitPrice) }))
}
