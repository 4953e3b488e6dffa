import { job } from '#kernel/job.ts'
import { complete } from './commands.ts'

/** Every ten minutes: seventy-two hours are not made longer than needed. */
export const jobs = [job('access.completeRecoveries', '*/10 * * * *', complete)]
