import { job } from '#kernel/job.ts'
import { expire } from './carts/commands.ts'

export const jobs = [job('orders.expireCarts', '20 * * * *', expire)]
