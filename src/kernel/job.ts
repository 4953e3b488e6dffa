import { type Operation, type Parts, partsOf } from './outside.ts'

/** What the clock starts. It works across the network in batches, and answers how many records it settled; it runs again while that is not 0. */
export type Job = Parts<number> & {
  readonly name: string
  /** Five cron fields, UTC. */
  readonly cron: string
}
export const job = (name: string, cron: string, run: Operation<void, number>): Job => ({ name, cron, ...partsOf(run) })
