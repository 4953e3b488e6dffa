import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partners } from '#demo/cast/partners.ts'
import type { Lang } from '#kernel/words.ts'
import { type Portal, portal } from './house.ts'
import { keepFailures, type Reader, reader } from './reader.ts'

let house: Portal
keepFailures()
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

// biome-ignore format: a table
const pairs = {
  en: { ours: 'whitepinebay', theirs: 'ostrander', reason: 'We stay on our own.' },
  ko: { ours: 'saeumteo',     theirs: 'sorimaru'  , reason: '따로 남기로 했습니다.' },
} as const satisfies Record<Lang, object>

const partnerAt = (site: string) => partners.find(({ domain }) => domain === `${site}.example`)
async function adminOf(site: string, lang: Lang): Promise<Reader> {
  const one = reader(await house.visit({ lang }), lang)
  await one.comeIn(partnerAt(site)?.people[0]?.email ?? '')
  return one
}
/** The global ID as the page of the company prints it. */
async function globalIdOf({ page, go, say }: Reader) {
  await go('/account', say('membership.account'))
  const text = await page
    .getByText(/^\d{4} \d{4}$/)
    .first()
    .textContent()
  return text ?? ''
}

describe.each(['en', 'ko'] as const)('the admin of a company, in %s', (lang) => {
  const { ours, theirs, reason } = pairs[lang]

  test('says who helps customers and who hears of incidents', async () => {
    const me = await adminOf(ours, lang)
    const { page, go, say, button, field, flaws, picture } = me
    await go('/account/profiles', say('structure.profiles'))
    await page.getByRole('tab', { name: say('structure.profiles.support') }).click()
    await page.getByText(say('structure.profiles.support.none')).waitFor()
    await button(say('structure.profiles.change')).click()
    await field(say('structure.profiles.email')).fill('support@help.example')
    await button(say('kit.save')).click()
    await me.refusedAt(say('structure.profiles.supportPhone'), me.refusal('profiles.phoneMissing'))
    expect(await flaws()).toEqual([])
    await picture('profiles-support')
    await page.getByRole('tab', { name: say('structure.profiles.security') }).click()
    await page.getByText(say('structure.profiles.security.none')).waitFor()
    await page.context().close()
  })

  test('sees what stands between the company and its end, and what follows', async () => {
    const { page, go, say, flaws, picture } = await adminOf(ours, lang)
    await go('/account/closure', say('structure.close.account'))
    await page.getByText(say('structure.close.effects')).waitFor()
    expect(await flaws()).toEqual([])
    await picture('closure')
    await page.context().close()
  })

  test('proposes a merge by global ID; the other sees what happens to each thing, and declines', async () => {
    const [me, other] = [await adminOf(ours, lang), await adminOf(theirs, lang)]
    const id = await globalIdOf(other)
    const { page, go, say, button, field, heading, dialog, flaws, picture } = me
    await go('/account/merges', say('structure.merges'))
    await button(say('structure.merges.propose')).click()
    await field(say('structure.merges.propose.id')).fill(id)
    await button(say('structure.merges.propose'), dialog()).click()
    await heading(say('structure.merges.title', { name: id })).waitFor()
    await page.getByText(say('structure.merges.things.rule')).waitFor()
    expect(await flaws()).toEqual([])
    await picture('merge-proposed')

    await other.go('/account/merges', say('structure.merges'))
    await other.page
      .getByRole('main') // the bell names it, too
      .getByText(partnerAt(ours)?.company.legalName ?? '')
      .first()
      .click()
    await other.button(other.named('move.merge.reject')).click()
    await other.field(say('structure.merges.reject.reason')).fill(reason)
    await other.button(other.named('move.merge.reject'), other.dialog()).click()
    await other.page.getByText(reason).waitFor()
    await other.picture('merge-declined')
    await page.reload()
    await page.getByText(reason).waitFor()
    await Promise.all([page.context().close(), other.page.context().close()])
  })

  test('finds tenants and transfers with the way to begin', async () => {
    const { page, go, say, button, dialog, flaws, picture } = await adminOf(ours, lang)
    await go('/account/tenants', say('structure.tenants'))
    await page.getByText(say('structure.tenants.none')).waitFor()
    await button(say('structure.tenants.link')).click()
    await dialog().getByText(say('structure.tenants.link.none')).waitFor()
    await page.keyboard.press('Escape')
    expect(await flaws()).toEqual([])
    await picture('tenants')
    await go('/account/transfers', say('structure.transfers'))
    await page.getByText(say('structure.transfers.empty')).waitFor()
    await page.context().close()
  })
})
