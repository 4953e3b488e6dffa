import { mkdirSync, writeFileSync } from 'node:fs'
import { type Config, settings } from '#config'
import { startEmbedded } from '#database/embedded.ts'
import { migrate } from '#database/migrate.ts'
import { secretOf } from '#database/secret.ts'
import { prepareQueues } from '#worker/queues.ts'
import { reference } from './reference.ts'

/** Migrates the database of the settings and leaves it as it found it, running or not. */
export async function migrateNow(config: Config): Promise<number> {
  const log = { info: () => {}, warn: console.warn }
  const embedded = config.DATABASE_URL ? null : await startEmbedded({ dataDir: config.DATA_DIR, log })
  const owner = embedded?.connection ?? { connectionString: config.DATABASE_URL }
  try {
    const applied = await migrate(owner, secretOf(config))
    await prepareQueues(owner)
    console.log(applied.length ? applied.map((name) => `applied ${name}`).join('\n') : 'nothing to do')
  } finally {
    await embedded?.stop()
  }
  return 0
}

export async function listSettings(): Promise<number> {
  for (const [name, { says, default: fallback, ...more }] of Object.entries(settings)) {
    console.log(`${name}\n  ${says}\n  default: ${'secret' in more ? '(none)' : fallback || '(none)'}\n`)
  }
  return 0
}

const FOLDER = new URL('../../docs/reference/', import.meta.url)
export async function writeReference(): Promise<number> {
  mkdirSync(FOLDER, { recursive: true })
  for (const [file, text] of Object.entries(await reference())) writeFileSync(new URL(file, FOLDER), text)
  return 0
}
