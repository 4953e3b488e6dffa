import { job } from '#kernel/job.ts'
import { endEntitlements, expireAllocations, remindOfEnds } from './ends/commands.ts'

// biome-ignore format: a table
export const jobs = [
  job('benefits.expireAllocations', '7 * * * *',  expireAllocations),
  job('benefits.endEntitlements',   '12 * * * *', endEntitlements),
  job('benefits.remindOfEnds',      '17 * * * *', remindOfEnds),
]
