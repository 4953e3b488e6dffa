import type { Ctx } from '#kernel/context.ts'
import { on } from '#kernel/reaction.ts'
import { settleProof } from './commands.ts'
import { type Dns, dnsOf } from './dns.ts'
import { checkWanted } from './shapes.ts'

/** The look-up happens after the asking has committed and before anything is locked: a slow name server holds up nobody. */
export const lookUp = (dns: (ctx: Ctx) => Promise<Dns>) =>
  on(checkWanted, 'access.proofLookup', async (ctx, { id, name }) => {
    const { txt } = await dns(ctx)
    return settleProof(ctx, { id, records: await txt(name) })
  })

export const reactions = [lookUp(dnsOf)]
