import { on, type Reaction } from '#kernel/reaction.ts'
import { domainVerified } from '#modules/access/index.ts'
import { acceptByDomain } from './commands.ts'

export const reactions: Reaction[] = [on(domainVerified, 'membership.domainProves', (ctx) => acceptByDomain(ctx))]
