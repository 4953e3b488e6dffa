// The browser and the Korean letters that the browser tests need: what is here, else what can be had. It looks at the
// machine and does what browserWay.mjs decides; where a browser is here it asks nobody else.
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { managers, nextStep } from './browserWay.mjs'

/** The shell first: it is the same browser without a window, and spends a third less on every page. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const PLAYWRIGHT = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url))

/** The path of a browser that is installed and starts: the one named by CHROMIUM_PATH, else the system's, else Playwright's. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  return (named ? [named] : [...PLACES, playwrightsOwn()]).find(starts)
}
/** A file of that name is not enough: some systems keep one there that only says where to get the browser. */
const starts = (path) => Boolean(path && existsSync(path)) && spawnSync(path, ['--version']).status === 0

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath()
  } catch {
    return undefined // not a platform it knows
  }
}

/** What browserWay.mjs decides over. Who has a browser is asked nothing else, and apt only where its answer matters. */
function look(tried) {
  const [named, found] = [process.env.CHROMIUM_PATH, findBrowser()]
  if (found || named) return { named, found, aptHas: false, downloads: false }
  const root = asRoot()
  const manager = managers.find((one) => !spawnSync(one === 'apt' ? 'apt-get' : one, ['--version']).error)
  const asked = root && manager === 'apt' && !tried.includes('apt')
  return { root, manager, aptHas: Boolean(asked && aptHas(root)), downloads: Boolean(playwrightsOwn()) }
}

/** How to run something as root here, or undefined. Only sudo that asks for no password: nobody may be watching. */
function asRoot() {
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined
}

function run(...command) {
  const [program = '', ...rest] = command.filter(Boolean)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, rest, { stdio: ['ignore', 2, 2], env }).status === 0
}

/** Debian's and Ubuntu's packages, waiting for another install that is under way. */
const apt = (root) => [...root, 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3']
const LETTERS = 'fonts-noto-cjk'
const TRIED = ['install', '--simulate', '--no-install-recommends']
const installable = (name) => spawnSync('apt-get', [...TRIED, name, LETTERS]).status === 0
const aptBrowser = () => ['chromium-headless-shell', 'chromium'].find(installable)
function aptHas(root) {
  run(...apt(root), 'update')
  return aptBrowser() !== undefined
}
const aptInstall = (root, ...packages) => run(...apt(root), 'install', '-y', '--no-install-recommends', ...packages)

/** A browser is here at the end, or somebody was told what to install. */
function ensureBrowser() {
  const tried = []
  for (;;) {
    const step = nextStep(look(tried), tried)
    if (step.do === 'take') return true
    if (step.do === 'ask') {
      console.error(`${step.says.en}\n${step.says.ko}`)
      return false
    }
    if (tried.length === 0) console.error('Getting a browser for the tests / 테스트에 쓸 브라우저를 설치해요')
    if (step.do === 'apt') aptInstall(step.as, aptBrowser(), LETTERS)
    else run(process.execPath, PLAYWRIGHT, 'install', 'chromium')
    tried.push(step.do)
  }
}

const hasKoreanFont = () => Boolean(spawnSync('fc-list', [':lang=ko'], { encoding: 'utf8' }).stdout)
function ensureKoreanFont() {
  if (hasKoreanFont() || process.platform !== 'linux') return
  const root = asRoot()
  const install = () => run(...apt(root), 'update') && aptInstall(root, LETTERS, 'fontconfig')
  if (root && !spawnSync('apt-get', ['--version']).error && install() && hasKoreanFont()) return
  console.error(
    'No font with Korean letters: pictures of Korean pages will show boxes. Debian: "apt-get install fonts-noto-cjk".',
  )
  console.error('한글 글꼴이 없어 한국어 화면이 네모로 보일 수 있어요. Debian: "apt-get install fonts-noto-cjk".')
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (!ensureBrowser()) process.exit(1)
  ensureKoreanFont()
}
