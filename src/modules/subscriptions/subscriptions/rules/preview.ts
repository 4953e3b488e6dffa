import type { Demand } from '#kernel/requirement.ts'
import type { Line } from '#modules/billing/index.ts'
import type { Subscription } from '../tables.ts'
import type { Plan } from './standing.ts'

/** A change that was asked about and not made: what it would cost, and what would be then. */
export type Preview = {
  readonly lines: readonly Line[]
  readonly after: Subscription
  /** What must be true before it is done, as it stands now. */
  readonly demands: readonly Demand[]
}

export const previewOf = (
  before: Subscription,
  { lines, next, opens, later }: Plan,
  demands: readonly Demand[] = [],
): Preview => ({
  lines: [...lines, ...(opens?.lines ?? []), ...(later ?? [])],
  after: { ...before, ...next },
  demands,
})
