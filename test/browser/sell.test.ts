import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lang } from '#kernel/words.ts'
import { sealEvidence } from '#modules/agreements/index.ts'
import { sealEntries } from '#modules/audit/chain/commands.ts'
import { conditions } from '#modules/readiness/conditions.ts'
import { type Portal, portal } from './house.ts'
import { codeOf, keepFailures, nextCode, PASSWORD, partnerAt, type Reader, reader } from './reader.ts'

const downloads = mkdtempSync(join(tmpdir(), 'guildhall-downloads-'))
let house: Portal
keepFailures()
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(async () => {
  await house?.close()
  rmSync(downloads, { recursive: true, force: true })
})

const titles = (lang: Lang) => conditions.map(({ says }) => says[lang])
const titleOf = (name: string, lang: Lang) => conditions.find((one) => one.name === name)?.says[lang] ?? name

/** Whoever is known to read English turns to Korean by the switch of the top bar. */
async function speaks({ page, lang }: Reader) {
  await page.getByRole('heading', { level: 1 }).waitFor()
  const other = reader(page, 'en')
  if (lang === 'ko') await other.button(other.say('shell.language')).click()
}

/** Every condition as the page lists it, with the sign beside it. */
async function listedOn({ page, say }: Reader) {
  const rows = page.getByRole('list', { name: say('readiness.way') }).locator('li[data-state]:has(h3)')
  await rows.first().waitFor()
  return rows.evaluateAll((all) =>
    all
      .filter((row) => !row.querySelector('ul'))
      .map((row) => [row.querySelector('h3')?.textContent, row.getAttribute('data-state')]),
  )
}

/** Reads nothing, confirms everything: signs the agreement that is open, as far as the question for a proof. */
async function signs(me: Reader, position: string) {
  const { page, say, field, go } = me
  await go('/agreements/partner', say('agreements.title'))
  await field(say('agreements.sign.position')).fill(position)
  await page.getByRole('checkbox').check()
  await sign(me).click()
}

const sign = ({ page, say }: Reader) =>
  page.getByRole('button', { name: new RegExp(`^${say('agreements.sign.do', { number: '\\d' })}$`) })

// biome-ignore format: a table
const sellers = { en: { site: 'ostrander', position: 'Managing director' }, ko: { site: 'tsumugiya', position: '대표이사' } }

describe.each(['en', 'ko'] as const)('a company becomes able to sell, in %s', (lang) => {
  const { company, people } = partnerAt(sellers[lang].site)
  const [founder, colleague] = people.map(({ email }) => email)
  let me: Reader

  test('readiness names the missing steps in their order, and who can take the first', async () => {
    me = reader(await house.visit({ lang }), lang)
    const { page, say, go, signIn, flaws, picture } = me
    await signIn(founder ?? '')
    await speaks(me)
    await go('/readiness', say('readiness.title'))
    expect(await listedOn(me)).toEqual(
      titles(lang).map((title, at) => [title, ['met', 'met', 'unmet', 'unmet', 'waiting'][at]]),
    )
    const open = page.locator('li[data-state=unmet]:has(h3)', { hasText: titleOf('inReseller', lang) }).last()
    expect(await open.locator('dd').first().textContent()).toBe(say('readiness.you'))
    expect(await flaws()).toEqual([])
    await picture('readiness-open')
  })

  test('it enters the reseller programme and is qualified by itself', async () => {
    const { page, say, named, button, dialog, go, flaws, picture } = me
    await go('/programmes', say('programmes.title'))
    const enter = say('programmes.enter', { kind: named('kind.reseller.indirectReseller') })
    await button(enter).click()
    await button(enter, dialog()).click()
    await page.getByText(named('state.reseller.qualified'), { exact: true }).first().waitFor()
    expect(await flaws()).toEqual([])
    await picture('programme-qualified')
  })

  test('it associates its location', async () => {
    const { page, say, button, dialog, go, heading, picture } = me
    await go('/association', say('associations.title'))
    await page
      .getByRole('button', { name: new RegExp(say('associations.use.of', { name: '' }).trim()) })
      .first()
      .click()
    await button(say('associations.use'), dialog()).click()
    await heading(say('associations.now'), 2).waitFor()
    await picture('associated')
  })

  test('a colleague who is no global admin reads whom to ask for the signature', async () => {
    const other = reader(await house.visit({ lang }), lang)
    const { page, signIn, say, go, picture } = other
    await signIn(colleague ?? '')
    await speaks(other)
    await go('/agreements/partner', say('agreements.title'))
    await page.getByRole('heading', { name: say('agreements.sign.role') }).waitFor()
    await page
      .getByText(founder ?? '')
      .first()
      .waitFor()
    await picture('sign-not-yours')
    await page.context().close()
  })

  test('what is missing is said before anybody is asked to prove who they are', async () => {
    const { say, dialog, go, refusedAt } = me
    await go('/agreements/partner', say('agreements.title'))
    await sign(me).click()
    await refusedAt(say('agreements.sign.position'), say('agreements.sign.position.missing'))
    expect(await dialog().count()).toBe(0)
  })

  test('the global admin sets a second factor up, finds what was typed, proves it, and signs', async () => {
    const { page, say, button, field, dialog, flaws, picture } = me
    await signs(me, sellers[lang].position)
    await button(say('kit.proof.setUp')).click()
    await button(say('access.factor.enable')).click()
    await field(say('access.factor.password')).fill(PASSWORD)
    await button(say('kit.next')).click()
    const key = (await dialog().locator('[class*=copy]').first().textContent()) ?? ''
    await field(say('access.factor.code')).fill(codeOf(key))
    await button(say('access.factor.codes.kept')).click()
    await button(say('access.security.return.do')).click()
    await page.waitForFunction((typed) => document.querySelector('input[name=title]')?.getAttribute('value') === typed, sellers[lang].position) // biome-ignore format: one thought
    house.clock.moveTo(new Date(house.clock().getTime() + 11 * 60_000)) // a proof holds for ten
    await signs(me, sellers[lang].position)
    await field(say('kit.proof.code')).waitFor()
    expect(await flaws()).toEqual([])
    await field(say('kit.proof.code')).fill(codeOf(key, 1))
    await page.waitForURL(/\/acceptances\//)
    await picture('signed')
  })

  test('the evidence of the signature is sound, as JSON and as PDF', async () => {
    const { page, say, link, picture } = me
    await house.house.inNetwork(sealEntries)
    await house.house.inNetwork(sealEvidence)
    await link(say('agreements.evidence.json')).waitFor()
    await picture('evidence')
    for (const kind of ['json', 'pdf'] as const) {
      const coming = page.waitForEvent('download')
      await link(say(`agreements.evidence.${kind}`)).click()
      const file = await coming
      const path = join(downloads, file.suggestedFilename())
      await file.saveAs(path)
      const { status, stdout, stderr } = spawnSync('node', ['src/cli/main.ts', 'verify-evidence', path], {
        encoding: 'utf8',
      })
      expect([status, stderr, stdout]).toEqual([0, '', expect.stringContaining(company.legalName)])
    }
  }, 60_000)

  test('every condition is met, and the programme is active', async () => {
    const { page, say, named, go, picture } = me
    await go('/readiness', say('readiness.title'))
    expect(await listedOn(me)).toEqual(titles(lang).map((title) => [title, 'met']))
    await page.getByText(say('readiness.ready', { company: company.legalName })).waitFor()
    await picture('ready')
    await go('/programmes', say('programmes.title'))
    await page.getByText(named('state.reseller.active'), { exact: true }).nth(1).waitFor()
  })
})

// biome-ignore format: a table
const blocked = { en: 'alsterkontor', ko: 'saeumteo' }

describe.each(['en', 'ko'] as const)('a company blocked from signing, in %s', (lang) => {
  test('reads the one missing step, takes it, and signs', async () => {
    const { people } = partnerAt(blocked[lang])
    const signer = people.find(({ secondFactor }) => secondFactor)?.email ?? ''
    const me = reader(await house.visit({ lang }), lang)
    const { page, say, button, link, field, dialog, heading, comeIn, go, flaws, picture } = me
    await comeIn(signer)
    await go('/agreements/partner', say('agreements.title'))
    const title = `${say('agreements.sign.blocked')}: ${titleOf('associated', lang)}`
    await page.getByRole('heading', { name: title }).waitFor()
    expect(await flaws()).toEqual([])
    await picture('blocked')
    await link(say('kit.do')).last().click()
    await heading(say('associations.title')).waitFor()
    await picture('blocked-there')
    await page
      .getByRole('button', { name: new RegExp(say('associations.use.of', { name: '' }).trim()) })
      .first()
      .click()
    await button(say('associations.use'), dialog()).click()
    await dialog().waitFor({ state: 'detached' })
    await signs(me, 'Director')
    await field(say('kit.proof.code')).fill(await nextCode(signer))
    await page.waitForURL(/\/acceptances\//)
    await picture('cleared')
    await page.context().close()
  })
})
