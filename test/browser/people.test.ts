import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lang } from '#kernel/words.ts'
import { type Portal, portal } from './house.ts'
import { companyOf, keepFailures, nextCode, type Reader, reader } from './reader.ts'

let house: Portal
keepFailures()
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

const visitor = async (lang: Lang, email?: string): Promise<Reader> => {
  const r = reader(await house.visit({ lang }), lang)
  if (email) await r.comeIn(email)
  return r
}
const leave = (...readers: Reader[]) => Promise.all(readers.map(({ page }) => page.context().close()))

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
  const { name, domain, admin, colleague } = companyOf(lang)
  let a: Reader
  beforeAll(async () => {
    a = await visitor(lang, admin.email)
    await a.page.goto('/account/apps') // one proof opens all that follows
    await a.button(a.say('kit.proof')).click()
    await a.field(a.say('kit.proof.code')).fill(await nextCode(admin.email))
    await a.button(a.say('access.apps.register')).waitFor()
  }, 60_000)
  afterAll(() => a?.page.context().close())
  const newcomer = `newcomer.${lang}@${domain}`

  test('an admin invites, the letter leads in, and the newcomer finds out what is open and asks for the rest', async () => {
    await a.go('/account/people', a.say('access.people'))
    await a.button(a.say('access.invite')).click()
    await a.field(a.say('access.invite.emails')).fill(`${newcomer}, nobody@gmail.com`)
    await a
      .dialog()
      .getByRole('checkbox', { name: a.named('role.salesAgent'), exact: true })
      .check()
    expect(await a.flaws()).toEqual([])
    await a.button(a.say('access.invite.do')).click()
    await a.page.getByText(a.say('access.invite.done', { n: 1, all: 2 })).waitFor()
    await a.picture('people-invited')
    await a.button(a.say('access.invite.again', { n: 1 })).click()
    await expect.poll(() => a.field(a.say('access.invite.emails')).inputValue()).toBe('nobody@gmail.com')

    const letter = await house.mailTo(newcomer)
    const link = /https?:\S+\/invited\?token=\S+/.exec(letter.text)?.[0] ?? ''
    const n = await visitor(lang)
    await n.page.goto(link)
    await n.field(n.say('access.people.name')).fill(lang === 'ko' ? '박지수' : 'Jo Newcomer')
    await n.page.getByLabel(n.say('access.password'), { exact: true }).fill('four words that do not belong')
    expect(await n.flaws()).toEqual([])
    await n.picture('people-invitation')
    await n.button(n.say('access.invited.accept', { company: name })).click()
    await n.heading(n.say('access.mine')).waitFor()

    await n.button(n.say('access.ask')).first().click()
    await n.field(n.say('access.ask.message')).fill('I lead the reseller team.')
    await n.picture('people-asking')
    await n.button(n.say('access.ask.do')).click()
    await n.page.getByText(n.named('state.accessRequest.pending'), { exact: true }).waitFor()
    expect(await n.flaws()).toEqual([])
    await n.picture('people-my-access')

    await a.go('/account/access-requests', a.say('access.requests'))
    await a.page.getByText('I lead the reseller team.').waitFor()
    expect(await a.flaws()).toEqual([])
    await a.picture('people-requests')
    await a.button(a.named('move.accessRequest.grant')).click()
    await a.button(a.named('move.accessRequest.grant'), a.dialog()).click()
    await a.page.getByRole('table').getByText(a.named('state.accessRequest.granted'), { exact: true }).waitFor()
    await n.page.reload()
    await n.page.getByText(n.named('state.accessRequest.granted'), { exact: true }).waitFor()
    await leave(n)
  }, 90_000)

  test('roles of several people change after a look, and are undone', async () => {
    await a.go('/account/people', a.say('access.people'))
    await a.page.getByRole('checkbox').nth(1).check()
    await a.page.getByRole('checkbox').nth(2).check()
    await a.button(a.say('access.bulk')).click()
    await a
      .dialog()
      .getByRole('checkbox', { name: a.named('role.reportViewer'), exact: true })
      .check()
    await a.button(a.say('access.bulk.look')).click()
    await a.page.getByText(a.say('access.bulk.changed', { n: 2, all: 2 })).waitFor()
    expect(await a.flaws()).toEqual([])
    await a.picture('people-preview')
    await a.button(a.say('access.bulk.do', { n: 2 })).click()
    await a.dialog().waitFor({ state: 'detached' })
    await a.go('/account/people/changes', a.say('access.changes'))
    await a.button(a.named('move.roleChange.undo')).click()
    await a.button(a.named('move.roleChange.undo'), a.dialog()).click()
    await a.page.getByText(a.named('state.roleChange.undone'), { exact: true }).waitFor()
    expect(await a.flaws()).toEqual([])
  })

  test('a file of people says row by row what it would do, then does it', async () => {
    await a.go('/account/people/file', a.say('access.sheet'))
    const chooser = a.page.waitForEvent('filechooser')
    await a.button(a.say('access.sheet.choose')).click()
    const sheet = `name,email,roles,location\nA,filed.${lang}@${domain},${a.named('role.salesAgent')},\nB,${colleague.email},king,\n`
    await (await chooser).setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
    await a.page.getByText(a.say('access.sheet.will.invited'), { exact: true }).waitFor()
    await a.page.getByText(a.say('access.sheet.counts', { invited: 1, given: 0, same: 0, wrong: 1 })).waitFor()
    expect(await a.flaws()).toEqual([])
    await a.picture('people-sheet')
    await a.button(a.say('access.sheet.do', { n: 1 })).click()
    await a.page.getByText(a.say('access.sheet.was.invited'), { exact: true }).waitFor()
  })

  test('whoever can change the company’s DNS asks to become admin, and an admin objects', async () => {
    const c = await visitor(lang, colleague.email)
    await c.go('/account/recovery', c.say('access.recovery'))
    await c.button(c.say('access.recovery.ask')).click()
    await c.field(c.say('access.recovery.reason')).fill('Nobody answers.')
    await c.button(c.say('access.recovery.ask.do')).click()
    await c.button(c.say('access.domains.demo.do')).click()
    await c.page.getByText(c.say('access.domains.demo.done'), { exact: true }).waitFor()
    await c.button(c.named('move.recovery.prove')).click()
    await c.page.getByText(c.named('state.recovery.waiting')).first().waitFor()
    expect(await c.flaws()).toEqual([])
    await c.picture('people-recovery')
    await a.go('/account/recovery', a.say('access.recovery'))
    await a.button(a.named('move.recovery.object')).click()
    await a.field(a.say('access.requests.reason')).fill('We are here.')
    await a.button(a.named('move.recovery.object'), a.dialog()).click()
    await a.page.getByText(a.named('state.recovery.objected'), { exact: true }).waitFor()
    await leave(c)
  })

  test('a colleague is taken out of the directory and stays as a guest', async () => {
    await a.page.goto(`/account/people?q=${encodeURIComponent(colleague.email)}`)
    await a.page.getByRole('link', { name: colleague.name }).first().click()
    await a.button(a.named('move.member.remove')).click()
    await a.page.getByRole('radio', { name: new RegExp(`^${a.say('access.member.remove.directory')}`) }).check()
    expect(await a.flaws()).toEqual([])
    await a.picture('people-remove')
    await a.button(a.named('move.member.remove'), a.dialog()).click()
    await a.page.getByText(a.say('access.guest.text')).waitFor()
  })
})
