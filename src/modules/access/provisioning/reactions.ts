import { on } from '#kernel/reaction.ts'
import { statusChanged } from '../members/shapes.ts'
import { welcomeLate } from './commands/people.ts'

export const reactions = [on(statusChanged, 'access.welcomeLate', welcomeLate)]
