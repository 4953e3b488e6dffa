import { job } from '#kernel/job.ts'
import { runClock } from './delegations/commands/house.ts'
import { expire as expirePartnerships } from './partnerships/commands.ts'
import { expire } from './requests/commands.ts'
import { runBegun } from './runs/shapes.ts'
import { workNext } from './runs/turns.ts'

export const jobs = [
  job('relationships.accessClock', '*/10 * * * *', runClock),
  job('relationships.requestsOver', '7 * * * *', expire),
  job('relationships.partnershipsOver', '17 * * * *', expirePartnerships),
  job('relationships.workOnMany', '* * * * *', workNext, { at: runBegun }),
]
