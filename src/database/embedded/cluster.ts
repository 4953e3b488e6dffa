/** A cluster is PostgreSQL's word for one folder of data and the one server that runs on it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fchownSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Home, openSocketFolder, type Place } from './home.ts'
import { running } from './processes.ts'
import { Stop, stops } from './stops.ts'

const SUPERUSER = 'postgres'
const STOP_SECONDS = 60
const LOG_BYTES_MAX = 10 * 1024 * 1024
const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' } // not ours whole: PGPORT and its like steer it

/**
 * Trust, for the only door is a socket in a folder of mode 0700 that belongs to the uid the data belongs to:
 * whoever can knock there can read the data files as well, so a password would keep nobody out.
 */
const INITDB = ['--username', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions']

/** Small on purpose: it shares a machine with the server it serves. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '128MB',
  max_connections: '60',
  jit: 'off',
  io_method: 'sync', // spares three worker processes
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse', // its details show rows, and rows hold what is nobody's to read in a log
  log_min_error_statement: 'panic', // whoever asked has logged the statement
}

/** Makes the cluster unless it is there. Made beside and renamed, so a start killed half-way leaves nothing half-made. */
export async function makeCluster(place: Place) {
  const { folder, version } = place
  if (!existsSync(join(folder, 'PG_VERSION'))) await draftCluster(place)
  dropDrafts(folder)
  const found = versionIn(folder)
  const [brought = ''] = version.split('.')
  if (found !== brought) throw new Stop(stops.otherVersion, { folder, found, brought })
}

async function draftCluster({ folder, bin, user }: Place) {
  const draft = `${folder}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  if (user) chownSync(draft, user.uid, user.gid)
  const done = promisify(execFile)(join(bin, 'initdb'), ['--pgdata', draft, ...INITDB], {
    ...user,
    cwd: '/',
    env: ENVIRONMENT,
  })
  await done.catch((error) => {
    rmSync(draft, { recursive: true, force: true })
    throw new Stop(stops.notMade, { folder, said: String(error.stderr || error.message).trim() }, error)
  })
  try {
    renameSync(draft, folder)
  } catch {
    rmSync(draft, { recursive: true, force: true }) // somebody else was first
  }
}

function dropDrafts(folder: string) {
  for (const name of readdirSync(dirname(folder))) {
    const [stem, pid] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)]
    if (stem !== basename(folder) || !/^\d+$/.test(pid) || running(Number(pid))) continue
    rmSync(join(dirname(folder), name), { recursive: true, force: true })
  }
}

function versionIn(folder: string): string {
  const file = join(folder, 'PG_VERSION')
  if (!existsSync(file)) throw new Stop(stops.notACluster, { folder })
  return readFileSync(file, 'utf8').trim()
}

/** Starts the server in a session of its own: neither Ctrl-C nor our death takes it along. */
export function launch(home: Home): ChildProcess {
  openSocketFolder(home)
  const settings = { ...SETTINGS, unix_socket_directories: home.socket }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openLog(home)
  const server = spawn(join(home.bin, 'postgres'), ['-D', home.folder, ...options], {
    ...home.user,
    cwd: '/',
    env: ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  server.on('error', () => undefined) // seen by whoever asks whether it still runs
  server.unref()
  return server
}

function openLog({ log, user }: Place): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_BYTES_MAX) renameSync(log, `${log}.1`)
  const file = openSync(log, 'a', 0o600)
  if (user) fchownSync(file, user.uid, user.gid)
  return file
}

export const logTail = ({ log }: Place) =>
  existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n') : ''

/** The server that runs on this folder now, and where it listens; a pid file left by a machine that went down counts as none. */
export function serving({ folder, socket }: Home): { pid: number; socket: string } | undefined {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid = '', , , , listens] = readFileSync(file, 'utf8').split('\n')
  if (running(Number(pid), folder)) return { pid: Number(pid), socket: listens || socket }
  if (running(Number(pid))) rmSync(file, { force: true }) // its number lives on in a stranger, which PostgreSQL would take for itself
  return undefined
}

/** Ends every connection and stops the server. Its pid file tells the end: an adopted server may stay behind as a zombie. */
export async function shutDown(home: Home) {
  const server = serving(home)
  if (!server) return
  signal(server.pid)
  for (let turns = 0; serving(home)?.pid === server.pid; turns++) {
    const [pid, seconds] = [String(server.pid), String(STOP_SECONDS)]
    if (turns * 20 > STOP_SECONDS * 1000) throw new Stop(stops.notStopped, { folder: home.folder, pid, seconds })
    await pause(20)
  }
  try {
    rmdirSync(server.socket)
  } catch {
    // not empty, or gone: somebody else starts on this folder already
  }
}

function signal(pid: number) {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // gone in this moment, which is what we want
  }
}
