import { getServers, Resolver } from 'node:dns/promises'

/** Where TXT records are looked up: each record whole; none, if the name has none; null, if nobody answered. */
export type Dns = { readonly txt: (name: string) => Promise<readonly string[] | null> }
declare module '#kernel/outside.ts' {
  interface Ports {
    readonly dns: Dns
  }
}

const WAIT_MS = 3_000
/** The name is known not to exist, or to have no such record: that is an answer. */
const ANSWERS: readonly string[] = ['ENOTFOUND', 'ENODATA']

/** The name servers of the settings, or the machine's own. A long record comes in pieces and is put together. */
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
