import { job } from '#kernel/job.ts'
import { remind } from './commands.ts'

/** Every hour: whoever is reminded of one day left has that day. */
export const jobs = [job('access.remindOfSecrets', '37 * * * *', remind)]
