/** What the clock does with subscriptions, many at once: each step in the transaction that finds it due, so a step is done once. */
import { and, asc, isNotNull, lte } from 'drizzle-orm'
import { type Ctx, tellAcross } from '#kernel/context.ts'
import { updateEach } from '#kernel/many.ts'
import { Refusal } from '#kernel/refusal.ts'
import { across } from '#kernel/store.ts'
import { keepEach } from '#modules/audit/index.ts'
import { keepCharges } from '#modules/billing/index.ts'
import { type Item, itemsOf } from '#modules/catalog/index.ts'
import { keepChanges } from '../changes/commands.ts'
import { seatsCounted } from '../seats/commands.ts'
import { momentIn, type Plan } from '../subscriptions/rules/standing.ts'
import { provisionDue, seatsChanged, statusChanged, subscriptionRenewed } from '../subscriptions/shapes.ts'
import { type Subscription, subscriptions as s } from '../subscriptions/tables.ts'
import { nextCycle, nextGrace, nextTerm, stepOf, wantedFor } from './rules.ts'

const BATCH = 1_000
type Moved = { readonly before: Subscription; readonly plan: Plan }

/** Does the next step of everything that is due, one batch; what is due again by then comes with the next. */
export async function moveOn(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(s)
    .where(and(across(ctx, s), isNotNull(s.dueAt), lte(s.dueAt, ctx.now)))
    .orderBy(asc(s.dueAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  const items = await itemsFor(ctx, due)
  const moved: Moved[] = []
  // By customer, so that whoever counts seats meanwhile waits in the same order.
  due.sort((one, other) => one.customerId.localeCompare(other.customerId))
  for (const before of due) moved.push({ before, plan: await planned(ctx, before, items.get(before.id) ?? null) })
  await keep(ctx, moved)
  return due.length
}

/** What the next terms are of, as the catalogue has it on their first days; each item is asked for once. */
async function itemsFor(ctx: Ctx, due: readonly Subscription[]): Promise<Map<string, Item>> {
  const wanted = due.flatMap((one) => {
    const ask = stepOf(one) === 'term' ? wantedFor(one) : null
    return ask ? [{ id: one.id, ask, key: JSON.stringify(ask) }] : []
  })
  const asks = new Map(wanted.map(({ key, ask }) => [key, ask]))
  const answers = await itemsOf(ctx, [...asks.values()])
  const found = new Map([...asks.keys()].map((key, at) => [key, answers[at]]))
  return new Map(
    wanted.flatMap(({ id, key }) => {
      const item = found.get(key)
      return item && !(item instanceof Refusal) ? [[id, item]] : []
    }),
  )
}

/** Its next step; where the seats planned for the next term are not to be had, it goes on with those it has. */
async function planned(ctx: Ctx, one: Subscription, item: Item | null): Promise<Plan> {
  const { now } = ctx
  const { zone } = momentIn(now, one.market)
  const step = stepOf(one)
  if (step === 'cycle') return nextCycle(one, { zone })
  if (step === 'grace') return counted(ctx, one, [nextGrace(one, { now, zone })])
  const { quantity: _, ...asBefore } = one.nextTerm ?? {}
  const tries = [one, { ...one, nextTerm: asBefore }].map((as) => nextTerm(as, item, { now, zone }))
  return counted(ctx, one, [...tries, nextTerm(one, null, { now, zone })])
}

/** The first of these whose seats can be had; the last gives back only. */
async function counted(ctx: Ctx, { customerId }: Subscription, plans: readonly Plan[]): Promise<Plan> {
  for (const plan of plans) if ((await seatsCounted(ctx, customerId, plan.seats)) === null) return plan
  throw new Error('Seats that are given back are never too many.')
}

async function keep(ctx: Ctx, moved: readonly Moved[]): Promise<void> {
  const [one] = moved
  if (!one) return
  const changed = [...new Set(moved.flatMap(({ plan }) => Object.keys(plan.next)))] as (keyof Subscription)[]
  const rows = moved.map(({ before, plan }) => {
    const after = { ...before, ...plan.next }
    const said = Object.fromEntries(changed.map((key) => [key, written(after[key])]))
    return { ...said, tenantId: before.tenantId, id: before.id, updatedAt: ctx.now }
  })
  await updateEach(ctx.db, s, rows)
  await keepCharges(
    ctx,
    moved.map(({ before, plan: { lines } }) => ({ ...idsOf(before), orderId: before.orderId, lines })),
  )
  await keepChanges(ctx, moved.map(({ before, plan: { did } }) => ({ ...idsOf(before), did }))) // biome-ignore format: one line
  await tell(ctx, moved)
  await note(ctx, moved)
}
const written = (value: unknown) => (typeof value === 'bigint' ? String(value) : value)
const idsOf = ({ tenantId, customerId, id: subscriptionId }: Subscription) => ({ tenantId, customerId, subscriptionId })

async function tell(ctx: Ctx, moved: readonly Moved[]) {
  const facts = moved.map(({ before, plan }) => ({ ids: idsOf(before), before, after: { ...before, ...plan.next }, plan }))
  const these = (is: (one: (typeof facts)[number]) => boolean) => facts.filter(is)
  const renewed = these(({ before, after }) => after.termFrom !== before.termFrom)
  await tellAcross(ctx, subscriptionRenewed, renewed.map(({ ids, after: { termFrom, termTo } }) => ({ ...ids, termFrom, termTo })))
  const seats = these(({ before, after }) => after.quantity !== before.quantity)
  await tellAcross(ctx, seatsChanged, seats.map(({ ids, before, after }) => ({ ...ids, from: before.quantity, to: after.quantity })))
  const states = these(({ before, after }) => after.status !== before.status)
  await tellAcross(ctx, statusChanged, states.map(({ ids, before, after }) => ({ ...ids, from: before.status, to: after.status })))
  const due = these(({ plan }) => plan.next.provisionAt != null).slice(0, 1)
  await tellAcross(ctx, provisionDue, due.map(({ ids }) => ids))
} // biome-ignore format: one thought

const NOTED = ['termTo', 'quantity', 'status', 'cycle', 'term', 'productId', 'skuId'] as const
/** The log says what became of it; a charge of a cycle stands in the ledger alone. */
const note = (ctx: Ctx, moved: readonly Moved[]) =>
  keepEach(
    ctx,
    moved.flatMap(({ before, plan: { next } }) => {
      const keys = NOTED.filter((key) => next[key] !== undefined && next[key] !== before[key])
      if (keys.length === 0) return []
      const [old, since] = [before, next].map((of) => Object.fromEntries(keys.map((key) => [key, of[key]])))
      const change = { what: 'subscription', id: before.id, old: old ?? null, new: since ?? null }
      return [{ tenantId: before.tenantId, operation: 'subscriptions.moveOn', changes: [change] }]
    }),
  )
