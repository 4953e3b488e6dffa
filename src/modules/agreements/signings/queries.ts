import { sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { partnerBehind } from '#modules/membership/index.ts'
import { type Found, refuse, signedBy } from './rules.ts'
import type { OfPartner } from './shapes.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a reseller has signed the partner agreement: what a provider asks before it sells through it. */
export async function ofPartner(ctx: Ctx, { partnerId, tenant }: OfPartner) {
  if ((partnerId === undefined) === (tenant === undefined)) throw refuse.oneId()
  const id = tenant === undefined ? (await partnerBehind(ctx, readable(partnerId)))?.tenantId : uuidIn(tenant)
  const { rows } = id ? await ctx.db.execute<Found>(sql`select * from reseller_signed(${id}::uuid)`) : { rows: [] }
  return { signed: signedBy(rows[0] ?? null) }
}

function readable(partnerId = ''): string {
  if (!/[A-Za-z0-9]/.test(partnerId)) throw refuse.badId()
  return partnerId
}
function uuidIn(tenant: string): string {
  if (!UUID.test(tenant)) throw refuse.badId()
  return tenant
}
