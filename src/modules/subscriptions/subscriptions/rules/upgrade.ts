/** Seats move to a better product within the term (domain.md 6.8): all of them, or some into a subscription of their own. */
import { charged } from '#modules/billing/index.ts'
import type { Discount, Item } from '#modules/catalog/index.ts'
import { nameKey } from '#modules/relationships/index.ts'
import { agreedFor } from '../../renewals/rules.ts'
import { leaving, shifting, taking } from '../../seats/rules.ts'
import type { Subscription } from '../tables.ts'
import type { Begun } from './opening.ts'
import { refuse } from './refusals.ts'
import { recounted, restCredited } from './rest.ts'
import { isCharged, leftOf, type Moment, type Plan, priceOf, running, sameCurrency } from './standing.ts'
import { openBatches, without } from './windows.ts'

const UPGRADED = { type: 'convert', why: 'upgraded' } as const
type Wish = {
  readonly item: Item
  readonly promotion?: Discount | null
  readonly quantity?: number | undefined
  readonly name?: string | undefined
}

/** The seats are charged as the new product for the days left; there is no week in which that is taken back. */
export function upgrade(s: Subscription, wish: Wish, moment: Moment): Plan {
  const { item, quantity = s.quantity } = wish
  running(s, moment)
  if (s.isTrial) throw refuse.fixedTrial()
  if (!s.upgradesTo.includes(`${item.productId}:${item.skuId}`)) throw refuse.notUpgradable({ name: s.name, target: item.title }, { field: 'skuId' }) // biome-ignore format: one line
  sameCurrency(s, item)
  const { title } = item
  if (quantity > s.quantity) throw refuse.tooMany({ name: s.name, max: s.quantity }, { field: 'quantity' })
  if (quantity < item.minQuantity) throw refuse.tooFew({ name: title.en, min: item.minQuantity }, { field: 'quantity' })
  if (quantity > item.maxQuantity)
    throw refuse.tooMany({ name: title.en, max: item.maxQuantity }, { field: 'quantity' })
  return quantity === s.quantity ? whole(s, wish, moment) : part(s, { ...wish, quantity }, moment)
}

function whole(s: Subscription, { item, promotion = null }: Wish, { now, today }: Moment): Plan {
  const next = {
    ...agreedFor(s, item, s.quantity, promotion),
    nextTerm: null,
    nextPlan: null,
    cancellableUntil: null,
    batches: [],
  }
  const after = { ...s, ...next }
  const left = leftOf(s, today)
  return {
    next: { ...next, provisionAt: now },
    lines: [
      ...restCredited(s, today, UPGRADED),
      ...(isCharged(after) ? charged(priceOf(after), s.quantity, left, UPGRADED) : []),
    ],
    seats: [leaving(s, s.quantity), taking({ ...item, name: s.name }, s.quantity)],
    did: [{ kind: 'upgraded', facts: { from: s.title, to: item.title, quantity: s.quantity } }],
  }
}

/** The seats that move end on the same day as those that stay. */
function part(s: Subscription, { item, quantity, name, promotion }: Wish & { readonly quantity: number }, { now, today }: Moment): Plan {
  const stays = s.quantity - quantity
  if (stays < s.minQuantity) throw refuse.tooFew({ name: s.name, min: s.minQuantity }, { field: 'quantity' })
  const batches = without(openBatches(s.batches, now), quantity)
  return {
    next: { quantity: stays, batches, nextTerm: null, provisionAt: now },
    lines: recounted(s, stays, today, UPGRADED),
    seats: [shifting(s, -quantity)],
    did: [{ kind: 'upgraded', facts: { from: s.title, to: item.title, quantity } }],
    opens: movedIn(s, { item, promotion: promotion ?? null, quantity, name: name?.trim() || item.title.en }, { now, today }),
  }
} // biome-ignore format: one thought

function movedIn(s: Subscription, { item, promotion, quantity, name }: Required<Wish> & { readonly quantity: number; readonly name: string }, { now, today }: Pick<Moment, 'now' | 'today'>): Begun {
  const { tenantId: _, id: __, version: ___, createdAt, updatedAt, customerId, orderId, ...same } = s
  const own = { name, nameKey: nameKey(name), startedOn: today, status: 'active' as const, statusSince: now, updates: 0 }
  const open = { nextTerm: null, nextPlan: null, cancellableUntil: null, batches: [], provisionAt: now, provisioned: null }
  // Its term begins today, and its cycles stay those of the seats it came from.
  const columns = { ...same, ...agreedFor(s, item, quantity, promotion), ...own, ...open }
  const lines = isCharged(columns) ? charged(priceOf(columns), quantity, leftOf(s, today), UPGRADED) : []
  return { columns, lines, seats: [taking({ ...item, name }, quantity)] }
} // biome-ignore format: one thought
