import type { Ctx } from '#kernel/context.ts'
import { benefitTypesOf } from '#modules/benefits/index.ts'
import { allAreas } from '../scores/areas/queries.ts'
import { allLevels } from './queries.ts'
import * as rules from './rules.ts'
import type { ChangedLevel, NewLevel } from './shapes.ts'
import { type Level, levels } from './tables.ts'

/** Adds a level to what the vendor offers. */
export async function addLevel(ctx: Ctx, given: NewLevel): Promise<Level> {
  const known = await allLevels(ctx)
  if (known.some(({ code }) => code === given.code))
    throw rules.refuse.levelTaken({ code: given.code }, { field: 'code' })
  return publish(ctx, { ...given, number: 1 }, known)
}

/** Publishes a level anew: who bought it before keeps what was bought, from its day on this is what is sold. */
export async function changeLevel(ctx: Ctx, given: ChangedLevel): Promise<Level> {
  const known = await allLevels(ctx)
  const before = known.find(({ code }) => code === given.code)
  if (!before) throw rules.refuse.levelUnknown({ code: given.code })
  return publish(ctx, { ...given, kind: before.kind, number: before.number + 1 }, known)
}

async function publish(ctx: Ctx, { fee, activeFrom, ...given }: NewLevel & { number: number }, known: Level[]) {
  const draft = { ...given, fee: BigInt(fee), activeFrom: rules.beginsAt(activeFrom, ctx.now) }
  const areas = await allAreas(ctx)
  const row = rules.fitting(draft, {
    benefits: (await benefitTypesOf(ctx)).map(({ code }) => code),
    measures: areas.flatMap(({ code, metrics }) => [code, ...metrics.map((metric) => `${code}.${metric.code}`)]),
    levels: known.map(({ code }) => code),
  })
  const by = { publishedBy: ctx.actor.name, publishedAt: ctx.now }
  // Two who publish the same number at once: the second is told the code is taken and looks again.
  const [kept] = await ctx.db
    .insert(levels)
    .values({ ...row, ...by })
    .onConflictDoNothing()
    .returning()
  if (!kept) throw rules.refuse.levelTaken({ code: row.code }, { field: 'code' })
  ctx.changes.push({ what: 'level', id: `${row.code} ${row.number}`, old: null, new: { ...given, fee } })
  return kept
}
