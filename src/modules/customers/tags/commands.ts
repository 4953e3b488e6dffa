import { and, count, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { missing, within } from '#kernel/store.ts'
import { mustServe, relationships } from '#modules/relationships/index.ts'
import { tagsBy } from './queries.ts'
import * as rules from './rules.ts'
import type { TagEach, Tagging } from './shapes.ts'
import { customerTags } from './tables.ts'

/** Says anew which tags a customer carries. */
export async function tag(ctx: Ctx, { customerId, tags: typed }: Tagging) {
  const { id } = await mustServe(ctx, customerId)
  const [wanted, before] = [rules.tagsOf(typed), (await tagsBy(ctx, [customerId])).get(customerId) ?? []]
  const gone = before.filter((one) => !wanted.includes(one))
  const here = and(within(ctx, customerTags), eq(customerTags.customerId, customerId))
  if (gone.length > 0) await ctx.db.delete(customerTags).where(and(here, inArray(customerTags.tag, gone)))
  await put(ctx, [customerId], wanted)
  ctx.changes.push({ what: 'relationship', id, old: { tags: before }, new: { tags: wanted } })
  return { tags: (await tagsBy(ctx, [customerId])).get(customerId) ?? [] }
}

/** Puts tags on many customers and takes others off, all or none. */
export async function tagEach(ctx: Ctx, { customerIds, add = [], remove = [] }: TagEach) {
  const customers = [...new Set(customerIds)]
  const served = await ctx.db
    .select({ id: relationships.id, customerId: relationships.customerId })
    .from(relationships)
    .where(and(within(ctx, relationships), eq(relationships.status, 'active'), inArray(relationships.customerId, customers)))
  if (served.length < customers.length) throw missing()
  const [on, off] = [rules.tagsOf(add), rules.tagsOf(remove)]
  const these = and(within(ctx, customerTags), inArray(customerTags.customerId, customers))
  if (off.length > 0) await ctx.db.delete(customerTags).where(and(these, inArray(customerTags.tag, off)))
  await put(ctx, customers, on)
  for (const { id } of served)
    ctx.changes.push({ what: 'relationship', id, old: { tags: off }, new: { tags: on } })
  return { customers: customers.length }
} // biome-ignore format: one thought

/** The limit holds however the tags came together. */
async function put(ctx: Ctx, customers: readonly Id<'tenant'>[], tags: readonly string[]) {
  const { tenantId } = ctx
  const rows = customers.flatMap((customerId) => tags.map((tag) => ({ tenantId, customerId, tag })))
  if (rows.length === 0) return
  await ctx.db.insert(customerTags).values(rows).onConflictDoNothing()
  const [over] = await ctx.db
    .select({ customerId: customerTags.customerId })
    .from(customerTags)
    .where(and(within(ctx, customerTags), inArray(customerTags.customerId, [...customers])))
    .groupBy(customerTags.customerId)
    .having(gt(count(), sql`${rules.TAGS_MAX}`))
    .limit(1)
  if (over) throw rules.tooMany()
}
