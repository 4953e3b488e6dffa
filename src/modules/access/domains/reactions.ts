import { on, type Reaction } from '#kernel/reaction.ts'
import { settleProof } from './commands.ts'
import type { Dns } from './dns.ts'
import { checkWanted } from './shapes.ts'

/** The look-up happens here, after the asking has committed and before anything is locked: a slow name server holds up nobody. */
export const reactions = ({ dns }: { dns: Dns }): Reaction[] => [
  on(checkWanted, 'access.proofLookup', async (ctx, { id, name }) => {
    const records = await dns.txt(name)
    return settleProof(ctx, { id, records })
  }),
]
