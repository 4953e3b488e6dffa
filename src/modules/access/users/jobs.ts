import { job } from '#kernel/job.ts'
import { purgeUsers } from './commands.ts'

export const jobs = [job('access.purgeUsers', '33 3 * * *', purgeUsers)]
