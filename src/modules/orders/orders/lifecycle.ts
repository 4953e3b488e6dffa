import { type MoveOf, machine, type StateOf } from '#kernel/machine.ts'

/** An order from the moment it is placed, in which none is kept: it is completed at once, or waits for what the vendor wants to see (domain.md 6.4). */
// biome-ignore format: a table
export const lifecycle = machine('order', {
  placed:                { complete: 'completed', askApproval: 'pendingApproval', askPurchaseOrder: 'pendingPurchaseOrder' },
  pendingApproval:       { approve: 'completed', reject: 'rejected', cancel: 'cancelled' },
  pendingPurchaseOrder:  { handIn: 'pendingReview', cancel: 'cancelled' },
  pendingReview:         { approve: 'completed', sendBack: 'purchaseOrderRejected', reject: 'rejected', cancel: 'cancelled' },
  purchaseOrderRejected: { handIn: 'pendingReview', cancel: 'cancelled' },
  completed:             {},
  rejected:              {},
  cancelled:             {},
})
export type State = StateOf<typeof lifecycle>
export type Move = MoveOf<typeof lifecycle>

/** Placed, and not yet decided: what it would cost counts against the credit limit. */
export const OPEN = ['pendingApproval', 'pendingPurchaseOrder', 'pendingReview', 'purchaseOrderRejected'] as const
