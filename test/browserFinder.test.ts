import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../scripts/browser.mjs'
import { type Machine, nextStep, type Way } from '../scripts/browserWay.mjs'

const bare: Machine = { aptHas: false, downloads: false }
const debian: Machine = { ...bare, manager: 'apt', root: [], aptHas: true, downloads: true }
const [sudo, nobody] = [{ ...debian, root: ['sudo', '-n'] }, (({ root: _, ...rest }) => rest)(debian)]

describe('what is done next about a browser', () => {
  // biome-ignore format: a table
  test.each<[string, Machine, Way[], object]>([
    ['the system’s is taken',                              { ...debian, found: '/usr/bin/chromium' },          [],                  { do: 'take', path: '/usr/bin/chromium' }],
    ['the named one is taken',                             { ...bare, named: '/opt/c', found: '/opt/c' },      [],                  { do: 'take', path: '/opt/c' }],
    ['one that apt has brought is taken',                  { ...debian, found: '/usr/bin/chromium' },          ['apt'],             { do: 'take', path: '/usr/bin/chromium' }],
    ['root asks apt',                                      debian,                                             [],                  { do: 'apt', as: [] }],
    ['who may become root without a password asks apt so', sudo,                                               [],                  { do: 'apt', as: ['sudo', '-n'] }],
    ['who is not root downloads',                          nobody,                                             [],                  { do: 'download' }],
    ['where apt has none, it is downloaded',               { ...debian, aptHas: false },                       [],                  { do: 'download' }],
    ['what apt could not bring is downloaded',             debian,                                             ['apt'],             { do: 'download' }],
    ['a Mac downloads',                                    { ...bare, manager: 'brew', downloads: true },      [],                  { do: 'download' }],
  ])('%s', (_, machine, tried, step) => expect(nextStep(machine, tried)).toEqual(step))

  // biome-ignore format: a table
  test.each<[string, Machine, Way[], string]>([
    ['Debian',                            debian,                             ['apt', 'download'], '"apt-get install chromium fonts-noto-cjk"'],
    ['Debian, not root',                  nobody,                             ['download'],        '"sudo apt-get install chromium fonts-noto-cjk"'],
    ['Debian, not root, no download',     { ...nobody, downloads: false },    [],                  '"sudo apt-get install chromium fonts-noto-cjk"'],
    ['Fedora',                            { ...bare, manager: 'dnf' },        [],                  '"sudo dnf install chromium google-noto-sans-cjk-fonts"'],
    ['Alpine, as root',                   { ...bare, manager: 'apk', root: [] }, [],               '"apk add chromium font-noto-cjk"'],
    ['Arch',                              { ...bare, manager: 'pacman' },     [],                  '"sudo pacman -S chromium noto-fonts-cjk"'],
    ['openSUSE',                          { ...bare, manager: 'zypper' },     [],                  '"sudo zypper install chromium noto-sans-cjk-fonts"'],
    ['a Mac',                             { ...bare, manager: 'brew' },       ['download'],        '"brew install --cask chromium"'],
    ['a machine nobody knows',            bare,                               [],                  'CHROMIUM_PATH'],
    ['a name under which nothing starts', { ...debian, named: '/nowhere' },   [],                  '/nowhere'],
  ])('%s is told exactly what to install, in both languages', (_, machine, tried, words) => {
    const step = nextStep(machine, tried)
    const says = step.do === 'ask' ? step.says : { en: '', ko: '' }
    expect([says.en.includes(words), says.ko.includes(words)]).toEqual([true, true])
    expect(says.ko).toMatch(/[가-힣]/)
  })

  test('it ends: no way is tried twice', () => {
    for (const machine of [bare, debian, sudo, nobody]) {
      const tried: Way[] = []
      for (let step = nextStep(machine, tried); step.do !== 'ask'; step = nextStep(machine, tried)) {
        if (step.do === 'take') throw new Error('There was none to take.')
        expect(tried).not.toContain(step.do)
        tried.push(step.do)
      }
    }
  })
})

const folder = mkdtempSync(join(tmpdir(), 'guildhall-browser-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { PATH = '', HOME = '' } = process.env
/** Runs the finder as `npm test` does, on this machine or inside a namespace. */
const find = (env: Record<string, string>, ...inside: string[]) => {
  const [program = '', ...rest] = [...inside, process.execPath, 'scripts/browser.mjs']
  const { status, stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8', env: { PATH, HOME, ...env } })
  return { status, said: `${stdout}${stderr}` }
}

const installed = ['chromium-headless-shell', 'chromium', 'google-chrome']
  .map((name) => `/usr/bin/${name}`)
  .filter((path) => spawnSync(path, ['--version']).status === 0)
const [system = ''] = installed
describe('on this machine', () => {
  test('the browser found is one that starts', () => {
    expect(spawnSync(findBrowser() ?? '', ['--version']).status).toBe(0)
  })

  const hasLetters = Boolean(spawnSync('fc-list', [':lang=ko'], { encoding: 'utf8' }).stdout)
  test.skipIf(!system || !hasLetters)('the system’s is found, with nothing asked of apt or the network', () => {
    const log = fake('apt-get', 'exit 0')
    expect(find({ PATH: `${folder}:${PATH}` })).toEqual({ status: 0, said: '' })
    expect(log()).toBe('')
    expect(findBrowser()).toBe(process.env.CHROMIUM_PATH ?? system)
  })

  test('a name under which nothing starts is said, and nothing else is tried', () => {
    const { status, said } = find({ CHROMIUM_PATH: '/nowhere' })
    expect(status).toBe(1)
    expect(said).toContain('/nowhere')
    expect(said).not.toContain('Getting a browser')
  })
})

/** A program of the machine that is ours for once: it writes down how it was called. */
function fake(name: string, script: string) {
  const [path, log] = [join(folder, name), join(folder, `${name}.log`)]
  writeFileSync(log, '')
  writeFileSync(path, `#!/bin/sh\necho "$*" >> ${log}\n${script}\n`)
  chmodSync(path, 0o755)
  return () => readFileSync(log, 'utf8')
}

// Where the system's browsers can be hidden without anybody else losing them: a namespace of mounts, with no network in it.
const hiding = installed.map((path) => `mount --bind /dev/null ${path} && `).join('')
const HIDDEN = ['unshare', '-rmn', 'sh', '-c', `${hiding}exec "$@"`, 'sh']
const canHide = Boolean(system) && spawnSync('unshare', [...HIDDEN.slice(1), 'true']).status === 0
describe.skipIf(!canHide)('on this machine without its browser (where namespaces are allowed)', () => {
  const env = { PATH: `${folder}:${PATH}`, PLAYWRIGHT_BROWSERS_PATH: join(folder, 'downloads') }

  test('apt is asked whether it has one, and then brings it', () => {
    const log = fake('apt-get', `case "$*" in *"install -y"*) umount ${system} ;; esac`)
    const { status, said } = find(env, ...HIDDEN)
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('Getting a browser') })
    expect(log()).toMatch(
      / update\n(--version\n)?install --simulate .*chromium.* fonts-noto-cjk\n.* install -y .*chromium\S* fonts-noto-cjk\n/s,
    )
  })

  test('where apt has none and nothing can be downloaded, it says what to install', () => {
    const log = fake('apt-get', 'case "$*" in *--simulate*) exit 100 ;; esac')
    const { status, said } = find(env, ...HIDDEN)
    expect(status).toBe(1)
    expect(said).toContain('"apt-get install chromium fonts-noto-cjk"')
    expect(said).toContain('브라우저 테스트에는 Chromium이 필요해요')
    expect(log()).not.toContain('install -y')
  })
})
