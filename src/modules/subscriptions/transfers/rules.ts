/** Which subscriptions may go to another partner, what goes with them, and what each of the two is charged (domain.md 5.9). */

import type { Id } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import type { Lang, Said } from '#kernel/words.ts'
import { charged, credited, type Line } from '#modules/billing/index.ts'
import type { Item } from '#modules/catalog/index.ts'
import { isCharged, leftOf, type Moment, priceOf } from '../subscriptions/rules/standing.ts'
import type { Subscription } from '../subscriptions/tables.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import { refuse } from './refusals.ts'
import type { partners, Transfer } from './tables.ts'

const ANSWER_DAYS = 30
const TRY_DAYS = 3
export const expiryFrom = (now: Date) => addDays(now, ANSWER_DAYS)
/** What is in the way may pass within this time; then it stays where it is. */
export const isGivenUp = ({ begunAt }: Pick<Transfer, 'begunAt'>, now: Date) =>
  begunAt === null || now >= addDays(begunAt, TRY_DAYS)

export type Side = (typeof partners)[number] | 'customer'
export const otherSide = (side: (typeof partners)[number]) => (side === 'source' ? 'target' : 'source')
const OF_CUSTOMER: readonly Move[] = ['approve', 'decline']
const OF_ANSWER: readonly Move[] = ['accept', 'reject']

/** What this side may do with it now. */
export function movesOf({ status, askedBy, expiresAt }: Pick<Transfer, 'status' | 'askedBy' | 'expiresAt'>, side: Side, now: Date): Move[] {
  const theirs: readonly Move[] = side === 'customer' ? OF_CUSTOMER : side === askedBy ? ['withdraw'] : OF_ANSWER
  const late: readonly Move[] = expiresAt <= now ? ['approve', 'accept'] : []
  return lifecycle.moves(status).filter((move) => theirs.includes(move) && !late.includes(move))
} // biome-ignore format: one thought

/** Kinds that stay with the partner they were bought from: for good, with keys it handed out, or by another publisher. */
const STAYING: readonly Subscription['kind'][] = ['perpetual', 'softwareSubscription', 'thirdParty']
/** A subscription with what it was added to. */
export type Candidate = Subscription & { readonly facts: { readonly parentId: string | null } }
type Known = { readonly now: Date; readonly elsewhere: ReadonlySet<string> }

/** What keeps a subscription by itself from going; null where it can. */
export function hindrance(s: Subscription, { now, elsewhere }: Known): Refusal | null {
  const { name } = s
  if (s.status !== 'active') return refuse.notActive({ name })
  if (s.isTrial) return refuse.isTrial({ name })
  if (STAYING.includes(s.kind)) return refuse.kindStays({ name })
  if (elsewhere.has(s.id)) return refuse.elsewhere({ name })
  if (s.migrationId || (s.dueAt && s.dueAt <= now)) return refuse.renewing({ name })
  return null
}

/** An add-on that is still in use. */
const isAlive = ({ status }: Subscription) => status === 'active' || status === 'suspended'
export type Addons = ReadonlyMap<string, readonly Candidate[]>
/** What is in use and was added to each, found once for all. */
export const addonsOf = (all: readonly Candidate[]): Addons =>
  Map.groupBy(all.filter((one) => one.facts.parentId !== null && isAlive(one)), ({ facts }) => facts.parentId ?? '') // biome-ignore format: one line

/** The same with what was added to it, which goes along or keeps it. */
export function hindranceWith(s: Candidate, addons: Addons, known: Known): Refusal | null {
  const own = hindrance(s, known)
  if (own) return own
  const kept = addons.get(s.id)?.find((addon) => hindrance(addon, known))
  return kept ? refuse.addonStays({ name: s.name, addon: kept.name }) : null
}

export type Chosen = { readonly going: readonly Candidate[]; readonly flaws: readonly Refusal[] }
/** What goes if these are chosen, each base with what was added to it; everything that can, where none is named. */
export function choose(all: readonly Candidate[], ids: readonly Id<'subscription'>[] | undefined, known: Known): Chosen {
  const [addons, byId] = [addonsOf(all), new Map<string, Candidate>(all.map((one) => [one.id, one]))]
  const names = new Set<string>(ids ?? all.filter((one) => !hindranceWith(one, addons, known)).map(({ id }) => id))
  const isGoing = ({ id, facts: { parentId } }: Candidate) => names.has(id) || (parentId !== null && names.has(parentId))
  const withAddons = all.filter((one) => isGoing(one) && (names.has(one.id) || isAlive(one)))
  const going = ids ? withAddons : withAddons.filter((one) => !stays(one, names, byId))
  const flaws = going.flatMap((one) => stays(one, names, byId) ?? hindranceWith(one, addons, known) ?? [])
  const missing = (ids ?? []).some((id) => !byId.has(id)) ? [refuse.unknown({}, { field: 'subscriptionIds' })] : []
  return { going: inOrder(going), flaws: [...missing, ...flaws] }
} // biome-ignore format: one thought

function stays({ name, facts: { parentId } }: Candidate, names: ReadonlySet<string>, byId: ReadonlyMap<string, Candidate>): Refusal | null {
  const parent = parentId === null || names.has(parentId) ? undefined : byId.get(parentId)
  return parent && isAlive(parent) ? refuse.parentStays({ name, parent: parent.name }) : null
} // biome-ignore format: one thought
/** Each base before what was added to it. */
const inOrder = (going: readonly Candidate[]) => [
  ...going.filter(({ facts }) => facts.parentId === null),
  ...going.filter(({ facts }) => facts.parentId !== null),
]

const REASONS_MAX = 20
/** Each reason once, in both languages; the lines keep which is whose. */
export function reasonsOf(why: readonly Refusal[]): Said {
  const all = (lang: Lang) => [...new Set(why.map((one) => one.says(lang)))].slice(0, REASONS_MAX).join(' ')
  return { en: all('en'), ko: all('ko') }
}

export type HandOver = {
  readonly next: Pick<Subscription, 'unitPrice' | 'promotionId' | 'discountBps'>
  /** To the partner that had it, and to the one that has it from today on. */
  readonly credit: readonly Line[]
  readonly charge: readonly Line[]
}
/**
 * From today, the customer's day, to the end of the cycle: what the one was charged is given back, and the other is charged. The
 * price is that of today; what was agreed with the partner before, a promotion too, stays behind.
 */
export function handOver(s: Subscription, { unitPrice }: Pick<Item, 'unitPrice'>, { today }: Pick<Moment, 'today'>): HandOver {
  const next = { unitPrice, promotionId: null, discountBps: 0 }
  if (!isCharged(s)) return { next, credit: [], charge: [] }
  const days = leftOf(s, today)
  return {
    next,
    credit: credited(priceOf(s), s.quantity, days, { type: 'cancelImmediate', why: 'transferred' }),
    charge: charged(priceOf({ ...s, ...next }), s.quantity, days, { type: 'new', why: 'transferred' }),
  }
} // biome-ignore format: one thought
