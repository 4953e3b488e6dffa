import { job } from '#kernel/job.ts'
import { endDue } from './commands/ending.ts'

/** Every minute: who is inside is shut out by the clock itself, at their next request; this writes it down and tells the company. */
export const jobs = [job('access.endSupportSessions', '* * * * *', endDue)]
