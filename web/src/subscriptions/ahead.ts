/** What will happen to a subscription, and what can still be done, by its day. */
import { daysLater } from '#kernel/days.ts'
import { together } from './picture.ts'
import type { Subscription as Whole } from './queries.ts'

type Subscription = Pick<
  Whole,
  'status' | 'unit' | 'quantity' | 'termTo' | 'cycleTo' | 'dueAt' | 'autoRenew' | 'batches' | 'cancellation'
>

type Kind = 'seats' | 'cancel' | 'charge' | 'renewal' | 'end' | 'held' | 'disabled' | 'removed'
export type Ahead = { key: string; kind: Kind; at: string; quantity: number }

const NEXT: Readonly<Partial<Record<Whole['status'], Kind>>> = {
  expired: 'disabled',
  held: 'disabled',
  disabled: 'removed',
}

/** The next first. */
export function aheadOf(s: Subscription): Ahead[] {
  const all = [...givenBack(s), ...charged(s), ...ended(s)]
  return all.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

function givenBack({ batches, cancellation: { open, until } }: Subscription): Ahead[] {
  const seats = together(batches).map(
    ({ quantity, until: at }): Ahead => ({ key: `seats ${at}`, kind: 'seats', at, quantity }),
  )
  return open && until ? [{ key: 'cancel', kind: 'cancel', at: until, quantity: 0 }, ...seats] : seats
}

const runs = ({ status }: Subscription) => status === 'active' || status === 'suspended'

/** Within the term: what begins the next term is charged with it. */
function charged(s: Subscription): Ahead[] {
  const { cycleTo, termTo, quantity, unit } = s
  if (!runs(s) || !cycleTo || cycleTo === termTo || unit === 'usage') return []
  return [{ key: 'charge', kind: 'charge', at: daysLater(cycleTo, 1), quantity }]
}

function ended(s: Subscription): Ahead[] {
  const { status, termTo, autoRenew, dueAt, quantity } = s
  const next = NEXT[status]
  if (next) return dueAt ? [{ key: next, kind: next, at: dueAt, quantity }] : []
  if (!termTo || !runs(s)) return []
  const kind = status === 'suspended' ? 'held' : autoRenew ? 'renewal' : 'end'
  return [{ key: kind, kind, at: daysLater(termTo, 1), quantity }]
}
