import { job } from '#kernel/job.ts'
import { sweepTries } from './tries.ts'

export const jobs = [job('access.sweepTries', '17 3 * * *', sweepTries)]
