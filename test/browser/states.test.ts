import type { Page, Request, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partners } from '#demo/cast/partners.ts'
import { declared } from '#kernel/refusal.ts'
import { fill } from '#kernel/words.ts'
import { words } from '../../web/src/words/en.ts'
import { until } from '../wire.ts'
import { type Portal, portal } from './house.ts'
import { addressOf, arrive, pages, textOf } from './look.ts'
import { comeIn, keepFailures, reader } from './reader.ts'

let house: Portal
keepFailures()
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

const [full] = partners
const fresh = partners.find(({ life }) => life === 'checksPending')
const NOBODY = '01a203a2-0000-7000-8000-000000000001'
/** An address as long as one of ours that leads to nothing. */
const toNothing = (path: string) =>
  path
    .replace('$token', 'a'.repeat(32))
    .replace('$number', 'AAAA-AAAA-AAAA')
    .replace('$oldId', 'ZZ000000')
    .replace(/\$(tenantId|id)/g, NOBODY)
    .replace(/\$\w*/g, 'nothing')

const isOne = (path: string) => path.includes('$')

type Walk = {
  who: string | undefined
  of: 'anyone' | 'member' | 'vendor'
  /** Only pages of one record, or only the others. */
  records?: boolean
  /** By whom the records are found. */
  by?: string | undefined
}

/** Walks pages as somebody to whom they may be closed, empty or unknown; answers with what a reader would be left alone with. */
async function walk({ who, of, records, by }: Walk) {
  const [page, finder] = [await visitor(who), await visitor(by)]
  await arrive(page, '/help', 'en')
  const found: Record<string, unknown> = {}
  const wanted = pages.filter(({ audience, path }) => audience === of && (records ?? isOne(path)) === isOne(path))
  for (const { path } of wanted) {
    const address = by ? await addressOf(finder, path) : toNothing(path)
    if (!address) throw new Error(`The demo has no record for ${path}.`)
    const wrong = await leftAlone(page, address)
    if (wrong.length) found[path] = wrong
  }
  await Promise.all([page.context().close(), finder.context().close()])
  return found
}

async function visitor(email: string | undefined) {
  const page = await house.visit()
  await page.context().addCookies([{ name: 'lang', value: 'en', url: house.url }])
  if (email) await comeIn(page, email)
  return page
}

/** As a link of the page would lead there: nothing is loaded twice. */
async function follow(page: Page, address: string) {
  await page.evaluate((to) => {
    for (const one of document.querySelectorAll('h1')) one.dataset.left = 'true'
    history.pushState(null, '', to)
  }, address)
  await page.locator('h1:not([data-left])').first().waitFor()
  await page.getByRole('status', { name: words['kit.loading'] }).first().waitFor({ state: 'detached' })
}

/** What a page tells in words of its own: a company in no programme is offered the programmes. */
const ownWords = ['/programmes']

const untold = [words['shell.broken.title'], words['kit.broken.title']]

async function leftAlone(page: Page, address: string) {
  const refused: Promise<{ status: number; title: string } | null>[] = []
  const asked = new Set<Request>() // by this page: an answer that the page before asked for comes to nobody
  const ask = (request: Request) => asked.add(request)
  const hear = (answer: Response) => {
    if (answer.status() < 400 || answer.status() === 401 || !answer.url().includes('/rest/')) return
    if (!asked.has(answer.request())) return
    const cutOff = () => null // the page before was left while it still read: nobody waits for that answer
    refused.push(answer.json().then(({ title }) => ({ status: answer.status(), title }), cutOff))
  }
  page.on('request', ask).on('response', hear)
  await follow(page, address)
  page.off('request', ask).off('response', hear)
  const problems = (await Promise.all(refused)).filter((one) => one !== null)
  const isShown = (text: string) => !problems.length || ownWords.includes(address) || isTold(text, problems)
  const text = await until(() => textOf(page), isShown, 20) // the answer is here before it is drawn
  const broken = untold.filter((one) => text.includes(one))
  return [
    ...broken,
    ...problems.filter(({ status }) => status >= 500).map(({ title }) => `a fault: ${title}`),
    ...(isShown(text) ? [] : problems.map(({ title }) => `not told: ${title}`)),
  ]
}

/** A no is told in its own words, or as a record that is not here; one no told is enough for several of a kind. */
const isTold = (text: string, problems: readonly { status: number; title: string }[]) =>
  problems.some(({ title }) => text.includes(title)) ||
  [words['kit.missing.title'], words['kit.unwhole.title'], words['help.missing']].some((one) => text.includes(one))

describe('whoever lacks the role', () => {
  test('reads on every page of the company why it is closed, or sees what is open', async () => {
    const clerk = full?.people.find(({ roles }) => roles.includes('billingAdmin'))?.email
    expect(await walk({ who: clerk, of: 'member', by: full?.people[0]?.email })).toEqual({})
  }, 90_000)

  test('reads on every page of the vendor why it is closed, or sees what is open', async () => {
    expect(await walk({ who: 'ines@aurora.example', of: 'vendor', by: 'olivia@aurora.example' })).toEqual({})
  }, 90_000)
})

describe('an address that leads to nothing', () => {
  test.each([
    ['anyone', undefined],
    ['member', full?.people[0]?.email],
    ['vendor', 'olivia@aurora.example'],
  ] as const)(
    'says so to %s on every page of one record',
    async (of, who) => {
      expect(await walk({ who, of, records: true })).toEqual({})
    },
    90_000,
  )
})

describe('a company that came yesterday', () => {
  test('finds every page readable', async () => {
    const founder = fresh?.people[0]?.email
    expect(await walk({ who: founder, of: 'member', records: false, by: founder })).toEqual({})
  }, 90_000)

  test('reads on an empty list what would be there', async () => {
    const page = await visitor(fresh?.people[0]?.email)
    for (const [path, key] of [
      ['/joins', 'membership.joins.empty'],
      ['/account/merges', 'structure.merges.empty'],
      ['/account/transfers', 'structure.transfers.empty'],
      ['/membership/orders', 'levels.orders.empty'],
      ['/account/people/invitations', 'access.invitations.empty'],
    ] as const) {
      await arrive(page, path, 'en')
      await page.getByRole('heading', { level: 2, name: words[key] }).waitFor()
      await page.getByText(words[`${key}.text`]).waitFor()
    }
    await page.context().close()
  })
})

describe('a fault of ours', () => {
  const away = 'transfers_away'
  afterAll(() => house?.owner(`alter table if exists ${away} rename to location_transfers`))

  test.each(['en', 'ko'] as const)(
    'says in words, %s, that nothing was kept, what to do and by which number to ask; and is over when it is mended',
    async (lang) => {
      const me = reader(await house.visit({ lang, dark: lang === 'ko' }), lang)
      const { page, say, refusal, button, heading } = me
      await me.comeIn(full?.people[0]?.email ?? '')
      await page.context().addCookies([{ name: 'lang', value: lang, url: house.url }])
      await me.go('/account', say('membership.account'))
      await house.owner(`alter table location_transfers rename to ${away}`)
      await arrive(page, '/account/transfers', lang)
      const note = page.getByRole('alert')
      await note.getByRole('heading', { name: refusal('house.bug') }).waitFor()
      const told = (await note.textContent()) ?? ''
      const number = /[0-9a-f-]{36}/.exec(told)?.[0] ?? ''
      expect(number).not.toBe('')
      expect(told).toContain(fill(declared.get('house.bug')?.remedy[lang] ?? '', { requestId: number }, lang))
      expect(told.split(number)).toHaveLength(2) // once
      expect(told).not.toMatch(/transfers|relation|select/)
      expect(await me.flaws()).toEqual([])
      await me.picture('fault')
      await house.owner(`alter table ${away} rename to location_transfers`)
      await button(say('kit.again')).click()
      await note.waitFor({ state: 'detached' })
      await heading(say('structure.transfers')).waitFor()
      await page.context().close()
    },
    60_000,
  )
})
