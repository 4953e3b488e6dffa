import { job } from '#kernel/job.ts'
import { publishDue } from './price-files/commands.ts'

export const jobs = [job('catalog.publishPrices', '* * * * *', publishDue)]
