import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Currency } from '#kernel/money.ts'
import { anyone, prepared } from '#kernel/prepared.ts'
import { within } from '#kernel/store.ts'
import { unbilledOf } from '#modules/billing/index.ts'
import { orders as o } from '../orders/tables.ts'
import type { Credit } from './rules.ts'
import { type CreditLimit, creditLimits as l } from './tables.ts'

const limiting = prepared(
  (db, name) => db.select().from(l).where(within(anyone, l)).orderBy(l.currency).prepare(name), // at most one a currency
)
const locking = prepared((db, name) =>
  db.select().from(l).where(within(anyone, l)).orderBy(l.currency).for('update').prepare(name),
)

/** How the company stands with each limit the vendor has set it; nothing where it has set none. */
export const creditsOf = async (ctx: Ctx): Promise<Credit[]> =>
  usesOf(ctx, await limiting(ctx.db).execute({ tenantId: ctx.tenantId }))

/** The same, and orders that are placed at once come in turn, so that together they do not exceed it. */
export const creditsInTurn = async (ctx: Ctx): Promise<Credit[]> =>
  usesOf(ctx, await locking(ctx.db).execute({ tenantId: ctx.tenantId }))

const waiting = prepared((db, name) =>
  db
    .select({ currency: o.currency, sum: sql<string>`coalesce(sum(${o.total}), 0)::text` })
    .from(o)
    .where(and(within(anyone, o), sql`(status like 'pending%' or status = 'purchaseOrderRejected')`))
    .groupBy(o.currency)
    .prepare(name),
)
async function usesOf(ctx: Ctx, limits: readonly CreditLimit[]): Promise<Credit[]> {
  if (limits.length === 0) return []
  const unbilled = await unbilledOf(ctx)
  const rows = await waiting(ctx.db).execute({ tenantId: ctx.tenantId })
  const incoming = new Map(rows.map(({ currency, sum }) => [currency, BigInt(sum)]))
  return limits.map(({ currency, limit }) => ({
    ...{ currency, limit },
    ...{ unbilled: unbilled.get(currency) ?? 0n, incoming: incoming.get(currency) ?? 0n },
  }))
}

export const limitIn = async (ctx: Ctx, currency: Currency): Promise<CreditLimit | null> => {
  const [row] = await ctx.db
    .select()
    .from(l)
    .where(and(within(ctx, l), eq(l.currency, currency)))
  return row ?? null
}
