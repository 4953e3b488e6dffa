/** What of a transfer can go now, what keeps the rest, and what that comes to: asked beforehand, and again when it is carried out. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Currency } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { within } from '#kernel/store.ts'
import { totalOf } from '#modules/billing/index.ts'
import { type Item, itemsOf } from '#modules/catalog/index.ts'
import { demandsOf, flawsButReview } from '../../owing.ts'
import { becoming } from '../../subscriptions/commands/asks.ts'
import { momentIn } from '../../subscriptions/rules/standing.ts'
import { type Subscription, subscriptions as s } from '../../subscriptions/tables.ts'
import { refuse } from '../refusals.ts'
import { type HandOver, handOver, hindrance } from '../rules.ts'
import type { Transfer, TransferLine } from '../tables.ts'

export type Going = { readonly line: TransferLine; readonly before: Subscription; readonly plan: HandOver }
export type Left = { readonly line: TransferLine; readonly why: Refusal }
type Between = Pick<Transfer, 'sourceTenantId' | 'customerId'>
/** The subscriptions of these lines that are still with the partner that had them. */
type Taking = (source: Ctx, customerId: Id<'tenant'>, lines: readonly TransferLine[]) => Promise<Subscription[]>

export async function each(ctx: Ctx, { sourceTenantId, customerId }: Between, lines: readonly TransferLine[], take: Taking = there) {
  const rows = await take(inTenant(ctx, sourceTenantId), customerId, lines)
  const found = lines.flatMap((line) => rows.find(({ id }) => id === line.subscriptionId) ?? [])
  const on = (one: Subscription) => momentIn(ctx.now, one.market)
  const items = await itemsOf(ctx, found.map((one) => ({ ...becoming(one, {}), on: on(one).today, purpose: 'know' as const }))) // biome-ignore format: one line
  const [going, left]: [Going[], Left[]] = [[], []]
  for (const line of lines) {
    const at = found.findIndex(({ id }) => id === line.subscriptionId)
    const [before, item] = [found[at], items[at]]
    const why = before && item ? flawIn(before, item, ctx.now) : refuse.gone({ name: line.name })
    if (why) left.push({ line, why })
    else if (before && item && !(item instanceof Refusal)) going.push({ line, before, plan: handOver(before, item, on(before)) })
  }
  return together(going, left)
} // biome-ignore format: one thought

function flawIn(before: Subscription, item: Item | Refusal, now: Date): Refusal | null {
  const flaw = hindrance(before, { now, elsewhere: new Set() })
  if (flaw) return flaw
  if (item instanceof Refusal) return item
  return item.currency === before.currency
    ? null
    : refuse.otherCurrency({ name: before.name, currency: before.currency })
}

/** An add-on stays where what it was added to stays. */
function together(going: readonly Going[], left: readonly Left[]) {
  const staying = new Set<string>(left.map(({ line }) => line.subscriptionId))
  const isLeft = ({ line: { parentId } }: Going) => parentId !== null && staying.has(parentId)
  const behind = going.filter(isLeft).map(({ line }) => {
    const parent = left.find((one) => one.line.subscriptionId === line.parentId)?.line.name ?? ''
    return { line, why: refuse.parentStays({ name: line.name, parent }) }
  })
  return { going: going.filter((one) => !isLeft(one)), left: [...left, ...behind] }
}

/** In one order, as whoever else changes them takes them. */
const standing = (source: Ctx, customerId: Id<'tenant'>, lines: readonly TransferLine[]) =>
  source.db
    .select()
    .from(s)
    .where(and(within(source, s), eq(s.customerId, customerId), inArray(s.id, lines.map(({ subscriptionId }) => subscriptionId))))
    .orderBy(asc(s.id)) // biome-ignore format: one query
const there: Taking = async (source, customerId, lines) => standing(source, customerId, lines).limit(lines.length)
/** The same, held until it is done. */
export const held: Taking = async (source, customerId, lines) => standing(source, customerId, lines).for('update')

/** What one of the two partners is given back or charged, by currency. */
export function sumsOf(going: readonly Going[], of: 'credit' | 'charge'): Map<Currency, bigint> {
  const sums = new Map<Currency, bigint>()
  for (const { before: { currency }, plan } of going) sums.set(currency, (sums.get(currency) ?? 0n) + totalOf(plan[of]))
  return sums
} // biome-ignore format: one thought

/** What an order would be refused for, with what this comes to; nothing of it is an order the vendor would look at. */
export async function flawsOf(target: Ctx, customerId: Id<'tenant'>, going: readonly Going[], isKept: boolean): Promise<Refusal[]> {
  const sums = sumsOf(going, 'charge')
  for (const segment of new Set(going.map(({ before }) => before.segment))) {
    const flaws = flawsButReview(await demandsOf(target, { customerId, segment, sums }, isKept))
    if (flaws.length > 0) return flaws
  }
  return []
} // biome-ignore format: one thought
