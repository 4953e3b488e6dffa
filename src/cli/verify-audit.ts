import type { Config } from '#config'
import { startEmbedded } from '#database/embedded.ts'
import { as } from '#database/migrate.ts'
import { openDatabase } from '#database/open.ts'
import { secretOf } from '#database/secret.ts'
import { verifyAllChains } from '#modules/audit/index.ts'
import { inNetworkOf } from '#worker/worker.ts'

/** Reckons the audit chain of every company again and prints each flaw; answers 1 if there is one. */
export async function verifyAudit(config: Config): Promise<number> {
  const log = { info: () => {}, warn: console.warn }
  const embedded = config.DATABASE_URL ? null : await startEmbedded({ dataDir: config.DATA_DIR, log })
  const owner = embedded?.connection ?? { connectionString: config.DATABASE_URL }
  const database = openDatabase(as('door', owner, secretOf(config)), 2)
  try {
    const chains = await inNetworkOf({ transact: database.transact, clock: () => new Date() })(verifyAllChains)
    for (const { tenantId, chain } of chains) console.log(reportOf(tenantId, chain).join('\n'))
    return chains.every(({ chain }) => chain.sound) ? 0 : 1
  } finally {
    await database.close()
    await embedded?.stop()
  }
}

type Chain = Awaited<ReturnType<typeof verifyAllChains>>[number]['chain']

export const reportOf = (tenantId: string, { sound, entries, seals, waiting, findings }: Chain): string[] => [
  `${sound ? 'sound ' : 'BROKEN'}  ${tenantId}  ${entries} entries under ${seals} seals, ${waiting} waiting`,
  ...findings.map(({ flaw, seal, entryId }) => `        ${flaw}: seal ${seal ?? '–'}, entry ${entryId ?? '–'}`),
]
