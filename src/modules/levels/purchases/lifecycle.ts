import { machine } from '#kernel/machine.ts'

/** The life of an order of a level: authorised by card or waiting for a transfer, active once paid, refunded within its days (domain.md 1.12). */
export const lifecycle = machine('purchase', {
  placed: { authorise: 'authorised', awaitTransfer: 'pending' },
  authorised: { activate: 'active', fail: 'failed' },
  pending: { sendProof: 'pending', activate: 'active', cancel: 'cancelled', expire: 'expired' },
  active: { refund: 'refunding' },
  refunding: { repay: 'refunded' },
  refunded: {},
  failed: {},
  cancelled: {},
  expired: {},
})

/** The states in which an order of the level is under way: there is one at most. */
export const open = ['placed', 'authorised', 'pending'] as const satisfies (typeof lifecycle.states)[number][]
