import type { Static } from 'typebox'
import type { Purpose } from '#kernel/condition.ts'
import type { Ctx } from '#kernel/context.ts'
import { admins } from '#modules/access/index.ts'
import { conditionsFor } from './conditions.ts'
import { blockedBy, type Checked, nextOf, rolesOf, type Standing, standingsOf } from './rules.ts'
import type { Asked, Readiness } from './shapes.ts'

const HOLDERS_MAX = 50

/** Every condition of a function, as it stands for the company now. */
export async function standings(ctx: Ctx, purpose: Purpose): Promise<Standing[]> {
  const checked: Checked[] = []
  for (const condition of conditionsFor(purpose)) checked.push({ condition, verdict: await condition.check(ctx) })
  return standingsOf(checked)
}

export async function readinessOf(ctx: Ctx, { purpose = 'sell' }: Static<typeof Asked>): Promise<Readiness> {
  const now = await standings(ctx, purpose)
  const holders = await admins(ctx, [...new Set(now.flatMap(rolesOf))], HOLDERS_MAX)
  const mine = ctx.actor.tenantId === ctx.tenantId ? ctx.actor.grants.map(({ role }) => role) : []
  return { purpose, standings: now, holders, mine }
}

/** Lets the company use the function, or refuses with the first condition it can begin to clear. */
export async function requireReady(ctx: Ctx, purpose: Purpose): Promise<void> {
  const now = await standings(ctx, purpose)
  const first = nextOf(now) ?? now.find(({ met }) => !met)
  if (first) throw blockedBy(first)
}
