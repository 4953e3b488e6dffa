import { and, asc, gte, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, within } from '#kernel/store.ts'
import { addDays, dateOf } from '#kernel/time.ts'
import { heldNow } from '../holdings/queries.ts'
import { isRenewable } from '../holdings/rules.ts'
import type { Holding } from '../holdings/tables.ts'
import { levelsInForce } from '../levels/queries.ts'
import type { Level } from '../levels/tables.ts'
import { areasInUse } from './areas/queries.ts'
import type { Area } from './areas/tables.ts'
import * as rules from './rules.ts'
import type { ByArea, Simulation, Standing } from './shapes.ts'
import { scoreDays as d, scoreFigures as f, type ScoreDay } from './tables.ts'

const HISTORY_DAYS = 400
const DAYS_MAX = 5_000
const DUE_DAYS = 30

/** The company's scores of the last thirteen months, the oldest first. */
export const scoresOf = (ctx: Ctx): Promise<ScoreDay[]> =>
  ctx.db
    .select()
    .from(d)
    .where(and(within(ctx, d), gte(d.day, dateOf(addDays(ctx.now, -HISTORY_DAYS)))))
    .orderBy(asc(d.day))
    .limit(DAYS_MAX)

/** Where the company stands in each area. */
export async function standings(ctx: Ctx): Promise<Standing[]> {
  const areas = await areasInUse(ctx)
  const days = await scoresOf(ctx)
  const levels = await levelsInForce(ctx)
  const held = await heldNow(ctx)
  return areas.map((area) => {
    const level = levels.find((one) => leadsTo(one, area))
    const own = days.filter((day) => day.area === area.code)
    return standing(area, own, { level: level ?? null, holding: (level && held.get(level.code)) ?? null, now: ctx.now })
  })
}

/** The designation an area leads to: the first that asks for its score. */
const leadsTo = (level: Level, { code }: Area) =>
  level.kind === 'designation' && level.criteria.some((one) => one.kind === 'score' && one.area === code)

type About = { level: Level | null; holding: Holding | null; now: Date }
function standing(area: Area, days: readonly ScoreDay[], { level, holding, now }: About): Standing {
  const from = rules.windowFrom(now)
  const wanted = level?.criteria.find((one) => one.kind === 'score' && one.area === area.code)
  const points = wanted?.kind === 'score' ? wanted.points : area.qualifiedFrom
  const qualifiedOn = rules.reachedOn(days, points, from)
  const last = days.at(-1)
  return {
    area,
    score: rules.score(area, valuesOf(last)),
    status: rules.statusOf({ held: holding !== null, due: isDue(holding, now), qualified: qualifiedOn !== null }),
    asOf: last?.day ?? null,
    window: { from, qualifiedOn },
    history: days,
    level: level && { code: level.code, name: level.name },
  }
}

const isDue = (holding: Holding | null, now: Date) =>
  holding !== null &&
  (isRenewable(holding, now) || (holding.anniversary !== null && holding.anniversary <= addDays(now, DUE_DAYS)))

const valuesOf = (day: ScoreDay | undefined) => new Map(day?.measured.map(({ metric, value }) => [metric, value]))

export async function standingIn(ctx: Ctx, { area }: Static<typeof ByArea>): Promise<Standing> {
  const found = (await standings(ctx)).find((one) => one.area.code === area)
  if (!found) throw rules.refuse.areaUnknown({ area })
  return found
}

/** What the score would be with other figures: the same rule, other values. */
export async function simulate(ctx: Ctx, { area, values }: Simulation) {
  const now = await standingIn(ctx, { area })
  const imagined = new Map(now.score.measured.map(({ metric, value }) => [metric, value]))
  for (const { metric, value } of values) imagined.set(metric, value)
  return { area: now.area, score: rules.score(now.area, imagined) }
}

type Since = { readonly tenantId: Id<'tenant'>; readonly area: string; readonly metrics: readonly string[]; readonly from: string } // biome-ignore format: one thought
type Known = { tenantId: Id<'tenant'>; area: string; metric: string; day: string; value: number }
/** The figures that decide scores from a day on: those of that day and later, and what each metric stood at before it. */
export async function figuresSince(ctx: Ctx, all: readonly Since[]): Promise<Known[]> {
  const { rows } = await ctx.db.execute<Known>(sql`
    select f.tenant_id as "tenantId", f.area, f.metric, f.day::text as day, f.value
      from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as one("tenantId" uuid, area text, metrics text[], "from" date)
     cross join lateral (
       select later.* from score_figures later
        where later.tenant_id = one."tenantId" and later.area = one.area and later.day >= one."from"
       union all
       select stood.* from unnest(one.metrics) as m(metric) cross join lateral (
         select * from score_figures before where before.tenant_id = one."tenantId" and before.area = one.area
            and before.metric = m.metric and before.day < one."from" order by before.day desc limit 1) stood
     ) f
     where ${across(ctx, f)} order by f.day`)
  return rows
}
