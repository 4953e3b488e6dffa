/** Which subscriptions of the older generation move to the newer one, and what that makes of both (domain.md 6.15). */
import { type Day, startOfDay } from '#kernel/calendar.ts'
import { daysLater, monthsLater } from '#kernel/days.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import { charged, credited, type Line, reversed } from '#modules/billing/index.ts'
import type { Item } from '#modules/catalog/index.ts'
import { agreedFor } from '../renewals/rules.ts'
import { leaving, taking } from '../seats/rules.ts'
import { lifecycle } from '../subscriptions/lifecycle.ts'
import type { Alignable } from '../subscriptions/rules/coterm.ts'
import { type Begun, begin } from '../subscriptions/rules/opening.ts'
import {
  cycleOf,
  dueAfter,
  isCharged,
  leftOf,
  type Moment,
  type Plan,
  priceOf,
} from '../subscriptions/rules/standing.ts'
import type { Cycle, Subscription, TermLength } from '../subscriptions/tables.ts'
import { refuse } from './refusals.ts'

/** What it is to be afterwards; what is not said is as it was. Without a full term or a last day it runs for the rest of its term. */
export type Wish = {
  readonly term?: TermLength | undefined
  readonly cycle?: Cycle | undefined
  readonly quantity?: number | undefined
  readonly fullTerm?: boolean | undefined
  readonly endsOn?: Day | undefined
}
/** A subscription that is to move, with what the rules have to know of it besides. */
export type Mover = {
  readonly s: Subscription
  readonly wish: Wish
  /** Its SKU is of the older generation. */
  readonly isLegacy: boolean
  /** What replaces that, in the catalogue at all; and as it is sold for the term and cycle wished for, or null. */
  readonly isMapped: boolean
  readonly item: Item | null
  /** The partner on record, where one is named, is one the vendor can pay. */
  readonly isRecordFit: boolean
  readonly parentId: string | null
  /** What was added to it and still runs, whether it goes along or not. */
  readonly addons: readonly Pick<Subscription, 'id' | 'name'>[]
}

/** Everything that keeps one from moving, all at once; what it was added to apart. */
export const reasonsOf = (mover: Mover, moment: Moment): Refusal[] => [
  ...standing(mover, moment),
  ...sold(mover, moment),
  ...wished(mover, moment),
]

const only = (flaws: readonly (Refusal | false)[]): Refusal[] => flaws.filter((one) => one !== false)

/** How it stands. */
const standing = (
  { s: { name, status, dueAt, migrationId }, isLegacy, isRecordFit }: Mover,
  { now }: Moment,
): Refusal[] =>
  only([
    !isLegacy && refuse.notLegacy({ name }),
    status !== 'active' && refuse.notActive({ name }),
    (migrationId !== null || (dueAt !== null && dueAt <= now)) && refuse.busy({ name }),
    !isRecordFit && refuse.recordUnfit({ name }),
  ])

/** What it was bought as, and when. */
const sold = ({ s, isLegacy, isMapped }: Mover, { today }: Moment): Refusal[] =>
  only([
    s.promotionId !== null && refuse.hasPromotion({ name: s.name }),
    s.isTrial && refuse.isTrial({ name: s.name }),
    s.segment !== 'commercial' && refuse.specialSegment({ name: s.name }),
    isLegacy && !isMapped && refuse.unmapped({ name: s.name }),
    today < oldEnough(s) && refuse.tooYoung({ name: s.name, day: oldEnough(s) }),
  ])

/** What it is to be. */
const wished = ({ s, wish, item, isMapped }: Mover, moment: Moment): Refusal[] => [
  ...only([
    !wish.fullTerm && endsSoon(s, moment) && refuse.endsSoon({ name: s.name }),
    isMapped && item === null && refuse.notAtTerm({ name: s.name }, { field: 'term' }),
    keepsRest(wish) && (wish.term ?? s.term) !== s.term && refuse.termNeedsFull({}, { field: 'term' }),
  ]),
  ...(item ? unfit(s, wish, item) : []),
]

function unfit({ name, currency, quantity: held }: Subscription, { quantity = held }: Wish, item: Item): Refusal[] {
  const { minQuantity: min, maxQuantity: max } = item
  return only([
    item.currency !== currency && refuse.otherCurrency({ name, currency }),
    quantity < min && refuse.tooFew({ name, min }, { field: 'quantity' }),
    quantity > max && refuse.tooMany({ name, max }, { field: 'quantity' }),
  ])
}

const keepsRest = ({ fullTerm, endsOn }: Wish) => !fullTerm && endsOn === undefined
/** The first day on which it has been held for a month. */
const oldEnough = ({ startedOn }: Pick<Subscription, 'startedOn'>): Day => monthsLater(startedOn, 1)
/** The term is over once its last day is, at the customer's. */
const endsSoon = ({ termTo }: Pick<Subscription, 'termTo'>, { now, zone }: Moment) =>
  startOfDay(daysLater(termTo, 1), zone) < addDays(now, 1)

/** The same of a base with the add-ons that are named to go along: each by itself, and whether they belong together. */
export function reasonsTogether(base: Mover, named: readonly Mover[], moment: Moment): ReadonlyMap<Mover, Refusal[]> {
  const { name, id } = base.s
  const alone: Refusal[] = base.parentId === null ? [] : [refuse.addonAlone({ name })]
  const left = base.addons
    .filter((addon) => !named.some(({ s }) => s.id === addon.id))
    .map((addon) => refuse.addonLeft({ name, addon: addon.name }, { field: 'addons' }))
  const strange = ({ parentId, item, s }: Mover): Refusal[] =>
    only([
      parentId !== id && refuse.addonUnknown({ name }, { field: 'addons' }),
      isUnfit(item, base.item) && refuse.addonUnfit({ name, addon: s.name }, { field: 'addons' }),
    ])
  return new Map<Mover, Refusal[]>([
    [base, [...alone, ...reasonsOf(base, moment), ...left]],
    ...named.map((one): [Mover, Refusal[]] => [one, [...strange(one), ...reasonsOf(one, moment)]]),
  ])
}

/** What replaces the add-on cannot be added to what replaces its base. */
const isUnfit = (addon: Item | null, base: Item | null) =>
  addon?.isAddon === true && base !== null && !addon.prerequisites.includes(`${base.productId}:${base.skuId}`)

/** What a migration makes of both: the new one begins, the old one stands still until that is provisioned, and then is over. */
export type Migration = {
  readonly opens: Begun
  /** Of the old one, meanwhile: the clock has nothing to do with it or the new one, so that no day is charged twice. */
  readonly held: Partial<Subscription>
  /** Of the old one: what it was charged for days from today on comes back. */
  readonly credit: readonly Line[]
}
const MIGRATED = { type: 'convert', why: 'migrated' } as const

/** The plan of preview and command alike, for what has no reason against it. */
export function migrate(s: Subscription, { item, wish }: { readonly item: Item; readonly wish: Wish }, moment: Moment, others: readonly Alignable[] = []): Migration {
  const opens = keepsRest(wish) ? restOf(s, item, wish, moment) : anew(s, item, wish, moment, others)
  return {
    opens: { ...opens, columns: { ...opens.columns, dueAt: null, migratedFromId: s.id } },
    held: { dueAt: null },
    credit: creditOf(s, moment.today),
  }
} // biome-ignore format: one thought

const creditOf = (s: Subscription, from: Day): Line[] =>
  isCharged(s) ? credited(priceOf(s), s.quantity, leftOf(s, from), MIGRATED) : []

/** A term that begins today, a full one or to the day that was chosen. */
function anew(s: Subscription, item: Item, wish: Wish, moment: Moment, others: readonly Alignable[]): Begun {
  const { name, resellerTenantId, partnerOnRecord } = s
  const about = { name: name === s.title.en ? null : name, resellerTenantId, partnerOnRecord }
  const begun = begin({ ...about, item, quantity: wish.quantity ?? s.quantity, termEndsOn: wish.endsOn ?? null }, moment, others)
  return { ...begun, lines: begun.lines.map((line) => ({ ...line, ...MIGRATED })) }
} // biome-ignore format: one thought

/** The rest of the term there was. Charged as before, its cycles go on; charged otherwise, they are counted from today. */
function restOf(s: Subscription, item: Item, { quantity = s.quantity }: Wish, moment: Moment): Begun {
  const { now, today } = moment
  const { tenantId: _, id: __, version: ___, createdAt, updatedAt, customerId, orderId, ...same } = s
  const own = { startedOn: today, status: 'active' as const, statusSince: now, updates: 0, tries: 0, turnAt: null }
  const open = {
    nextTerm: null,
    nextPlan: null,
    cancellableUntil: null,
    batches: [],
    provisionAt: now,
    provisioned: null,
  }
  const agreed = { ...same, ...agreedFor(s, item, quantity), ...own, ...open }
  const columns = item.cycle === s.cycle ? agreed : { ...agreed, ...countedAnew(agreed, moment) }
  const lines = isCharged(columns) ? charged(priceOf(columns), quantity, leftOf(columns, today), MIGRATED) : []
  return { columns, lines, seats: [taking({ ...item, name: columns.name }, quantity)] }
}

function countedAnew(s: Pick<Subscription, 'isTrial' | 'term' | 'cycle' | 'termTo'>, { today, zone }: Moment) {
  const from = { cyclesFrom: today, cycleFrom: today }
  const { to: cycleTo } = cycleOf({ ...s, ...from })
  return { ...from, cycleTo, dueAt: dueAfter(cycleTo, zone) }
}

type Outcome = Pick<Plan, 'next' | 'lines' | 'seats' | 'did'>
/** What becomes of both: the vendor's systems have the new one, or would not have it. */
export type Outcomes = { readonly old: Outcome; readonly fresh: Outcome }
const released = { migrationId: null } as const

/** The new one goes on, whatever the clock had to do with it meanwhile is caught up; the old one is over, and its seats are free. */
export function finished(old: Subscription, fresh: Subscription, { now, zone }: Pick<Moment, 'now' | 'zone'>): Outcomes {
  const done = [{ kind: 'migrated' as const, facts: { from: old.title, to: fresh.title } }]
  return {
    old: { next: { ...overSince(old, now), ...released }, lines: [], seats: [leaving(old, old.quantity)], did: done },
    fresh: { next: { dueAt: dueAfter(fresh.cycleTo, zone), ...released }, lines: [], seats: [], did: done },
  }
} // biome-ignore format: one thought

/** All is as if it had not been begun, on that day: what was charged and credited comes back, and the old one goes on. */
export function undone(old: Subscription, fresh: Subscription, { now, zone }: Pick<Moment, 'now' | 'zone'>, begunOn: Day): Outcomes {
  const charge = isCharged(fresh) ? charged(priceOf(fresh), fresh.quantity, leftOf(fresh, begunOn), MIGRATED) : []
  const next = { dueAt: dueAfter(old.cycleTo, zone), ...released }
  return {
    old: { next, lines: reversed(creditOf(old, begunOn), MIGRATED), seats: [], did: [{ kind: 'migrationFailed', facts: {} }] },
    fresh: {
      ...{ next: { ...overSince(fresh, now), ...released }, lines: reversed(charge, MIGRATED) },
      ...{ seats: [leaving(fresh, fresh.quantity)], did: [{ kind: 'cancelled', facts: {} }] },
    },
  }
} // biome-ignore format: one thought

const overSince = (s: Subscription, now: Date): Partial<Subscription> => ({
  ...{ status: lifecycle.next(s.status, 'cancel'), statusSince: now, autoRenew: false, nextTerm: null, nextPlan: null },
  ...{ batches: [], cancellableUntil: null, dueAt: null, provisionAt: now },
})

/** What only time has to clear is no hindrance to a plan. */
const PASSING = ['busy', 'endsSoon', 'tooYoung'].map((name) => `subscriptionMigrations.${name}`)
/** What keeps it from being planned for that day, which is after today. */
export function reasonsThen(reasons: readonly Refusal[], { s }: Pick<Mover, 's'>, day: Day): Refusal[] {
  const isNextTerm = day > s.termTo
  const passes = ({ code }: Refusal) =>
    (PASSING.includes(code) && s.migrationId === null) || (isNextTerm && code === 'subscriptionMigrations.hasPromotion')
  return reasons.filter((one) => !passes(one))
}

/** The day it is planned for: with the next renewal, the day after its term. */
export function dayFor({ s }: Pick<Mover, 's'>, on: Day | undefined, { today }: Pick<Moment, 'today'>): Day {
  const { name, term, autoRenew, termTo } = s
  if (on !== undefined && on <= today) throw refuse.dayPast({ day: today }, { field: 'on' })
  if (on !== undefined) return on
  if (term === null || !autoRenew) throw refuse.notRenewing({ name }, { field: 'on' })
  return daysLater(termTo, 1)
}
