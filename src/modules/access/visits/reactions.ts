import { on } from '#kernel/reaction.ts'
import { statusChanged } from '../members/shapes.ts'
import { follow } from './commands.ts'

export const reactions = [on(statusChanged, 'access.visitsAfterStatus', follow)]
