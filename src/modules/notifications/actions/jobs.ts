import { job } from '#kernel/job.ts'
import { enlist, refreshStale } from './commands.ts'

/** Two thousand companies every five minutes: a hundred thousand within their six hours, and the house never busy for long. */
const BATCHES_A_RUN = 40

export const jobs = [
  job('notifications.enlist', '3 * * * *', enlist),
  job('notifications.refresh', '*/5 * * * *', refreshStale, { batchesMax: BATCHES_A_RUN }),
]
