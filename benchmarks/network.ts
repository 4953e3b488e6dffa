/** A network of a hundred thousand partners, made by the database itself in a few statements; every constraint holds. */
import type pg from 'pg'
import { partnerId } from '../src/modules/membership/identifiers/rules.ts'

/** The companies: each with ids that sort by age, a name nobody else has, and a day it came. */
const COMPANIES = `
create temp table company as
select n, 'Bench ' || n as contact, name, lower(replace(name, ' ', '')) as plain, created,
  (array['KR', 'DE', 'US', 'JP', 'GB', 'FR', 'BR', 'IN'])[1 + n % 8] as country,
  (array['active', 'active', 'active', 'pending', 'active', 'rejected', 'active', 'active', 'suspended'])[1 + n % 9] as status,
  (case when n % 3 = 0 then '{"network":"active","reseller":"active"}' else '{"network":"active"}' end)::jsonb as standings,
  (clock || '-7a' || tail)::uuid as tenant_id, (clock || '-7b' || tail)::uuid as id, (clock || '-7c' || tail)::uuid as location_id
from (
  select n, timestamptz '2024-11-22' + n * interval '10 minutes' as created,
    (array['Harbour', 'Quillon', 'Bluestem', 'Nordhaus', 'Saltmarsh', 'Thistle', 'Copper', 'Lumen', 'Wren', 'Rainfield'])[1 + n % 10]
      || ' ' || (array['Vale', 'Ridge', 'Systems', 'Data', 'Works', 'Cloud', 'Line'])[1 + (n / 10) % 7] || ' ' || n as name,
    regexp_replace(lpad(to_hex((1732233600000 + n * 600000::bigint)), 12, '0'), '(.{8})(.{4})', '\\1-\\2') as clock,
    substr(md5(n::text), 1, 2) || '-8' || substr(md5(n::text), 3, 3) || '-' || substr(md5(n::text), 6, 12) as tail
  from generate_series(1, $1::int) n
) made`

const CONTACT = `jsonb_build_object('firstName', 'Alex', 'lastName', contact, 'email', 'alex@' || plain || '.example', 'phone', '+442079460000', 'language', 'en')`
const ADDRESS = `jsonb_build_object('line1', n || ' Harbour Row', 'line2', null, 'city', 'Bristol', 'state', null, 'postalCode', 'BS1 4ND')`

const ROWS = [
  `insert into tenants (tenant_id, id, created_at, updated_at, name, kind, country, standings)
   select tenant_id, tenant_id, created, created, name, 'partner', country, standings from company`,
  `insert into accounts (tenant_id, id, created_at, updated_at, status, name, latin_name, normalised_name, search_name, country, region,
     address, phone, registration_id, contact, mail_domain, global_id, terms_version, terms_accepted_at, terms_accepted_by)
   select tenant_id, company.id, created, created, status, name, name, plain, plain, country, 'europe',
     ${ADDRESS}, '+442079460000', (20000000 + n)::text, ${CONTACT}, plain || '.example', global.partner_id, '2026-01', created, tenant_id
   from company join numbers global on global.serial = n * 2 - 1`,
  `insert into locations (tenant_id, id, created_at, updated_at, status, partner_id, headquarters, name, country, address, contact)
   select tenant_id, location_id, created, created, 'active', site.partner_id, true, name, country, ${ADDRESS}, ${CONTACT}
   from company join numbers site on site.serial = n * 2`,
  `insert into partner_ids (partner_id, tenant_id, kind, location_id, serial, issued_at)
   select partner_id, tenant_id, kind, at, serial, created
   from company, lateral (values ('global', n * 2 - 1, null::uuid), ('location', n * 2, location_id)) one (kind, drawn, at)
   join numbers on serial = drawn`,
  `insert into verifications (tenant_id, id, created_at, updated_at, kind, status, since)
   select tenant_id, gen_random_uuid(), created, created, kind, case when status = 'active' then 'accepted' else 'pending' end, created
   from company, unnest(array['mailbox', 'employment', 'business']) kind`,
  `insert into resellers (tenant_id, id, created_at, updated_at, kind, status, since)
   select tenant_id, gen_random_uuid(), created, created, 'indirectReseller', 'active', created from company where n % 3 = 0`,
  `insert into associations (tenant_id, id, created_at, updated_at, status, reseller_tenant_id, location_id, country, made_by_name)
   select tenant_id, gen_random_uuid(), created, created, 'active', tenant_id, location_id, country, contact from company where n % 3 = 0`,
  `insert into inbox_refreshes (tenant_id, refreshed_at) select tenant_id, now() from company`,
]

/** Fills an empty, migrated database by its owner. */
export async function fill(client: pg.Client, partners: number) {
  const serials = Array.from({ length: partners * 2 }, (_, n) => n + 1)
  await client.query('begin')
  await client.query(COMPANIES, [partners])
  await client.query(
    'create temp table numbers as select * from unnest($1::int[], $2::text[]) as one (serial, partner_id)',
    [serials, serials.map(partnerId)],
  )
  await client.query('analyze company; analyze numbers')
  for (const statement of ROWS) await client.query(statement)
  await client.query(`select setval('partner_serials', ${serials.length})`)
  await client.query('commit')
  await client.query('vacuum analyze')
}
