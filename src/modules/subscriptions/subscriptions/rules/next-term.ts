/** What is planned for the next term (domain.md 6.7): only while it runs and renews itself. */
import { daysLater } from '#kernel/days.ts'
import { cycleFits } from '#modules/billing/index.ts'
import type { Item } from '#modules/catalog/index.ts'
import type { NextTerm, Subscription } from '../tables.ts'
import { type Alignable, mustAlign } from './coterm.ts'
import { refuse } from './refusals.ts'
import { type Moment, type Plan, quietly, running } from './standing.ts'

/** What is wished for, the item of the next term as it is sold today, and what else of the customer's ends when. */
export type NextWish = Omit<NextTerm, 'title'> & { readonly item: Item; readonly others: readonly Alignable[] }

export function planNextTerm(s: Subscription, { item, others, ...wish }: NextWish, moment: Moment): Plan {
  renewing(s, moment)
  mayBecome(s, item)
  const { quantity = s.quantity, endsOn } = wish
  if (Object.values(wish).every((one) => one === undefined)) throw refuse.nothingPlanned()
  const name = s.name
  if (quantity < item.minQuantity) throw refuse.tooFew({ name, min: item.minQuantity }, { field: 'quantity' })
  if (quantity > item.maxQuantity) throw refuse.tooMany({ name, max: item.maxQuantity }, { field: 'quantity' })
  if (!cycleFits(item)) throw refuse.cycleTooLong({}, { field: 'cycle' })
  if (endsOn !== undefined) aligned(s, item, endsOn, others)
  const isOther = item.productId !== s.productId || item.skuId !== s.skuId
  const nextTerm: NextTerm = { ...wish, ...(isOther ? { title: item.title } : {}) }
  return quietly({ nextTerm }, { kind: 'nextTermPlanned', facts: { ...nextTerm } })
}

function renewing(s: Subscription, moment: Moment) {
  running(s, moment)
  if (s.term === null) throw refuse.noTerm({ name: s.name })
  if (!s.autoRenew) throw refuse.renewalOff({ name: s.name })
}

/** The same SKU, one it can be upgraded to, or what a trial becomes. */
export function mayBecome(s: Pick<Subscription, 'productId' | 'skuId' | 'upgradesTo' | 'convertsTo' | 'name'>, item: Item): void {
  const target = `${item.productId}:${item.skuId}`
  const open = [`${s.productId}:${s.skuId}`, ...s.upgradesTo, s.convertsTo]
  if (!open.includes(target)) throw refuse.notUpgradable({ name: s.name, target: item.title }, { field: 'skuId' })
} // biome-ignore format: one thought

function aligned(s: Subscription, { term, kind, isTrial }: Item, endsOn: string, others: readonly Alignable[]) {
  if (kind !== 'onlineService' || isTrial || term === null) throw refuse.endNotForIt({}, { field: 'endsOn' })
  mustAlign(endsOn, { from: daysLater(s.termTo, 1), term }, others)
}

/** What was planned is dropped; the present term is renewed as it is. */
export function dropNextTerm(s: Subscription, _: unknown, moment: Moment): Plan {
  running(s, moment)
  if (!s.nextTerm) throw refuse.unchanged({ name: s.name })
  return quietly({ nextTerm: null }, { kind: 'nextTermDropped', facts: {} })
}
