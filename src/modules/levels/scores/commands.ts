import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { bareNumber } from '#kernel/text.ts'
import { aliases, partnerIds } from '#modules/membership/index.ts'
import { allAreas } from './areas/queries.ts'
import type { Area } from './areas/tables.ts'
import { figuresSince } from './queries.ts'
import { figuresIn } from './reading.ts'
import { flawOf, ofNobody, scoresFrom } from './rules.ts'
import type { Figures, FiguresKept, FiguresText, Problem } from './shapes.ts'
import { scoreDays as d, scoreFigures as f } from './tables.ts'

type Row = Static<typeof Figures>['items'][number]
type Kept = { tenantId: Id<'tenant'>; area: string; metric: string; day: string; value: number }
const CHUNK = 2_000

/** Keeps the vendor's figures of many partners at once, and counts their scores anew from each figure's day on. Sent twice, nothing changes. */
export async function keepFigures(ctx: Ctx, { items }: Static<typeof Figures>): Promise<FiguresKept> {
  const areas = new Map((await allAreas(ctx)).map((area) => [area.code, area]))
  const owners = await ownersOf(ctx, items)
  const problems: Problem[] = []
  const kept = new Map<string, Kept>()
  for (const [at, item] of items.entries()) {
    const tenantId = owners.get(idOf(item))
    const flaw = tenantId ? flawOf(item, { area: areas.get(item.area), today: ctx.now }) : ofNobody(item)
    if (flaw) problems.push({ row: at + 1, ...flaw })
    else if (tenantId) kept.set(`${tenantId} ${item.area} ${item.metric} ${item.day}`, { ...item, tenantId })
  }
  const rows = [...kept.values()]
  for (let at = 0; at < rows.length; at += CHUNK) await write(ctx, rows.slice(at, at + CHUNK))
  await count(ctx, rows, areas)
  const partners = new Set(rows.map(({ tenantId }) => tenantId)).size
  const what = { kept: rows.length, partners }
  ctx.changes.push({ what: 'scoreFigures', id: newId(), old: null, new: what })
  return { ...what, problems }
}

/** The same from a file's text. */
export const keepFiguresText = (ctx: Ctx, { csv }: Static<typeof FiguresText>) =>
  keepFigures(ctx, { items: figuresIn(csv) })

const idOf = ({ partnerId }: Row) => bareNumber(partnerId).toUpperCase()
/** Whose ID is whose, an old one's too; a site's figures are the company's. */
async function ownersOf(ctx: Ctx, items: readonly Row[]) {
  const wanted = [...new Set(items.map(idOf))]
  const rows = await ctx.db
    .select({ partnerId: partnerIds.partnerId, tenantId: partnerIds.tenantId })
    .from(partnerIds)
    .where(and(across(ctx, partnerIds), inArray(partnerIds.partnerId, wanted), isNull(partnerIds.retiredAt)))
  const old = await ctx.db
    .select({ partnerId: aliases.alias, tenantId: aliases.tenantId })
    .from(aliases)
    .where(and(across(ctx, aliases), inArray(aliases.alias, wanted)))
  return new Map([...old, ...rows].map((row) => [row.partnerId, row.tenantId])) // an ID of ours comes before an old one
}

const write = (ctx: Ctx, rows: readonly Kept[]) =>
  ctx.db
    .insert(f)
    .values(rows.map((row) => ({ ...row, createdAt: ctx.now, updatedAt: ctx.now })))
    .onConflictDoUpdate({
      target: [f.tenantId, f.area, f.metric, f.day],
      set: { value: sql`excluded.value`, updatedAt: ctx.now, version: sql`${f.version} + 1` },
    })

const SCORES_AT_ONCE = 200
/** Makes the scores of each company and area anew, from the earliest day that changed. */
async function count(ctx: Ctx, changed: readonly Kept[], areas: ReadonlyMap<string, Area>) {
  const firsts = new Map<string, Kept>()
  for (const one of changed) {
    const key = `${one.tenantId} ${one.area}`
    const known = firsts.get(key)
    if (!known || one.day < known.day) firsts.set(key, one)
  }
  const wanted = [...firsts.values()].flatMap(({ tenantId, area: code, day: from }) => {
    const area = areas.get(code)
    return area ? [{ tenantId, area, from }] : []
  })
  for (let at = 0; at < wanted.length; at += SCORES_AT_ONCE) await countEach(ctx, wanted.slice(at, at + SCORES_AT_ONCE))
}

type Wanted = { readonly tenantId: Id<'tenant'>; readonly area: Area; readonly from: string }
async function countEach(ctx: Ctx, wanted: readonly Wanted[]) {
  const since = wanted.map(({ tenantId, area, from }) => ({
    ...{ tenantId, area: area.code, from },
    metrics: area.metrics.map(({ code }) => code),
  }))
  const of = Map.groupBy(await figuresSince(ctx, since), ({ tenantId, area }) => `${tenantId} ${area}`)
  const rows = wanted.flatMap(({ tenantId, area, from }) =>
    scoresFrom(area, of.get(`${tenantId} ${area.code}`) ?? [], from).map((day) => ({
      ...{ tenantId, area: area.code },
      ...day,
      measured: [...day.measured],
    })),
  )
  for (let at = 0; at < rows.length; at += CHUNK) await keepDays(ctx, rows.slice(at, at + CHUNK))
}

const keepDays = (ctx: Ctx, rows: readonly (typeof d.$inferInsert)[]) =>
  ctx.db
    .insert(d)
    .values(rows.map((row) => ({ ...row, createdAt: ctx.now, updatedAt: ctx.now })))
    .onConflictDoUpdate({
      target: [d.tenantId, d.area, d.day],
      set: {
        ...{ tenths: sql`excluded.tenths`, qualified: sql`excluded.qualified`, measured: sql`excluded.measured` },
        ...{ updatedAt: ctx.now, version: sql`${d.version} + 1` },
      },
    })
