import { on } from '#kernel/reaction.ts'
import { grantsChanged, statusChanged } from '../members/shapes.ts'
import { announce, settleAfter } from './commands.ts'
import { accessAsked } from './shapes.ts'

export const reactions = [
  on(accessAsked, 'access.announceRequest', announce),
  on(grantsChanged, 'access.requestsAfterGrants', settleAfter),
  on(statusChanged, 'access.requestsAfterStatus', settleAfter),
]
