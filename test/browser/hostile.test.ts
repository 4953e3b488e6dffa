import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#kernel/time.ts'
import { type Portal, portal } from './house.ts'
import { arrive } from './look.ts'
import { comeIn, paper } from './reader.ts'

/** Markup that a page would carry out, if it ever took a word for markup. */
const evil = (name: string) => `${name}"'><img src=x onerror=hit()><script>hit()</script>`
const PASSWORD = 'quiet river over stones'
const STAFF = 'elena@aurora.example'
const DOMAIN = 'quillon-markup.example'
const said = { en: evil('Said'), ko: evil('말') }
const markdown = `# ${evil('Title')}\n\n${evil('Text')}\n\n[press](javascript:hit())\n\n- ${evil('Item')}\n`

let house: Portal
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

type Answer = { id: string; tenantId: string; version: string; items: Answer[]; texts: object[]; code?: string }
/** The API as the page's own person calls it; what is refused ends the test. */
async function send(page: Page, endpoint: string, data?: object): Promise<Answer> {
  const [method, path] = endpoint.split(' ')
  const headers = { origin: house.url, 'accept-language': 'en' }
  const answer = await page.request.fetch(`/rest${path}`, { method: method ?? 'GET', headers, ...(data && { data }) })
  const body = (answer.status() === 204 ? {} : await answer.json()) as Answer
  if (!answer.ok()) throw new Error(`${endpoint}: ${answer.status()} ${JSON.stringify(body)}`)
  return body
}

/** Somebody with a name of markup, through the door by the code of the letter. */
async function newcomer(name: string): Promise<Page> {
  const page = await house.visit()
  const email = `${name}@${DOMAIN}`
  const { id } = await send(page, 'POST /sign-ups', { email, language: 'en' })
  const { text } = await house.mailTo(email, 'access.signUpCode')
  await send(page, `POST /sign-ups/${id}/proof`, { code: /\b\d{6}\b/.exec(text)?.[0] })
  await send(page, `POST /sign-ups/${id}/person`, { name: evil(name), password: PASSWORD, language: 'en' })
  await send(page, 'POST /auth/sign-in/email', { email, password: PASSWORD })
  return page
}

const address = { addressLine1: evil('14 Harbour Row'), addressLine2: evil('Floor 2'), city: evil('Bristol'), postalCode: 'BS1 4ND' } // biome-ignore format: a record
const contact = (email: string) => ({ firstName: evil('Rosa'), lastName: evil('Harding'), email, phone: '020 7946 0958', language: 'en' }) // biome-ignore format: a record
const profile = { ...address, country: 'GB', legalName: evil('Quillon'), phone: '020 7946 0958', registrationId: '31415926' } // biome-ignore format: a record

/** A company that has markup in every field, with a check that is rejected, appealed and asked about. */
async function company(admin: Page, owner: Page) {
  const { tenantId } = await send(admin, 'POST /enrolments', {})
  const { version } = await send(admin, 'GET /terms')
  await send(admin, 'PUT /enrolment/company', { source: 'manual' })
  await send(admin, 'PUT /enrolment/profile', profile)
  await send(admin, 'PUT /enrolment/contact', contact(`rosa@${DOMAIN}`))
  await send(admin, 'PUT /enrolment/terms', { version })
  await send(admin, 'POST /enrolment/submission', {})
  const { items } = await send(admin, 'GET /verifications')
  const check = (items as (Answer & { kind: string })[]).find(({ kind }) => kind === 'business')
  const desk = `/vendor/partners/${tenantId}/verifications/${check?.id}`
  await send(owner, `POST ${desk}/claim`, {})
  await send(owner, `POST ${desk}/question`, { text: evil('Which one?') })
  await send(admin, `POST /verifications/${check?.id}/answer`, {
    text: evil('This one.'),
    fileIds: [await attach(admin)],
  })
  await send(owner, `POST ${desk}/rejection`, { reasonCode: 'other', text: evil('No.') })
  await send(admin, `POST /verifications/${check?.id}/appeal`, {
    text: evil('But yes.'),
    fileIds: [await attach(admin)],
  })
  return { tenantId, checkId: check?.id ?? '' }
}

async function attach(page: Page): Promise<string> {
  const file = paper(`"><img src=x onerror=hit()>.pdf`)
  const answer = await page.request.post('/rest/files', { multipart: { file }, headers: { origin: house.url } })
  return ((await answer.json()) as Answer).id
}

/** A second person asks to join, and is let in. */
async function colleague(admin: Page) {
  const page = await newcomer('tom')
  await send(page, 'POST /enrolments', {})
  const { version } = await send(page, 'GET /terms')
  await send(page, 'PUT /enrolment/company', { source: 'manual' })
  await send(page, 'PUT /enrolment/profile', profile)
  await send(page, 'PUT /enrolment/contact', contact(`tom@${DOMAIN}`))
  await send(page, 'PUT /enrolment/terms', { version })
  await send(page, 'POST /enrolment/submission', {})
  await send(page, 'POST /enrolment/join', { message: evil('Let me in') })
  const { items } = await send(admin, 'GET /joins')
  return items[0]?.id ?? ''
}

/** What the vendor writes and every company reads. */
async function publish(owner: Page) {
  const { items } = await send(owner, 'GET /vendor/agreements?region=europe')
  const open = items.find((one) => (one as unknown as { status: string }).status === 'draft')
  const draft = open ?? (await send(owner, 'POST /vendor/agreements', { region: 'europe' }))
  const text = { title: evil('Terms'), text: markdown, summary: evil('All new') }
  const texts = ['en', 'ko'].map((language) => ({ language, ...text }))
  await send(owner, `PUT /vendor/agreements/${draft.id}`, { texts })
  await send(owner, `POST /vendor/agreements/${draft.id}/publication`, {
    effectiveFrom: null,
    acceptBy: addDays(house.clock(), 40),
  })
  await send(owner, 'POST /vendor/terms', { version: '99', text: { en: markdown, ko: markdown } })
  const item = { says: said, explains: said, required: true, position: 1 }
  await send(owner, 'POST /vendor/checklists', { kind: 'directBill', code: 'markup', clearedBy: 'partner', ...item })
  const reason = { says: said, remedy: said, needsText: true, wantsDocument: true }
  await send(owner, 'POST /vendor/check-reasons', { kind: 'business', code: 'markup', ...reason })
  return draft.id
}

async function codeNow(email: string) {
  const { codes } = (await (await fetch(`${house.url}/demo/codes.json`)).json()) as { codes: { email: string; code: string }[] } // biome-ignore format: one thought
  return codes.find((one) => one.email === email)?.code
}

/** Puts an ear on a page before any of its own scripts: what is hit, what the policy had to stop. */
async function listen(page: Page) {
  await page.context().addInitScript(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard, hit: () => heard.push('a script ran') })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      heard.push(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  return page
}

const PLANTED = 'img[src="x"], [onerror], script:not([src]), a[href^="javascript:" i]'
/** What markup of ours became on the page, and what was heard; nothing of it may be there. */
async function traces(page: Page, address: string) {
  await arrive(page, address, 'en')
  const planted = await Promise.all(page.frames().map((frame) => frame.locator(PLANTED).count()))
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
  return [...heard, ...planted.filter(Boolean).map((count) => `${count} elements of ours`)]
}

const source = readFileSync('web/src/router.tsx', 'utf8')
const pagesFor = (audience: string, ids: Record<string, string>) =>
  [...source.matchAll(/page\('([^']+)', '(\w+)'/g)]
    .filter(([, , of]) => of === audience || of === 'anyone')
    .map(([, path = '']) => path.replace(/\$(\w+)/g, (_, name: string) => ids[`${path} ${name}`] ?? ids[name] ?? name))

describe('words full of markup', () => {
  let [admin, owner] = [] as unknown as [Page, Page]
  const ids: Record<string, string> = {}

  test('are taken as words, wherever somebody may write', async () => {
    owner = await listen(await house.visit())
    await comeIn(owner, STAFF)
    await send(owner, 'POST /me/step-up', { code: await codeNow(STAFF) })
    admin = await listen(await newcomer('rosa'))
    const { tenantId, checkId } = await company(admin, owner)
    const joinId = await colleague(admin)
    const locationId = (await send(admin, 'POST /locations', { name: evil('Quay'), country: 'GB', ...address, contact: contact(`quay@${DOMAIN}`) })).id // biome-ignore format: one thought
    const agreementId = await publish(owner)
    await send(admin, 'POST /programmes/reseller', { kind: 'directBill' })
    Object.assign(ids, { tenantId, joinId, '/locations/$id id': locationId, '/vendor/agreements/$id id': agreementId, '/vendor/verifications/$tenantId/$id id': checkId }) // biome-ignore format: a record
  }, 60_000)

  test.each(['member', 'vendor'])(
    'are shown as words on every page of the %s',
    async (audience) => {
      const page = audience === 'vendor' ? owner : admin
      const found: Record<string, string[]> = {}
      let shown = 0
      for (const address of pagesFor(audience, ids).filter((one) => !/\/id$/.test(one))) {
        const left = await traces(page, address)
        if (left.length) found[address] = left
        if ((await page.getByText('hit()').count()) > 0) shown++
      }
      expect(shown).toBeGreaterThan(8)
      expect(found).toEqual({})
    },
    120_000,
  )

  test('and were one of them markup, it would be found', async () => {
    const page = await listen(await house.visit())
    await page.route('**/', async (route) => {
      const answer = await route.fetch()
      return route.fulfill({ response: answer, body: `${await answer.text()}<img src=x onerror=hit()>` })
    })
    expect((await traces(page, '/')).length).toBeGreaterThan(1)
  })

  test('are words in letters too', async () => {
    const { mails } = (await (await fetch(`${house.url}/demo/mail.json`)).json()) as { mails: { id: string; text: string }[] } // biome-ignore format: one thought
    const evils = mails.filter(({ text }) => text.includes('hit()'))
    expect(evils.length).toBeGreaterThan(3)
    const page = await listen(await house.visit())
    for (const { id } of evils.slice(0, 12)) expect(await traces(page, `/demo/mail/${id}`)).toEqual([])
  }, 60_000)

  test('are no formula in a sheet', async () => {
    const answer = await admin.request.get('/rest/audit/sheet')
    const sheet = await answer.text()
    expect(sheet).toContain('hit()')
    expect(sheet.split(/\r\n|,/).filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([])
  })
})
