import { job } from '#kernel/job.ts'
import { remind } from './commands/secrets.ts'

/** Every hour: whoever is reminded of one day left has that day. */
export const jobs = [job('access.remindOfDirectorySecrets', '47 * * * *', remind)]
