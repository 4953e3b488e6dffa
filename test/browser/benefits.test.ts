import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partners } from '#demo/cast/partners.ts'
import { type Lang, type Portal, portal } from './house.ts'
import { comeIn, keepFailures, reader } from './reader.ts'

const MINUTE = 60_000
let house: Portal
beforeAll(async () => {
  house = await portal()
}, 3 * MINUTE)
afterAll(() => house?.close())
keepFailures()

const daongyeol = partners[0]
const admin = daongyeol?.people[0]?.email ?? ''
const colleague = daongyeol?.people[1]

async function at(lang: Lang, email: string, width = 1280) {
  const page = await house.visit({ lang, width })
  await comeIn(page, email)
  await page.context().addCookies([{ name: 'lang', value: lang, url: house.url }])
  return reader(page, lang)
}
/** A benefit the vendor granted by hand, opened from the inventory. */
async function opened(r: Awaited<ReturnType<typeof at>>, name: string) {
  await r.go('/benefits?source=vendor', r.say('benefits.title'))
  await r.link(name).first().click()
  await r.heading(name).waitFor()
}
const NAMES = {
  en: { seats: 'Developer subscriptions', keys: 'Software licences', vouchers: 'Training vouchers' },
  ko: { seats: '개발자 구독', keys: '소프트웨어 라이선스', vouchers: '교육 바우처' },
} as const

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
  const name = NAMES[lang]

  test(
    'a benefit is assigned to a colleague, its rules said before; what a person may hold once is refused at the field',
    async () => {
      const r = await at(lang, admin)
      await opened(r, name.seats)
      const someone = lang === 'en' ? colleague : daongyeol?.people[3]
      const assign = async (email = '') => {
        await r.button(r.say('benefits.assign.user')).click()
        await r.dialog().getByText(r.say('benefits.rules.first')).waitFor()
        await r
          .dialog()
          .getByRole('combobox', { name: r.say('benefits.assign.to'), exact: true })
          .click()
        await r.page.getByRole('option', { name: new RegExp(email) }).click()
        await r.button(r.say('benefits.assign.user'), r.dialog()).click()
      }
      await assign(someone?.email)
      await r.link(someone?.name ?? '').waitFor()
      await r.dialog().waitFor({ state: 'hidden' })
      await assign(someone?.email)
      await r.page
        .getByText(r.refusal('benefits.holdsOne', { name: someone?.name }))
        .first()
        .waitFor()
    },
    MINUTE,
  )

  test(
    'a key is taken unseen, and viewed after the warning that this blocks a refund',
    async () => {
      const r = await at(lang, admin)
      await opened(r, name.keys)
      const take = r.say('benefits.assign.softwareKey')
      await r.button(take).click()
      await r.field(r.say('benefits.assign.machine'), r.dialog()).fill(`Rack ${lang}`)
      await r.button(take, r.dialog()).click()
      await r.page.getByRole('link', { name: new RegExp(`Rack ${lang}$`) }).click()
      await r.page.getByText(r.named('state.softwareKey.assigned')).first().waitFor()
      await r.button(r.named('move.softwareKey.view')).click()
      await r.dialog().getByText(r.say('benefits.view.text')).waitFor()
      await r.button(r.say('benefits.view.do'), r.dialog()).click()
      await r.page.getByRole('dialog', { name: r.say('benefits.view.shown') }).waitFor()
      expect(await r.dialog().textContent()).toMatch(/[A-Z0-9]{5}(-[A-Z0-9]{5}){4}/)
      await r.page.keyboard.press('Escape')
      await r.page.getByText(r.named('state.softwareKey.viewed')).first().waitFor()
      expect(await r.button(r.named('move.softwareKey.release')).count()).toBe(0)
    },
    MINUTE,
  )

  test(
    'the desk knows a voucher by its number and an admin’s address together, reserves and redeems it',
    async () => {
      const r = await at(lang, admin)
      await opened(r, name.vouchers)
      await r.button(r.say('benefits.assign.user')).click()
      await r
        .dialog()
        .getByRole('combobox', { name: r.say('benefits.assign.to'), exact: true })
        .click()
      await r.page.getByRole('option', { name: new RegExp(admin) }).click()
      await r.button(r.say('benefits.assign.user'), r.dialog()).click()
      await r.dialog().waitFor({ state: 'hidden' })
      await r
        .link(daongyeol?.people[0]?.name ?? '')
        .first()
        .click()
      const number = await r.page.getByText(/^V-\w{4}-\w{4}-\w{4}$/).first().textContent() // biome-ignore format: one thought

      const desk = await at(lang, 'olivia@aurora.example')
      await desk.go('/vendor/benefit-desk', desk.say('benefits.vendor.desk'))
      const check = async (email: string) => {
        await desk.field(desk.say('benefits.desk.number')).fill(number?.trim() ?? '')
        await desk.field(desk.say('benefits.desk.email')).fill(email)
        await desk.button(desk.say('benefits.desk.check.do')).click()
      }
      await check('nobody@daongyeol.example')
      await desk.page.getByText(desk.refusal('benefits.voucherUnknown')).waitFor()
      await check(admin)
      const found = desk.page.getByRole('region', { name: desk.say('benefits.desk.found') })
      await desk.button(desk.named('move.voucher.reserve'), found).click()
      await desk.button(desk.named('move.voucher.redeem'), found).click()
      await found.getByText(desk.named('state.voucher.redeemed')).waitFor()
    },
    MINUTE,
  )
})

test(
  'a colleague reads the support IDs and what is theirs, and is told who opens the inventory',
  async () => {
    const r = await at('en', colleague?.email ?? '', 360)
    await r.go('/benefits/mine', r.say('benefits.mine'))
    await r.page
      .getByText(/^A-\w{4}-\w{4}-\w{4}$/)
      .first()
      .waitFor()
    await r.go('/benefits', r.say('benefits.title'))
    await r.page.getByRole('main').getByText(/role/i).first().waitFor()
  },
  MINUTE,
)

test(
  'the vendor grants a benefit by hand with its reason, and the company reads it',
  async () => {
    const r = await at('en', 'olivia@aurora.example')
    await r.go('/vendor/benefits', r.say('benefits.vendor.title'))
    await r.button(r.say('benefits.vendor.grant')).click()
    const company = r.dialog().getByRole('combobox', { name: r.say('benefits.vendor.grant.company'), exact: true })
    await company.fill('다온결')
    await r.page.getByRole('option', { name: /다온결/ }).click()
    await r
      .dialog()
      .getByRole('combobox', { name: r.say('benefits.vendor.type'), exact: true })
      .click()
    await r.page.getByRole('option', { name: 'Cloud service licences', exact: true }).click()
    await r.field(r.say('benefits.quantity'), r.dialog()).fill('7')
    await r.field(r.say('benefits.vendor.grant.days'), r.dialog()).fill('2030-12-31')
    await r.field(r.say('benefits.vendor.grant.reason'), r.dialog()).fill('Pilot of the spring')
    await r.button(r.say('benefits.vendor.grant'), r.dialog()).click()
    await r.dialog().waitFor({ state: 'hidden' })
    const theirs = await at('en', admin)
    await theirs.go('/benefits?kind=licence', theirs.say('benefits.title'))
    await theirs.link('Cloud service licences').last().click()
    await theirs.page.getByText('Pilot of the spring').waitFor()
  },
  MINUTE,
)
