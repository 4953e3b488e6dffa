import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { keepNetworkSetting } from '../network/commands.ts'
import { MAIL_RULE, mailRule } from './queries.ts'
import { normalised } from './rules.ts'
import type { Changed } from './shapes.ts'

/** The vendor changes who may stand for a company by mail; it holds for the next address that is given. */
export async function changeMailRule(ctx: Ctx, given: Static<typeof Changed>) {
  const before = await mailRule(ctx)
  const value = normalised(given)
  ctx.changes.push({ what: 'mail rule', id: MAIL_RULE, old: before, new: value })
  await keepNetworkSetting(ctx, { key: MAIL_RULE, value })
  return value
}
