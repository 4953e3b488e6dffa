import type { Static } from 'typebox'
import { checked, type Purpose } from '#kernel/condition.ts'
import type { Ctx } from '#kernel/context.ts'
import { admins } from '#modules/access/index.ts'
import { conditionsFor } from './conditions.ts'
import { blockedBy, rolesOf, type Standing, standingsOf } from './rules.ts'
import type { Asked, Readiness } from './shapes.ts'

const HOLDERS_MAX = 50

/** Every condition of a function, as it stands for the company now. */
export const standings = async (ctx: Ctx, purpose: Purpose): Promise<Standing[]> =>
  standingsOf(await checked(ctx, conditionsFor(purpose)))

export async function readinessOf(ctx: Ctx, { purpose = 'sell' }: Static<typeof Asked>): Promise<Readiness> {
  const now = await standings(ctx, purpose)
  const holders = await admins(ctx, [...new Set(now.flatMap(rolesOf))], HOLDERS_MAX)
  const mine = ctx.actor.tenantId === ctx.tenantId ? ctx.actor.grants.map(({ role }) => role) : []
  return { purpose, standings: now, holders, mine }
}

/** Lets the company use the function, or refuses with the first condition it can begin to clear. */
export async function requireReady(ctx: Ctx, purpose: Purpose): Promise<void> {
  const refusal = blockedBy(await checked(ctx, conditionsFor(purpose)))
  if (refusal) throw refusal
}
