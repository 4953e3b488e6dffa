/** Processes of their own: the product and the floor, each with a port, a database and nobody else's memory. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import net, { type AddressInfo } from 'node:net'

export type Running = {
  readonly url: string
  readonly pid: number
  readonly startedInMs: number
  readonly stop: () => Promise<void>
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

const children = new Set<ChildProcess>()
/** Ends whatever still runs, should the benchmark be broken off. */
export const endAll = () => {
  for (const child of children) child.kill('SIGTERM')
}

/** Starts a program of ours and waits until it says that it is ready. */
export async function start(command: string, settings: Readonly<Record<string, string>>): Promise<Running> {
  const port = await freePort()
  const { PATH = '', HOME = '' } = process.env
  const began = performance.now()
  const child = spawn('sh', ['-c', command], {
    // a command that ends in exec: the shell becomes the program, and is what is measured
    env: { PATH, HOME, PORT: String(port), ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  children.add(child)
  child.on('exit', () => children.delete(child))
  const url = `http://127.0.0.1:${port}`
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}.`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return { url, pid: child.pid ?? 0, startedInMs: performance.now() - began, stop: () => stopped(child) }
}

const isReady = (url: string) =>
  fetch(`${url}/readyz`).then(({ ok }) => ok, () => false) // biome-ignore format: one thought

const stopped = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null) return done()
    child.on('exit', () => done())
    child.kill('SIGTERM')
  })

/** The memory a process has in use now, in megabytes. */
export function rssMb(pid: number): number {
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kb) / 1024
}
