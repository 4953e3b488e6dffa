import { beforehand } from '#kernel/outside.ts'
import { on } from '#kernel/reaction.ts'
import { settleProof } from './commands.ts'
import { checkWanted } from './shapes.ts'

/** The records are looked up before anything is locked or even open: a slow name server holds up nobody. */
export const reactions = [
  on(
    checkWanted,
    'access.proofLookup',
    beforehand(
      ({ ports }, { name }) => ports.dns.txt(name),
      (ctx, { id }, records) => settleProof(ctx, { id, records }),
    ),
  ),
]
