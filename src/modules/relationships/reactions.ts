import { on, type Reaction } from '#kernel/reaction.ts'
import { provision as provisionGroup } from './assignments/commands.ts'
import { assignmentMoved } from './assignments/shapes.ts'
import { endAllOf, provision } from './delegations/commands/house.ts'
import { delegationMoved } from './delegations/shapes.ts'
import { relationshipEnded } from './relationships/shapes.ts'

// biome-ignore format: a table
export const reactions: readonly Reaction[] = [
  on(delegationMoved,   'relationships.provisionAccess', async (ctx, facts) => facts.side === 'partner' && provision(ctx, facts)),
  on(assignmentMoved,   'relationships.provisionGroup',  provisionGroup),
  on(relationshipEnded, 'relationships.endAccess',       endAllOf),
]
