/** The list of a partner's customers, in SQL's own words: it is what a partner looks at most, over whatever wire. */
import type { Ctx } from '#kernel/context.ts'
import { readPlace } from '#kernel/page.ts'
import { said, statement } from '#kernel/prepared.ts'
import { beyondPrefix, nameKey } from '#modules/relationships/index.ts'
import type { Filters, ListedCustomer } from './shapes.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const COLUMNS = `r.id, r.customer_id as "customerId", r.name, r.name_key as "nameKey", r.domain, r.country, r.kind, r.status, r.source,
  r.reseller_tenant_id as "resellerTenantId", r.since, r.ended_at as "endedAt",
  array(select tag from customer_tags t where t.tenant_id = r.tenant_id and t.customer_id = r.customer_id order by tag) as tags`
/** In code points, as the indexes have it. */
const [BY_NAME, BY_DOMAIN] = ['r.name_key collate "C"', 'r.domain collate "C"'] as const

/** Somebody has agreed for the customer of the relationship `r`: the partner by its word, or the customer itself (domain.md 4.2). */
export const AGREED = `(exists (select from customer_attestations t where t.tenant_id = r.tenant_id and t.customer_id = r.customer_id)
  or exists (select from customer_signed(r.tenant_id, r.customer_id)))`
/** Sold to by this partner, and agreed for by nobody. */
export const LACKING = `r.kind = 'reseller' and not ${AGREED}`

type Page = { readonly filters: Filters; readonly after?: string | undefined; readonly limit: number }
/** Its statement with what it is asked for; each set of filters has one text, whatever is looked for. */
function questionOf(tenantId: string, { filters, after, limit }: Page): { text: string; values: unknown[] } {
  const { search = '', status = 'active', name, domain, tag, resellerTenantId, agreement } = filters
  const values: unknown[] = []
  const given = (value: unknown) => `$${values.push(value)}`
  const begins = (column: string, text: string) => `${column} >= ${given(text)} and ${column} < ${given(beyondPrefix(text))}`
  const place = after === undefined ? null : readPlace(after, ['text', 'id'])
  const conditions = [
    `r.tenant_id = ${given(tenantId)} and r.status = '${status}'`, // the state as the index has it
    resellerTenantId && `r.reseller_tenant_id = ${given(resellerTenantId)}`,
    tag && `r.customer_id in (select customer_id from customer_tags where tenant_id = $1 and tag = ${given(tag)})`,
    name && begins(BY_NAME, nameKey(name)),
    domain && begins(BY_DOMAIN, nameKey(domain)),
    agreement && LACKING,
    place && `(${BY_NAME}, r.id) > (${given(place[0])}, ${given(place[1])}::uuid)`,
  ]
  const wanted = conditions.filter(Boolean).join(' and ')
  const first = `order by ${BY_NAME}, r.id limit ${given(limit)}`
  const text = nameKey(search)
  const matching = (column: string) => `(select id from relationships r where ${wanted} and ${begins(column, text)} ${first})`
  const found = UUID.test(text) ? () => `r.customer_id = ${given(text)}::uuid` : () => `r.id in (${matching(BY_NAME)} union ${matching(BY_DOMAIN)})`
  const where = text ? `${wanted} and ${found()}` : wanted
  return { text: `select ${COLUMNS} from relationships r where ${where} ${first}`, values }
} // biome-ignore format: one query

const known = new Map<string, ReturnType<typeof statement>>()
/**
 * A page of them, by name. Planned once for each set of filters; by a tag or reseller it is planned anew, for how many there are
 * of one decides how they are best found.
 */
export async function listed({ db, tenantId }: Ctx, page: Page): Promise<ListedCustomer[]> {
  const { text, values } = questionOf(tenantId, page)
  const { tag, resellerTenantId } = page.filters
  if (tag || resellerTenantId) return said(db, text, values)
  const query = known.get(text) ?? statement(text)
  known.set(text, query)
  return query(db, values)
}
