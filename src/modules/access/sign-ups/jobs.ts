import { job } from '#kernel/job.ts'
import { sweepExpired } from '#kernel/sweep.ts'
import { signUps } from './tables.ts'

/** An address whose code has run out is nobody's: it is not kept. */
export const jobs = [job('access.sweepSignUps', '29 3 * * *', (ctx) => sweepExpired(ctx, signUps))]
