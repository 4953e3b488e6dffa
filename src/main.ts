/**
 * Read this first. Settings → database → migrations → door → listen → worker.
 * `node src/main.ts` is the production start; `--demo` adds the demo network and its pages.
 */
import { type Config, ConfigError, readConfig } from '#config'
import { openOwner } from '#database/owner.ts'
import type { Said } from '#kernel/words.ts'

const demo = process.argv.includes('--demo')

function settled(): Config {
  try {
    return readConfig(process.env, demo)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** What went wrong at the start, in a sentence a person can act on. */
function plainly(error: unknown, { HOST, PORT }: Config): string {
  const { code, message, says } = error as { code?: string; message?: string; says?: Said }
  if (code === 'EADDRINUSE')
    return `Port ${PORT} on ${HOST} is in use by another program. Choose another: PORT=8081 npm start`
  if (code === 'EACCES')
    return `Port ${PORT} may not be opened by this user. Choose one above 1023: PORT=8080 npm start`
  return says ? `${says.en}\n${says.ko}` : (message ?? String(error))
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
