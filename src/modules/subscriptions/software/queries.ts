import { and, asc, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { missing, within } from '#kernel/store.ts'
import type { ById } from '../subscriptions/shapes.ts'
import { store as subscriptions } from '../subscriptions/tables.ts'
import { known } from '../whole/queries.ts'
import { refuse } from './rules.ts'
import type { OnePart } from './shapes.ts'
import { softwareParts as p, type SoftwarePart, store } from './tables.ts'

/** What there is to a subscription of software; of one that is over, nothing counts any more. */
export async function parts(ctx: Ctx, input: ById): Promise<SoftwarePart[]> {
  const { id, status } = await known(ctx, input, subscriptions.get)
  if (status === 'deleted') return []
  return ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), eq(p.subscriptionId, id)))
    .orderBy(desc(p.kind), asc(p.name), asc(p.id)) // keys first
}

export async function partOf(ctx: Ctx, { partId, ...at }: OnePart, kind: SoftwarePart['kind']): Promise<SoftwarePart> {
  const { id, status, name } = await known(ctx, at, subscriptions.get)
  const row = await store.get(ctx, partId)
  if (row.subscriptionId !== id || row.kind !== kind) throw missing()
  if (status === 'deleted') throw refuse.revoked({ name })
  return row
}
