/** What customers have bought, made by the database itself: to each subscription its order with one line. */
import type pg from 'pg'
import { availabilityIdOf, numberOf } from '../src/modules/catalog/index.ts'
import type { Stand } from './customerSeed.ts'
import { inBulk } from './inBulk.ts'

/** So many subscriptions has each customer. */
export const EACH = 10
export const SKUS = 200

/** The SKUs of the shelf by number, as `skuOf` of orders.ts names them. */
const SHELF = `
create temp table shelf on commit drop as
select n::int, product, availability, 'Northern Desk ' || n as title, jsonb_build_object('en', 'Northern Desk ' || n, 'ko', '노던 데스크 ' || n) as said
from unnest($1::text[], $2::text[]) with ordinality one (product, availability, n)`

/** What is sold in turn; ids grow with time as those the house gives. Of a hundred four are suspended, and one is over. */
const SOLD = `
create temp table sold on commit drop as
select made.*, shelf.*, (case when number % 25 = 0 then 'suspended' when number % 100 = 1 then 'expired' else 'active' end) as status,
  uuidv7(interval '1 microsecond' * number) as subscription_id, uuidv7(interval '1 microsecond' * number) as order_id,
  (began + interval '1 year' - interval '1 day')::date as ends, lower(title || ' for ' || company) as key, title || ' for ' || company as name
from (
  select r.tenant_id, r.customer_id, r.name as company, nth, (customer - 1) * ${EACH} + nth as number,
    current_date - ((customer * 7 + nth * 31) % 350)::int as began
  from (select *, substring(domain from '^c(\\d+)')::bigint as customer from relationships) r, generate_series(1, ${EACH}) nth
  where customer > $1 and customer <= $2
) made join shelf on shelf.n = 1 + number % ${SKUS}`

const ROWS = [
  `insert into orders (tenant_id, id, created_at, updated_at, customer_id, customer_name, status, since, kind, cycle, currency, total, line_count,
     ordered_on, placed_by_name)
   select tenant_id, order_id, began, began, customer_id, company, 'completed', began, 'onlineService', 'annual', 'GBP', 60480, 1, began, 'Rosa Harding' from sold`,
  `insert into order_lines (tenant_id, order_id, number, catalog_item_id, product_id, sku_id, title, name, quantity, term, unit_price, subtotal, attested, subscription_id)
   select tenant_id, order_id, 0, product || ':0001:' || availability, product, '0001', said, name, 5, 'P1Y', 12096, 60480, false, subscription_id from sold`,
  `insert into subscriptions (tenant_id, id, created_at, updated_at, customer_id, order_id, product_id, sku_id, availability_id, kind, unit, title, name, name_key,
     status, status_since, quantity, min_quantity, max_quantity, term, cycle, market, segment, currency, unit_price, is_trial, upgrades_to,
     started_on, term_from, term_to, cycles_from, cycle_from, cycle_to, due_at, auto_renew, batches)
   select tenant_id, subscription_id, began, began, customer_id, order_id, product, '0001', availability, 'onlineService', 'seat', said, name, key,
     status, began, 5, 1, 10000, 'P1Y', 'annual', 'GB', 'commercial', 'GBP', 12096, false, '{}',
     began, began, ends, began, began, ends, ends + interval '1 day', true, '[]' from sold`,
]
const TABLES = ['orders', 'order_lines', 'subscriptions']

/** Lets the customers that came between two stands buy. */
export async function sell(client: pg.Client, from: Stand, to: Stand) {
  const ids = Array.from({ length: SKUS }, (_, n) => numberOf(`bench ${n}`))
  const gather = async () => {
    await client.query("set local work_mem = '256MB'")
    await client.query(SHELF, [ids, ids.map((id) => availabilityIdOf(id, '0001', 'GB', 'commercial'))])
    await client.query(SOLD, [from.customers, to.customers])
  }
  await inBulk(client, { tables: TABLES, gather, rows: ROWS })
  await client.query(`vacuum analyze ${TABLES.join(', ')}`)
}
