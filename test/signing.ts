import { sql } from 'drizzle-orm'
import pg from 'pg'
import { inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { publishModel } from '#modules/agreements/index.ts'
import { accounts, associations, locations, type Region } from '#modules/membership/index.ts'
import { testDatabase } from './database.ts'
import { type Office, type OfficeOptions, office } from './office.ts'

/** Agreements belong to the whole network: whoever tries them begins with none. */
export async function noAgreements() {
  const { owner } = await testDatabase()
  const client = new pg.Client(owner)
  await client.connect()
  await client.query('truncate agreements, agreement_texts, acceptances, drive_notices, signing_keys cascade')
  await client.end()
}

const day = (text: string) => new Date(`${text}T00:00:00Z`)
/** Whose agreements they are; in an installation there is one vendor. */
export const VENDOR = newId<'tenant'>()

/** Publishes a version of the house's model text in a region. */
export const published = (
  o: Office,
  region: Region,
  is: { number: 1 | 2; effectiveFrom: string; acceptBy?: string; publishedAt?: string },
) =>
  o.within(
    (ctx) =>
      publishModel(inTenant(ctx, VENDOR), {
        region,
        number: is.number,
        effectiveFrom: day(is.effectiveFrom),
        acceptBy: is.acceptBy ? day(is.acceptBy) : null,
        publishedAt: day(is.publishedAt ?? is.effectiveFrom),
      }),
    'network',
  )

const address = { line1: '세종대로 110', line2: null, city: '서울', state: null, postalCode: '04524' }
const contact = {
  firstName: '민지',
  lastName: '김',
  email: 'contact@hanbit.example',
  phone: '+8225550100',
  language: 'ko' as const,
}

/** Seven digits that no other test has; a Partner ID is one of a kind. */
const partnerId = () => String(Math.floor(1e7 + Math.random() * 9e7))

/** A company that has done everything but sign: enrolled, verified, qualified, a location associated. */
export async function readyToSign(given: OfficeOptions = {}) {
  const o = await office({ name: '한빛시스템', standings: { network: 'active', reseller: 'qualified' }, ...given })
  const country = given.country ?? 'KR'
  const [globalId, locationPartnerId, locationId] = [partnerId(), partnerId(), newId<'location'>()]
  const own = { tenantId: o.tenantId, country, status: 'active' as const }
  await o.within(async ({ db, now }) => {
    await db.insert(accounts).values({
      ...own, address, contact, globalId, name: '한빛시스템', latinName: 'Hanbit Systems', normalisedName: '한빛시스템', searchName: '한빛시스템',
      region: 'asiaPacific', phone: '+8225550100', mailDomain: `${globalId}.example`, termsVersion: '1', termsAcceptedAt: now,
      termsAcceptedBy: newId<'user'>(),
    }) // biome-ignore format: a record
    const site = { id: locationId, partnerId: locationPartnerId, headquarters: true, name: '서울 본사' }
    await db.insert(locations).values({ ...own, ...site, address, contact })
    await db.insert(associations).values({ ...own, locationId, resellerTenantId: o.tenantId, madeByName: '김민지' })
    await db.execute(sql`insert into resellers (tenant_id, id, kind, status, since)
      values (${o.tenantId}, ${newId()}, 'indirectReseller', 'qualified', ${now.toISOString()}::timestamptz)`)
  })
  return Object.assign(o, { globalId, locationPartnerId, locationId })
}
