import { job } from '#kernel/job.ts'
import { recheck } from './commands.ts'

/** Hourly, in batches: the next look at each claim is written with it. */
export const jobs = [job('access.domainRecheck', '17 * * * *', recheck)]
