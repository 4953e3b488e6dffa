import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, notExists, or } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { across, within } from '#kernel/store.ts'
import { addDays, daysUntil } from '#kernel/time.ts'
import { writtenDay } from '#kernel/words.ts'
import { admins, tenants } from '#modules/access/index.ts'
import { accountOf, accounts } from '#modules/membership/index.ts'
import { settings } from '../settings/queries.ts'
import { tell } from './commands.ts'
import { lapsed, near, overdue } from './letters.ts'
import { held, lifecycle } from './lifecycle.ts'
import { renewalNear } from './shapes.ts'
import { type Holding, holdings as h, store } from './tables.ts'

const BATCH = 100
const ADMINS_MAX = 10

/** What the clock does to levels: those at their anniversary fall due, those past their grace lapse, and people are reminded. */
export async function settleLevels(ctx: Ctx): Promise<number> {
  return (await fallDue(ctx)) + (await lapse(ctx)) + (await remind(ctx))
}

/** The next so many of these, whoever's they are. */
const due = (ctx: Ctx, status: Holding['status'], by: ReturnType<typeof and>) =>
  ctx.db
    .select()
    .from(h)
    .where(and(across(ctx, h), eq(h.status, status), by))
    .orderBy(asc(h.anniversary))
    .limit(BATCH)
    .for('update', { skipLocked: true })

async function fallDue(ctx: Ctx): Promise<number> {
  const rows = await due(ctx, 'active', lte(h.anniversary, ctx.now))
  for (const before of rows) {
    const here = inTenant(ctx, before.tenantId)
    await tell(here, await store.update(here, before, { status: lifecycle.next(before.status, 'fallDue') }))
  }
  return rows.length
}

async function lapse(ctx: Ctx): Promise<number> {
  const rows = await due(ctx, 'grace', lte(h.graceTo, ctx.now))
  for (const before of rows) {
    const here = inTenant(ctx, before.tenantId)
    const status = lifecycle.next(before.status, 'lapse')
    const after = await store.update(here, before, { status, endedAt: before.graceTo, autoRenew: false })
    await tell(here, after)
    if (!(await accountOf(here))?.mergedInto) await writeAbout(here, after, lapsed)
  }
  return rows.length
}

/** Of an account that became part of another nobody is reminded: one company renews once, over there. */
export const standsAlone = (ctx: Ctx) =>
  notExists(
    ctx.db
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(across(ctx, accounts), eq(accounts.tenantId, h.tenantId), isNotNull(accounts.mergedInto))),
  )

/** The latest reminder whose day has come and that has not gone out; what was missed before it is not sent any more. */
async function remind(ctx: Ctx): Promise<number> {
  const { reminderDays } = await settings(ctx)
  let reminded = 0
  for (const days of [...reminderDays].sort((a, b) => a - b)) {
    const rows = await ctx.db
      .select()
      .from(h)
      .where(
        and(
          ...[across(ctx, h), inArray(h.status, [...held]), gt(h.graceTo, ctx.now)],
          ...[
            standsAlone(ctx),
            lte(h.anniversary, addDays(ctx.now, days)),
            or(isNull(h.remindedDays), gt(h.remindedDays, days)),
          ],
        ),
      )
      .orderBy(asc(h.anniversary))
      .limit(BATCH)
      .for('update', { skipLocked: true })
    for (const before of rows) await remindOf(inTenant(ctx, before.tenantId), before, days)
    reminded += rows.length
  }
  return reminded
}

async function remindOf(ctx: Ctx, before: Holding, days: number) {
  const after = await store.update(ctx, before, { remindedDays: days })
  const { id, code, name, anniversary, graceTo } = after
  if (!anniversary || !graceTo) return
  const dates = { anniversary: anniversary.toISOString(), renewBy: graceTo.toISOString() }
  await ctx.tell(renewalNear, { holdingId: id, code, name, ...dates })
  await writeAbout(ctx, after, anniversary > ctx.now ? near : overdue)
}

/** A letter about a level to everybody who can renew it, each in their language. */
export async function writeAbout(ctx: Ctx, holding: Holding, letter: Letter, more: Record<string, unknown> = {}) {
  const [tenant] = await ctx.db.select({ name: tenants.name }).from(tenants).where(within(ctx, tenants)).limit(1)
  const { code, name, anniversary, renewableFrom, graceTo } = holding
  for (const { email, language } of await admins(ctx, ['partnerAdmin', 'globalAdmin'], ADMINS_MAX)) {
    const dates = {
      anniversary: writtenDay(anniversary, language),
      from: writtenDay(renewableFrom, language),
      by: writtenDay(graceTo, language),
    }
    const days = anniversary ? daysUntil(anniversary, ctx.now) : 0
    await post(ctx, letter, email, language, {
      code,
      level: name[language],
      company: tenant?.name ?? '',
      days,
      ...dates,
      ...more,
    })
  }
}
