import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './wire.ts'

const NODE_COMPILE_CACHE = 'node_modules/.cache/compiled' // as `npm run serve` starts it
/** Real starts of the whole product, on a machine that may have much else to do. */
export const PATIENT = { timeout: 240_000 }

/** The product as a process: what it has said so far, and where it answers. */
export type Run = { child: ChildProcess; said: () => string; url: string; port: number }

const BUILT = 'dist-server/main.js'
/** Whether what is built is of the sources as they are: then it is what production starts, and starts in a third of the time. */
export function isBuilt() {
  if (!existsSync(BUILT)) return false
  const built = statSync(BUILT).mtimeMs
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  return sources.every((name) => statSync(join('src', name)).mtimeMs < built)
}

/** A data folder, and the processes that are started on it; `end` ends those still running, `clear` drops the folder. */
export function housing(program = isBuilt() ? BUILT : 'src/main.ts') {
  const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-run-'))
  const running = new Set<ChildProcess>()
  const run = (env: Record<string, string>, port: number, ...more: string[]): Run => {
    let said = ''
    const { PATH = '', HOME = '' } = process.env
    const child = spawn('node', [program, ...more], {
      env: { PATH, HOME, NODE_COMPILE_CACHE, PORT: String(port), DATA_DIR: dataDir, ...env },
    })
    const hear = (chunk: Buffer) => {
      said += chunk
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    running.add(child)
    child.on('exit', () => running.delete(child))
    return { child, said: () => said, url: `http://localhost:${port}`, port }
  }
  const end = async () => {
    for (const child of running) await ended(child, 'SIGTERM')
  }
  return { run, end, dataDir, clear: () => rmSync(dataDir, { recursive: true, force: true }) }
}

export const freePort = () =>
  new Promise<number>((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

/** How a process ended; with a signal, it is sent first. */
export const ended = (child: ChildProcess, signal?: NodeJS.Signals) =>
  new Promise<number | null>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done(child.exitCode)
    child.on('exit', (code) => done(code))
    if (signal) child.kill(signal)
  })

/** Waits until it serves. */
export const ready = ({ url }: Run) =>
  until(
    () =>
      fetch(`${url}/readyz`).then(
        ({ status }) => status,
        () => 0,
      ),
    (status) => status === 200,
    2_000,
  )

export const send = (url: string, path: string, body: object, key: string) =>
  fetch(`${url}/rest${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })
