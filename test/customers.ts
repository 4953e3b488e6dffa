/** Partners and their customers, for whoever tries what lies between them. */
import { sql } from 'drizzle-orm'
import { beginRelationship } from '#modules/relationships/index.ts'
import { testDatabase } from './database.ts'
import { hire } from './hearing.ts'
import { type Office, type OfficeOptions, office } from './office.ts'

/** A company that sells, with an admin agent who reads letters. */
export async function seller(given: OfficeOptions = {}) {
  const o = await office({ standings: { network: 'active', reseller: 'active' }, ...given })
  return Object.assign(o, { mail: await hire(o, 'adminAgent', 'en') })
}

/** A customer's company with its global admin. */
export async function customer({ name = 'Blue Harbour Foods', country = 'KR', ...given }: OfficeOptions = {}) {
  const standings = { customer: 'active' }
  const o = await office({ standings, name, country, ...given })
  await o.within((ctx) => ctx.db.execute(sql`update tenants set kind = 'customer'`))
  return Object.assign(o, { mail: await hire(o, 'globalAdmin') })
}

/** The two in a relationship. */
export async function served(partner: Office, given: OfficeOptions = {}) {
  const o = await customer(given)
  const about = { customerId: o.tenantId, name: given.name ?? 'Blue Harbour Foods', domain: 'blue-harbour.example' }
  await partner.within((ctx) =>
    beginRelationship(ctx, { ...about, country: 'KR', kind: 'reseller', source: 'created' }),
  )
  return o
}

export type Sent = { letter: string; to: string; language: string; facts: Record<string, unknown> }
/** The letters that go out from a company, the oldest first. */
export async function lettersOf({ tenantId }: Pick<Office, 'tenantId'>): Promise<Sent[]> {
  const { transact } = await testDatabase()
  const { rows } = await transact({ reach: 'network' }, (db) =>
    db.execute<{ facts: Sent }>(
      sql`select facts from outbox where tenant_id = ${tenantId} and name = 'mail.wanted' order by id`,
    ),
  )
  return rows.map(({ facts }) => facts)
}
