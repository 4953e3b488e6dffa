import { job } from '#kernel/job.ts'
import { carryOn as carryMigrations } from './migrations/commands/carry.ts'
import { beginDue } from './migrations/commands/due.ts'
import { tellVendor } from './provisioning/commands/asking.ts'
import { provision } from './provisioning/commands/handing.ts'
import { provisionAsked } from './provisioning/shapes.ts'
import { moveOn } from './renewals/commands.ts'
import { provisionDue } from './subscriptions/shapes.ts'
import { expire } from './transfers/commands/answer.ts'
import { carryOn } from './transfers/commands/carry.ts'
import { transferDue } from './transfers/shapes.ts'

export const jobs = [
  job('subscriptions.moveOn', '* * * * *', moveOn),
  job('subscriptions.provision', '*/5 * * * *', provision, { at: provisionDue }),
  job('subscriptions.tellVendor', '* * * * *', tellVendor, { at: provisionAsked }),
  job('subscriptions.transfer', '* * * * *', carryOn, { at: transferDue }),
  job('subscriptions.migrate', '* * * * *', carryMigrations),
  job('subscriptions.beginMigrations', '* * * * *', beginDue),
  job('subscriptions.lapseTransfers', '*/10 * * * *', expire),
]
