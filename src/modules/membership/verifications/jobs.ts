import { job } from '#kernel/job.ts'
import { remindReviewers } from './commands/remind.ts'

export const jobs = [job('membership.promiseReminder', '23 * * * *', remindReviewers)]
