import { on } from '#kernel/reaction.ts'
import { takeAnswer } from './commands.ts'
import { joinAnswered } from './shapes.ts'

export const reactions = [on(joinAnswered, 'membership.hearAnswer', takeAnswer)]
