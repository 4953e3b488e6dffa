import type { Config } from '#config'
import { as } from '#database/migrate.ts'
import { openDatabase } from '#database/open.ts'
import { openOwner } from '#database/owner.ts'
import { verifyAllChains } from '#modules/audit/index.ts'
import { inNetworkOf } from '#worker/worker.ts'

/** Reckons the audit chain of every company again and prints each flaw; answers 1 if there is one. */
export async function verifyAudit(config: Config): Promise<number> {
  const { owner, secret, stop } = await openOwner(config)
  const database = openDatabase(as('door', owner, secret), 2)
  try {
    const chains = await inNetworkOf({ transact: database.transact, clock: () => new Date() })(verifyAllChains)
    for (const { tenantId, chain } of chains) console.log(reportOf(tenantId, chain).join('\n'))
    return chains.every(({ chain }) => chain.sound) ? 0 : 1
  } finally {
    await database.close()
    await stop()
  }
}

type Chain = Awaited<ReturnType<typeof verifyAllChains>>[number]['chain']

export const reportOf = (tenantId: string, { sound, entries, seals, waiting, findings }: Chain): string[] => [
  `${sound ? 'sound ' : 'BROKEN'}  ${tenantId}  ${entries} entries under ${seals} seals, ${waiting} waiting`,
  ...findings.map(({ flaw, seal, entryId }) => `        ${flaw}: seal ${seal ?? '–'}, entry ${entryId ?? '–'}`),
]
