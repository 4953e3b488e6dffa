import { job } from '#kernel/job.ts'
import { refreshStale } from './commands.ts'

export const jobs = [job('notifications.refresh', '23 * * * *', refreshStale)]
