import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { refuse } from './rules.ts'
import { signOns } from './tables.ts'

/** The company's sign-on, without its secret: the database would not show it either. */
export async function find(ctx: Ctx) {
  const { issuer, domain, providerId } = signOns
  const [found] = await ctx.db.select({ issuer, domain, providerId }).from(signOns).where(within(ctx, signOns))
  if (!found) throw refuse.notSetUp()
  return found
}
