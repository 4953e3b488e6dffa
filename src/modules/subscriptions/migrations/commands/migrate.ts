/** A subscription of the older generation, with what was added to it, becomes one of the newer: checked, and begun in one transaction. */
import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Currency } from '#kernel/money.ts'
import { type Refusal, Refusals, refusalIn } from '#kernel/refusal.ts'
import { keepCharges, totalOf } from '#modules/billing/index.ts'
import { keepChanges } from '../../changes/commands.ts'
import { demandsOf, flawsButReview } from '../../owing.ts'
import { countSeats, seatsBeyond } from '../../seats/commands.ts'
import { keepOpened } from '../../subscriptions/commands/open.ts'
import { alignables } from '../../subscriptions/queries.ts'
import { momentIn } from '../../subscriptions/rules/standing.ts'
import { type Subscription, store as subscriptions } from '../../subscriptions/tables.ts'
import { known } from '../../whole/queries.ts'
import { migrated, moversOf, type Wanted } from '../queries.ts'
import { type Migration as Plan, migrate as planOf } from '../rules/plan.ts'
import { type Mover, reasonsTogether } from '../rules/reasons.ts'
import type { Asking, Migrated, Validated } from '../shapes.ts'
import { type Migration, type Schedule, store } from '../tables.ts'
import { note } from './news.ts'
import { dropAll, scheduledOf } from './schedules.ts'

export type Asked = Pick<Asking, 'customerId' | 'id' | 'addons' | 'term' | 'cycle' | 'quantity' | 'fullTerm' | 'endsOn'>
/** The base first, and what is named to go along; all taken in one order, so that two who do so wait instead of blocking. */
export async function moving(ctx: Ctx, { customerId, id, addons = [], ...wish }: Asked, take: typeof subscriptions.get) {
  const wishes = new Map([...addons.map((one) => [one.id, one] as const), [id, wish] as const])
  const rows = new Map<string, Subscription>()
  for (const one of [...wishes.keys()].sort()) rows.set(one, await known(ctx, { customerId, id: one }, take))
  const wanted = [...wishes].flatMap(([of, own]): Wanted[] => {
    const s = rows.get(of)
    return s ? [{ s, wish: own }] : []
  })
  const [base, ...along] = (await moversOf(ctx, wanted)).sort((one, other) => Number(other.s.id === id) - Number(one.s.id === id))
  if (!base) throw new Error('It was taken a moment ago.')
  return { base, along, reasons: reasonsTogether(base, along, momentIn(ctx.now, base.s.market)) }
} // biome-ignore format: one thought

type Judged = { readonly mover: Mover; readonly reasons: readonly Refusal[]; readonly plan: Plan | null }
/** Each with all that keeps it, and what it makes of both where that can be said. */
async function judged(ctx: Ctx, asked: Asked, take: typeof subscriptions.get, isKept: boolean): Promise<readonly [Judged, ...Judged[]]> {
  const { base, along, reasons } = await moving(ctx, asked, take)
  const moment = momentIn(ctx.now, base.s.market)
  const others = asked.endsOn || asked.addons?.some(({ endsOn }) => endsOn) ? await alignables(ctx, asked.customerId) : []
  const judge = (mover: Mover): Judged => {
    const [why, { item, wish, s }] = [reasons.get(mover) ?? [], mover]
    if (why.length > 0 || !item) return { mover, reasons: why, plan: null }
    try {
      return { mover, reasons: [], plan: planOf(s, { item, wish }, moment, others) }
    } catch (error) {
      return { mover, reasons: [refusalIn(error)], plan: null }
    }
  }
  const [first, rest] = [judge(base), along.map(judge)]
  const flaws = await flawsOf(ctx, first.mover.s, [first, ...rest], isKept)
  return [{ ...first, reasons: [...first.reasons, ...flaws] }, ...rest]
} // biome-ignore format: one thought

/** What an order would be refused for, with what it comes to: seats of the customer, and whoever has a word in what is owed. */
async function flawsOf(ctx: Ctx, { customerId, segment }: Subscription, all: readonly Judged[], isKept: boolean): Promise<Refusal[]> {
  const plans = all.flatMap(({ plan }) => plan ?? [])
  if (plans.length < all.length) return []
  const seats = await seatsBeyond(ctx, customerId, plans.flatMap(({ opens }) => opens.seats))
  const sums = new Map<Currency, bigint>()
  for (const { mover: { s: { currency } }, plan } of all)
    if (plan) sums.set(currency, (sums.get(currency) ?? 0n) + totalOf([...plan.credit, ...plan.opens.lines]))
  const demands = await demandsOf(ctx, { customerId, segment, sums }, isKept)
  return [...(seats ? [seats] : []), ...flawsButReview(demands)]
} // biome-ignore format: one thought

/** Whether it may, everything in its way, and what it would charge and credit. */
export async function validate(ctx: Ctx, asked: Asking): Promise<Validated> {
  const [base, ...addons] = await judged(ctx, asked, subscriptions.get, false)
  return { ...shown(base), addons: addons.map(shown) }
}
const shown = ({ mover: { s, wish, item }, reasons, plan }: Judged): Validated => ({
  ...{ of: s, item, reasons, addons: [] },
  ...{ term: wish.term ?? s.term, cycle: wish.cycle ?? s.cycle, quantity: wish.quantity ?? s.quantity },
  ...{ termTo: plan?.opens.columns.termTo ?? null, lines: plan ? [...plan.credit, ...plan.opens.lines] : [] },
})

/** Begun for all of them, or refused with everything that is in the way of any. */
export async function migrate(ctx: Ctx, { reference, ...asked }: Asking, by: Pick<Schedule, 'id' | 'byName'> | null = null): Promise<Migrated> {
  const ids = [asked.id, ...(asked.addons ?? []).map(({ id }) => id)]
  const scheduled = await scheduledOf(ctx, ids, by?.id ?? null)
  const all = await judged(ctx, asked, subscriptions.lock, true)
  const flaws = all.flatMap(({ reasons }) => reasons)
  if (flaws.length > 0) throw new Refusals(flaws)
  const going = all.flatMap(({ mover, plan }) => (plan ? [{ mover, plan }] : []))
  await countSeats(ctx, asked.customerId, going.flatMap(({ plan }) => plan.opens.seats))
  await dropAll(ctx, scheduled)
  const about = { reference: reference || null, scheduleId: by?.id ?? null, byName: by?.byName ?? ctx.actor.name }
  let base: Migration | null = null
  for (const one of going) {
    const row: Migration = await begun(ctx, one, { ...about, baseId: base?.id ?? null })
    base ??= row
  }
  if (!base) throw new Error('What has no flaw is planned.')
  return migrated(ctx, base)
} // biome-ignore format: one thought

type Going = { readonly mover: Mover; readonly plan: Plan }
type About = Pick<Migration, 'reference' | 'scheduleId' | 'byName' | 'baseId'>
async function begun(ctx: Ctx, { mover: { s, wish }, plan: { opens, held, credit } }: Going, about: About): Promise<Migration> {
  const { customerId, orderId, id: subscriptionId } = s
  const migrationId: Id<'subscriptionMigration'> = newId()
  const [fresh] = await keepOpened(ctx, { customerId, orderId }, [{ ...opens, columns: { ...opens.columns, migrationId } }], 'opened')
  if (!fresh) throw new Error('One that begins is one that is kept.')
  await keepCharges(ctx, [{ customerId, orderId, subscriptionId, lines: credit }])
  await keepChanges(ctx, [{ subscriptionId, did: [{ kind: 'migrating', facts: { to: fresh.title } }] }])
  await subscriptions.update(ctx, s, { ...held, migrationId, updates: s.updates + 1 })
  const { quantity, term, cycle, termTo, productId, skuId, availabilityId } = fresh
  const row = await store.insert(ctx, {
    ...{ ...about, id: migrationId, customerId, orderId, subscriptionId, newSubscriptionId: fresh.id, status: 'processing' },
    ...{ quantity, term, cycle, termTo, catalogItemId: `${productId}:${skuId}:${availabilityId}`, endedAt: null },
    ...{ fullTerm: wish.fullTerm ?? false, endsOn: wish.endsOn ?? null, tries: 0, turnAt: ctx.now },
  })
  await note(ctx, 'created', { ...row, migrationId })
  return row
} // biome-ignore format: one thought
