/** What is wrong with a line, looked at together with the others of its cart and with what the customer has (domain.md 6.1, 6.4, 6.10). */

import type { Id } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Item } from '#modules/catalog/index.ts'
import { refuseSubscription } from '#modules/subscriptions/index.ts'
import { fault } from './refusals.ts'
import type { Wish } from './shapes.ts'

export const NAME_MAX = 100

export const skuOf = ({ productId, skuId }: Pick<Item, 'productId' | 'skuId'>) => `${productId}:${skuId}`

/** How a reseller stands with whoever orders: a partnership runs and it may sell; it may not sell now; or there is none. */
export type Standing = 'ready' | 'notReady' | 'none'

type Held = { readonly seats: number; readonly holdings: number; readonly trials: number }

/** What a line is looked at with. */
export type Situation = {
  /** What the customer holds of each SKU, over all its partners. */
  readonly held: ReadonlyMap<string, Held>
  /** How many the cart wants of each SKU, over all its lines, and on which it is wanted first. */
  readonly wanted: ReadonlyMap<string, number>
  readonly first: ReadonlyMap<string, number>
  readonly resellers: ReadonlyMap<Id<'tenant'>, Standing>
  readonly isProvider: boolean
}

type Looked = { readonly wish: Wish; readonly item: Item; readonly now: Situation }
type Check = (one: Looked) => Refusal | null

// biome-ignore format: a table
const checks: readonly Check[] = [
  seatsLeft,
  heldOnce,
  baseThere,
  ({ wish, item }) => item.attestation && !wish.attested ? fault.attestationMissing({}, { field: 'attested' }) : null,
  ({ wish }) => (wish.name?.length ?? 0) > NAME_MAX ? fault.nameTooLong({ max: NAME_MAX }, { field: 'name' }) : null,
  through,
]

/** Everything that is wrong with it, at once. */
export const faultsOf = (wish: Wish, item: Item, now: Situation): Refusal[] =>
  checks.flatMap((check) => check({ wish, item, now }) ?? [])

/** The seats of a SKU are the customer’s, whoever sells them, and all lines of the cart want of the same. */
function seatsLeft({ item, now }: Looked): Refusal | null {
  const { seatsMax: max, title: name } = item
  if (max === null) return null
  const [held, wanted] = [seatsOf(now, skuOf(item)), now.wanted.get(skuOf(item)) ?? 0]
  const left = Math.max(0, max - held)
  return wanted > left ? refuseSubscription.noSeatsLeft({ name, max, held, left }, { field: 'quantity' }) : null
}

function heldOnce({ wish, item, now }: Looked): Refusal | null {
  const { onePerCustomer, isTrial, title: name } = item
  const isAgain = (now.first.get(skuOf(item)) ?? wish.number) < wish.number
  if (onePerCustomer && (isAgain || (now.held.get(skuOf(item))?.holdings ?? 0) > 0))
    return refuseSubscription.oneEach({ name }, IT)
  return isTrial && (isAgain || isTried(item, now)) ? refuseSubscription.trialTaken({ name }, IT) : null
}
/** It was tried before, or what it becomes is held already. */
const isTried = (item: Item, now: Situation) =>
  (now.held.get(skuOf(item))?.trials ?? 0) > 0 || (item.convertsTo !== null && seatsOf(now, item.convertsTo) > 0)
const IT = { field: 'catalogItemId' } as const
const seatsOf = ({ held }: Situation, sku: string) => held.get(sku)?.seats ?? 0

/** What an add-on is for is held already, or bought with it. */
function baseThere({ item, now }: Looked): Refusal | null {
  const { isAddon, prerequisites } = item
  if (!isAddon || prerequisites.length === 0) return null
  const isThere = prerequisites.some((sku) => seatsOf(now, sku) > 0 || (now.wanted.get(sku) ?? 0) > 0)
  return isThere ? null : fault.baseMissing({ items: prerequisites.join(', ') }, IT)
}

function through({ wish, now }: Looked): Refusal | null {
  const { resellerTenantId: reseller } = wish
  if (reseller === null) return null
  const where = { field: 'resellerTenantId' } as const
  if (!now.isProvider) return fault.resellerNotAllowed({}, where)
  const standing = now.resellers.get(reseller) ?? 'none'
  if (standing === 'none') return fault.resellerUnknown({}, where)
  return standing === 'notReady' ? fault.resellerNotReady({}, where) : null
}

/** How many are wanted of each SKU, and on which line first. */
export function wantedOf(lines: readonly { readonly wish: Wish; readonly item: Item | null }[]) {
  const [wanted, first] = [new Map<string, number>(), new Map<string, number>()]
  for (const { wish, item } of lines) {
    if (!item) continue
    const sku = skuOf(item)
    wanted.set(sku, (wanted.get(sku) ?? 0) + wish.quantity)
    if (!first.has(sku)) first.set(sku, wish.number)
  }
  return { wanted, first }
}

/** Of which SKUs it matters what the customer has: most items ask for nothing of it. */
export const countedOf = (items: readonly Item[]): string[] => [
  ...new Set(
    items.flatMap((item) => [
      ...(item.seatsMax !== null || item.onePerCustomer || item.isTrial ? [skuOf(item)] : []),
      ...(item.isAddon ? item.prerequisites : []),
      ...(item.isTrial && item.convertsTo ? [item.convertsTo] : []),
    ]),
  ),
]
