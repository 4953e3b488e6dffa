import { job } from '#kernel/job.ts'
import { makeNext } from './sheets/commands.ts'

export const jobs = [job('customers.makeFromSheets', '* * * * *', makeNext)]
