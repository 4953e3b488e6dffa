import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { readConfig } from '#config'
import type { Connection } from '#database/open.ts'
import { findBrowser } from '../../scripts/browser.mjs'
import { type House, openHouse } from '../../src/house.ts'
import { named, SECRET, TEMPLATE } from '../cluster.ts'
import { clockAt } from '../office.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
export type Lang = 'en' | 'ko'
export type Look = { lang?: Lang; dark?: boolean; width?: number }

/** The whole product, open on a port of its own with a database of its own, and a browser in front of it. */
export type Portal = {
  readonly url: string
  readonly house: House
  readonly clock: ReturnType<typeof clockAt>
  readonly visit: (look?: Look) => Promise<Page>
  /** The newest mail to an address, once it has arrived. */
  readonly mailTo: (address: string, letter?: string) => Promise<{ subject: string; text: string }>
  /** A statement to the database by its owner, past the product: so that something really breaks. */
  readonly owner: (statement: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

let number = 0
type Opening = {
  demo?: boolean
  /** With the portal's own letters: for whoever measures what fits. They are a fifth of what a visit costs. */
  letters?: boolean
  now?: Date
  env?: Record<string, string>
  /** A local port that leads to the database: a wire a test can cut. */
  through?: number
}

/** Opens the product; in demo mode with the demo network in it. */
export async function portal({
  demo = true,
  letters = false,
  now = new Date(),
  env: more = {},
  through,
}: Opening = {}): Promise<Portal> {
  const [port, dataDir] = [18_000 + process.pid % 900 * 10 + number++, mkdtempSync(join(tmpdir(), 'guildhall-portal-'))] // biome-ignore format: one thought
  const database = demo ? await demoIn(dataDir, through) : await freshDatabase({ template: TEMPLATE, through })
  const url = `http://localhost:${port}`
  const clock = clockAt(now)
  const env = {
    PORT: String(port),
    DATABASE_URL: database,
    SECRET,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'fatal',
    PUBLIC_URL: url,
  }
  const house = await openHouse(
    readConfig({ ...env, RATE_PER_MINUTE: '100000', DOOR_RATE_PER_MINUTE: '100000', ...more }, demo),
    { clock },
  )
  let browser: Promise<Browser> | undefined
  return {
    ...{ url, house, clock },
    visit: async (look) => {
      browser ??= openBrowser(letters)
      return visit(await browser, url, look)
    },
    mailTo: (address, letter) => mailTo(url, address, letter),
    owner: (statement) => asOwner((client) => client.query(statement), { connectionString: database }),
    close: async () => {
      await (await browser)?.close()
      await house.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A copy of the demo network: its files in a folder, its database at the address that is answered. */
export async function demoIn(dataDir: string, through?: number): Promise<string> {
  const database = await freshDatabase({ template: await sownDemo(), through })
  cpSync(inject('demoFiles'), dataDir, { recursive: true })
  return database
}

type Wanted = { template: string; through?: number | undefined }

async function freshDatabase({ template, through }: Wanted): Promise<string> {
  const owner = inject('owner')
  const name = `guildhall_portal_${process.pid}_${number}`
  await asOwner(async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${template}`)
  })
  const { user } = owner
  return through ? `postgres://${user}@127.0.0.1:${through}/${name}` : addressOf(owner, name)
}

const SOWN = 'guildhall_demo'

/** The demo network, sown once a run by whoever needs it first; every portal begins with a copy. */
const sownDemo = () =>
  asOwner(async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('${SOWN}'))`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [SOWN])
    if (rowCount) return SOWN
    await client.query(`drop database if exists ${SOWN}_sowing with (force)`)
    await client.query(`create database ${SOWN}_sowing`)
    const [port, DATA_DIR] = [17_000 + (process.pid % 900), inject('demoFiles')]
    rmSync(DATA_DIR, { recursive: true, force: true })
    mkdirSync(DATA_DIR, { recursive: true })
    const env = { PORT: String(port), DATABASE_URL: addressOf(inject('owner'), `${SOWN}_sowing`), SECRET, DATA_DIR }
    const house = await openHouse(
      readConfig({ ...env, LOG_LEVEL: 'fatal', PUBLIC_URL: `http://localhost:${port}` }, true),
    )
    await house.close()
    await client.query(`alter database ${SOWN}_sowing rename to ${SOWN}`)
    return SOWN
  })

async function asOwner<T>(work: (client: pg.Client) => Promise<T>, at = inject('owner')): Promise<T> {
  const client = new pg.Client(at)
  await client.connect()
  return work(client).finally(() => client.end())
}

function addressOf(owner: Connection, name: string): string {
  const { connectionString, host, user } = named(owner, name)
  return connectionString ?? `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host ?? '')}`
}

async function openBrowser(letters: boolean): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('There is no browser to test with: node scripts/browser.mjs installs one.')
  return chromium.launch({
    executablePath,
    args: letters || process.env.PICTURES ? FLAGS : [...FLAGS, '--disable-remote-fonts'],
  })
}

async function visit(browser: Browser, baseURL: string, { lang = 'en', dark = false, width = 1280 }: Look = {}) {
  const options: BrowserContextOptions = {
    baseURL,
    locale: lang === 'ko' ? 'ko-KR' : 'en-US',
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width, height: width < 600 ? 780 : 860 },
    reducedMotion: 'reduce',
  }
  const context = await browser.newContext(options)
  context.setDefaultTimeout(20_000) // the machine may have more to do
  return context.newPage()
}

async function mailTo(url: string, address: string, letter?: string) {
  for (let turn = 0; turn < 200; turn++) {
    const answer = await fetch(`${url}/demo/mail.json?to=${encodeURIComponent(address)}`)
    const { mails } = (await answer.json()) as { mails: { subject: string; text: string; letter: string }[] }
    const found = mails.find((mail) => !letter || mail.letter === letter)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No mail came to ${address}.`)
}
