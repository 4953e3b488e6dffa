import { mkdirSync, writeFileSync } from 'node:fs'
import { type Config, settings } from '#config'
import { migrate } from '#database/migrate.ts'
import { openOwner } from '#database/owner.ts'
import { prepareQueues } from '#worker/queues.ts'
import { reference } from './reference.ts'

/** Migrates the database of the settings and leaves it as it found it, running or not. */
export async function migrateNow(config: Config): Promise<number> {
  const { owner, secret, stop } = await openOwner(config)
  try {
    const applied = await migrate(owner, secret)
    await prepareQueues(owner)
    console.log(applied.length ? applied.map((name) => `applied ${name}`).join('\n') : 'nothing to do')
  } finally {
    await stop()
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
