import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { heldNow } from '../holdings/queries.ts'
import type { Holding } from '../holdings/tables.ts'
import { versionOf } from '../levels/queries.ts'
import type { BenefitLine, Level } from '../levels/tables.ts'
import type { Purchase } from '../purchases/tables.ts'
import { unionOf } from './queries.ts'
import { aggregate, caseOf, optionsOf, standingOf } from './rules.ts'
import { type Bundle, store, type Union, levelUnions as u } from './tables.ts'

type Side = { readonly ctx: Ctx; readonly account: { readonly name: string } }
type Merging = { readonly mergeId: string; readonly into: Side; readonly from: Side }

/** Keeps what both held, where it decides what the one company may renew; read before the merge changes anything. */
export async function unite({ mergeId, into, from }: Merging): Promise<void> {
  const [ours, theirs] = [await broughtBy(into.ctx), await broughtBy(from.ctx)]
  const found = caseOf(ours.standing, theirs.standing)
  if (!found) return
  const higher = [...ours.retired, ...theirs.retired].sort((a, b) => b.position - a.position)[0]
  await store.insert(into.ctx, {
    ...{ mergeId: mergeId as Id<'merge'>, case: found.case, options: [...found.options], settledBy: null },
    ...{ name: into.account.name, otherName: from.account.name },
    legacyName: higher?.name ?? null,
    legacyLines: aggregate(ours.lines, theirs.lines),
  })
}

/** What a company brings: its retired levels in the version it holds, and what an earlier merge left to it. */
async function broughtBy(ctx: Ctx) {
  const holdings = [...(await heldNow(ctx)).values()]
  const retired: Pick<Level, 'name' | 'position' | 'benefits'>[] = []
  for (const one of holdings.filter(({ kind }) => kind === 'legacy')) retired.push(await versionOf(ctx, one))
  const before = await unionOf(ctx)
  if (before?.legacyName && optionsOf(before).includes('legacy'))
    retired.push({ name: before.legacyName, position: 0, benefits: before.legacyLines })
  const designation = holdings.some(({ kind }) => kind === 'designation')
  const standing = standingOf({ designation, legacy: retired.length > 0 })
  return { standing, retired, lines: aggregate(...retired.map(({ benefits }) => benefits)) }
}

export async function unionBetween(ctx: Ctx, mergeId: string): Promise<Union | null> {
  const [row] = await ctx.db
    .select()
    .from(u)
    .where(and(within(ctx, u), of(mergeId)))
  return row ?? null
}

/** The merge is undone: nothing of it decides any more. */
export async function dissolve(ctx: Ctx, mergeId: string): Promise<void> {
  await ctx.db.delete(u).where(and(within(ctx, u), of(mergeId)))
}
const of = (mergeId: string) => eq(u.mergeId, mergeId as Id<'merge'>)

/** A paid renewal of a designation chose its own benefits: those of the retired level are not offered again. */
export async function settleUnion(ctx: Ctx, { id, bundle }: Purchase, { kind }: Pick<Holding, 'kind'>): Promise<void> {
  const union = await unionOf(ctx)
  if (!union || kind !== 'designation' || bundle !== 'own' || !optionsOf(union).includes('legacy')) return
  await store.update(ctx, union, { settledBy: id })
}

/** The order that chose was given back: the choice is open again. */
export async function reopenUnion(ctx: Ctx, { id }: Pick<Purchase, 'id'>): Promise<void> {
  const union = await unionOf(ctx)
  if (union?.settledBy === id) await store.update(ctx, union, { settledBy: null })
}

/** What an order of a level grants: what the level brings, or what was chosen instead. */
export async function linesFor(ctx: Ctx, { benefits }: Level, bundle: Bundle): Promise<BenefitLine[]> {
  if (bundle === 'own') return benefits
  return (await unionOf(ctx))?.legacyLines ?? benefits
}
