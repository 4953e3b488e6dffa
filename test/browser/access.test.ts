import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words as en } from '../../web/src/access/words.ts'
import { words as kitEn } from '../../web/src/kit/words.ts'
import { words as shellEn } from '../../web/src/shell/words.ts'
import { words as ko } from '../../web/src/words/ko/access.ts'
import { words as kitKo } from '../../web/src/words/ko/kit.ts'
import { words as shellKo } from '../../web/src/words/ko/shell.ts'
import { type Lang, type Portal, portal } from './house.ts'
import { flaws } from './reader.ts'

const said = { en: { ...kitEn, ...shellEn, ...en }, ko: { ...kitKo, ...shellKo, ...ko } }
const PASSWORD = 'demo-northern-lights'
// biome-ignore format: a table
const cast = {
  en: { email: 'victor.brooks@quillonridge.example', keyholder: 'olivia@aurora.example',         nobody: 'nobody@quillonridge.example' },
  ko: { email: 'seoyeon.kim@daongyeol.example',      keyholder: 'eunseo.cho@daongyeol.example', nobody: 'nobody@daongyeol.example' },
} satisfies Record<Lang, object>

let house: Portal
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

/** What somebody does at the door, in the words of their language. */
function visitor(page: Page, lang: Lang) {
  const t = said[lang]
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  return {
    t,
    button,
    field,
    enter: async (email: string, password = PASSWORD) => {
      await field(t['access.email']).fill(email)
      await field(t['access.password']).fill(password)
      await button(t['access.signIn.do']).click()
    },
    home: () => page.waitForURL((url) => url.pathname === '/'),
    leave: async () => {
      await page.getByRole('button', { name: new RegExp(t['shell.profile'].replace('{name}', '.*')) }).click()
      await page.getByText(t['shell.profile.signOut'], { exact: true }).click()
      await page.getByRole('link', { name: t['shell.signIn'], exact: true }).first().waitFor()
    },
    flaws: () => flaws(page, 'best-practice'),
  }
}

/** The key as it is shown for typing. */
const KEY = /^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/

/** The code the app will show next: the present one may just have been used. */
const codeOf = (key: string, ahead = 0) =>
  generateSync({ secret: key.replaceAll(' ', ''), epoch: Math.floor(Date.now() / 1000) + ahead * 30 })

/** A device that keeps passkeys and asks for a finger, as the browser imitates one. */
async function holdAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const abilities = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true }
  const options = { protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true, ...abilities } as const
  await session.send('WebAuthn.addVirtualAuthenticator', { options })
}

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
  test('five wrong passwords make the next wait, and the wait is counted down', async () => {
    const page = await house.visit({ lang })
    const { t, button, enter, flaws } = visitor(page, lang)
    await page.goto('/sign-in')
    for (let n = 0; n < 6; n++) {
      const answered = page.waitForResponse((response) => response.url().endsWith('/sign-in/email'))
      await enter(cast[lang].nobody, `not the right one ${n}`)
      await answered
    }
    const wait = page.getByRole('button', { name: /\d:\d\d/ })
    await wait.waitFor()
    expect(await wait.isDisabled()).toBe(true)
    expect(await page.getByRole('alert').count()).toBe(1)
    expect(await button(t['access.signIn.do']).count()).toBe(0)
    expect(await flaws()).toEqual([])
    await page.context().close()
  })

  test('whoever is asked to sign in comes back to the page they wanted', async () => {
    const page = await house.visit({ lang })
    const { t, enter } = visitor(page, lang)
    await page.goto('/account/domains')
    await enter(cast[lang].email)
    await page.getByRole('heading', { level: 1, name: t['access.domains'], exact: true }).waitFor()
    await page.context().close()
  })

  test('a second factor is set up, asked for at the next sign-in, and opens what wants a proof', async () => {
    const page = await house.visit({ lang })
    const { t, button, field, enter, home, leave, flaws } = visitor(page, lang)
    await page.goto('/account/apps')
    await enter(cast[lang].email)
    await button(t['kit.proof']).click()
    await button(t['kit.proof.setUp']).click()
    await button(t['access.factor.enable']).click()
    await field(t['access.factor.password']).fill(PASSWORD)
    await button(t['kit.next']).click()
    const key = await page.getByText(KEY).textContent()
    expect(await flaws()).toEqual([])
    await field(t['access.factor.code']).fill(codeOf(key ?? ''))
    await button(t['access.factor.codes.kept']).waitFor()
    expect(await page.getByRole('dialog').getByRole('listitem').count()).toBe(10)
    await button(t['access.factor.codes.kept']).click()
    await button(t['access.security.return.do']).click()
    await button(t['access.apps.register']).waitFor()

    await leave()
    await page.goto('/sign-in')
    await enter(cast[lang].email)
    await field(t['access.second.code']).fill(codeOf(key ?? '', 1))
    await home()
    await page.goto('/account/sign-on')
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    expect(await button(t['kit.proof']).count()).toBe(0)
    await page.context().close()
  })

  test('a passkey made on this device opens the door alone', async () => {
    const page = await house.visit({ lang })
    const { t, button, field, enter, home, leave, flaws } = visitor(page, lang)
    await holdAuthenticator(page)
    await page.goto('/account/security')
    await enter(cast[lang].keyholder)
    await button(t['access.passkeys.add']).click()
    await field(t['access.passkeys.name']).fill('Laptop 노트북')
    await page.getByRole('dialog').getByRole('button', { name: t['access.passkeys.add'], exact: true }).click()
    await page.getByText('Laptop 노트북').waitFor()
    expect(await flaws()).toEqual([])
    await leave()
    await page.goto('/sign-in')
    await button(t['access.signIn.passkey']).click()
    await home()
    await page.context().close()
  })

  test('a session ended here is over there', async () => {
    const [here, there] = [await house.visit({ lang }), await house.visit({ lang })]
    const [me, other] = [visitor(here, lang), visitor(there, lang)]
    const email = lang === 'en' ? 'marco@aurora.example' : 'minseo.park@daongyeol.example'
    await there.goto('/sign-in')
    await other.enter(email)
    await other.home()
    await here.goto('/account/security')
    await me.enter(email)
    await here
      .getByRole('button', { name: me.t['access.sessions.end.of'].replace('{device}', 'Chrome · Linux') })
      .click()
    await here.getByText(me.t['access.sessions.here'], { exact: true }).waitFor()
    await here.getByRole('button', { name: me.t['access.sessions.endOthers'] }).waitFor({ state: 'detached' })
    await there.reload()
    await there.goto('/account/security')
    await other.button(other.t['access.signIn.do']).waitFor()
    await Promise.all([here.context().close(), there.context().close()])
  })
})
