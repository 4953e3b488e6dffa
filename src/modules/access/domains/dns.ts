import { getServers, Resolver } from 'node:dns/promises'
import { asc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { networkSetting } from '../network/queries.ts'
import { demoRecords } from './tables.ts'

/** Where TXT records are looked up: each record whole; none, if the name has none; null, if nobody answered. */
export type Dns = { readonly txt: (name: string) => Promise<readonly string[] | null> }

const WAIT_MS = 3_000
/** The name is known not to exist, or to have no such record: that is an answer. */
const ANSWERS: readonly string[] = ['ENOTFOUND', 'ENODATA']

/** The name servers this process was told to ask (the machine's own, if none). A long record comes in pieces and is put together. */
export function openDns(servers: readonly string[] = getServers()): Dns {
  const resolver = new Resolver({ timeout: WAIT_MS, tries: 2 })
  resolver.setServers(servers)
  return {
    txt: async (name) => {
      try {
        return (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''))
      } catch (error) {
        return ANSWERS.includes((error as NodeJS.ErrnoException).code ?? '') ? [] : null
      }
    },
  }
}

/** The demo's DNS: records of invented domains, kept in a table, since no real server knows them. */
export const demoDns = (ctx: Ctx): Dns => ({
  txt: async (name) => {
    const rows = await ctx.db
      .select({ txt: demoRecords.txt })
      .from(demoRecords) // published: no tenant's
      .where(eq(demoRecords.name, name))
      .orderBy(asc(demoRecords.txt))
    return rows.map(({ txt }) => txt)
  },
})

/** The world's name servers, or in the demo its own. */
export const dnsOf = async (ctx: Ctx): Promise<Dns> =>
  (await networkSetting(ctx, 'demo', false)) ? demoDns(ctx) : openDns()
