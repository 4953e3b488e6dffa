import { job } from '#kernel/job.ts'
import { sweepExpired } from '#kernel/sweep.ts'
import { rotate } from './commands.ts'
import { tokenKeys } from './tables.ts'

/** At night: keys that signed for ninety days are followed by new ones, and those that prove nothing any more are dropped. */
export const jobs = [
  job('access.rotateTokenKeys', '41 2 * * *', rotate),
  job('access.sweepTokenKeys', '31 3 * * *', (ctx) => sweepExpired(ctx, tokenKeys)),
]
