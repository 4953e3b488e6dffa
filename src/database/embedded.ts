import { resolve } from 'node:path'
import { makeCluster, shutDown } from './embedded/cluster.ts'
import { homeOf, placeOf } from './embedded/home.ts'
import { hold } from './embedded/lock.ts'

type Log = { info(said: string): void; warn(said: string): void }

/** A PostgreSQL of our own on one folder, as its superuser: for migrations and roles, never for requests. */
export type Embedded = {
  readonly connection: {
    readonly host: string
    readonly port: number
    readonly user: string
    readonly database: string
  }
  /** It was running when we came, left by a process of ours that was killed. */
  readonly adopted: boolean
  stop(): Promise<void>
}

/**
 * Makes, starts or adopts the PostgreSQL in `<dataDir>/postgres` and owns it until `stop`: a second process is refused.
 * Should the server die under us, it is started again on the same socket, so that pools find it where it was.
 */
export async function startEmbedded({ dataDir, log }: { dataDir: string; log: Log }): Promise<Embedded> {
  const place = placeOf(resolve(dataDir))
  await makeCluster(place)
  const home = homeOf(place)
  const halt = new AbortController()
  const first = await hold(home, halt.signal)
  const settled = { ...home, socket: first.socket }
  let held: Promise<{ client: typeof first.client }> = Promise.resolve(first)
  log.info(`PostgreSQL ${first.adopted ? 'adopted' : 'started'} on ${home.folder}`)

  /** A folder taken by another process meanwhile rejects unheard, and that ends this process: it must not go on. */
  const watch = ({ client }: { client: typeof first.client }) =>
    client.once('end', () => {
      if (halt.signal.aborted) return
      log.warn(`PostgreSQL on ${home.folder} is gone; starting it again`)
      held = hold(settled, halt.signal)
      held.then(watch, (error) => {
        if (!halt.signal.aborted) throw error
      })
    })
  watch(first)

  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= end())
  async function end() {
    halt.abort()
    const last = await held.catch(() => undefined)
    await shutDown(settled)
    await last?.client.end()
  }
  const connection = { host: first.socket, port: 5432, user: 'postgres', database: 'postgres' }
  return { connection, adopted: first.adopted, stop }
}
