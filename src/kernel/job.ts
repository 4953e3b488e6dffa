import { type Operation, type Parts, partsOf } from './outside.ts'

/** What the clock starts. It works across the network in batches, and answers how many records it settled; it runs again while that is not 0. */
export type Job = Parts<number> & {
  readonly name: string
  /** Five cron fields, UTC. */
  readonly cron: string
  /** How many batches one run settles at most; what is left waits for the next. */
  readonly batchesMax: number
}
const BATCHES_MAX = 1_000
export const job = (name: string, cron: string, run: Operation<void, number>, batchesMax = BATCHES_MAX): Job => ({
  ...{ name, cron, batchesMax },
  ...partsOf(run),
})
