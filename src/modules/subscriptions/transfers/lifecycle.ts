import { type MoveOf, machine, type StateOf } from '#kernel/machine.ts'

/**
 * The way of subscriptions from one partner to another (domain.md 5.9): one side asks, the other accepts and the customer
 * approves, in whichever order; then it is carried out. Until both have said so it can be withdrawn, and lapses.
 */
// biome-ignore format: a table
export const lifecycle = machine('subscriptionTransfer', {
  pending:    { approve: 'approved', accept: 'accepted', reject: 'rejected', decline: 'declined', withdraw: 'withdrawn', expire: 'expired' },
  approved:   { accept: 'inProgress', reject: 'rejected', withdraw: 'withdrawn', expire: 'expired' },
  accepted:   { approve: 'inProgress', decline: 'declined', withdraw: 'withdrawn', expire: 'expired' },
  inProgress: { complete: 'complete', fail: 'failed' },
  complete:   {},
  failed:     {},
  rejected:   {},
  declined:   {},
  withdrawn:  {},
  expired:    {},
})
export type Status = StateOf<typeof lifecycle>
export type Move = MoveOf<typeof lifecycle>

/** Somebody has still to answer. */
export const WAITING = ['pending', 'approved', 'accepted'] as const
