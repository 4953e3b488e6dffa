/**
 * Read this first. Settings → database → migrations → door → listen → worker.
 * `node src/main.ts` is the production start; `--demo` adds the demo network and its pages, `--tls` serves over TLS.
 */
import { type Config, ConfigError, readConfig } from '#config'
import { openOwner } from '#database/owner.ts'
import { plainly } from './plainly.ts'

const demo = process.argv.includes('--demo')
const tls = process.argv.includes('--tls') && { TLS: 'true' }

function settled(): Config {
  try {
    return readConfig({ ...process.env, ...tls }, demo)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

const config = settled()
const owned = openOwner(config) // PostgreSQL comes up while everything else is loaded
const loading = Promise.all([import('./house.ts'), import('#demo/announce.ts')])
const opening = Promise.all([loading, owned]).then(([[{ openHouse }], given]) => openHouse(config, { owned: given }))
opening.catch((error: unknown) => {
  console.error(plainly(error, config))
  if (config.LOG_LEVEL === 'debug') console.error(error)
  process.exit(1)
})

let stopping = false
async function stop() {
  if (stopping) return // Ctrl-C under npm arrives twice
  stopping = true
  const house = await opening
  await house.close()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

const [, { started }] = await loading
await started(await opening, config)
