import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'

/** Whether a process of this number lives; with a folder, whether it is a PostgreSQL that works on it. */
export function running(pid: number, folder?: string): boolean {
  if (!alive(pid)) return false
  if (!folder) return true
  const worksIn = cwdOf(pid)
  return nameOf(pid) === 'postgres' && (worksIn === undefined || worksIn === folder)
}

function alive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function nameOf(pid: number): string {
  if (!existsSync('/proc/self')) return nameByPs(pid)
  const [, name = '', state] = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))?.match(/\((.*)\) (\w)/s) ?? []
  return state === 'Z' ? '' : name
}

function nameByPs(pid: number): string {
  const path = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  return path.trim().split('/').at(-1) ?? ''
}

/** PostgreSQL works in its data folder. Not every root may look there (a container's may not): then undefined. */
const cwdOf = (pid: number) => read(() => readlinkSync(`/proc/${pid}/cwd`))

function read(look: () => string): string | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
