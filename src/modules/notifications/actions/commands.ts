import { and, asc, lt, sql } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import { across, within } from '#kernel/store.ts'
import { word } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { someLackAgreement } from '#modules/customers/index.ts'
import { accounts } from '#modules/membership/index.ts'
import { standings } from '#modules/readiness/index.ts'
import { closeOthers, type Draft, openAll, type Wanted } from '../inbox/commands.ts'
import { actionOpened } from '../letters.ts'
import { readersOf } from '../preferences/queries.ts'
import { actionFor, agreementsToRecord, FAMILY, isTold } from './rules.ts'
import { refreshes } from './tables.ts'

/** Holds the company's actions against its conditions: opens what is missing, closes what is settled. Twice changes nothing. */
export const refreshActions = (ctx: Ctx) => refreshEach(ctx, [ctx])

/** Reads company by company, writes for all of them at once. */
async function refreshEach(ctx: Ctx, companies: readonly Ctx[]) {
  const of = companies.map(({ tenantId }) => tenantId)
  await inTurn(ctx, of)
  const wanted: Wanted[] = []
  for (const here of companies) wanted.push(...(await wantedBy(here)))
  await closeOthers(ctx, { family: FAMILY, of, standing: wanted })
  const opened = (await openAll(ctx, wanted)).filter(({ code }) => !isTold(code))
  for (const here of companies)
    for (const item of opened.filter(({ tenantId }) => tenantId === here.tenantId)) await write(here, item)
  await looked(ctx, of)
}

/** One refresh of a company at a time: a slower one would open again what a faster one had closed. */
const inTurn = (ctx: Ctx, of: readonly Id<'tenant'>[]) =>
  ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('inbox:' || company, 0))
    from unnest(${sql.param([...of].sort())}::uuid[]) company`)

async function wantedBy(here: Ctx): Promise<Wanted[]> {
  const drafts = (await standings(here, 'sell')).flatMap((standing) => actionFor(standing) ?? [])
  if (await someLackAgreement(here)) drafts.push(agreementsToRecord)
  return drafts.map((draft) => ({ ...draft, tenantId: here.tenantId }))
}

async function looked({ db, now }: Ctx, of: readonly Id<'tenant'>[]) {
  const refreshed = { refreshedAt: now }
  await db
    .insert(refreshes)
    .values(of.map((tenantId) => ({ tenantId, ...refreshed })))
    .onConflictDoUpdate({ target: refreshes.tenantId, set: refreshed })
}

/** Writes to everybody who can clear it, in their language; who muted the workspace hears only of what is mandatory. */
export async function write(ctx: Ctx, { kind, workspace, roles, title, body, link }: Draft) {
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
/** What no fact told (a version published, a date gone by) is found by looking again, first where nobody looked for longest. */
export async function refreshStale(ctx: Ctx): Promise<number> {
  const stale = new Date(ctx.now.getTime() - STALE_HOURS * 3_600_000)
  const due = await ctx.db
    .select({ id: refreshes.tenantId })
    .from(refreshes)
    .where(and(across(ctx, refreshes), lt(refreshes.refreshedAt, stale)))
    .orderBy(asc(refreshes.refreshedAt))
    .limit(BATCH)
  if (due.length > 0) await refreshEach(ctx, due.map(({ id }) => inTenant(ctx, id))) // biome-ignore format: one thought
  return due.length
}

const ENLISTED_AT_ONCE = 10_000
/** Companies at which nobody has looked yet (brought in, not enrolled) take their place before all others; answers how many. */
export async function enlist(ctx: Ctx): Promise<number> {
  const { rowCount } = await ctx.db.execute(sql`
    insert into ${refreshes} (tenant_id, refreshed_at)
    select a.tenant_id, 'epoch' from ${accounts} a
     where ${across(ctx, accounts)} and not exists (select from ${refreshes} r where r.tenant_id = a.tenant_id)
     order by a.tenant_id limit ${ENLISTED_AT_ONCE}
    on conflict do nothing`)
  return rowCount ?? 0
}
