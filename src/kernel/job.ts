import type { Ctx } from './context.ts'

/** What the clock starts. It works across the network in batches, and answers how many records it settled; it runs again while that is not 0. */
export type Job = {
  readonly name: string
  /** Five cron fields, UTC. */
  readonly cron: string
  readonly run: (ctx: Ctx) => Promise<number>
}
export const job = (name: string, cron: string, run: Job['run']): Job => ({ name, cron, run })
