import { and, asc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { across, containing, missing } from '#kernel/store.ts'
import { normalisedName } from '#kernel/text.ts'
import { bareOldId } from './rules.ts'
import type { ByOldId, Listed } from './shapes.ts'
import { legacyAccounts as a, legacyBenefits, legacyContacts, legacyLevels } from './tables.ts'

const FAMILY_MAX = 500
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
  return { ...row, ...(await belongings(ctx, oldId)) }
}

/** What hangs on an old account: its sites, and who and what was left there. */
export async function belongings(ctx: Ctx, oldId: string) {
  const [contacts, levels, benefits] = [legacyContacts, legacyLevels, legacyBenefits]
  const sites = await ctx.db.select().from(a).where(and(across(ctx, a), eq(a.parentOldId, oldId))).orderBy(asc(a.oldId)).limit(FAMILY_MAX) // biome-ignore format: alike
  const people = await ctx.db.select().from(contacts).where(and(across(ctx, contacts), eq(contacts.oldId, oldId))).orderBy(asc(contacts.key)).limit(FAMILY_MAX) // biome-ignore format: alike
  const held = await ctx.db.select().from(levels).where(and(across(ctx, levels), eq(levels.oldId, oldId))).orderBy(asc(levels.key)).limit(FAMILY_MAX) // biome-ignore format: alike
  const left = await ctx.db.select().from(benefits).where(and(across(ctx, benefits), eq(benefits.oldId, oldId))).orderBy(asc(benefits.key)).limit(FAMILY_MAX) // biome-ignore format: alike
  return { sites, contacts: people, levels: held, benefits: left }
}
