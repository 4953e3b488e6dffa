import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lang } from '#kernel/words.ts'
import { type Portal, portal } from './house.ts'
import { codeOf, keepFailures, partnerAt, type Reader, reader } from './reader.ts'

let house: Portal
keepFailures()
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

const OWN = 'a quiet river over grey stones'
// biome-ignore format: a table
const stories = {
  en: { site: 'quillonridge', width: 1280, company: 'Heron Court Clinics, Inc.', prefix: 'heroncourt', line: '88 Alder Way', city: 'Seattle', state: /^Washington/, postal: '98101', first: 'Iris', last: 'Halloway', access: 'Helpdesk_2027', group: 'Customer care · Helpdesk_2026' },
  ko: { site: 'daongyeol', width: 360, company: '주식회사 두루미의료', prefix: 'durumi-med', line: '세종대로 110', city: '중구', state: /^서울/, postal: '04524', first: '하린', last: '도', access: '헬프데스크_2027', group: '고객 지원 · 헬프데스크_2026' },
} as const

/** Somebody who sells and manages access at the partner of the story. */
function agentAt(site: string) {
  const agent = partnerAt(site).people.find(({ roles }) => roles.includes('adminAgent'))
  if (!agent) throw new Error(`Nobody sells for ${site}.`)
  return agent
}
const visit = async (lang: Lang) =>
  reader(await house.visit({ lang, dark: lang === 'ko', width: stories[lang].width }), lang)
/** To another page as by a link. */
const next = ({ button, say }: Reader) => button(say('kit.next')).click()

describe.each(['en', 'ko'] as const)('a customer is won, in %s', (lang) => {
  const { site, company, prefix, access, group, ...is } = stories[lang]
  let [agent, admin]: Reader[] = []
  let [userName, password, path, key] = ['', '', '', '']
  const both = () => {
    if (!agent || !admin) throw new Error('Somebody has not come in yet.')
    return { agent, admin }
  }

  test('an agent creates it, one question a screen, and hands over its admin’s password', async () => {
    agent = await visit(lang)
    const { say, field, button, heading, choose, page, flaws, picture } = agent
    await agent.comeIn(agentAt(site).email)
    await agent.go('/customers/new', say('customers.new'))
    await field(say('customers.companyName')).fill(company)
    await field(say('customers.prefix')).fill(prefix)
    await page.getByText(new RegExp(say('customers.prefix.free', { domain: `${prefix}\\.\\S+example` }))).waitFor()
    expect(await flaws()).toEqual([])
    await picture('customers-company')
    await next(agent)
    await field(say('enrolment.profile.line1')).waitFor()
    await next(agent)
    await page.getByText(say('kit.needed')).first().waitFor()
    await field(say('enrolment.profile.line1')).fill(is.line)
    await field(say('enrolment.profile.city')).fill(is.city)
    await page.getByRole('combobox', { name: say('enrolment.profile.state'), exact: true }).click()
    await page.getByRole('option', { name: is.state }).click()
    await field(say('enrolment.profile.postal')).fill(is.postal)
    await picture('customers-place')
    await next(agent)
    await field(say('customers.first')).fill(is.first)
    expect(await page.getByText(say('kit.needed')).count()).toBe(0) // nothing is left of the question before
    await field(say('customers.last')).fill(is.last)
    await field(say('customers.email')).fill(`office@${prefix}.example`)
    await choose(say('customers.language'), lang === 'ko' ? '한국어' : 'English')
    await next(agent)
    await page.getByText(`office@${prefix}.example`).waitFor()
    expect(await flaws()).toEqual([])
    await picture('customers-review')
    await button(say('customers.create')).click()
    await heading(say('customers.created', { name: company })).waitFor()
    const shown = page.locator('span[class*=copy]')
    userName = (await shown.first().textContent()) ?? ''
    password = (await shown.nth(1).textContent()) ?? ''
    expect([userName, password]).toEqual([expect.stringContaining(`@${prefix}.`), expect.stringMatching(/^(\w{4}-){3}\w{4}$/)]) // biome-ignore format: a pair
    expect(await flaws()).toEqual([])
    await picture('customers-created')
  }, 60_000)

  test('until then the agent looks after its people', async () => {
    if (!agent) throw new Error('Nobody has come in yet.')
    const { say, field, button, link, dialog, heading, page, flaws, picture } = agent
    const open = say('customers.created.open')
    await button(open).or(link(open)).click()
    await heading(company).waitFor()
    await picture('customers-record')
    await page.getByRole('tab', { name: say('users.tab'), exact: true }).click()
    await page.getByText(say('users.opening')).waitFor()
    await button(say('users.new')).click()
    await field(say('users.display'), dialog()).fill('Noa Lindgren')
    await field(say('users.local'), dialog()).fill('noa')
    expect(await flaws()).toEqual([])
    await button(say('users.create'), dialog()).click()
    await page.getByText(say('users.password.once')).waitFor()
    expect(await dialog().locator('span[class*=copy]').nth(1).textContent()).toMatch(/^(\w{4}-){3}\w{4}$/)
    expect(await flaws()).toEqual([])
    await button(say('users.done'), dialog()).click()
    await button(say('users.more', { name: 'Noa Lindgren' })).waitFor()
    expect(await flaws()).toEqual([])
    await picture('customers-people')
  }, 60_000)

  test('its admin exchanges the password for one of their own, and comes in', async () => {
    admin = await visit(lang)
    const { say, field, button, heading, go, flaws, picture } = admin
    await go('/first-password', say('customers.firstPassword'))
    await field(say('customers.firstPassword.user')).fill(userName)
    await field(say('customers.firstPassword.temporary')).fill(password)
    await field(say('access.password.new')).fill(OWN)
    expect(await flaws()).toEqual([])
    await picture('customers-first-password')
    await button(say('kit.save')).click()
    await heading(say('customers.firstPassword.done')).waitFor()
    await admin.signIn(userName, OWN)
    await heading(say('relationships.ours'), 2).waitFor()
    await admin.link(partnerAt(site).name).waitFor()
    expect(await flaws()).toEqual([])
    await picture('customers-their-home')
  })

  test('the agent asks for roles in its directory', async () => {
    const { say, field, button, page, named, flaws, picture } = both().agent
    await both().agent.go('/delegations/new', say('relationships.access.new'))
    await page.getByRole('combobox', { name: say('relationships.access.customer'), exact: true }).fill(company)
    await page.getByRole('option', { name: company }).click()
    await next(both().agent)
    for (const role of ['helpdeskAdmin', 'userAdmin', 'licenseAdmin'])
      await page.getByRole('checkbox', { name: named(`directoryRole.${role}`), exact: true }).check()
    expect(await flaws()).toEqual([])
    await picture('customers-ask-roles')
    await next(both().agent)
    await field(say('relationships.access.name')).fill(access)
    await next(both().agent)
    await picture('customers-ask-look')
    await button(say('relationships.ask.do')).click()
    const link = both().agent.dialog().locator('span[class*=copy]')
    path = new URL((await link.textContent()) ?? '').pathname
    await page.keyboard.press('Escape')
    await both().agent.heading(access).waitFor()
    await page.getByText(say('relationships.access.groups.wait')).waitFor()
    await picture('customers-asked')
  }, 60_000)

  test('the admin opens the link, sets a second factor up, and approves all of it', async () => {
    const { say, field, button, dialog, heading, page, named, flaws, picture } = both().admin
    const title = `${partnerAt(site).name}: ${access}`
    await both().admin.go(path, title)
    expect(await flaws()).toEqual([])
    await picture('customers-approve')
    const approve = async () => {
      await button(named('move.delegation.approve')).click()
      await button(named('move.delegation.approve'), dialog()).click()
    }
    await approve()
    await button(say('kit.proof.setUp')).click()
    await button(say('access.factor.enable')).click()
    await field(say('access.factor.password')).fill(OWN)
    await button(say('kit.next')).click()
    key = (await dialog().locator('span[class*=copy]').first().textContent()) ?? ''
    await field(say('access.factor.code')).fill(codeOf(key))
    await button(say('access.factor.codes.kept')).click()
    await button(say('access.security.return.do')).click()
    await heading(title).waitFor()
    house.clock.moveTo(new Date(house.clock().getTime() + 11 * 60_000)) // a proof holds for ten
    await approve()
    await field(say('kit.proof.code')).fill(codeOf(key, 1))
    await page.getByText(named('state.delegation.active'), { exact: true }).first().waitFor()
    await picture('customers-approved')
  }, 60_000)

  test('a group of the partner uses some of the roles, and the matrix says so', async () => {
    const { say, named, button, choose, dialog, page, link, flaws, picture } = both().agent
    await page.reload()
    await button(say('relationships.access.groups.add')).click()
    await choose(say('relationships.access.groups.group'), group)
    await dialog()
      .getByRole('checkbox', { name: named('directoryRole.helpdeskAdmin'), exact: true })
      .check()
    expect(await flaws()).toEqual([])
    await button(say('relationships.access.groups.add'), dialog()).click()
    await dialog().waitFor({ state: 'detached' })
    await link(group).waitFor()
    await page.locator('li', { hasText: group }).getByText(named('state.assignment.active'), { exact: true }).waitFor()
    await picture('customers-group')
    await both().agent.go('/delegations/matrix', say('relationships.matrix'))
    await page.getByRole('main').getByText(company).first().waitFor()
    expect(await flaws()).toEqual([])
    await picture('customers-matrix')
  }, 60_000)

  test('the customer sees who may do what, and ends it: the partner sees that', async () => {
    const { say, named, button, dialog, link, heading, page, flaws, picture } = both().admin
    await both().admin.go('/our-partners', say('relationships.ours'))
    await page.getByRole('main').getByText(partnerAt(site).name).first().click()
    await heading(partnerAt(site).name).waitFor()
    await link(access).waitFor()
    await page.getByText(`${group}: ${named('directoryRole.helpdeskAdmin')}`).waitFor()
    expect(await flaws()).toEqual([])
    await picture('customers-our-partner')
    await link(access).click()
    await button(named('move.delegation.terminate')).click()
    await button(named('move.delegation.terminate'), dialog()).click()
    await page.getByText(named('state.delegation.terminated'), { exact: true }).first().waitFor()
    await picture('customers-ended')
    const other = both().agent
    await other.go('/delegations?status=terminated', other.say('relationships.access'))
    await other.page.getByRole('main').getByText(access).first().click()
    await other.heading(access).waitFor()
    await other.page.getByText(other.say('relationships.access.history.ended', { who: named('ender.customer') })).first().waitFor() // biome-ignore format: one thought
  }, 60_000)

  test('the partner asks many at once, reads what became of each, and what happened with this one', async () => {
    const { say, named, button, field, dialog, heading, link, page, flaws, picture } = both().agent
    await both().agent.go(`/customers?q=${encodeURIComponent(company)}`, say('customers.title'))
    await page.getByRole('checkbox', { name: new RegExp(company) }).check()
    await button(say('relationships.access.new')).click()
    await field(say('relationships.access.name'), dialog()).fill('Many')
    await dialog()
      .getByRole('checkbox', { name: named('directoryRole.userAdmin'), exact: true })
      .check()
    expect(await flaws()).toEqual([])
    await picture('customers-many')
    await button(say('relationships.many.do'), dialog()).click()
    await heading(`${named('kind.accessRun.ask')}: Many`).waitFor()
    await page.getByText(say('relationships.jobs.counted', { done: 1, failed: 0, ready: 0 })).waitFor()
    expect(await flaws()).toEqual([])
    await picture('customers-job')
    await link(company).click()
    await heading(company).waitFor()
    await page.getByText(say('customers.history.accessEnded')).first().waitFor()
    await page.getByRole('tab', { name: say('users.tab'), exact: true }).click()
    await heading(say('users.closed'), 2).waitFor() // the admin has taken the directory over, and ended our access
    expect(await flaws()).toEqual([])
    await picture('customers-history')
    await Promise.all([agent, admin].map((one) => one?.page.context().close()))
  }, 60_000)
})

test('a company that is new here comes in by a link the partner made, and is its customer', async () => {
  const [name, email] = ['주식회사 가을숲치과', 'sora.ha@gaeulsup-dental.example']
  const partner = partnerAt(stories.ko.site).name
  const other = await visit('ko')
  const { say } = other
  await other.comeIn(agentAt(stories.ko.site).email)
  await other.go('/customers/requests', say('relationships.requests'))
  await other.button(say('relationships.requests.new')).click()
  await other.button(say('relationships.requests.do'), other.dialog()).click()
  const made = (await other.dialog().locator('span[class*=copy]').textContent()) ?? ''
  await other.page.keyboard.press('Escape')
  const { page, field, button, link, heading, flaws, picture } = await visit('ko')
  await page.goto(new URL(made).pathname)
  await button(say('relationships.relate.signUp')).click()
  await field(say('enrolment.mail.label')).fill(email)
  await button(say('enrolment.mail.do')).click()
  const { text } = await house.mailTo(email, 'access.signUpCode')
  await field(say('enrolment.code.label')).fill(/\b\d{6}\b/.exec(text)?.[0] ?? '')
  await field(say('enrolment.person.name')).fill('하소라')
  await page.locator('input[type=password]').fill(OWN)
  await button(say('enrolment.person.do')).click()
  await field(say('relationships.relate.company')).fill(name)
  await page.getByRole('checkbox').check()
  expect(await flaws()).toEqual([])
  await picture('customers-relate')
  await button(say('relationships.relate.accept')).click()
  await heading(say('relationships.relate.done', { partner })).waitFor()
  await link(say('relationships.relate.done.open')).click()
  await heading(say('relationships.ours')).waitFor()
  await page.getByRole('main').getByText(partner).first().waitFor()
  expect(await flaws()).toEqual([])
  await picture('customers-related')
  await other.go(`/customers?q=${encodeURIComponent(name)}`, say('customers.title'))
  await other.page.getByRole('main').getByText(name).first().waitFor()
}, 60_000)
