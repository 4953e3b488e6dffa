import pg from 'pg'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Lang } from '#kernel/words.ts'
import { publishModel } from '#modules/agreements/index.ts'
import { accounts, associations, locations, type Region } from '#modules/membership/index.ts'
import { people } from '#modules/access/index.ts'
import { members } from '#modules/access/index.ts'
import { testDatabase } from './database.ts'
import type { Office } from './office.ts'

/** Agreements belong to the whole network: whoever tries them begins with none. */
export async function noAgreements() {
  const { owner } = await testDatabase()
  const client = new pg.Client(owner)
  await client.connect()
  await client.query('truncate agreements, agreement_texts, acceptances, drive_notices, signing_keys cascade')
  await client.end()
}

const day = (text: string) => new Date(`${text}T00:00:00Z`)
export const VENDOR = newId<'tenant'>()
type Published = { number: 1 | 2; effectiveFrom: string; acceptBy?: string }

/** Publishes a version of the house's model text in a region. */
export const published = (ctx: Ctx, region: Region, { number, effectiveFrom, acceptBy }: Published) =>
  publishModel(inTenant(ctx, VENDOR), {
    region,
    number,
    effectiveFrom: day(effectiveFrom),
    acceptBy: acceptBy ? day(acceptBy) : null,
    publishedAt: day(effectiveFrom),
  })
