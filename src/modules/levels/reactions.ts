import { on, type Reaction } from '#kernel/reaction.ts'
import { enrolled } from '#modules/membership/index.ts'
import { holdWhatEnrolmentBrings } from './holdings/commands.ts'
import { reactions as purchases } from './purchases/reactions.ts'

export const reactions: Reaction[] = [on(enrolled, 'levels.holdOnEnrolment', holdWhatEnrolmentBrings), ...purchases]
