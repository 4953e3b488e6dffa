import { and, asc, eq, exists, gt, gte, inArray, lte, or, sql } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
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
import { scoreDays as d } from '../scores/tables.ts'
import { enrolled, reenrolled } from './letters.ts'
import { goesOnByItself, isGivenToQualified, opensFurther } from './rules.ts'

/** How many companies one short look judges, and about how many one transaction settles. */
const [PAGE, BATCH] = [50, 100]

type Search<T> = {
  readonly next: (ctx: Ctx, after: T | undefined) => Promise<T[]>
  readonly isReady: (ctx: Ctx, one: T) => Promise<boolean>
}
/** Gathers a batch of what is ready, page by page: nobody who is not ready keeps out those behind them. */
async function gather<T>(look: Outside['look'], { next, isReady: judge }: Search<T>): Promise<T[]> {
  const found: T[] = []
  let after: T | undefined
  while (found.length < BATCH) {
    const { rows, ready } = await look(async (ctx) => {
      const ready: T[] = []
      const rows = await next(ctx, after)
      for (const one of rows) if (await judge(ctx, one)) ready.push(one)
      return { rows, ready }
    })
    found.push(...ready)
    after = rows.at(-1)
    if (rows.length < PAGE) break
  }
  return found
}

type Qualified = { readonly tenantId: Id<'tenant'>; readonly level: Level }
/** Enrols who is qualified in a further area, or held a retired level: neither buys it (domain.md 1.11). */
export const enrolQualified = beforehand(
  async ({ look }: Outside): Promise<Qualified[]> => {
    const found: Qualified[] = []
    for (const level of (await look(levelsInForce)).filter(isGivenToQualified)) {
      if (found.length >= BATCH) break
      found.push(
        ...(await gather<Qualified>(look, {
          next: async (ctx, after) => (await holdersFor(ctx, level, after)).map((one) => ({ ...one, level })),
          isReady: async (ctx, { tenantId }) => (await openingFor(inTenant(ctx, tenantId), level)).length > 0,
        })),
      )
    }
    return found
  },
  async (ctx, _, found) => {
    let enrolledNow = 0
    for (const { tenantId, level } of found) enrolledNow += Number(await enrol(inTenant(ctx, tenantId), level))
    return enrolledNow
  },
)

/** What opens a further area for a company that is ready for it; nothing where it is not. */
async function openingFor(ctx: Ctx, level: Level): Promise<Holding[]> {
  const opening = [...(await heldNow(ctx)).values()].filter(opensFurther)
  const offer = await offerOf(ctx, level)
  return offer.holding || !isReady(offer) ? [] : opening
}

async function enrol(ctx: Ctx, level: Level): Promise<boolean> {
  await inTurn(ctx, level.code)
  const opening = (await openingFor(ctx, level)).map(({ anniversary }) => anniversary)
  if (opening.length === 0) return false
  // It ends with what opened it: one company renews once.
  const anniversary = latest(opening) ?? anniversaryFrom(level, ctx.now)
  const holding = await begin(ctx, level, { since: ctx.now, anniversary, source: 'qualified' })
  await writeAbout(ctx, holding, enrolled)
  return true
}
const latest = (dates: readonly (Date | null)[]) => dates.flatMap((one) => one ?? []).sort((a, b) => b.getTime() - a.getTime())[0] // biome-ignore format: one thought

/** Companies that hold what opens a further area, and once had the points; what was once taken back does not come by itself. */
async function holdersFor(ctx: Ctx, { code, criteria }: Level, after: Pick<Qualified, 'tenantId'> | undefined) {
  const had = sql`exists (select from ${h} other where other.tenant_id = ${h.tenantId} and other.code = ${code}
    and other.status in ('active', 'grace', 'withdrawn'))`
  const opens = or(eq(h.kind, 'legacy'), and(eq(h.kind, 'designation'), sql`${h.source} <> 'qualified'`))
  const standing = and(across(ctx, accounts), eq(accounts.tenantId, h.tenantId), eq(accounts.status, 'active'))
  return ctx.db
    .selectDistinct({ tenantId: h.tenantId })
    .from(h)
    .where(
      and(
        ...[across(ctx, h), inArray(h.status, [...held]), opens, sql`not ${had}`, standsAlone(ctx)],
        exists(ctx.db.select({ id: accounts.id }).from(accounts).where(standing)),
        ...criteria.map((criterion) => hadPoints(ctx, criterion)),
        after && gt(h.tenantId, after.tenantId),
      ),
    )
    .orderBy(asc(h.tenantId))
    .limit(PAGE)
}

/** The points on any day at all: only spares a look at those who never had them. Which day counts, and with which metrics, the rule says. */
function hadPoints(ctx: Ctx, criterion: Criterion) {
  const { area, points } = criterion.kind === 'score' ? criterion : { area: '', points: 0 }
  const wanted = and(across(ctx, d), eq(d.tenantId, h.tenantId), eq(d.area, area), gte(d.tenths, points * 10))
  return exists(ctx.db.select({ id: d.id }).from(d).where(wanted))
}

type Due = { readonly holding: Holding; readonly level: Level }
/** Looks at what could be renewed: a specialisation in its odd year, and a further area, go on by themselves while their criteria are met. */
export const goOn = beforehand(
  async ({ look }: Outside): Promise<Due[]> => {
    const levels = new Map((await look(levelsInForce)).map((level) => [level.code, level]))
    const itsOwn = (one: Holding) => {
      const level = levels.get(one.code)
      return level && goesOnByItself(one, level) ? level : null
    }
    const found = await gather<Holding>(look, {
      next: dueAfter,
      isReady: async (ctx, one) => {
        const level = itsOwn(one)
        return level !== null && goesOn(inTenant(ctx, one.tenantId), level)
      },
    })
    return found.flatMap((holding) => {
      const level = itsOwn(holding)
      return level ? [{ holding, level }] : []
    })
  },
  async (ctx, _, found) => {
    let renewed = 0
    for (const { holding, level } of found) renewed += Number(await renew(inTenant(ctx, holding.tenantId), level))
    return renewed
  },
)

const dueAfter = (ctx: Ctx, after: Holding | undefined): Promise<Holding[]> =>
  ctx.db
    .select()
    .from(h)
    .where(
      and(
        ...[across(ctx, h), inArray(h.status, [...held]), standsAlone(ctx)],
        ...[lte(h.renewableFrom, ctx.now), gt(h.graceTo, ctx.now)],
        or(eq(h.kind, 'specialisation'), eq(h.source, 'qualified')),
        after && gt(h.id, after.id),
      ),
    )
    .orderBy(asc(h.id))
    .limit(PAGE)

/** Whether its criteria are met, and what opened it is still held. */
async function goesOn(ctx: Ctx, level: Level): Promise<boolean> {
  const { holding, ...offer } = await offerOf(ctx, level)
  if (!isReady(offer)) return false
  return holding?.source !== 'qualified' || [...(await heldNow(ctx)).values()].some(opensFurther)
}

/** The new period follows the old one to the day, whenever the criteria were found met. */
async function renew(ctx: Ctx, level: Level): Promise<boolean> {
  await inTurn(ctx, level.code)
  const before = await openOf(ctx, level.code)
  if (!before?.anniversary || !(await goesOn(ctx, level))) return false
  const anniversary = anniversaryFrom(level, before.anniversary)
  const after = await renewFrom(ctx, before, level, { autoRenew: false, from: before.anniversary, anniversary })
  if (after.kind === 'specialisation') await grantFor(ctx, level, { holding: after, sourceId: after.id })
  await writeAbout(ctx, after, reenrolled)
  return true
}
