import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededId } from '#demo/ids.ts'
import { inTenant } from '#kernel/context.ts'
import { addDays } from '#kernel/time.ts'
import type { Lang } from '#kernel/words.ts'
import { holdLevel } from '#modules/levels/index.ts'
import { keepFigures } from '#modules/levels/scores/commands.ts'
import { FULL } from '../buyer.ts'
import { type Portal, portal } from './house.ts'
import { keepFailures, partnerAt, prove, type Reader, reader } from './reader.ts'

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

async function adminOf(site: string, lang: Lang): Promise<Reader> {
  const one = reader(await house.visit({ lang }), lang)
  await one.comeIn(partnerAt(site).founder.email)
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
      .getByText(partnerAt(ours).name)
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

test('people of a linked company are told whose account it belongs to, wherever they look for one, and switch to it', async () => {
  const one = reader(await house.visit({ lang: 'en' }), 'en')
  const { page, go, say, button, flaws } = one
  const [labs, leader] = [seededId<'tenant'>('tenant lab'), partnerAt('raintree-digital')]
  await one.comeIn(`nadia.rahman@labs.${leader.domain}`)
  await page.request.put('/rest/me/tenant', { data: { tenantId: labs } })
  await go('/', 'Rain Tree Labs')
  await page.getByText(say('structure.into', { name: leader.name })).waitFor()
  expect(await flaws()).toEqual([])
  expect(await one.link(say('shell.space.association')).count()).toBe(0)
  await go('/association', 'Rain Tree Labs')
  await page.getByText(say('structure.into', { name: leader.name })).waitFor()
  await go('/enrol', say('enrolment.title'))
  await button(say('structure.into.go', { name: leader.name })).click()
  await one.heading(leader.name).waitFor()
  await page.context().close()
})

/** Two companies whose admins carry a second factor, and what the one company renews at last. */
// biome-ignore format: a table
const unions = {
  en: { ours: 'copperline', theirs: 'harbour-vale', level: 'Solutions Partner for Data and AI', licences: 'Cloud service licences' },
  ko: { ours: 'saeumteo',   theirs: 'sorimaru',     level: '데이터와 AI 솔루션 파트너',             licences: '클라우드 서비스 라이선스' },
} as const satisfies Record<Lang, object>

/** What was held in the legacy centre, on an anniversary so many days from today. */
const held = (site: string, code: string, days: number) =>
  house.house.inNetwork((ctx) => {
    const [since, anniversary] = [addDays(ctx.now, days - 365), addDays(ctx.now, days)]
    return holdLevel(inTenant(ctx, partnerAt(site).tenantId), { code, since, anniversary, source: 'migration' })
  })

describe.each(['en', 'ko'] as const)('two companies, in %s', (lang) => {
  const { ours, theirs, level, licences } = unions[lang]
  const [leads, joins] = [partnerAt(ours), partnerAt(theirs)]
  let me: Reader
  let other: Reader
  let joining = ''
  const come = async (email: string) => {
    const one = reader(await house.visit({ lang, dark: lang === 'ko' }), lang)
    await one.comeIn(email)
    await one.page.context().addCookies([{ name: 'lang', value: lang, url: house.url }])
    return one
  }
  beforeAll(async () => {
    for (const [site, code, days] of [
      [ours, 'dataPartner', -3],
      [ours, 'silverBenefits', 200],
      [theirs, 'goldBenefits', 200],
    ] as const)
      await held(site, code, days) // biome-ignore format: a table
    ;[me, other] = [await come(leads.signer.email), await come(joins.signer.email)]
    joining = await globalIdOf(other)
  }, 60_000)
  afterAll(() => Promise.all([me, other].map((one) => one?.page.context().close())))

  /** Presses a move of the merge and says yes to what follows. */
  const does = async ({ named, button, dialog }: Reader, move: string) => {
    await button(named(`move.merge.${move}`)).click()
    await button(named(`move.merge.${move}`), dialog()).click()
  }
  const stands = ({ page, named }: Reader, state: string) =>
    page
      .getByText(named(`state.merge.${state}`), { exact: true })
      .first()
      .waitFor()
  /** Invited by the global ID, and answered with yes. */
  const agree = async () => {
    const { say, go, button, field, heading, dialog } = me
    await go('/account/merges', say('structure.merges'))
    await button(say('structure.merges.propose')).click()
    await field(say('structure.merges.propose.id')).fill(joining)
    await button(say('structure.merges.propose'), dialog()).click()
    await heading(say('structure.merges.title', { name: joining })).waitFor()
    await other.go('/account/merges', other.say('structure.merges'))
    await other.page.getByRole('main').getByText(leads.name).first().click()
    await other.heading(say('structure.merges.title', { name: leads.name })).waitFor()
    await does(other, 'accept')
  }

  test('become one by global ID, with a preview of what becomes of each thing, and are two again by the undo', async () => {
    const { page, say, heading, flaws, picture } = me
    await agree()
    await prove(other, joins.signer.email)
    await stands(other, 'accepted')
    await page.reload()
    await heading(say('structure.merges.title', { name: joins.name })).waitFor()
    const things = page.locator('dl').filter({ hasText: me.named('thing.merge.globalId') })
    await things.locator('small').nth(6).waitFor()
    expect(await things.locator('small').count()).toBe(await things.locator('dt').count())
    expect(await things.textContent()).toContain(joins.name)
    expect(await flaws()).toEqual([])
    await picture('merge-preview')
    await does(me, 'confirm')
    await prove(me, leads.signer.email)
    await stands(me, 'merged')
    await picture('merge-done')
    const address = new URL(page.url()).pathname
    await me.go('/locations', say('membership.locations'))
    await page.getByText(joining).first().waitFor()
    await me.go(address, say('structure.merges.title', { name: joins.name }))
    await does(me, 'undo')
    await stands(me, 'undone')
    await me.go('/locations', say('membership.locations'))
    await page.getByRole('row').nth(1).waitFor()
    expect(await page.getByText(joining).count()).toBe(0)
    expect(await globalIdOf(other)).toBe(joining)
  }, 90_000)

  test('that held different levels choose one bundle of benefits when the one company renews', async () => {
    const { page, say, heading, button, dialog, flaws, picture } = me
    await agree()
    await stands(other, 'accepted')
    await page.reload()
    await does(me, 'confirm')
    await stands(me, 'merged')
    const partnerId = (await globalIdOf(me)).replace(' ', '')
    const items = Object.entries(FULL).map(([metric, value]) => ({ partnerId, area: 'data', metric, day: house.clock().toISOString().slice(0, 10), value })) // biome-ignore format: one thought
    await house.house.inNetwork((ctx) => keepFigures(ctx, { items }))
    await me.go('/membership/levels/dataPartner', level)
    for (const key of ['why', 'own', 'legacy'] as const) await heading(say(`levels.bundle.${key}`), 2).waitFor()
    await picture('bundle-offer')
    await button(say('levels.renew')).click()
    await page.getByRole('radio', { name: new RegExp(`^${say('levels.bundle.legacy')}`) }).check()
    expect(await flaws()).toEqual([])
    await picture('bundle-order')
    await button(say('levels.buy.card'), dialog()).click()
    await page.waitForURL(/\/membership\/orders\//)
    await page.getByText(me.named('state.purchase.active'), { exact: true }).first().waitFor()
    await me.go('/benefits?source=level', say('benefits.title'))
    await page
      .getByRole('row')
      .filter({ hasText: licences })
      .filter({ hasText: level })
      .getByText('25', { exact: true })
      .first()
      .waitFor()
    await picture('bundle-granted')
  }, 90_000)
})

describe.each([
  ['en', 'collesereno'],
  ['ko', 'garamnuri'],
] as const)('a company that sells no more, in %s', (lang, site) => {
  test('leaves the reseller programme, once it has ended what stands in the way', async () => {
    const { signer } = partnerAt(site)
    const me = reader(await house.visit({ lang, width: 390 }), lang)
    const { page, say, named, refusal, go, button, link, field, heading, dialog, flaws, picture } = me
    await me.comeIn(signer.email)
    await page.context().addCookies([{ name: 'lang', value: lang, url: house.url }])
    const id = await globalIdOf(me)
    const leave = named('move.reseller.leave')
    await go('/programmes', say('programmes.title'))
    await button(leave).click()
    await dialog().getByText(say('structure.close.blocked')).waitFor()
    expect(await field(say('programmes.leave.reason'), dialog()).count()).toBe(0)
    await picture('leaving-blocked')
    await link(say('kit.do'), dialog()).click()
    await button(say('associations.end')).click()
    await button(say('associations.end'), dialog()).click()
    await heading(say('associations.none'), 2).waitFor()

    await go('/programmes', say('programmes.title'))
    await button(leave).click()
    await dialog().getByText(say('structure.close.ready')).waitFor()
    const typed = say('programmes.leave.type', { id })
    await field(say('programmes.leave.reason'), dialog()).fill('We only consult from now on. 이제는 자문만 합니다.')
    await field(typed, dialog()).fill('27182819')
    expect(await flaws()).toEqual([])
    await picture('leaving-ready')
    await button(leave, dialog()).click()
    await prove(me, signer.email)
    await me.refusedAt(typed, refusal('closures.idNotTyped', { id }))
    await field(typed, dialog()).fill(id)
    await button(leave, dialog()).click()
    await page.getByText(say('programmes.next.left')).first().waitFor()
    await page.getByText(named('state.reseller.left'), { exact: true }).first().waitFor()
    await picture('left')
    await page.context().close()
  }, 60_000)
})
