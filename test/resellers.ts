/** A provider and its reseller, for whoever tries what is sold through another. */
import { sql } from 'drizzle-orm'
import type { Id } from '#kernel/id.ts'
import { enrolledOffice } from './enrolled.ts'
import type { Office } from './office.ts'
import { published } from './signing.ts'

const standings = { network: 'active', reseller: 'active' }
const sellsAs = (o: Office, kind: 'indirectProvider' | 'indirectReseller') =>
  o.within(({ db, tenantId }) => db.execute(sql`insert into resellers (tenant_id, id, kind, status, since)
    values (${tenantId}, gen_random_uuid(), ${kind}, 'active', now())`), 'network') // biome-ignore format: one statement

/** This company becomes a provider, and a second one its reseller: in the same country, and not signed yet. */
export async function resellerOf(provider: Office) {
  const o = await enrolledOffice({ standings, now: provider.clock(), name: 'Fen Street IT' })
  await sellsAs(provider, 'indirectProvider')
  await sellsAs(o, 'indirectReseller')
  await provider.within(({ db, tenantId }) => db.execute(sql`
    insert into partnerships (tenant_id, id, status, partner_name, reseller_tenant_id, message, language, token_hash, invited_by_name, sent_at, expires_at)
    values (${tenantId}, gen_random_uuid(), 'active', 'A', ${o.tenantId}, '', 'en', gen_random_uuid(), 'A', now(), now())`)) // biome-ignore format: one statement
  const { rows } = await o.within(({ db, tenantId }) => db.execute<{ partnerId: string }>(sql`select partner_id as "partnerId" from partner_at(${tenantId})`)) // biome-ignore format: one line
  const [own] = rows
  if (!own) throw new Error('It has no Partner ID.')
  return Object.assign(o, own)
}

/** It has signed the agreement of its region, which is published for that; whoever calls this leaves none behind. */
export async function signs(o: Office & { readonly locationId: Id<'location'> }) {
  await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
  await o.within(({ db, tenantId }) => db.execute(sql`
    insert into acceptances (tenant_id, id, agreement_id, region, number, text_hash, accepted_at, address, statement, language, signer_id,
      signer_name, signer_email, signer_title, company_name, country, global_id, location_id)
    select ${tenantId}, gen_random_uuid(), id, 'asiaPacific', 1, '-', now(), '-', '-', 'en', gen_random_uuid(), 'A', 'a@a.example', '-', 'A', 'KR', '-', ${o.locationId}
    from agreements limit 1`), 'network') // biome-ignore format: one statement
}
