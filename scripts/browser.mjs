// The browser and the Korean letters that the browser tests need: what is here, else what can be had.
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const PLAYWRIGHT = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url))

/** The path of a browser that is installed: the one named by CHROMIUM_PATH, the system's, or Playwright's. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  return PLACES.find((path) => existsSync(path)) ?? playwrightsOwn()
}

function playwrightsOwn() {
  try {
    const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    return undefined // not a platform it knows
  }
}

const hasKoreanFont = () => Boolean(spawnSync('fc-list', [':lang=ko'], { encoding: 'utf8' }).stdout)

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
function aptInstall(...packages) {
  const root = asRoot()
  if (!root || spawnSync('apt-get', ['--version']).status !== 0) return false
  const apt = [...root, 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3']
  return run(...apt, 'update') && run(...apt, 'install', '-y', '--no-install-recommends', ...packages)
}

function ensureBrowser() {
  if (findBrowser()) return true
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH names no file: ${process.env.CHROMIUM_PATH}`)
    console.error(`CHROMIUM_PATH가 가리키는 파일이 없습니다: ${process.env.CHROMIUM_PATH}`)
    return false
  }
  console.error('Getting a browser for the tests / 테스트에 쓸 브라우저를 설치해요')
  if (aptInstall('chromium', 'fonts-noto-cjk') && findBrowser()) return true
  if (run(process.execPath, PLAYWRIGHT, 'install', 'chromium') && findBrowser()) return true
  console.error(
    'The browser tests need Chromium. Install it: on Debian "sudo apt-get install chromium fonts-noto-cjk",',
  )
  console.error('elsewhere Chromium or Chrome of your own, and set CHROMIUM_PATH to its program.')
  console.error(
    '브라우저 테스트에는 Chromium이 필요합니다. Debian에서는 "sudo apt-get install chromium fonts-noto-cjk"로',
  )
  console.error(
    '설치하고, 다른 환경에서는 Chromium이나 Chrome을 설치한 뒤 CHROMIUM_PATH에 실행 파일 경로를 설정하십시오.',
  )
  return false
}

function ensureKoreanFont() {
  if (hasKoreanFont()) return
  if (process.platform !== 'linux' || (aptInstall('fonts-noto-cjk', 'fontconfig') && hasKoreanFont())) return
  console.error(
    'No font with Korean letters: pictures of Korean pages will show boxes. Debian: "apt-get install fonts-noto-cjk".',
  )
  console.error('한글 글꼴이 없어 한국어 화면이 네모로 보일 수 있어요. Debian: "apt-get install fonts-noto-cjk".')
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (!ensureBrowser()) process.exit(1)
  ensureKoreanFont()
}
