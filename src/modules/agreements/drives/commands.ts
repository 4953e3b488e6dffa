import { type Ctx, inTenant } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { daysUntil } from '#kernel/time.ts'
import { type Lang, locales, word } from '#kernel/words.ts'
import { admins } from '#modules/access/index.ts'
import { deactivateReseller } from '#modules/membership/index.ts'
import { acceptanceLapsed } from '../acceptances/shapes.ts'
import { publishedTexts } from '../agreements/queries.ts'
import { lapsed, opened, reminded } from './letters.ts'
import { type Drive, drives, untold } from './queries.ts'
import * as rules from './rules.ts'
import { driveNotices, type Notice } from './tables.ts'

const BATCH = 100
const ADMINS_MAX = 10
// biome-ignore format: a table
const letterOf = { opened, fortnight: reminded, threeDays: reminded, lastDay: reminded, lapsed } as const satisfies Record<Notice, object>

type Late = Awaited<ReturnType<typeof untold>>[number]

/** Tells companies what is due in each drive, each once; past the deadline their selling rests until they sign. */
export async function runDrives(ctx: Ctx): Promise<number> {
  let settled = 0
  for (const drive of await drives(ctx)) {
    const { tell, counts } = rules.dueNow(drive, ctx.now)
    if (!tell || settled >= BATCH) continue
    for (const company of await untold(ctx, drive, tell, BATCH - settled)) {
      await notify(inTenant(ctx, company.tenantId), { drive, company, notice: tell, counts })
      settled++
    }
  }
  return settled
}

type Telling = { drive: Drive; company: Late; notice: Notice; counts: readonly Notice[] }
async function notify(ctx: Ctx, { drive, company, notice, counts }: Telling) {
  const mine = { tenantId: ctx.tenantId, agreementId: drive.id, at: ctx.now }
  const told = [...new Set<Notice>(['opened', notice, ...counts])].map((one) => ({ ...mine, notice: one }))
  const fresh = await ctx.db.insert(driveNotices).values(told).onConflictDoNothing().returning()
  if (!fresh.some((one) => one.notice === notice)) return
  if (notice === 'lapsed') await lapse(ctx, drive)
  const texts = await publishedTexts(ctx, [drive.id])
  for (const { email, language } of await admins(ctx, ['globalAdmin'], ADMINS_MAX)) {
    await post(ctx, letterOf[notice], email, language, {
      company: company.company,
      region: word(`region.${drive.region}`),
      number: drive.number,
      signed: company.number,
      signBy: momentIn(drive.acceptBy, language),
      days: daysUntil(drive.acceptBy, ctx.now),
      summary: texts.find((one) => one.language === language)?.summary ?? '',
    })
  }
}

async function lapse(ctx: Ctx, { region, number }: Drive) {
  await ctx.tell(acceptanceLapsed, { region, number })
  await deactivateReseller(ctx)
}

// A fact of a letter is kept as JSON: an instant is written out in the reader's language already here.
const momentIn = (date: Date, language: Lang) =>
  new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(date)
