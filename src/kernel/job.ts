import type { Event } from './context.ts'
import { type Operation, type Parts, partsOf } from './outside.ts'

/** What the clock starts. It works across the network in batches, and answers how many records it settled; it runs again while that is not 0. */
export type Job = Parts<number> & {
  readonly name: string
  /** Five cron fields, UTC. */
  readonly cron: string
  /** How many batches one run settles at most; what is left waits for the next. */
  readonly batchesMax: number
  /** The fact at which it runs at once, too: what somebody waits for does not wait for the clock. */
  readonly at: string | null
}
const BATCHES_MAX = 1_000
type Course = { readonly batchesMax?: number; readonly at?: Pick<Event, 'name'> }
export const job = (
  name: string,
  cron: string,
  run: Operation<void, number>,
  { batchesMax = BATCHES_MAX, at }: Course = {},
): Job => ({ ...{ name, cron, batchesMax, at: at?.name ?? null }, ...partsOf(run) })
