import { job } from '#kernel/job.ts'
import { sealEntries } from './commands.ts'

/** Every minute, so that no write waits for the chain. */
export const jobs = [job('audit.seal', '* * * * *', sealEntries)]
