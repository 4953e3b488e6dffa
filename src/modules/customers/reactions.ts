import { on } from '#kernel/reaction.ts'
import { memberStatusChanged } from '#modules/access/index.ts'
import { freeSeats } from './licences/commands.ts'

export const reactions = [on(memberStatusChanged, 'customers.freeSeats', freeSeats)]
