import { eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { across, changedMeanwhile, missing } from '#kernel/store.ts'
import * as rules from './rules.ts'
import type { ChangedType, NewType } from './shapes.ts'
import { type BenefitType, benefitTypes } from './tables.ts'

/** Adds a benefit to the vendor's list. */
export async function add(ctx: Ctx, given: NewType): Promise<BenefitType> {
  rules.fitting(given.kind, given.terms)
  const values = { ...given, active: true, updatedAt: ctx.now }
  const [row] = await ctx.db.insert(benefitTypes).values(values).onConflictDoNothing().returning()
  if (!row) throw rules.refuse.typeTaken({ code: given.code }, { field: 'code' })
  ctx.changes.push({ what: 'benefitType', id: row.code, old: null, new: { ...given } })
  return row
}

/** Changes what is granted from now on; what companies were granted keeps its name and rules. */
export async function change(ctx: Ctx, { code, ...given }: Static<typeof ChangedType>): Promise<BenefitType> {
  const [before] = await ctx.db
    .select()
    .from(benefitTypes)
    .where(sql`${across(ctx, benefitTypes)} and ${eq(benefitTypes.code, code)}`)
    .for('update')
  if (!before) throw missing()
  if (ctx.expects && ctx.expects.version !== before.version) throw changedMeanwhile()
  rules.fitting(before.kind, given.terms)
  const [row] = await ctx.db
    .update(benefitTypes)
    .set({ ...given, version: before.version + 1, updatedAt: ctx.now })
    .where(sql`${across(ctx, benefitTypes)} and ${eq(benefitTypes.code, code)}`)
    .returning()
  const { name, explains, unit, worth, terms, position, active } = before
  const old = { name, explains, unit, worth, terms, position, active }
  ctx.changes.push({ what: 'benefitType', id: code, old, new: { ...given } })
  return row ?? before
}
