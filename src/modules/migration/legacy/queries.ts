import { and, asc, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { benefitTypesOf } from '#modules/benefits/index.ts'
import { levelsInForce } from '#modules/levels/index.ts'
import { aliases, locations } from '#modules/membership/index.ts'
import { bareOldId } from '../old-accounts/rules.ts'
import { wordForm } from '../reading/rows.ts'
import { ending, planOf } from '../retirement/queries/plan.ts'
import { phaseOf } from '../retirement/rules.ts'
import { type Answer, statusOf } from './rules.ts'
import type { ByOldId, Records, Status } from './shapes.ts'
import { legacyHistories as h, type Past } from './tables.ts'

const LIST_MAX = 1_000

/** What an old ID is, in one word; whose is not among the answers, so anyone may ask. */
export async function answerTo(ctx: Ctx, given: string): Promise<Answer> {
  const { rows } = await ctx.db.execute<{ answer: Answer }>(sql`select legacy_answer(${bareOldId(given)}) as answer`)
  return rows[0]?.answer ?? 'unknown'
}

export async function status(ctx: Ctx, { id }: Static<typeof ByOldId>): Promise<Status> {
  const plan = await planOf(ctx)
  const phase = phaseOf(plan, ctx.now)
  return { ...statusOf(await answerTo(ctx, id), phase), phase, retireOn: plan?.retireOn ?? null }
}

/** Names of levels and benefits by every word an old record may use for them. */
export async function namesKnown(ctx: Ctx) {
  const [levels, types] = [await levelsInForce(ctx), await benefitTypesOf(ctx)]
  const levelOf = byWords(levels)
  const typeOf = byWords(types)
  return {
    levelOf: (word: string) => levelOf.get(wordForm(word)) ?? null,
    typeOf: (word: string) => typeOf.get(wordForm(word)) ?? null,
  }
}
const byWords = <T extends { code: string; name: { en: string; ko: string } }>(all: readonly T[]) =>
  new Map(all.flatMap((one) => [one.code, one.name.en, one.name.ko].map((word) => [wordForm(word), one] as const)))

/** The old IDs that find the company here, and what it was in the old centre. */
export async function records(ctx: Ctx): Promise<Records> {
  const kept = await ctx.db
    .select({
      printed: aliases.printed,
      locationId: aliases.locationId,
      location: locations.name,
      partnerId: locations.partnerId,
      keptAt: aliases.keptAt,
    })
    .from(aliases)
    .leftJoin(locations, and(eq(locations.tenantId, aliases.tenantId), eq(locations.id, aliases.locationId)))
    .where(within(ctx, aliases))
    .orderBy(asc(aliases.keptAt), asc(aliases.alias))
    .limit(LIST_MAX)
  const histories = await ctx.db.select().from(h).where(within(ctx, h)).orderBy(asc(h.arrivedAt), asc(h.id)).limit(LIST_MAX) // biome-ignore format: one thought
  const { phase, retireOn } = await ending(ctx)
  const names = await namesKnown(ctx)
  return {
    aliases: kept,
    histories: histories.map((one) => ({ ...one, past: named(one.past, names) })),
    phase,
    retireOn,
  }
}

function named(past: Past, { levelOf, typeOf }: Awaited<ReturnType<typeof namesKnown>>) {
  return {
    ...past,
    sites: [...past.sites],
    levels: past.levels.map((one) => ({ ...one, name: levelOf(one.level)?.name ?? null })),
    benefits: past.benefits.map((one) => ({ ...one, name: typeOf(one.type)?.name ?? null })),
  }
}
