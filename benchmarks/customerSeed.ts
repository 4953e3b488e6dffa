/** Partners with their customers, made by the database itself in a few statements; what the constraints ask for holds by construction. */
import type pg from 'pg'
import { inBulk } from './inBulk.ts'
import { fill } from './network.ts'

/** A stand of the network: so many partners, each with about so many customers as to make this many in all. */
export type Stand = { readonly partners: number; readonly customers: number }
/** Its first partners have a thousand each; one of those that come last has about a tenth of all. */
export const FIRST = { partners: 10, each: 1_000 } as const

/** The network of partners, each of which may create customers; `company` numbers them for the length of the connection. */
export async function partners(client: pg.Client, count: number) {
  await fill(client, count)
  await client.query(`
    update tenants set standings = '{"network":"active","reseller":"active"}' where kind = 'partner';
    update accounts set status = 'active';
    update resellers set kind = 'directBill'`)
}

/** A partner's tenant, by its number from 1. */
export async function partnerAt(client: pg.Client, n: number): Promise<string> {
  const { rows } = await client.query<{ tenant_id: string }>('select tenant_id from company where n = $1', [n])
  return rows[0]?.tenant_id ?? ''
}

/** The customers that are added, by number, and whose each is; ids grow with time as those the house gives. */
const MADE = `
create temp table customer on commit drop as
select made.n, company.tenant_id, uuidv7(interval '1 microsecond' * made.n) as customer_id, since,
  lower(made.name) as key, made.name, 'c' || made.n || '.customers.example' as domain,
  (array['GB', 'DE', 'FR'])[1 + made.n % 3] as country
from (
  select n, timestamptz '2025-06-01' + n * interval '20 seconds' as since,
    case when $5::int > 0 and n % 10 = 0 then $5 else $3::int + (n % ($4::int - $3 + 1)) end as partner,
    (array['Harbour', 'Quillon', '가람', 'Nordhaus', '다온', 'Thistle', 'Copper', '한빛', 'Wren', '새벽'])[1 + n / 7 % 10]
      || ' ' || (array['Vale', 'Ridge', '시스템', 'Data', 'Works', '테크', 'Line'])[1 + n / 3 % 7] || ' ' || n as name
  from generate_series($1::int, $2::int) n
) made join company on company.n = made.partner`

const ROWS = [
  `insert into tenants (tenant_id, id, created_at, updated_at, name, kind, country, standings)
   select customer_id, customer_id, since, since, name, 'customer', country, '{"customer":"active"}' from customer`,
  `insert into domains (tenant_id, id, created_at, updated_at, name, status, token, verified_at)
   select customer_id, customer_id, since, since, domain, 'verified', '', since from customer`,
  `insert into relationships (tenant_id, id, created_at, updated_at, customer_id, kind, status, name, name_key, domain, country, source, since)
   select tenant_id, customer_id, since, since, customer_id, 'reseller', 'active', name, key, domain, country, 'created', since from customer`,
  `insert into customer_profiles (tenant_id, id, created_at, updated_at, customer_id, company_name, first_name, last_name, email, country,
     address, language, culture)
   select tenant_id, customer_id, since, since, customer_id, name, 'Rosa', 'Harding', 'rosa@' || domain, country,
     '{"line1":"14 Harbour Row","line2":null,"city":"Bristol","state":null,"postalCode":"BS1 4ND"}', 'en', 'en-GB' from customer`,
  `insert into customer_tags (tenant_id, customer_id, tag)
   select tenant_id, customer_id, tag from customer,
     lateral (values ('north', n % 4), ('key account', n % 9), ('교육', n % 20)) one (tag, left_over)
   where left_over = 0`,
]

const TABLES = ['tenants', 'domains', 'relationships', 'customer_profiles', 'customer_tags']

/**
 * Lets a network grow from one stand to the next; the first of the partners that come has a tenth of the customers, if it is to
 * be large.
 */
export async function grow(client: pg.Client, from: Stand, to: Stand, isLarge: boolean) {
  const [first, last] = [from.partners + 1, to.partners]
  const numbers = [from.customers + 1, to.customers, first, last, isLarge ? first : 0]
  await inBulk(client, { tables: TABLES, gather: () => client.query(MADE, numbers), rows: ROWS })
  await client.query('vacuum analyze')
}
