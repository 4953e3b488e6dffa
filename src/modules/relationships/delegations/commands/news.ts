import { type Ctx, inTenant } from '#kernel/context.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { dateOf } from '#kernel/time.ts'
import { word } from '#kernel/words.ts'
import { admins } from '#modules/access/index.ts'
import { delegationMoved } from '../shapes.ts'
import type { Delegation } from '../tables.ts'

const ADMINS_MAX = 10

/** The partner's modules hear of every state; where the transaction sees both, the customer's do too. */
export async function announce(ctx: Ctx, row: Delegation) {
  const { id: delegationId, status, name, customerId, customerName, partnerName } = row
  const facts = { delegationId, status, name, customerId, customerName, partnerName }
  await ctx.tell(delegationMoved, { ...facts, side: 'partner' })
  if (ctx.reach === 'network') await inTenant(ctx, customerId).tell(delegationMoved, { ...facts, side: 'customer' })
}

export const factsOf = (row: Delegation) => ({
  ...{ id: row.id, name: row.name, days: row.days, partner: row.partnerName, customer: row.customerName },
  roles: row.roles.map((role) => word(`directoryRole.${role}`)),
  ends: row.endsAt && dateOf(row.endsAt),
})

/** To the partner's admin agents. */
export const writeToPartner = (ctx: Ctx, row: Delegation, letter: Letter, facts: Record<string, unknown> = {}) =>
  writeTo(inTenant(ctx, row.tenantId), permissions['delegations:manage'].roles, letter, { ...factsOf(row), ...facts })

/** To the customer's global admins. */
export const writeToCustomer = (ctx: Ctx, row: Delegation, letter: Letter, facts: Record<string, unknown> = {}) =>
  writeTo(inTenant(ctx, row.customerId), permissions['delegations:approve'].roles, letter, {
    ...factsOf(row),
    ...facts,
  })

async function writeTo(
  there: Ctx,
  roles: Parameters<typeof admins>[1],
  letter: Letter,
  facts: Record<string, unknown>,
) {
  for (const { email, language } of await admins(there, roles, ADMINS_MAX))
    await post(there, letter, email, language, facts)
}
