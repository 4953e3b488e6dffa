import { job } from '#kernel/job.ts'
import { makeNext } from './sheets/commands.ts'
import { sheetStarted } from './sheets/shapes.ts'

export const jobs = [job('customers.makeFromSheets', '* * * * *', makeNext, { at: sheetStarted })]
