import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Currency } from '#kernel/money.ts'
import { anyone, prepared } from '#kernel/prepared.ts'
import { within } from '#kernel/store.ts'
import { charges as c } from '#modules/billing/index.ts'
import { OPEN } from '../orders/lifecycle.ts'
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

async function usesOf(ctx: Ctx, limits: readonly CreditLimit[]): Promise<Credit[]> {
  if (limits.length === 0) return []
  const currencies = limits.map(({ currency }) => currency)
  const sum = sql<string>`coalesce(sum(${c.subtotal}), 0)::text`
  const owed = await ctx.db
    .select({ currency: c.currency, sum })
    .from(c)
    .where(and(within(ctx, c), inArray(c.currency, currencies)))
    .groupBy(c.currency)
  const waiting = await ctx.db
    .select({ currency: o.currency, sum: sql<string>`coalesce(sum(${o.total}), 0)::text` })
    .from(o)
    .where(and(within(ctx, o), inArray(o.status, [...OPEN])))
    .groupBy(o.currency)
  const [unbilled, incoming] = [byCurrency(owed), byCurrency(waiting)]
  return limits.map(({ currency, limit }) => ({
    ...{ currency, limit },
    ...{ unbilled: unbilled.get(currency) ?? 0n, incoming: incoming.get(currency) ?? 0n },
  }))
}
const byCurrency = (rows: readonly { currency: Currency; sum: string }[]) =>
  new Map(rows.map(({ currency, sum }) => [currency, BigInt(sum)]))

export const limitIn = async (ctx: Ctx, currency: Currency): Promise<CreditLimit | null> => {
  const [row] = await ctx.db
    .select()
    .from(l)
    .where(and(within(ctx, l), eq(l.currency, currency)))
  return row ?? null
}
