import { checked } from '#kernel/condition.ts'
import type { Ctx } from '#kernel/context.ts'
import { on } from '#kernel/reaction.ts'
import { activateReseller, resellerChanged } from '#modules/membership/index.ts'
import { signed } from './conditions.ts'

/** Who comes back to the programme with an agreement that still holds has signed already. Heard twice, nothing changes. */
async function activateWhoHasSigned(ctx: Ctx, { status }: { status: string }) {
  if (status !== 'qualified') return
  const [agreement] = await checked(ctx, [signed])
  if (agreement?.verdict.met) await activateReseller(ctx)
}

export const reactions = [on(resellerChanged, 'agreements.activateWhoHasSigned', activateWhoHasSigned)]
