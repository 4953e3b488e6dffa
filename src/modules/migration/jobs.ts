import { job } from '#kernel/job.ts'
import { resume } from './imports/commands/advance.ts'
import { forgetOld } from './imports/commands/forget.ts'

export const jobs = [
  job('migration.resumeImports', '* * * * *', resume),
  job('migration.forgetRows', '23 4 * * *', forgetOld),
]
