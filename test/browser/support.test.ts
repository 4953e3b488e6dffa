import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vendorUsers } from '#demo/network.ts'
import type { Lang } from '#kernel/words.ts'
import '#modules/operations.ts'
import { type Portal, portal } from './house.ts'
import { companyOf, keepFailures, prove, type Reader, reader } from './reader.ts'

let house: Portal
keepFailures()
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

const { email: staff, name: staffName } = vendorUsers.find(({ secondFactor }) => secondFactor) ?? vendorUsers[0]
const visitor = async (lang: Lang, email: string, width?: number): Promise<Reader> => {
  const r = reader(await house.visit({ lang, ...(width && { width }) }), lang)
  await r.comeIn(email)
  return r
}

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
  test('support asks, is allowed in the Action Center, looks, is ended, and all of it is in the log', async () => {
    const { name, admin } = companyOf(lang)
    const s = await visitor(lang, staff)
    await s.page.goto('/vendor/partners')
    if (lang === 'ko') await s.button('한국어').click() // the staff member reads English until they say so
    await s.heading(s.say('membership.partners')).waitFor()
    await s.page.getByRole('searchbox').first().fill(name)
    await s.page.getByRole('link', { name }).first().click()
    await s.button(s.say('support.act')).click()
    await s.field(s.say('support.act.reason')).fill('The association page shows an error.')
    expect(await s.flaws()).toEqual([])
    await s.picture('support-asking')
    await s.button(s.say('support.act.ask')).click()
    await s.dialog().getByText(s.named('state.supportSession.asked'), { exact: true }).waitFor()
    await s.picture('support-asked')

    const a = await visitor(lang, admin.email)
    await a.go('/actions', a.say('shell.space.actions'))
    await a.page.getByText(staffName).filter({ visible: true }).first().waitFor()
    await a.picture('support-action')
    await a.go('/account/support', a.say('support.title'))
    await a.button(a.named('move.supportSession.allow')).waitFor()
    expect(await a.flaws()).toEqual([])
    await a.picture('support-partner')
    await a.button(a.named('move.supportSession.allow')).click()
    await a.button(a.named('move.supportSession.allow'), a.dialog()).click()
    await prove(a, admin.email)
    await a.page.getByText(a.named('state.supportSession.allowed'), { exact: true }).waitFor()

    await s.go('/vendor/support-sessions', s.say('support.sessions'))
    expect(await s.flaws()).toEqual([])
    await s.picture('support-desk')
    await s.button(s.named('move.supportSession.open')).click()
    await s.page
      .getByRole('region', { name: s.say('support.banner') })
      .or(s.field(s.say('kit.proof.code')))
      .waitFor()
    if (await s.field(s.say('kit.proof.code')).isVisible()) await prove(s, staff)
    const banner = s.page.getByRole('region', { name: s.say('support.banner') })
    await banner.getByText(name).waitFor()
    await s.go('/account/people', s.say('access.people'))
    await s.page.getByText(admin.email).first().waitFor()
    expect(await s.flaws()).toEqual([])
    await s.picture('support-inside')
    await s.page.setViewportSize({ width: 360, height: 740 })
    await banner.getByRole('button', { name: s.say('support.banner.leave') }).waitFor()
    await s.picture('support-inside-phone')

    await a.page.goto('/account/support')
    await a.button(a.named('move.supportSession.end')).click()
    await a.button(a.named('move.supportSession.end'), a.dialog()).click()
    await a.page.getByText(a.named('state.supportSession.ended'), { exact: true }).waitFor()
    await s.page.goto('/account')
    await banner.getByText(s.say('support.banner.over', { company: name })).waitFor()
    expect(await s.flaws()).toEqual([])
    await s.picture('support-over')
    await banner.getByRole('button', { name: s.say('support.banner.leave') }).press('Enter')
    await s.heading(s.say('support.sessions')).waitFor()
    await banner.waitFor({ state: 'detached' })

    await a.link(a.say('support.log')).click()
    await a.heading(a.say('audit.title')).waitFor()
    await a.page.getByText(a.named('operation.GET /members')).first().waitFor()
    await a.page.getByText(a.say('audit.acting')).first().waitFor()
    await a.picture('support-log')
    await house.mailTo(admin.email, 'access.supportEnded')
    await Promise.all([s, a].map(({ page }) => page.context().close()))
  }, 120_000)
})
