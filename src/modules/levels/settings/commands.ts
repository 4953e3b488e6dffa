import type { Ctx } from '#kernel/context.ts'
import { keepNetworkSetting } from '#modules/access/index.ts'
import { settings } from './queries.ts'
import { SETTINGS, type Settings } from './rules.ts'

/** Changes what counts from now on; reminders already sent stay sent. */
export async function keepSettings(ctx: Ctx, given: Settings): Promise<Settings> {
  const before = await settings(ctx)
  const reminderDays = [...new Set(given.reminderDays)].sort((a, b) => b - a)
  const value = { ...given, reminderDays }
  await keepNetworkSetting(ctx, { key: SETTINGS, value })
  ctx.changes.push({ what: 'levelSettings', id: SETTINGS, old: before, new: value })
  return value
}
