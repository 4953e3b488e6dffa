import { job } from '#kernel/job.ts'
import { resume } from './imports/commands/advance.ts'
import { forgetOld } from './imports/commands/forget.ts'
import { expire } from './late-claims/commands/expire.ts'
import { sendNotices } from './retirement/commands.ts'

export const jobs = [
  job('migration.resumeImports', '* * * * *', resume),
  job('migration.forgetRows', '23 4 * * *', forgetOld),
  job('migration.sendNotices', '*/15 * * * *', sendNotices),
  job('migration.expireLateClaims', '37 * * * *', expire),
]
