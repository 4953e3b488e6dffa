import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { across, within } from '#kernel/store.ts'
import { word } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { accounts } from '#modules/membership/index.ts'
import { standings } from '#modules/readiness/index.ts'
import { closeAllBut, type Draft, open } from '../inbox/commands.ts'
import { actionOpened } from '../letters.ts'
import { readersOf } from '../preferences/queries.ts'
import { actionFor, FAMILY, isTold } from './rules.ts'
import { refreshes } from './tables.ts'

/** Holds the company's actions against its conditions: opens what is missing, closes what is settled. Twice changes nothing. */
export async function refreshActions(ctx: Ctx) {
  // One refresh of a company at a time: a slower one would open again what a faster one had closed.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('inbox:' || ${ctx.tenantId}, 0))`)
  const wanted = (await standings(ctx, 'sell')).flatMap((standing) => actionFor(standing) ?? [])
  await closeAllBut(ctx, FAMILY, wanted.map(({ key }) => key)) // biome-ignore format: one thought
  for (const draft of wanted) {
    const opened = await open(ctx, draft)
    if (opened && !isTold(draft.code)) await write(ctx, draft)
  }
  const refreshed = { refreshedAt: ctx.now }
  await ctx.db
    .insert(refreshes)
    .values({ tenantId: ctx.tenantId, ...refreshed })
    .onConflictDoUpdate({ target: refreshes.tenantId, set: refreshed })
}

/** Writes to everybody who can clear it, in their language; who muted the workspace hears only of what is mandatory. */
async function write(ctx: Ctx, { kind, workspace, roles, title, body, link }: Draft) {
  const [tenant] = await ctx.db.select({ name: tenants.name }).from(tenants).where(within(ctx, tenants))
  for (const { email, language, muted } of await readersOf(ctx, roles)) {
    if (kind !== 'mandatory' && muted.includes(workspace)) continue
    await post(ctx, actionOpened, email, language, {
      company: tenant?.name ?? '',
      title: title[language],
      body: body[language],
      roles: roles.map((role) => word(`role.${role}`)),
      link,
    })
  }
}

const BATCH = 50
const STALE_HOURS = 6
/** What no fact told (a version published, a date gone by) is found by looking again; answers how many companies it looked at. */
export async function refreshStale(ctx: Ctx): Promise<number> {
  const stale = new Date(ctx.now.getTime() - STALE_HOURS * 3_600_000)
  const due = await ctx.db
    .select({ id: accounts.tenantId })
    .from(accounts)
    .leftJoin(refreshes, eq(refreshes.tenantId, accounts.tenantId))
    .where(and(across(ctx, accounts), or(isNull(refreshes.refreshedAt), lt(refreshes.refreshedAt, stale))))
    .orderBy(asc(accounts.tenantId))
    .limit(BATCH)
  for (const { id } of due) await refreshActions(inTenant(ctx, id))
  return due.length
}
