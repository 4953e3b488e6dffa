import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { binariesFor, SHARED, type User } from './binaries.ts'
import { Stop, stops } from './stops.ts'

/** Where one embedded database lies, what runs it, and as whom. */
export type Place = {
  readonly folder: string
  readonly log: string
  readonly bin: string
  readonly version: string
  readonly user: User | undefined // undefined: whoever we are
}

/** A place with a database in it, and the folder of the socket at which it answers. */
export type Home = Place & { readonly socket: string }

const NOBODY: User = { uid: 65534, gid: 65534 }
const SOCKET_PATH_MAX = 100 // the kernel allows 107 bytes, `/.s.PGSQL.5432.lock` included

export function placeOf(dataDir: string): Place {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  const data = realpathSync(dataDir)
  const user = userOf(join(data, 'postgres'))
  return { folder: folderIn(data, user), log: join(data, 'postgres.log'), user, ...binariesFor(user) }
}

/** Ourselves; as root, the owner of the database that is there, else nobody. */
function userOf(folder: string): User | undefined {
  const found = statSync(folder, { throwIfNoEntry: false })
  const us = process.getuid?.()
  if (us !== 0) {
    if (found && found.uid !== us) throw new Stop(stops.foreign, { folder, owner: String(found.uid) })
    return undefined
  }
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : NOBODY
}

/** `<data>/postgres`, or where its link leads: a user other than root may be unable to enter the folder root works in. */
function folderIn(data: string, user: User | undefined): string {
  const here = join(data, 'postgres')
  const found = lstatSync(here, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) return led(here)
  if (!user || mayEnter(user, data)) return here
  if (found) throw new Stop(stops.closed, { folder: data, owner: String(user.uid) })
  if (readdirSync(data).length === 0) chmodSync(data, 0o711) // given to us to fill: passing through gives nothing away
  return mayEnter(user, data) ? here : elsewhere(here)
}

function led(link: string): string {
  const folder = readlinkSync(link)
  if (!existsSync(folder)) throw new Stop(stops.lost, { link, folder })
  return realpathSync(link)
}

function elsewhere(link: string): string {
  mkdirSync(SHARED, { recursive: true, mode: 0o755 })
  chmodSync(SHARED, 0o755)
  const folder = mkdtempSync(join(SHARED, `${digest(link)}-`))
  try {
    symlinkSync(folder, link)
  } catch {
    rmdirSync(folder) // somebody else was first
  }
  return led(link)
}

function mayEnter(user: User, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0
}

/**
 * A folder with a short name, whatever the length of the data's path, which only the database's user may enter. Its name
 * tells this database from one that lay at the same path before: that one's server may still be listening.
 */
export function homeOf(place: Place): Home {
  const { folder, user } = place
  const { ino, birthtimeMs } = statSync(folder)
  const name = digest(`${folder} ${ino} ${birthtimeMs}`)
  const first = join(realpathSync(tmpdir()), name)
  const fits = Buffer.byteLength(first) + '/.s.PGSQL.5432.lock'.length < SOCKET_PATH_MAX
  const socket = fits && (!user || mayEnter(user, dirname(first))) ? first : join('/tmp', name)
  return { ...place, socket }
}

/** Makes the socket's folder, and refuses one that somebody else has put there to listen in. */
export function openSocketFolder({ socket, user }: Home) {
  const us = process.getuid?.()
  if (mkdirSync(socket, { recursive: true, mode: 0o700 }) && user) chownSync(socket, user.uid, user.gid)
  const found = lstatSync(socket)
  const trusted = found.uid === us || found.uid === user?.uid
  if (!found.isDirectory() || !trusted) throw new Stop(stops.squatted, { folder: socket })
  chmodSync(socket, 0o700)
}

const digest = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 16)
