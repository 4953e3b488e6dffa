import type { Ctx } from '#kernel/context.ts'
import * as rules from './rules.ts'
import type { NewTerms } from './shapes.ts'
import { type Terms, terms } from './tables.ts'

/** Publishes a version: from its day on it is the one that new enrolments accept. */
export async function publish(ctx: Ctx, { version, text, effectiveFrom }: NewTerms): Promise<Terms> {
  const row = { version, text, effectiveFrom: rules.beginsAt(effectiveFrom, ctx.now), publishedBy: ctx.actor.name }
  const [kept] = await ctx.db.insert(terms).values(row).onConflictDoNothing().returning()
  if (!kept) throw rules.refuse.termsVersionTaken({ version }, { field: 'version' })
  ctx.changes.push({ what: 'terms', id: version, old: null, new: { version, effectiveFrom: row.effectiveFrom } })
  return kept
}
