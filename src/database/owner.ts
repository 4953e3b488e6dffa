import type { Config } from '#config'
import { startEmbedded } from './embedded.ts'
import type { Connection } from './open.ts'
import { secretOf } from './secret.ts'

/** The database of the settings as its owner: yours, or the embedded one, which `stop` ends. */
export type Owned = { readonly owner: Connection; readonly secret: string; readonly stop: () => Promise<void> }

export async function openOwner(config: Config): Promise<Owned> {
  if (config.DATABASE_URL)
    return { owner: { connectionString: config.DATABASE_URL }, secret: secretOf(config), stop: async () => {} }
  const log = { info: () => {}, warn: (said: string) => console.warn(said) }
  const { connection, stop } = await startEmbedded({ dataDir: config.DATA_DIR, log })
  return { owner: connection, secret: secretOf(config), stop } // the secret last: PostgreSQL may open a folder that is still empty
}
