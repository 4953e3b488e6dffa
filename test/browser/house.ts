import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { readConfig } from '#config'
import { findBrowser } from '../../scripts/browser.mjs'
import { type House, openHouse } from '../../src/house.ts'
import { named, SECRET } from '../cluster.ts'
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
  readonly close: () => Promise<void>
}

let number = 0
type Opening = {
  demo?: boolean
  now?: Date
  env?: Record<string, string>
  /** A local port that leads to the database: a wire a test can cut. */
  through?: number
}

/** Opens the product; in demo mode with the demo network in it. */
export async function portal({
  demo = true,
  now = new Date(),
  env: more = {},
  through,
}: Opening = {}): Promise<Portal> {
  const [database, port, dataDir] = [await freshDatabase(through), 18_000 + process.pid % 900 * 10 + number++, mkdtempSync(join(tmpdir(), 'guildhall-portal-'))] // biome-ignore format: one thought
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
  const house = await openHouse(readConfig({ ...env, RATE_PER_MINUTE: '100000', ...more }, demo), { clock })
  let browser: Promise<Browser> | undefined
  return {
    ...{ url, house, clock },
    visit: async (look) => {
      browser ??= openBrowser()
      return visit(await browser, url, look)
    },
    mailTo: (address, letter) => mailTo(url, address, letter),
    close: async () => {
      await (await browser)?.close()
      await house.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function freshDatabase(through?: number): Promise<string> {
  const owner = inject('owner')
  const name = `guildhall_portal_${process.pid}_${number}`
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`create database ${name}`)
  await client.end()
  const { connectionString, host, user } = named(owner, name)
  if (through) return `postgres://${user}@127.0.0.1:${through}/${name}`
  return connectionString ?? `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host ?? '')}`
}

async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('There is no browser to test with: node scripts/browser.mjs installs one.')
  return chromium.launch({ executablePath, args: FLAGS })
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
  context.setDefaultTimeout(10_000)
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
