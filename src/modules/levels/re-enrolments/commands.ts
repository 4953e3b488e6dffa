import { and, asc, eq, exists, gt, inArray, lte, or, sql } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { accounts } from '#modules/membership/index.ts'
import { begin, grantFor, inTurn, openOf, renewFrom } from '../holdings/commands.ts'
import { held } from '../holdings/lifecycle.ts'
import { heldNow } from '../holdings/queries.ts'
import { standsAlone, writeAbout } from '../holdings/renewals.ts'
import { anniversaryFrom } from '../holdings/rules.ts'
import { type Holding, holdings as h } from '../holdings/tables.ts'
import { levelsInForce } from '../levels/queries.ts'
import type { Criterion, Level } from '../levels/tables.ts'
import { offerOf } from '../offers/queries.ts'
import { isReady } from '../offers/shapes.ts'
import { windowFrom } from '../scores/rules.ts'
import { scoreDays as d } from '../scores/tables.ts'
import { enrolled, reenrolled } from './letters.ts'
import { goesOnByItself, isGivenToQualified, opensFurther } from './rules.ts'

const BATCH = 100

/** Enrols who is qualified in a further area, or held a retired level: neither buys it (domain.md 1.11). */
export async function enrolQualified(ctx: Ctx): Promise<number> {
  let enrolledNow = 0
  for (const level of (await levelsInForce(ctx)).filter(isGivenToQualified))
    for (const tenantId of await qualifiedFor(ctx, level))
      enrolledNow += Number(await enrol(inTenant(ctx, tenantId), level))
  return enrolledNow
}

async function enrol(ctx: Ctx, level: Level): Promise<boolean> {
  await inTurn(ctx, level.code)
  const opening = [...(await heldNow(ctx)).values()].filter(opensFurther).map(({ anniversary }) => anniversary)
  const offer = await offerOf(ctx, level)
  if (offer.holding || !isReady(offer) || opening.length === 0) return false
  // It ends with what opened it: one company renews once.
  const anniversary = latest(opening) ?? anniversaryFrom(level, ctx.now)
  const holding = await begin(ctx, level, { since: ctx.now, anniversary, source: 'qualified' })
  await writeAbout(ctx, holding, enrolled)
  return true
}
const latest = (dates: readonly (Date | null)[]) => dates.flatMap((one) => one ?? []).sort((a, b) => b.getTime() - a.getTime())[0] // biome-ignore format: one thought

/** Companies that hold what opens a further area, and reached the score on a day of the window; what was once taken back does not come by itself. */
async function qualifiedFor(ctx: Ctx, { code, criteria }: Level): Promise<Id<'tenant'>[]> {
  const had = sql`exists (select from ${h} other where other.tenant_id = ${h.tenantId} and other.code = ${code}
    and other.status in ('active', 'grace', 'withdrawn'))`
  const opens = or(eq(h.kind, 'legacy'), and(eq(h.kind, 'designation'), sql`${h.source} <> 'qualified'`))
  const standing = and(across(ctx, accounts), eq(accounts.tenantId, h.tenantId), eq(accounts.status, 'active'))
  const rows = await ctx.db
    .selectDistinct({ tenantId: h.tenantId })
    .from(h)
    .where(
      and(
        ...[across(ctx, h), inArray(h.status, [...held]), opens, sql`not ${had}`, standsAlone(ctx)],
        exists(ctx.db.select({ id: accounts.id }).from(accounts).where(standing)),
        ...criteria.map((criterion) => reached(ctx, criterion)),
      ),
    )
    .orderBy(asc(h.tenantId))
    .limit(BATCH)
  return rows.map(({ tenantId }) => tenantId)
}

/** A day of the window, or the one still true when it began, with the points and no metric at zero. */
function reached(ctx: Ctx, criterion: Criterion) {
  const { area, points } = criterion.kind === 'score' ? criterion : { area: '', points: 0 }
  const from = windowFrom(ctx.now)
  const before = sql`(select max(earlier.day) from ${d} earlier where earlier.tenant_id = ${h.tenantId} and earlier.area = ${area} and earlier.day <= ${from})`
  const zero = sql`exists (select from jsonb_array_elements(${d.measured}) one where (one ->> 'value')::numeric <= 0)`
  const inWindow = and(eq(d.area, area), sql`${d.day} >= coalesce(${before}, ${from})`)
  const wanted = and(across(ctx, d), eq(d.tenantId, h.tenantId), inWindow, sql`${d.tenths} >= ${points * 10}`)
  return exists(ctx.db.select({ id: d.id }).from(d).where(and(wanted, sql`not ${zero}`))) // biome-ignore format: one thought
}

const [PAGE, PAGES_MAX] = [200, 25]
/** Looks at what could be renewed: a specialisation in its odd year, and a further area, go on by themselves while their criteria are met. */
export async function goOn(ctx: Ctx): Promise<number> {
  const levels = new Map((await levelsInForce(ctx)).map((level) => [level.code, level]))
  let renewed = 0
  let after: Id<'holding'> | undefined
  for (let pages = 0; pages < PAGES_MAX; pages++) {
    const rows = await dueAfter(ctx, after)
    for (const one of rows) {
      const level = levels.get(one.code)
      if (level && goesOnByItself(one, level)) renewed += Number(await renew(inTenant(ctx, one.tenantId), level))
    }
    after = rows.at(-1)?.id
    if (rows.length < PAGE) break
  }
  return renewed
}

const dueAfter = (ctx: Ctx, after: Id<'holding'> | undefined): Promise<Holding[]> =>
  ctx.db
    .select()
    .from(h)
    .where(
      and(
        ...[across(ctx, h), inArray(h.status, [...held]), standsAlone(ctx)],
        ...[lte(h.renewableFrom, ctx.now), gt(h.graceTo, ctx.now)],
        or(eq(h.kind, 'specialisation'), eq(h.source, 'qualified')),
        after && gt(h.id, after),
      ),
    )
    .orderBy(asc(h.id))
    .limit(PAGE)

/** The new period follows the old one to the day, whenever the criteria were found met. */
async function renew(ctx: Ctx, level: Level): Promise<boolean> {
  await inTurn(ctx, level.code)
  const before = await openOf(ctx, level.code)
  const offer = await offerOf(ctx, level)
  const further = before?.source === 'qualified' && ![...(await heldNow(ctx)).values()].some(opensFurther)
  if (!before?.anniversary || !isReady(offer) || further) return false
  const anniversary = anniversaryFrom(level, before.anniversary)
  const after = await renewFrom(ctx, before, level, { autoRenew: false, from: before.anniversary, anniversary })
  if (after.kind === 'specialisation') await grantFor(ctx, level, { holding: after, sourceId: after.id })
  await writeAbout(ctx, after, reenrolled)
  return true
}
