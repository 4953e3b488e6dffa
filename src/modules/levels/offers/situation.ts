import { and, eq, inArray } from 'drizzle-orm'
import { once } from '#kernel/condition.ts'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { benefitTypesOf } from '#modules/benefits/index.ts'
import { accountOf } from '#modules/membership/index.ts'
import { heldNow } from '../holdings/queries.ts'
import type { Holding } from '../holdings/tables.ts'
import { levelsInForce } from '../levels/queries.ts'
import type { Criterion, Level } from '../levels/tables.ts'
import { open } from '../purchases/lifecycle.ts'
import { type Purchase, purchases as p } from '../purchases/tables.ts'
import { allAreas } from '../scores/areas/queries.ts'
import type { Area } from '../scores/areas/tables.ts'
import { scoresOf } from '../scores/queries.ts'
import { bestOf, reachedOn, windowFrom } from '../scores/rules.ts'
import type { ScoreDay } from '../scores/tables.ts'
import { settings } from '../settings/queries.ts'
import type { Settings } from '../settings/rules.ts'
import { unionOf } from '../unions/queries.ts'
import type { Union } from '../unions/tables.ts'

export type Benefit = Awaited<ReturnType<typeof benefitTypesOf>>[number]
/** Everything that decides whether a company may buy a level. */
export type Situation = {
  readonly account: { readonly status: string; readonly country: string; readonly mergedInto: string | null } | null
  /** What the latest merge left for its renewals. */
  readonly union: Union | null
  readonly held: ReadonlyMap<string, Holding>
  readonly ordered: ReadonlyMap<string, Purchase>
  readonly levels: readonly Level[]
  readonly areas: readonly Area[]
  readonly scores: readonly ScoreDay[]
  /** By code, for what a level brings. */
  readonly benefits: ReadonlyMap<string, Benefit>
  readonly settings: Settings
  readonly now: Date
}

/** Read once a look, for all levels together. */
export const situation = once(
  async (ctx): Promise<Situation> => ({
    account: await accountOf(ctx),
    union: await unionOf(ctx),
    held: await heldNow(ctx),
    ordered: await ordersUnderWay(ctx),
    levels: await levelsInForce(ctx),
    areas: await allAreas(ctx),
    scores: await scoresOf(ctx),
    benefits: new Map((await benefitTypesOf(ctx)).map((one) => [one.code, one])),
    settings: await settings(ctx),
    now: ctx.now,
  }),
)

async function ordersUnderWay(ctx: Ctx) {
  const rows = await ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), inArray(p.status, [...open])))
    .limit(200)
  return new Map(rows.map((row) => [row.code, row]))
}

export type Judged = {
  readonly criterion: Criterion
  readonly met: boolean
  readonly has: number
  readonly wants: number
}
/** How the company stands with each criterion of a level: what it has, and what is wanted. */
export const judged = (s: Situation, { criteria }: Pick<Level, 'criteria'>): Judged[] =>
  criteria.map((criterion) => {
    const from = windowFrom(s.now)
    if (criterion.kind === 'level') {
      const met = s.held.has(criterion.code)
      return { criterion, met, has: met ? 1 : 0, wants: 1 }
    }
    const days = s.scores.filter(({ area }) => area === criterion.area)
    if (criterion.kind === 'figure') {
      const has = bestOf(days, criterion.metric, from)
      return { criterion, met: has >= criterion.atLeast, has, wants: criterion.atLeast }
    }
    const has = Math.max(0, ...days.filter(({ day }) => day >= from).map(({ tenths }) => tenths / 10))
    return { criterion, met: reachedOn(days, criterion.points, from) !== null, has, wants: criterion.points }
  })

/** What the company has bought of a level before, for a key that is new with each attempt. */
export async function attemptsAt(ctx: Ctx, code: string): Promise<number> {
  const rows = await ctx.db
    .select({ id: p.id })
    .from(p)
    .where(and(within(ctx, p), eq(p.code, code)))
    .limit(1_000)
  return rows.length
}
