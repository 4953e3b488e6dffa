import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createOTP } from '@better-auth/utils/otp'
import axe from 'axe-core'
import { generateSync } from 'otplib'
import type { Locator, Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { partners } from '#demo/cast/partners.ts'
import { seededLetters } from '#demo/ids.ts'
import { declared } from '#kernel/refusal.ts'
import { fill, type Lang, vocabulary } from '#kernel/words.ts'
import { words as en } from '../../web/src/words/en.ts'
import { words as ko } from '../../web/src/words/ko.ts'
import { walk } from './walking.ts'

export const PASSWORD = 'demo-northern-lights'
const words: Record<Lang, Record<string, string>> = { en, ko }
type Where = Page | Locator

const open = new Set<Page>()

/** Where something goes wrong, what was on the screen is kept, if pictures are. */
export const keepFailures = () =>
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    const shown = [...open].filter((page) => !page.isClosed())
    for (const [at, page] of shown.entries()) await picture(page, `failed-${task.id}-${at}`)
  })

/** Somebody who reads the screen in their language and finds everything on it by its role and its name. */
export function reader(page: Page, lang: Lang) {
  open.add(page)
  const say = (key: keyof typeof en, facts: Record<string, unknown> = {}) => fill(words[lang][key] ?? key, facts, lang)
  const named = (key: string) => vocabulary.get(key)?.[lang] ?? key
  const refusal = (code: string, facts: Record<string, unknown> = {}) =>
    fill(declared.get(code)?.[lang] ?? code, facts, lang)
  const button = (name: string, within: Where = page) => within.getByRole('button', { name, exact: true })
  const link = (name: string, within: Where = page) => within.getByRole('link', { name, exact: true })
  /** A field by its label, whether it may be left out or not. */
  const field = (label: string, within: Where = page) => {
    const named = (name: string) => within.getByRole('textbox', { name, exact: true })
    return named(label).or(named(`${label} (${say('kit.optional')})`))
  }
  const heading = (name: string, level = 1) => page.getByRole('heading', { level, name, exact: true })
  const dialog = () => page.getByRole('dialog')
  return {
    ...{ page, lang, say, named, refusal, button, link, field, heading, dialog },
    /** To a page by its address, read anew. */
    go: async (path: string, title: string) => {
      await walk(page, path)
      await heading(title).waitFor()
    },
    /** A field of a long list: what is typed narrows it, and the name is picked. */
    choose: async (label: string, name: string) => {
      await page.getByRole('combobox', { name: label, exact: true }).click()
      await page.getByRole('option', { name, exact: true }).click()
    },
    /** Waits until this sentence stands at a field as what is wrong with it. */
    refusedAt: async (label: string, sentence: string) => {
      await page.getByText(sentence).first().waitFor()
      const at = field(label).and(page.locator('[aria-invalid="true"]'))
      const ids = (await at.getAttribute('aria-describedby'))?.split(' ').filter(Boolean) ?? []
      const told = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()))
      if (!told.join(' ').includes(sentence)) throw new Error(`“${sentence}” does not stand at “${label}”.`)
    },
    signIn: async (email: string, password = PASSWORD) => {
      await page.goto('/sign-in')
      await field(say('access.email')).fill(email)
      await field(say('access.password')).fill(password)
      await button(say('access.signIn.do')).click()
      await page.waitForURL((url) => url.pathname !== '/sign-in')
    },
    /** By the one click of /demo, second factor and all. */
    comeIn: (email: string) => comeIn(page, email),
    /** What somebody who cannot see it, or not well, would stumble over. */
    flaws: () => flaws(page),
    picture: (name: string) => picture(page, `${name}-${lang}`),
  }
}
export type Reader = ReturnType<typeof reader>

export async function comeIn(page: Page, email: string) {
  const { headers } = { headers: { accept: 'text/html' } }
  const answer = await page.request.post('/demo/sign-in', { form: { email, to: '/' }, headers })
  if (!answer.ok()) throw new Error(`${email} could not come in: ${answer.status()}`)
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Once a document, for most of what a look costs is reading the program; only what is wrong is told whole. */
export async function flaws(page: Page, ...more: string[]) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async (values) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const options = {
        runOnly: { type: 'tag' as const, values },
        resultTypes: ['violations' as const],
        preload: false,
      } // no rule of these reads style sheets
      return (await axe.run(document, options)).violations
    },
    [...TAGS, ...more],
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary ?? ''}`)
}

/** Kept for whoever wants to look: only where a folder is named. */
export async function picture(page: Page, name: string) {
  const folder = process.env.PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** The code an authenticator app shows; `ahead` a period later, for the present one works once. */
export const codeOf = (key: string, ahead = 0) =>
  generateSync({ secret: key.replaceAll(' ', ''), epoch: Math.floor(Date.now() / 1000) + ahead * 30 })

/** A small document that is what its name says. */
export const paper = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n'),
}) // biome-ignore format: a table

/** What the demo's authenticator app shows half a minute on: the present code was spent at the door. */
export const nextCode = (email: string) =>
  createOTP(seededLetters(email), { period: 30 }).hotp(Math.floor(Date.now() / 30_000) + 1)

/** Shows the fresh proof that was asked for; the same person may have spent this very code in the other language. */
export async function prove({ page, field, say }: Reader, email: string) {
  const code = field(say('kit.proof.code'))
  await code.fill(await nextCode(email))
  const taken = code.waitFor({ state: 'detached' }).then(() => true)
  const spent = code.and(page.locator('[aria-invalid="true"]')).waitFor().then(() => false) // biome-ignore format: a pair
  for (const one of [taken, spent]) one.catch(() => undefined) // whichever of the two never comes
  if (await Promise.race([taken, spent])) return
  await page.waitForTimeout(30_500 - (Date.now() % 30_000))
  await code.fill(await nextCode(email))
  await code.waitFor({ state: 'detached' })
}

/** A company of the demo by its site, who founded it, and who carries a second factor there: they may sign. */
export function partnerAt(site: string) {
  const partner = partners.find(({ domain }) => domain === `${site}.example`)
  const [founder] = partner?.people ?? []
  if (!partner || !founder) throw new Error(`The demo has no company at ${site}.`)
  const signer = partner.people.find(({ roles, secondFactor }) => secondFactor && roles.includes('globalAdmin'))
  return { ...partner, name: partner.company.legalName, founder, signer: signer ?? founder }
}

const TEAMS = { en: 'quillonridge', ko: 'daongyeol' } satisfies Record<Lang, string>
/** The company whose people a story is about, in each language: one that sells, its admin with a second factor, and a colleague. */
export function companyOf(lang: Lang) {
  const { name, domain, people, signer: admin } = partnerAt(TEAMS[lang])
  const colleague = people.find(({ roles }) => !roles.includes('globalAdmin'))
  if (!colleague) throw new Error(`The demo has nobody for this at ${TEAMS[lang]}.`)
  return { name, domain, admin, colleague }
}
