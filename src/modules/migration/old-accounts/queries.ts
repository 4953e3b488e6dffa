import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { across, containing, missing } from '#kernel/store.ts'
import { normalisedName } from '#kernel/text.ts'
import { bareOldId, SITES_MAX } from './rules.ts'
import type { ByOldId, Listed } from './shapes.ts'
import { legacyAccounts as a, type LegacyAccount, legacyBenefits, legacyContacts, legacyLevels } from './tables.ts'

const THINGS_MAX = 20_000
const byOldId: Order = { way: 'up', by: [[a.oldId, 'text']] }

/** The old centre's accounts, by old ID however it is written, or by a part of the name. */
export async function list(
  ctx: Ctx,
  { search, state, standing, country, after, limit = PAGE_ROWS }: Static<typeof Listed>,
) {
  const filters = and(
    across(ctx, a),
    search?.trim() ? named(search) : undefined,
    state && (state === 'claimed' ? isNotNull(a.claimedTenantId) : isNull(a.claimedTenantId)),
    standing && eq(a.standing, standing),
    country ? eq(a.country, country) : undefined,
    beyond(byOldId, after),
  )
  const rows = await ctx.db
    .select()
    .from(a)
    .where(filters)
    .orderBy(...inOrder(byOldId))
    .limit(limit + 1)
  return cut(rows.map((row) => ({ ...row, id: row.oldId })), limit) // biome-ignore format: one thought
}

/** Without an index: among 100,000 a name is found in 40 ms, and an index of its letters makes an import five times as slow. */
function named(search: string): SQL | undefined {
  const [oldId, name] = [bareOldId(search), normalisedName(search)]
  return or(
    oldId ? eq(a.oldId, oldId) : undefined,
    name ? sql`${a.normalisedName} like ${containing(name)}` : sql`false`,
  )
}

/** One of them, with its sites, contacts, levels and benefits. */
export async function find(ctx: Ctx, { oldId: given }: Static<typeof ByOldId>) {
  const oldId = bareOldId(given)
  const [row] = await ctx.db
    .select()
    .from(a)
    .where(and(across(ctx, a), eq(a.oldId, oldId)))
  if (!row) throw missing()
  return { ...row, sites: await sitesOf(ctx, oldId), ...(await belongings(ctx, [oldId])) }
}

/** The sites of an old account. */
export const sitesOf = (ctx: Ctx, oldId: string) =>
  ctx.db.select().from(a).where(and(across(ctx, a), eq(a.parentOldId, oldId))).orderBy(asc(a.oldId)).limit(SITES_MAX) // biome-ignore format: one thought

/** Who and what was left at these accounts, those of the first before the others. */
export async function belongings(ctx: Ctx, oldIds: readonly string[]) {
  const [first = ''] = oldIds
  const all = [...oldIds]
  const [c, l, b] = [legacyContacts, legacyLevels, legacyBenefits]
  const contacts = await ctx.db.select().from(c).where(and(across(ctx, c), inArray(c.oldId, all))).orderBy(desc(eq(c.oldId, first)), asc(c.key)).limit(THINGS_MAX) // biome-ignore format: alike
  const levels = await ctx.db.select().from(l).where(and(across(ctx, l), inArray(l.oldId, all))).orderBy(desc(eq(l.oldId, first)), asc(l.key)).limit(THINGS_MAX) // biome-ignore format: alike
  const benefits = await ctx.db.select().from(b).where(and(across(ctx, b), inArray(b.oldId, all))).orderBy(desc(eq(b.oldId, first)), asc(b.key)).limit(THINGS_MAX) // biome-ignore format: alike
  return { contacts, levels, benefits }
}

/** What hangs on a headquarters and on each of its sites. */
export async function belongingsOfAll(ctx: Ctx, { oldId }: Pick<LegacyAccount, 'oldId'>) {
  const sites = await sitesOf(ctx, oldId)
  return { sites, ...(await belongings(ctx, [oldId, ...sites.map((site) => site.oldId)])) }
}
