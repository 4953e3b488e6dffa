import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partners } from '#demo/cast/partners.ts'
import type { Lang } from '#kernel/words.ts'
import { type Portal, portal } from './house.ts'
import { keepFailures, partnerAt, type Reader, reader } from './reader.ts'

const SECRET = 'morning mist over the harbour'
let house: Portal
keepFailures()
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

// biome-ignore format: a table
const newcomers = {
  en: { site: 'ostrander', name: 'Quentin Vale', last: 'Vale', first: 'Quentin', email: 'quentin.vale@ostrander.example', phone: '(212) 555-0110', message: 'I run the New York office.' },
  ko: { site: 'saeumteo',  name: '오나래',       last: '오',   first: '나래',    email: 'narae.oh@saeumteo.example',      phone: '010-3456-7891', message: '기술지원팀 오나래입니다.' },
} as const satisfies Record<Lang, object>

/** Through the door with a code from the mailbox. */
async function signUp({ page, say, button, field }: Reader, { name, email }: { name: string; email: string }) {
  await page.goto('/enrol')
  await field(say('enrolment.mail.label')).fill(email)
  await button(say('enrolment.mail.do')).click()
  const { text } = await house.mailTo(email, 'access.signUpCode')
  await field(say('enrolment.code.label')).fill(/\b\d{6}\b/.exec(text)?.[0] ?? '')
  await field(say('enrolment.person.name')).fill(name)
  await field(say('enrolment.person.password')).fill(SECRET)
  await button(say('enrolment.person.do')).click()
}

describe.each(['en', 'ko'] as const)('a second person of a company that is here, in %s', (lang) => {
  const { site, ...person } = newcomers[lang]
  const { name: company, founder, ...there } = partnerAt(site)
  let me: Reader

  test('is offered to join it instead of a second account, and sees nothing of it', async () => {
    me = reader(await house.visit({ lang }), lang)
    const { page, say, button, field, heading, flaws, picture } = me
    await signUp(me, person)
    await page.getByRole('radio', { name: say('enrolment.company.registry') }).check()
    await field(say('enrolment.company.duns')).fill(there.company.duns ?? '')
    await button(say('enrolment.company.find')).click()
    await button(say('enrolment.company.this')).click()
    await field(say('enrolment.profile.registration')).waitFor()
    await button(say('kit.next')).click()
    await field(say('enrolment.contact.last')).fill(person.last)
    await field(say('enrolment.contact.first')).fill(person.first)
    await field(say('enrolment.contact.email')).fill(person.email)
    await field(say('enrolment.contact.phone')).fill(person.phone)
    await button(say('kit.next')).click()
    await page.getByRole('checkbox').check()
    await button(say('enrolment.terms.do')).click()
    await heading(say('enrolment.here.title'), 2).waitFor()
    expect(await flaws()).toEqual([])
    await picture('company-is-here')
    await page.getByRole('radio', { name: say('enrolment.here.join') }).check()
    await field(say('enrolment.here.message')).fill(person.message)
    await button(say('enrolment.here.ask')).click()
    await heading(say('enrolment.asking.title'), 2).waitFor()
    expect(await page.getByText(founder.email).count()).toBe(0)
    await picture('asked-to-join')
  })

  test('is let in by an admin of it, and turns from one company to the other in the profile menu', async () => {
    const admin = reader(await house.visit({ lang }), lang)
    await admin.comeIn(founder.email)
    await admin.go('/joins', admin.say('membership.joins'))
    await admin.page.getByText(person.email).waitFor()
    await admin.picture('joins')
    await admin.button(admin.named('move.join.accept')).click()
    await admin.page.getByText(admin.named('state.join.accepted'), { exact: true }).first().waitFor()
    await admin.page.context().close()
    await house.mailTo(person.email, 'membership.joinAccepted')

    const { page, say, button, heading, flaws, picture } = me
    await page.goto('/')
    await button(say('shell.profile', { name: person.name })).click()
    const companies = page.getByRole('region', { name: say('shell.profile.companies') })
    expect(await flaws()).toEqual([])
    await picture('two-companies')
    await companies.getByRole('button', { name: company }).last().click()
    await heading(company).waitFor()
    await page.goto('/account/access')
    await heading(say('access.mine')).waitFor()
    await picture('joined')
    await page.context().close()
  })
})

type Known = { partners: { tenantId: string; partnerId: string }[] }

describe('by the keyboard and the switches of the shell', () => {
  test('the palette finds a page, and for the vendor a partner by its name and by its ID', async () => {
    const { page, say, comeIn, heading, flaws, picture } = reader(await house.visit({ lang: 'en' }), 'en')
    const [partner] = partners
    await comeIn('olivia@aurora.example')
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const search = page.getByRole('dialog').getByLabel(say('shell.search.open')).and(page.locator('input'))
    const company = partner?.company.legalName ?? ''
    await page.keyboard.press('Control+k')
    await search.waitFor()
    await page.keyboard.press('Control+k')
    await search.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await search.fill('Qualif')
    await page.keyboard.press('Enter')
    await heading(say('programmes.queue.title')).waitFor()
    await page.keyboard.press('Control+k')
    await search.fill(company.slice(0, 4))
    await page
      .getByRole('button', { name: company })
      .or(page.getByRole('option', { name: company }))
      .first()
      .waitFor()
    expect(await flaws()).toEqual([])
    await picture('palette')
    expect(await page.locator('[data-action][data-selected]').allTextContents()).toEqual([
      expect.stringContaining(company),
    ])
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/vendor/partners/${partner?.tenantId}`)
    await heading(company).waitFor()
    const known: Known = await (await page.request.get('/demo/access.json')).json()
    const id = known.partners.find(({ tenantId }) => tenantId === partner?.tenantId)?.partnerId ?? ''
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    await search.fill(`${id.slice(0, 4)} ${id.slice(4)}`) // as it is printed
    await page.locator('[data-action]').filter({ hasText: company }).first().waitFor()
    await page.keyboard.press('Enter')
    await heading(company).waitFor()
    await search.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await search.waitFor()
    await page.keyboard.press('Escape') // Esc closes it, and so does a press beside it
    await search.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await search.waitFor()
    await page.mouse.click(5, 300)
    await search.waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('the language changes on the page one is at, and stays', async () => {
    const page = await house.visit({ lang: 'en' })
    const [english, korean] = [reader(page, 'en'), reader(page, 'ko')]
    await english.comeIn(partnerAt('ostrander').founder.email)
    await english.go('/locations', english.say('membership.locations'))
    await english.button(english.say('shell.language')).click()
    await korean.heading(korean.say('membership.locations')).waitFor()
    expect(new URL(page.url()).pathname).toBe('/locations')
    await page.reload()
    await korean.heading(korean.say('membership.locations')).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('ko')
    await page.context().close()
  })

  test('the dark look is chosen in the profile menu, and outlives a reload', async () => {
    const { page, say, comeIn, flaws, picture } = reader(await house.visit({ lang: 'en' }), 'en')
    const { founder: person } = partnerAt('copperline')
    await comeIn(person.email)
    await page.goto('/')
    await page.getByRole('button', { name: say('shell.profile', { name: person.name }) }).click()
    await page.getByText(say('shell.profile.dark'), { exact: true }).click()
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
    expect(await flaws()).toEqual([])
    await picture('dark')
    await page.context().close()
  })
})
