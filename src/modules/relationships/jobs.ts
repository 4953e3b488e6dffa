import { job } from '#kernel/job.ts'
import { runClock } from './delegations/commands/house.ts'
import { expire as expirePartnerships } from './partnerships/commands.ts'
import { expire } from './requests/commands.ts'

export const jobs = [
  job('relationships.accessClock', '*/10 * * * *', runClock),
  job('relationships.requestsOver', '7 * * * *', expire),
  job('relationships.partnershipsOver', '17 * * * *', expirePartnerships),
]
