import { and, inArray } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { accounts } from '#modules/membership/index.ts'
import { standings } from '#modules/readiness/index.ts'
import { type DemoPartner, partners, signInOf } from './cast/partners.ts'
import { seededId } from './ids.ts'
import { vendorUsers } from './network.ts'

/** Those who come in by their password alone: a tool has no eyes for a code. */
const byPassword = (people: readonly (Parameters<typeof signInOf>[0] & { secondFactor?: boolean })[]) =>
  people.filter(({ secondFactor }) => !secondFactor).map(signInOf)

/** Everything a tool needs to begin: who can sign in, every partner with its IDs, whether it can sell now, and its client. */
export async function access(ctx: Ctx) {
  const tenantIds = partners.map(({ tenantId }) => tenantId)
  const rows = await ctx.db
    .select({ tenantId: accounts.tenantId, name: accounts.name, partnerId: accounts.globalId })
    .from(accounts)
    .where(and(across(ctx, accounts), inArray(accounts.tenantId, tenantIds)))
  const known = new Map(rows.map((row) => [row.tenantId, row]))
  const shown = []
  for (const partner of partners) {
    const row = known.get(partner.tenantId)
    if (row) shown.push(await shownPartner(ctx, partner, row))
  }
  return { vendor: { tenantId: seededId<'tenant'>('tenant vendor'), users: byPassword(vendorUsers) }, partners: shown }
}

async function shownPartner(
  ctx: Ctx,
  { tenantId, people, client }: DemoPartner,
  row: { name: string; partnerId: string },
) {
  const open = (await standings(inTenant(ctx, tenantId), 'sell')).filter(({ met }) => !met)
  return {
    name: row.name,
    partnerId: row.partnerId,
    tenantId,
    canSell: open.length === 0,
    users: byPassword(people),
    client,
  }
}
