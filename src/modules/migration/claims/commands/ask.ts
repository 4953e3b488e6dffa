import type { Ctx } from '#kernel/context.ts'
import { mailSettings, workMail } from '#modules/access/index.ts'
import { accountOf as companyOf } from '#modules/membership/index.ts'
import { askForPlace } from '../../suggestions/commands.ts'
import { accountOf, hasPlace, letterAt, networkAt } from '../queries/claimable.ts'
import { refuse } from '../rules.ts'
import type { Asked } from '../shapes.ts'

/** Somebody who was invited too, but came second, asks the company's admins for a place. */
export async function ask(ctx: Ctx, { token, message }: Asked) {
  const letter = await letterAt(ctx, token)
  const account = await accountOf(ctx, letter.oldId)
  if (!account.claimedTenantId) throw refuse.notClaimedYet()
  const { name, email, language } = ctx.actor
  workMail(email, await mailSettings(ctx))
  const there = networkAt(ctx, account.claimedTenantId)
  const company = (await companyOf(there))?.name ?? account.name
  if (await hasPlace(there)) return { company, askedAt: ctx.now }
  const { printedOldId, claimedLocationId: locationId } = account
  const person = { name, email, language, oldRole: null, printedOldId, locationId }
  const asked = await askForPlace(there, { ...person, message: message?.trim() || null })
  return { company, askedAt: asked.askedAt ?? ctx.now }
}
