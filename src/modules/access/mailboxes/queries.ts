import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { networkSetting } from '../network/queries.ts'
import type { MailSettings } from './rules.ts'
import type { Changed } from './shapes.ts'

export const MAIL_RULE = 'mail'
const none = { add: [], remove: [] }
const unchanged: Static<typeof Changed> = {
  personalDomains: none,
  genericWords: none,
  governmentDomains: none,
  allow: [],
}

/** What the vendor changed in the rule; nothing at first. */
export const mailRule = async (ctx: Ctx): Promise<Static<typeof Changed>> => ({
  ...unchanged,
  ...(await networkSetting<Partial<Static<typeof Changed>>>(ctx, MAIL_RULE, {})),
})

/** The same, as the rule takes it. */
export const mailSettings = (ctx: Ctx): Promise<MailSettings> => networkSetting<MailSettings>(ctx, MAIL_RULE, {})
