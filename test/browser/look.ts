import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partners } from '#demo/cast/partners.ts'
import { vocabulary } from '#kernel/words.ts'
import { words } from '../../web/src/words/en.ts'
import { words as kitKo } from '../../web/src/words/ko/kit.ts'
import { type Lang, type Portal, portal } from './house.ts'
import { comeIn, flaws, picture } from './reader.ts'
import { follow } from './walking.ts'

type Audience = 'anyone' | 'member' | 'vendor'
const source = readFileSync('web/src/router.tsx', 'utf8')
/** Every page there is, and for whom. */
export const pages = [...source.matchAll(/page\('([^']+)', '(anyone|member|vendor)'/g)].map(
  ([, path = '', audience]) => ({
    path,
    audience: audience as Audience, // the pattern knows no other
  }),
)

const partner = partners[0]
/** Who looks at the pages of an audience: somebody to whom as many as possible are open. */
const viewers: Readonly<Record<Audience, string | undefined>> = {
  anyone: undefined,
  member: partner?.people[0]?.email,
  vendor: 'olivia@aurora.example',
}
/** Where a page of one record finds a record to show. */
// biome-ignore format: a table
const records: Readonly<Record<string, { list: string; of?: 'tenantId'; path: (row: Row) => string }>> = {
  '/delegations/$id':                       { list: '/delegations',           path: ({ id }) => `/delegations/${id}` },
  '/subscriptions/$customerId/$id':         { list: '/subscriptions',         path: ({ customerId, id }) => `/subscriptions/${customerId}/${id}` },
  '/catalogue/$productId':                  { list: '/catalog/products',      path: ({ productId }) => `/catalogue/${productId}` },
  '/orders/$customerId/$id':                { list: '/orders',                path: ({ customerId, id }) => `/orders/${customerId}/${id}` },
  '/vendor/catalogue/$productId':           { list: '/vendor/catalog/products?market=KR', path: ({ productId }) => `/vendor/catalogue/${productId}` },
  '/vendor/price-files/$id':                { list: '/vendor/partners',       path: () => '/vendor/price-files/00000000-0000-7000-8000-000000000000' },
  '/subscription-transfers/$id':            { list: '/help/articles',         path: () => '/subscription-transfers/00000000-0000-7000-8000-000000000000' },
  '/our-partners/transfers/$id':            { list: '/help/articles',         path: () => '/our-partners/transfers/00000000-0000-7000-8000-000000000000' },
  '/vendor/orders/$tenantId/$id':           { list: '/vendor/orders',         path: ({ tenantId, id }) => `/vendor/orders/${tenantId}/${id}` },
  '/carts/$customerId/$id':                 { list: '/orders',                path: ({ customerId, cartId }) => `/carts/${customerId}/${cartId}` },
  '/our-partners/$id':                      { list: '/help/articles',         path: () => '/our-partners/00000000-0000-7000-8000-000000000000' },
  '/our-partners/access/$id':               { list: '/help/articles',         path: () => '/our-partners/access/00000000-0000-7000-8000-000000000000' },
  '/partner-up/$token':                     { list: '/help/articles',         path: () => '/partner-up/opens-nothing' },
  '/relate/$token':                         { list: '/help/articles',         path: () => '/relate/opens-nothing' },
  '/approve/$token':                        { list: '/help/articles',         path: () => '/approve/opens-nothing' },
  '/help/$topic/$slug':                     { list: '/help/articles',         path: ({ id }) => `/help/${id}` },
  '/membership/levels/$code':              { list: '/levels',                path: ({ code }) => `/membership/levels/${code}` },
  '/membership/scores/$area':              { list: '/scores',                path: ({ area }) => `/membership/scores/${area}` },
  '/membership/orders/$id':                { list: '/purchases',             path: ({ id }) => `/membership/orders/${id}` },
  '/membership/holdings/$id':              { list: '/holdings',              path: ({ id }) => `/membership/holdings/${id}` },
  '/certificates/$number':                 { list: '/help/articles',         path: () => '/certificates/0000-0000-0000' },
  '/vendor/levels/$code':                  { list: '/vendor/levels',         path: ({ code }) => `/vendor/levels/${code}` },
  '/vendor/purchases/$tenantId/$id':       { list: '/vendor/purchases',      path: ({ tenantId, id }) => `/vendor/purchases/${tenantId}/${id}` },
  '/vendor/partners/$tenantId/levels':     { list: '/vendor/partners',       path: () => `/vendor/partners/${partner?.tenantId}/levels` },
  '/locations/$id':                         { list: '/locations',             path: ({ id }) => `/locations/${id}` },
  '/acceptances/$id':                       { list: '/acceptances',           path: ({ id }) => `/acceptances/${id}` },
  '/benefits/$id':                          { list: '/benefits',              path: ({ id }) => `/benefits/${id}` },
  '/allocations/$id':                       { list: '/benefits/mine',         path: ({ id }) => `/allocations/${id}` },
  '/account/people/$id':                    { list: '/members',               path: ({ id }) => `/account/people/${id}` },
  '/account/people/groups/$id':             { list: '/groups',                path: ({ id }) => `/account/people/groups/${id}` },
  '/vendor/agreements/$id':                 { list: '/vendor/agreements',     path: ({ id }) => `/vendor/agreements/${id}` },
  '/vendor/verifications/$tenantId/$id':    { list: '/vendor/verifications',  path: ({ tenantId, id }) => `/vendor/verifications/${tenantId}/${id}` },
  '/vendor/verifications/customers/$tenantId/$id': { list: '/vendor/vettings', path: ({ tenantId, id }) => `/vendor/verifications/customers/${tenantId}/${id}` },
  '/vendor/programmes/$tenantId':           { list: '/vendor/qualifications', path: ({ tenantId }) => `/vendor/programmes/${tenantId}` },
  '/vendor/partners/$tenantId':             { list: '/vendor/partners',       path: () => `/vendor/partners/${partner?.tenantId}` },
  '/vendor/partners/$tenantId/audit':       { list: '/vendor/partners',       path: () => `/vendor/partners/${partner?.tenantId}/audit` },
}
type Row = {
  id: string
  customerId: string
  cartId: string
  productId: string
  tenantId: string
  code: string
  area: string
}

/** What no reader may see: a key where its word should be; the name of a file or of a demo domain is none. */
const places = [...new Set([...Object.keys(words), ...vocabulary.keys()].map((key) => key.split('.')[0]))]
export const aKey = new RegExp(
  `\\b(${places.join('|')})\\.(?!csv\\b|xlsx\\b|[a-z.-]*\\bexample\\b)[a-z]+[A-Za-z]*(\\.[A-Za-z]+)*\\b(?!@)`,
)

export async function addressOf(page: Page, path: string) {
  const record = records[path]
  if (!record) return path
  const answer = await page.request.get(`/rest${record.list}`)
  const { items } = (await answer.json()) as { items: Row[] }
  return items[0] ? record.path(items[0]) : null
}

export async function arrive(page: Page, address: string, lang: Lang) {
  if (!(await follow(page, address))) await page.goto(address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const loading = lang === 'ko' ? kitKo['kit.loading'] : words['kit.loading']
  await page.getByRole('status', { name: loading }).first().waitFor({ state: 'detached' })
}

/** How far the page reaches beyond the window, in pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Every piece of text of the page, each on its line; what says of itself that it is a code or a name is none. */
export const textOf = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const all: (string | null)[] = []
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (!parentElement?.closest('[translate="no"]')) all.push(textContent)
    }
    return all.join('\n')
  })

/** Headings, places and buttons that hold Latin words and no Korean, names of the demo left aside. */
const leftovers = (page: Page) =>
  page.evaluate(() => {
    const said = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, nav a, th, label, button')]
    const own = said.filter((one) => one.offsetParent && !one.closest('[lang="en"], [translate="no"], main ul a, td'))
    return own
      .map((one) => one.textContent.trim())
      .filter((text) => /[A-Za-z]{3,}/.test(text) && !/[가-힣]|\.example$|^DUNS$/.test(text))
  })

/** Every page for an audience, seen by somebody to whom as many as possible are open. */
export function looksAt(audience: Audience, sentence: string) {
  let house: Portal
  beforeAll(async () => {
    house = await portal({ letters: true })
  }, 120_000)
  afterAll(() => house?.close())

  test.each(['ko', 'en'] as const)(
    `${sentence}: %s`,
    async (lang) => {
      const page = await house.visit({ lang, dark: lang === 'ko' })
      await page.context().addCookies([{ name: 'lang', value: lang, url: house.url }]) // as the switch of the top bar leaves it
      const viewer = viewers[audience]
      if (viewer) await comeIn(page, viewer)
      await page.setViewportSize(screens[1440])
      const found: Record<string, unknown> = {}
      for (const { path } of pages.filter((one) => one.audience === audience)) {
        const address = await addressOf(page, path)
        if (!address) throw new Error(`The demo has no record for ${path}.`)
        const wrong = await lookAt(page, address, lang)
        if (wrong.length) found[path] = wrong
      }
      await page.context().close()
      expect(found).toEqual({})
    },
    240_000,
  )
}

type Width = 1440 | 360
const screens = { 1440: { width: 1440, height: 900 }, 360: { width: 360, height: 780 } } as const

/** The window becomes so wide, and what is on it has been drawn anew. */
async function widen(page: Page, width: Width) {
  if (page.viewportSize()?.width === width) return
  await page.setViewportSize(screens[width])
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

/** At both widths, beginning with the one the window has: to be drawn anew is a seventh of what a look costs. */
async function lookAt(page: Page, address: string, lang: Lang) {
  await arrive(page, address, lang)
  const name = address.replaceAll('/', '_').replace(/[0-9a-f-]{36}/g, 'id')
  const both: Width[] = page.viewportSize()?.width === 360 ? [360, 1440] : [1440, 360]
  const wrong: string[] = []
  for (const width of both) {
    await widen(page, width)
    const beyond = await overflow(page)
    if (beyond > 0) wrong.push(`${beyond} px too wide at ${width}`)
    await picture(page, `page${name}-${lang}${width === 360 ? '-360' : ''}`)
    if (width === 1440) wrong.push(...(await readAt(page, lang)))
  }
  return wrong
}

/** What somebody who reads the page, or has it read to them, would stumble over. */
async function readAt(page: Page, lang: Lang) {
  const wrong = (await flaws(page)).map((flaw) => `${lang === 'ko' ? 'dark' : 'light'}: ${flaw}`)
  const text = await textOf(page)
  const shown = aKey.exec(text)?.[0]
  const [spoken, title] = await page.evaluate(() => [document.documentElement.lang, document.title])
  const english = lang === 'ko' ? await leftovers(page) : []
  return [
    ...wrong,
    ...(shown ? [`a key: ${shown}`] : []),
    ...(spoken === lang ? [] : [`lang=${spoken}`]),
    ...(title && title !== 'Guildhall' ? [] : ['no title']),
    ...english.map((one) => `English: ${one}`),
  ]
}
