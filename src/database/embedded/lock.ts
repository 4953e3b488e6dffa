import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { launch, logTail, serving } from './cluster.ts'
import type { Home } from './home.ts'
import { Stop, stops } from './stops.ts'

const LOCK = 20_261_122
const TURN_MS = 25
const RELAUNCH_MS = 250
const LAUNCHES = 8 // a killed server's children hold its shared memory for a moment longer
const SILENT_TURNS = 60_000 / TURN_MS
const LOCK_TURNS = 2_000 / TURN_MS // a killed owner's connection is noticed a moment later

/** Our hold on the folder: one connection kept open, and whether its server was running before us. */
export type Hold = { readonly client: Client; readonly socket: string; readonly adopted: boolean }

/** Brings the cluster up if nobody has, and takes the one lock that makes us its owner. */
export async function hold(home: Home, halt: AbortSignal): Promise<Hold> {
  for (let turns = 0; ; ) {
    const { client, ...rest } = await connect(home, halt)
    let had = await tryLock(client)
    for (; had === false && turns < LOCK_TURNS; turns++) {
      await pause(TURN_MS, undefined, { signal: halt })
      had = await tryLock(client)
    }
    if (had) return { client, ...rest }
    if (had === false) throw await taken(client, home)
  }
}

async function connect(home: Home, halt: AbortSignal): Promise<Hold> {
  const ours = launcher(home, halt)
  for (let silent = 0; silent < SILENT_TURNS; silent++) {
    const server = serving(home)
    if (!server) await ours.launch()
    const answer = server ? await knock(server.socket) : 'silence'
    if (server && answer instanceof Client)
      return { client: answer, socket: server.socket, adopted: server.pid !== ours.pid() }
    if (answer === 'later') silent = 0
    await pause(TURN_MS, undefined, { signal: halt })
  }
  throw silent(home)
}

/** Launches a server unless the one it launched before still lives. */
function launcher(home: Home, halt: AbortSignal) {
  let ours: ChildProcess | undefined
  let launches = 0
  return {
    pid: () => ours?.pid,
    async launch() {
      if (!ended(ours)) return
      if (launches === LAUNCHES) throw notStarted(home)
      if (launches++ > 0) await pause(RELAUNCH_MS, undefined, { signal: halt })
      ours = launch(home)
    },
  }
}

function silent(home: Home): Stop {
  const server = serving(home)
  if (!server) return notStarted(home)
  return new Stop(stops.unreachable, { folder: home.folder, socket: server.socket, pid: String(server.pid) })
}

const ended = (child?: ChildProcess) => !child?.pid || child.exitCode !== null || child.signalCode !== null

const notStarted = (home: Home) =>
  new Stop(stops.notStarted, { folder: home.folder, log: home.log, said: logTail(home) })

/** A connection; or that it starts up, recovers or shuts down, for which we wait as long as it takes; or silence. */
async function knock(host: string): Promise<Client | 'later' | 'silence'> {
  const application_name = `guildhall ${process.pid}`
  const client = new Client({ host, port: 5432, user: 'postgres', database: 'postgres', ssl: false, application_name })
  client.on('error', () => undefined) // its end is what counts, and that is heard
  try {
    await client.connect()
    return client
  } catch (error) {
    return error instanceof DatabaseError && error.code?.startsWith('57P') ? 'later' : 'silence'
  }
}

/** Whether the lock is ours now; undefined when the connection did not live to tell. */
async function tryLock(client: Client): Promise<boolean | undefined> {
  try {
    const { rows } = await client.query<{ had: boolean }>('select pg_try_advisory_lock($1) as had', [LOCK])
    return rows[0]?.had === true
  } catch {
    return undefined
  }
}

async function taken(client: Client, { folder }: Home): Promise<Stop> {
  const { rows } = await client.query<{ owner: string }>(
    `select split_part(application_name, ' ', 2) as owner from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and classid = 0 and objid = $1::bigint::oid and granted`,
    [LOCK],
  )
  await client.end()
  return new Stop(stops.taken, { pid: rows[0]?.owner ?? '?', folder })
}
