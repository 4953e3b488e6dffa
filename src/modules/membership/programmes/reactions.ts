import { on, type Reaction } from '#kernel/reaction.ts'
import { statusChanged } from '../accounts/shapes.ts'
import { requalify } from './commands/qualify.ts'

/** An account that became active by another way than its checks (reinstated by the vendor) may be all that was missing. */
export const reactions: Reaction[] = [on(statusChanged, 'membership.requalify', requalify)]
