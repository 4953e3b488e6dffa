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

const comesIn = async (lang: Lang, email: string): Promise<Reader> => {
  const r = reader(await house.visit({ lang, dark: lang === 'ko' }), lang)
  await r.comeIn(email)
  return r
}
describe.each(['en', 'ko'] as const)('in %s', (lang) => {
  const { admin, colleague } = companyOf(lang)
  const name = lang === 'ko' ? '보고서 담당' : 'Report readers'

  test('a group is made, a colleague put in holds its role at once and sees by which group, and loses it with the group', async () => {
    const [a, c] = [await comesIn(lang, admin.email), await comesIn(lang, colleague.email)]
    await a.go('/account/people/groups', a.say('groups.title'))
    await a.picture('groups-list')
    await a.button(a.say('groups.new')).click()
    await a.field(a.say('groups.name')).fill(name)
    await a
      .dialog()
      .getByRole('checkbox', { name: a.named('role.executiveViewer'), exact: true })
      .check()
    expect(await a.flaws()).toEqual([])
    await a.picture('groups-new')
    await a.button(a.say('groups.new'), a.dialog()).click()
    await a.field(a.say('kit.proof.code')).fill(await nextCode(admin.email))
    await a.heading(name).waitFor()

    await a.button(a.say('groups.add')).click()
    await a.page.getByRole('combobox', { name: a.say('groups.add.who'), exact: true }).fill(colleague.name)
    await a.page.getByRole('option', { name: new RegExp(colleague.email) }).click()
    await a.page.keyboard.press('Escape')
    expect(await a.flaws()).toEqual([])
    await a.picture('groups-add')
    await a.button(a.say('groups.add.do', { n: 1 })).click()
    await a.page
      .getByRole('table', { name: a.say('groups.people') })
      .getByText(colleague.email)
      .waitFor()
    await a.picture('groups-one')

    await c.go('/account/access', c.say('access.mine'))
    await c.link(name).waitFor()
    await c.page.getByText(c.named('role.executiveViewer'), { exact: true }).first().waitFor()
    await c.picture('groups-mine')

    await a.page.goto('/account/people?role=executiveViewer')
    await a.page.getByRole('link', { name: new RegExp(colleague.name) }).click()
    await a.link(name).waitFor()
    await a.picture('groups-member')
    await a.link(name).click()

    await a.button(a.say('groups.change')).click()
    await a
      .dialog()
      .getByRole('checkbox', { name: a.named('role.coSellAdmin'), exact: true })
      .check()
    await a.button(a.say('groups.change.look')).click()
    await a.page.getByText(a.say('groups.effects', { n: 1, all: 1 })).waitFor()
    expect(await a.flaws()).toEqual([])
    await a.picture('groups-look')
    await a.button(a.say('groups.change.do')).click()
    await a.dialog().waitFor({ state: 'detached' })

    await a.button(a.named('move.group.delete')).click()
    await a.page.getByText(a.say('groups.effects', { n: 1, all: 1 })).waitFor()
    await a.field(a.say('groups.delete.name')).fill(`${name}!`)
    await a.button(a.named('move.group.delete'), a.dialog()).click()
    await a.page.getByText(a.refusal('groups.otherName', { name })).first().waitFor()
    expect(await a.flaws()).toEqual([])
    await a.picture('groups-delete')
    await a.field(a.say('groups.delete.name')).fill(name)
    await a.button(a.named('move.group.delete'), a.dialog()).click()
    await a.page.getByText(a.say('groups.deleted')).waitFor()
    await c.page.reload()
    await c.heading(c.say('access.mine')).waitFor()
    await c.page.getByText(c.say('access.mine.roles')).waitFor()
    await c.link(name).waitFor({ state: 'detached' })
    await Promise.all([a, c].map(({ page }) => page.context().close()))
  }, 90_000)
})
