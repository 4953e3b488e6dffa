import { job } from '#kernel/job.ts'
import { deliver } from './deliveries/commands/sending.ts'
import { forget } from './deliveries/commands/settling.ts'
import { webhookDue } from './deliveries/shapes.ts'

export const jobs = [
  job('webhooks.deliver', '* * * * *', deliver, { at: webhookDue }),
  job('webhooks.forget', '17 3 * * *', forget),
]
