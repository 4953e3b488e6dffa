import { job } from '#kernel/job.ts'
import { signBadges } from './certificates/signing.ts'
import { settleLevels } from './holdings/renewals.ts'
import { renewAutomatically } from './purchases/commands/auto.ts'
import { expireTransfers } from './purchases/commands/settle.ts'
import { enrolQualified, goOn } from './re-enrolments/commands.ts'

// biome-ignore format: a table
export const jobs = [
  job('levels.settle',          '*/10 * * * *', settleLevels),
  job('levels.renew',           '5 * * * *',    renewAutomatically),
  job('levels.enrolQualified',  '20 * * * *',   enrolQualified),
  job('levels.goOn',            '25 * * * *',   goOn),
  job('levels.expireTransfers', '*/10 * * * *', expireTransfers),
  job('levels.signBadges',      '* * * * *',    signBadges),
]
