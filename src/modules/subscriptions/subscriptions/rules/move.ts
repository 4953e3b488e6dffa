/** Seats move into a subscription the customer has already (domain.md 6.8). */
import { dayThere } from '#kernel/calendar.ts'
import { termMonths } from '#modules/billing/index.ts'
import { leaving, shifting } from '../../seats/rules.ts'
import { lifecycle } from '../lifecycle.ts'
import type { Subscription } from '../tables.ts'
import { refuse } from './refusals.ts'
import { recounted } from './rest.ts'
import { type Moment, type Plan, running, sameCurrency } from './standing.ts'
import { openBatches, without } from './windows.ts'

const MOVED = { type: 'moveQuantity', why: 'upgraded' } as const
type Wish = {
  readonly into: Subscription
  readonly quantity?: number | undefined
  /** How many more the promotion of the other one gives, where that has a limit. */
  readonly promised?: number | null
}
/** What becomes of both. */
export type Both = { readonly from: Plan; readonly into: Plan }

/** The seats leave one subscription, which ends where none is left, and are charged as those of the other for the days left. */
export function moveInto(
  s: Subscription,
  { into, quantity = s.quantity, promised = null }: Wish,
  moment: Moment,
): Both {
  running(s, moment)
  if (s.isTrial) throw refuse.fixedTrial()
  if (quantity > s.quantity) throw refuse.tooMany({ name: s.name, max: s.quantity }, { field: 'quantity' })
  takes(into, s, quantity, moment)
  if (promised !== null && quantity > promised) throw refuse.promotionOver({ name: into.name, left: promised }, { field: 'quantity' }) // biome-ignore format: one line
  const did = { kind: 'upgraded' as const, facts: { from: s.title, to: into.title, quantity, into: into.id } }
  const grown = into.quantity + quantity
  return {
    from: quantity === s.quantity ? emptied(s, did, moment) : lessened(s, quantity, did, moment),
    into: {
      next: { quantity: grown, nextTerm: null, provisionAt: moment.now },
      lines: recounted(into, grown, moment.today, MOVED),
      seats: [shifting(into, quantity)],
      did: [{ kind: 'movedIn', facts: { from: into.quantity, to: grown } }],
    },
  }
}

/** The other one runs, is of a product the seats can move to, past its first week, and ends no earlier. */
function takes(into: Subscription, s: Subscription, quantity: number, moment: Moment) {
  running(into, moment)
  if (!s.upgradesTo.includes(`${into.productId}:${into.skuId}`)) throw refuse.notUpgradable({ name: s.name, target: into.title }, { field: 'intoId' }) // biome-ignore format: one line
  const { name, cancellableUntil: until, maxQuantity: max } = into
  sameCurrency(s, into)
  if (until && until > moment.now)
    throw refuse.stillOpen({ name, until: dayThere(until, moment.zone) }, { field: 'intoId' })
  if ((termMonths(into.term) ?? 0) < (termMonths(s.term) ?? 0) || into.termTo < s.termTo) throw refuse.endsEarlier({ name }, { field: 'intoId' }) // biome-ignore format: one line
  if (into.quantity + quantity > max) throw refuse.tooMany({ name, max }, { field: 'quantity' })
}

function emptied(s: Subscription, did: Plan['did'][number], moment: Moment): Plan {
  const over = { status: lifecycle.next(s.status, 'cancel'), statusSince: moment.now, dueAt: null, autoRenew: false }
  return {
    next: { ...over, nextTerm: null, nextPlan: null, batches: [], cancellableUntil: null, provisionAt: moment.now },
    lines: recounted(s, 0, moment.today, MOVED),
    seats: [leaving(s, s.quantity)],
    did: [did],
  }
}

function lessened(s: Subscription, quantity: number, did: Plan['did'][number], moment: Moment): Plan {
  const stays = s.quantity - quantity
  if (stays < s.minQuantity) throw refuse.tooFew({ name: s.name, min: s.minQuantity }, { field: 'quantity' })
  const batches = without(openBatches(s.batches, moment.now), quantity)
  return {
    next: { quantity: stays, batches, nextTerm: null, provisionAt: moment.now },
    lines: recounted(s, stays, moment.today, MOVED),
    seats: [shifting(s, -quantity)],
    did: [did],
  }
}
