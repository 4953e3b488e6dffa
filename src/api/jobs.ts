import { job } from '#kernel/job.ts'
import { forgetAnswers } from './idempotency.ts'

/** At night: nobody waits for it. */
export const jobs = [job('house.forgetAnswers', '41 3 * * *', forgetAnswers)]
