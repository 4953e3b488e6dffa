import { job } from '#kernel/job.ts'
import { makeNext } from './sheets/commands.ts'
import { sheetStarted } from './sheets/shapes.ts'
import { expire } from './vettings/commands/house.ts'

export const jobs = [
  job('customers.makeFromSheets', '* * * * *', makeNext, { at: sheetStarted }),
  job('customers.expireVettings', '5 * * * *', expire),
]
