import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lang } from '#kernel/words.ts'
import { type Portal, portal } from './house.ts'
import { comeIn, type Reader, reader } from './reader.ts'

// Colleagues of companies of the demo network, who do not know that theirs is here.
// biome-ignore format: a table
const cast = {
  ko: { name: '오세린', last: '오', first: '세린', email: 'serin.oh@daongyeol.example', country: '대한민국', company: '다온결네트웍스(주)', latin: 'Daongyeol Networks', state: '서울특별시', postal: '06236', phone: '02-555-1234', number: '314-81-92413', admin: 'seoyeon.kim@daongyeol.example' },
  en: { name: 'Casey Lund', last: 'Lund', first: 'Casey', email: 'casey.lund@quillonridge.example', country: 'United States', company: 'Quillon Ridge Software', latin: '', state: 'Washington', postal: '98101', phone: '(206) 555-0142', number: '', admin: 'victor.brooks@quillonridge.example' },
} as const satisfies Record<Lang, object>

let house: Portal
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

/** Somebody who signs up with their work mail and types their company in. */
async function enrols(one: Reader, is: (typeof cast)[Lang]) {
  const { page, say, button, field, heading, choose } = one
  await page.goto('/enrol')
  await field(say('enrolment.mail.label')).fill(is.email)
  await button(say('enrolment.mail.do')).click()
  const { text } = await house.mailTo(is.email, 'access.signUpCode')
  await field(say('enrolment.code.label')).fill(/\b\d{6}\b/.exec(text)?.[0] ?? '')
  await field(say('enrolment.person.name')).fill(is.name)
  await page.locator('input[type=password]').fill('a sentence that nobody guesses')
  await button(say('enrolment.person.do')).click()
  await page.getByRole('radio', { name: say('enrolment.company.manual') }).check()
  await button(say('kit.next')).click()
  await choose(say('enrolment.profile.country'), is.country)
  await field(say('enrolment.profile.legalName')).fill(is.company)
  if (is.latin) await field(say('enrolment.profile.latinName')).fill(is.latin)
  await field(say('enrolment.profile.line1')).fill('1 Lantern Street')
  await field(say('enrolment.profile.city')).fill('Anytown')
  await choose(say('enrolment.profile.state'), is.state)
  await field(say('enrolment.profile.postal')).fill(is.postal)
  await field(say('enrolment.profile.phone')).fill(is.phone)
  if (is.number) await field(say('enrolment.profile.registration')).fill(is.number)
  await button(say('kit.next')).click()
  await field(say('enrolment.contact.last')).fill(is.last)
  await field(say('enrolment.contact.first')).fill(is.first)
  await field(say('enrolment.contact.phone')).fill(is.phone)
  await button(say('kit.next')).click()
  await page.getByRole('checkbox').check()
  await button(say('enrolment.terms.do')).click()
  await heading(say('enrolment.here.title'), 2).waitFor()
}

describe.each(['en', 'ko'] as const)('a company that is here already, in %s', (lang) => {
  test('a colleague who enrols it anew is led to join, sees nothing of it, and is let in by its admin', async () => {
    const is = cast[lang]
    const one = reader(await house.visit({ lang, width: 390 }), lang)
    const { page, say, button, heading, flaws } = one
    await enrols(one, is)
    expect(await page.content()).not.toContain(is.admin)
    expect(await flaws()).toEqual([])
    await page.getByRole('radio', { name: say('enrolment.here.join') }).check()
    await button(say('enrolment.here.ask')).click()
    await heading(say('enrolment.asking.title'), 2).waitFor()
    expect(await flaws()).toEqual([])

    expect((await house.mailTo(is.admin, 'membership.joinAsked')).text).toContain(is.email)
    const admin = reader(await house.visit({ lang }), lang)
    await comeIn(admin.page, is.admin)
    await admin.go('/joins', say('membership.joins'))
    expect(await admin.flaws()).toEqual([])
    await admin.button(admin.named('move.join.accept')).first().click()
    await admin.page.getByText(admin.named('state.join.accepted'), { exact: true }).first().waitFor()
    expect((await house.mailTo(is.email, 'membership.joinAccepted')).subject).not.toBe('')
    await page.goto('/account')
    await heading(say('membership.account')).waitFor()
  }, 90_000)
})

describe('the vendor’s staff', () => {
  test('find a partner by any of its IDs and see all of it', async () => {
    const { page, say, flaws, go } = reader(await house.visit(), 'en')
    await comeIn(page, 'olivia@aurora.example')
    await go('/vendor/partners', say('membership.partners'))
    expect(await flaws()).toEqual([])
    await page.getByRole('searchbox').fill('99-100-0577')
    await page.getByText('Quillon Ridge Software, Inc.', { exact: true }).waitFor({ state: 'detached' })
    await page
      .getByRole('link', { name: /다온결네트웍스/ })
      .first()
      .click()
    for (const tab of ['overview', 'locations', 'checks', 'readiness'] as const) {
      await page.getByRole('tab', { name: say(`membership.partner.${tab}`), exact: true }).click()
      await page.getByRole('status', { name: say('kit.loading') }).waitFor({ state: 'detached' })
      expect(await flaws()).toEqual([])
    }
  }, 90_000)
})
