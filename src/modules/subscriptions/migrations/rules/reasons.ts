/** Which subscriptions of the older generation move to the newer, and what keeps the others (domain.md 6.15). */
import { type Day, startOfDay } from '#kernel/calendar.ts'
import { daysLater, monthsLater } from '#kernel/days.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import type { Item } from '#modules/catalog/index.ts'
import type { Moment } from '../../subscriptions/rules/standing.ts'
import type { Cycle, Subscription, TermLength } from '../../subscriptions/tables.ts'
import { refuse } from '../refusals.ts'

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
    today < oldEnough(s) && refuse.tooYoung({ name: s.name, day: new Date(oldEnough(s)) }),
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

/** It runs for the rest of the term there is. */
export const keepsRest = ({ fullTerm, endsOn }: Wish) => !fullTerm && endsOn === undefined
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

/** What keeps it from being planned for that day, which is after today: time clears the rest until then. */
export function reasonsThen(reasons: readonly Refusal[], { s, wish }: Pick<Mover, 's' | 'wish'>, day: Day): Refusal[] {
  const clears: Readonly<Record<string, boolean>> = {
    'subscriptionMigrations.busy': s.migrationId === null,
    'subscriptionMigrations.tooYoung': day >= oldEnough(s),
    'subscriptionMigrations.endsSoon': true,
    'subscriptionMigrations.hasPromotion': day > s.termTo,
  }
  const isLastDay = day === s.termTo && !wish.fullTerm
  return [
    ...reasons.filter(({ code }) => !clears[code]),
    ...only([isLastDay && refuse.endsSoon({ name: s.name }, { field: 'on' })]),
  ]
}

/** The day it is planned for: with the next renewal, the day after its term. */
export function dayFor({ s }: Pick<Mover, 's'>, on: Day | undefined, { today }: Pick<Moment, 'today'>): Day {
  const { name, term, autoRenew, termTo } = s
  if (on !== undefined && on <= today) throw refuse.dayPast({ day: new Date(today) }, { field: 'on' })
  const isWithin = on !== undefined && (term === null || on <= termTo)
  if (isWithin) return on
  if (term === null || !autoRenew) throw refuse.notRenewing({ name }, { field: 'on' })
  return on ?? daysLater(termTo, 1)
}
