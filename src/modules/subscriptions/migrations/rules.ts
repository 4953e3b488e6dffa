/** Which subscriptions of the older generation move to the newer one, and what that makes of both (domain.md 6.15). */
import { type Day, startOfDay } from '#kernel/calendar.ts'
import { daysLater, monthsLater } from '#kernel/days.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import { charged, credited, type Line } from '#modules/billing/index.ts'
import type { Item } from '#modules/catalog/index.ts'
import { agreedFor } from '../renewals/rules.ts'
import { leaving, type SeatMove, taking } from '../seats/rules.ts'
import { lifecycle } from '../subscriptions/lifecycle.ts'
import type { Alignable } from '../subscriptions/rules/coterm.ts'
import { type Begun, begin } from '../subscriptions/rules/opening.ts'
import {
  cycleOf,
  type Did,
  dueAfter,
  isCharged,
  leftOf,
  type Moment,
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
  /** It is in another migration that is not over. */
  readonly isMoving: boolean
  /** The partner on record, where one is named, is one the vendor can pay. */
  readonly isRecordFit: boolean
  readonly parentId: Subscription['id'] | null
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
const standing = ({ s: { name, status, dueAt }, isLegacy, isMoving, isRecordFit }: Mover, { now }: Moment): Refusal[] =>
  only([
    !isLegacy && refuse.notLegacy({ name }),
    status !== 'active' && refuse.notActive({ name }),
    (isMoving || (dueAt !== null && dueAt <= now)) && refuse.busy({ name }),
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
  const strange = ({ parentId }: Mover): Refusal[] =>
    parentId === id ? [] : [refuse.addonUnknown({ name }, { field: 'addons' })]
  return new Map<Mover, Refusal[]>([
    [base, [...alone, ...reasonsOf(base, moment), ...left]],
    ...named.map((one): [Mover, Refusal[]] => [one, [...strange(one), ...reasonsOf(one, moment)]]),
  ])
}

/** What a migration makes of both: the new one begins, the old one stands still until that is provisioned, and then is over. */
export type Migration = {
  readonly opens: Begun
  /** Of the old one, meanwhile: the clock has nothing to do with it, so that no day is charged twice. */
  readonly held: Partial<Subscription>
  /** Of the old one: what it was charged for days from today on comes back. */
  readonly credit: readonly Line[]
}
const MIGRATED = { type: 'convert', why: 'upgraded' } as const

/** The plan of preview and command alike, for what has no reason against it. */
export function migrate(s: Subscription, { item, wish }: { readonly item: Item; readonly wish: Wish }, moment: Moment, others: readonly Alignable[] = []): Migration {
  const opens = keepsRest(wish) ? restOf(s, item, wish, moment) : anew(s, item, wish, moment, others)
  return {
    opens,
    held: { autoRenew: false, nextTerm: null, nextPlan: null, batches: [], cancellableUntil: null, dueAt: null },
    credit: isCharged(s) ? credited(priceOf(s), s.quantity, leftOf(s, moment.today), MIGRATED) : [],
  }
} // biome-ignore format: one thought

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

/** What becomes of the old one once the vendor's systems have the new one; what it held is free from then on. */
export function ended(s: Subscription, { now }: Pick<Moment, 'now'>): { readonly next: Partial<Subscription>; readonly seats: readonly SeatMove[]; readonly did: readonly Did[] } {
  return {
    next: { status: lifecycle.next(s.status, 'cancel'), statusSince: now, dueAt: null, provisionAt: now },
    seats: [leaving(s, s.quantity)],
    did: [{ kind: 'cancelled', facts: {} }],
  }
} // biome-ignore format: one thought
