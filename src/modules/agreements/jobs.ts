import { job } from '#kernel/job.ts'
import { sealEvidence } from './acceptances/commands.ts'
import { supersede } from './agreements/commands.ts'
import { runDrives } from './drives/commands.ts'

// biome-ignore format: a table
export const jobs = [
  job('agreements.sealEvidence', '* * * * *',    sealEvidence),
  job('agreements.supersede',    '*/10 * * * *', supersede),
  job('agreements.drives',       '*/10 * * * *', runDrives),
]
