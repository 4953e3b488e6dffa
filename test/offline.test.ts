import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../scripts/browser.mjs'
import { until } from './wire.ts'

// A clone of its own: what is tried here may install, and must not reach the packages of the tree that is tested.
const clone = resolve('.cache', `offline-${process.pid}`)
const PATIENT = { timeout: 240_000 } // a build and a start of the whole product
const { PATH = '', HOME = '' } = process.env
const dead = 'http://127.0.0.1:9'
const DEAD = { npm_config_registry: dead, http_proxy: dead, https_proxy: dead, HTTP_PROXY: dead, HTTPS_PROXY: dead }

/** How a command is run where no network is: in a namespace with none; where that is not allowed, all that could lead out leads nowhere. */
const namespace = [['unshare', '-n'], ['unshare', '-cn']].find(([program = '', ...flags]) => spawnSync(program, [...flags, 'true']).status === 0) // biome-ignore format: one thought
const options = { cwd: clone, env: { PATH, HOME, DATA_DIR: join(clone, 'data'), PORT: '0', ...DEAD } }
const offline = (...command: string[]): [string, string[]] => {
  const [program = '', ...rest] = [...(namespace ?? []), ...command]
  return [program, rest]
}
const ranOffline = (...command: string[]) => {
  const { status, stdout, stderr } = spawnSync(...offline(...command), { ...options, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}` }
}

let started: ChildProcess | undefined
beforeAll(() => {
  mkdirSync(clone, { recursive: true })
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' }).split('\0')
  for (const file of [...files.filter(Boolean), 'dist', 'dist-server'].filter((one) => existsSync(one)))
    cpSync(file, join(clone, file), { recursive: true, preserveTimestamps: true })
  execFileSync('cp', ['-al', resolve('node_modules'), clone])
})
afterAll(() => {
  if (started?.pid && started.exitCode === null) process.kill(-started.pid, 'SIGKILL')
  rmSync(clone, { recursive: true, force: true })
})

describe('without a network', PATIENT, () => {
  test.skipIf(!namespace)('there is none, for whoever runs in the namespace', () => {
    const reach = `require('node:net').connect(443, '192.0.2.1').on('error', ({ code }) => console.log(code))`
    expect(ranOffline('node', '-e', reach)).toEqual({ status: 0, said: 'ENETUNREACH\n' })
  })

  test('the web app is built from what is installed, and after that there is nothing left to prepare', () => {
    expect(ranOffline('sh', 'scripts/prepare.sh')).toMatchObject({ status: 0 })
    expect(ranOffline('sh', 'scripts/prepare.sh')).toEqual({ status: 0, said: '' })
    expect(ranOffline('sh', 'scripts/prepare.sh', '--no-web')).toEqual({ status: 0, said: '' })
  })

  test('npm start opens the house, and it ends cleanly', async () => {
    let said = ''
    const child = spawn(...offline('npm', 'start'), { ...options, detached: true })
    started = child
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => { said += chunk }) // biome-ignore format: one thought
    const ended = new Promise<number | null>((done) => child.on('exit', done))
    await until(
      async () => said,
      (text) => text.includes('Guildhall is open at') || child.exitCode !== null,
      2_000,
    )
    expect(said).toContain('Guildhall is open at')
    expect(said).not.toMatch(/Installing|Building/)
    process.kill(-(child.pid ?? 0), 'SIGTERM')
    expect(await ended).toBe(0)
  })

  test.skipIf(!findBrowser())('a browser that is here is found', () => {
    expect(ranOffline('node', 'scripts/browser.mjs')).toEqual({ status: 0, said: '' })
  })
})
