import { Resolver } from 'node:dns/promises'
import { asc, eq } from 'drizzle-orm'
import type { Db } from '#kernel/context.ts'
import { demoRecords } from './tables.ts'

/** Where TXT records are looked up: each record whole; none, if the name has none; null, if nobody answered. */
export type Dns = { readonly txt: (name: string) => Promise<readonly string[] | null> }

const WAIT_MS = 3_000
/** The name is known not to exist, or to have no such record: that is an answer. */
const ANSWERS: readonly string[] = ['ENOTFOUND', 'ENODATA']

/** The name servers given (the machine's own, if none is). A long record comes in pieces and is put together. */
export function openDns(servers: readonly string[] = []): Dns {
  const resolver = new Resolver({ timeout: WAIT_MS, tries: 2 })
  if (servers.length) resolver.setServers([...servers])
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
export const demoDns = (asHouse: <T>(work: (db: Db) => Promise<T>) => Promise<T>): Dns => ({
  txt: async (name) => {
    const rows = await asHouse((db) =>
      db
        .select({ txt: demoRecords.txt })
        .from(demoRecords)
        .where(eq(demoRecords.name, name))
        .orderBy(asc(demoRecords.txt)),
    )
    return rows.map(({ txt }) => txt)
  },
})
