import type { Ctx } from '#kernel/context.ts'
import { networkSetting } from '#modules/access/index.ts'
import { defaults, SETTINGS, type Settings } from './rules.ts'

/** What is in force: the defaults where the vendor has said nothing. */
export const settings = async (ctx: Ctx): Promise<Settings> => ({
  ...defaults,
  ...(await networkSetting<Partial<Settings>>(ctx, SETTINGS, {})),
})
