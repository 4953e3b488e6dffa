import { job } from '#kernel/job.ts'
import { expire } from './commands.ts'

/** Every hour: a letter that has run out is shown as such, and can be sent again. */
export const jobs = [job('access.expireInvitations', '23 * * * *', expire)]
