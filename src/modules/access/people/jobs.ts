import { job } from '#kernel/job.ts'
import { sweepExpired } from '#kernel/sweep.ts'
import { sweepTries } from './commands.ts'
import { sessions, verifications } from './tables.ts'

/** At night what has run out is dropped: nobody signs in by it any more. */
export const jobs = [
  job('access.sweepTries', '17 3 * * *', sweepTries),
  job('access.sweepSessions', '21 3 * * *', (ctx) => sweepExpired(ctx, sessions)),
  job('access.sweepVerifications', '25 3 * * *', (ctx) => sweepExpired(ctx, verifications)),
]
