import type { Config } from '#config'
import { as } from '#database/migrate.ts'
import { openDatabase } from '#database/open.ts'
import { openOwner } from '#database/owner.ts'
import { type Chain, everyChain } from '#modules/audit/index.ts'
import { inNetworkOf } from '#worker/worker.ts'

/** Reckons the audit chain of every company again and prints each flaw; answers 1 if there is one. */
export async function verifyAudit(config: Config): Promise<number> {
  const { owner, secret, stop } = await openOwner(config)
  const database = openDatabase(as('door', owner, secret), 2)
  try {
    let isSound = true
    for await (const { tenantId, chain } of everyChain(
      inNetworkOf({ transact: database.transact, clock: () => new Date() }),
    )) {
      console.log(reportOf(tenantId, chain).join('\n'))
      isSound &&= chain.sound
    }
    return isSound ? 0 : 1
  } finally {
    await database.close()
    await stop()
  }
}

export const reportOf = (tenantId: string, { sound, entries, seals, waiting, findings }: Chain['chain']): string[] => [
  `${sound ? 'sound ' : 'BROKEN'}  ${tenantId}  ${entries} entries under ${seals} seals, ${waiting} waiting`,
  ...findings.map(({ flaw, seal, entryId }) => `        ${flaw}: seal ${seal ?? '–'}, entry ${entryId ?? '–'}`),
]
