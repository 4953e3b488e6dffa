import { job } from '#kernel/job.ts'
import { provision } from './provisioning/commands.ts'
import { moveOn } from './renewals/commands.ts'
import { provisionDue } from './subscriptions/shapes.ts'

export const jobs = [
  job('subscriptions.moveOn', '* * * * *', moveOn),
  job('subscriptions.provision', '*/5 * * * *', provision, { at: provisionDue }),
]
