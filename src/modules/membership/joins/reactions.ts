import { on } from '#kernel/reaction.ts'
import { announce } from './commands.ts'
import { joinAsked } from './shapes.ts'

export const reactions = [on(joinAsked, 'membership.announceJoin', announce)]
