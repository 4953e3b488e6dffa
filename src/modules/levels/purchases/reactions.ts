import { on } from '#kernel/reaction.ts'
import { charge } from './commands/settle.ts'
import { repay } from './commands/undo.ts'
import { chargeDue, repaymentDue } from './shapes.ts'

export const reactions = [on(chargeDue, 'levels.charge', charge), on(repaymentDue, 'levels.repay', repay)]
