import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Lang, type Portal, portal } from './house.ts'
import { comeIn, keepFailures, partnerAt, type Reader, reader } from './reader.ts'

const MINUTE = 60_000
let house: Portal
keepFailures()
beforeAll(async () => {
  house = await portal()
}, 3 * MINUTE)
afterAll(() => house?.close())

/** Who buys: a company whose score qualifies it, and the level the vendor adds for the story. */
// biome-ignore format: a table
const cast = {
  en: { site: 'quillonridge', area: 'infrastructure', areaName: 'Infrastructure', code: 'workshopPack', level: 'Workshop Pack', keys: 'Software licences',   pack: 'Launch Pack', metric: 'Deployments', held: 'infrastructurePartner', designation: 'Solutions Partner for Infrastructure' },
  ko: { site: 'daongyeol',    area: 'data',           areaName: '데이터와 AI',       code: 'sijakPack',    level: '시작 꾸러미',     keys: '소프트웨어 라이선스', pack: '런치 팩',      metric: '배포',        held: 'dataPartner',           designation: '데이터와 AI 솔루션 파트너' },
} as const satisfies Record<Lang, object>

async function at(lang: Lang, email: string): Promise<Reader> {
  const page = await house.visit({ lang })
  await comeIn(page, email)
  await page.context().addCookies([{ name: 'lang', value: lang, url: house.url }])
  return reader(page, lang)
}

/** Pays for a level with a card of the test gateway, and waits until the card is charged. */
async function payByCard({ page, say, named, button, dialog }: Reader) {
  await button(say('levels.buy')).click()
  await button(say('levels.buy.card'), dialog()).click()
  await page.waitForURL(/\/membership\/orders\//)
  await page.getByText(named('state.purchase.active'), { exact: true }).first().waitFor()
}

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
  const it = cast[lang]
  const buyer = partnerAt(it.site).founder.email
  let me: Reader
  let certificate = ''

  test(
    'the vendor adds a level with its criterion, fee and benefits',
    async () => {
      const { page, say, named, button, field, go, choose, heading, flaws } = await at(lang, 'olivia@aurora.example')
      await go('/vendor/levels', say('levels.desk.levels'))
      await button(say('levels.desk.add')).click()
      await field(say('levels.desk.code')).fill(it.code)
      await choose(say('levels.desk.kind'), named('kind.level.membership'))
      for (const group of ['levels.desk.name', 'levels.desk.text'] as const) {
        const pair = page.getByRole('group', { name: say(group), exact: true })
        await pair.getByRole('textbox').first().fill(it.level)
        await pair.getByRole('textbox').last().fill(it.level)
      }
      await field(say('levels.price.fee')).fill('120')
      await button(say('levels.desk.criterion.add')).click()
      await choose(say('levels.desk.area'), it.areaName)
      await button(say('levels.desk.benefit.add')).click()
      await choose(say('levels.desk.benefit.type'), it.keys)
      await field(say('levels.desk.quantity')).fill('2')
      expect(await flaws()).toEqual([])
      await button(say('levels.desk.add')).click()
      await heading(it.level).waitFor()
      await page.context().close()
    },
    MINUTE,
  )

  test(
    'a score says how it came, and what it would be with other figures',
    async () => {
      me = await at(lang, buyer)
      const { page, say, go, flaws } = me
      await go(`/membership/scores/${it.area}`, it.areaName)
      const would = page.getByRole('status').filter({ hasText: say('levels.score.outOf') })
      await would.waitFor()
      await page.getByRole('slider', { name: it.metric, exact: true }).press('Home')
      await would.getByText(it.metric).waitFor()
      await page.getByText(say('levels.history.table')).click()
      expect(await page.getByRole('row').count()).toBeGreaterThan(6)
      expect(await flaws()).toEqual([])
    },
    MINUTE,
  )

  test(
    'its conditions met, it is bought by card; a card the gateway declines is named at the card',
    async () => {
      const { page, say, refusal, link, button, dialog, go, choose, flaws } = me
      await go('/membership/levels', say('levels.offers.title'))
      await link(it.level).click()
      await me.heading(it.level).waitFor()
      await page
        .getByRole('img', { name: say('kit.met'), exact: true })
        .nth(3)
        .waitFor()
      await button(say('levels.buy')).click()
      await choose(say('levels.buy.cardField'), say('levels.card.declined'))
      await button(say('levels.buy.card'), dialog()).click()
      await page.getByText(refusal('levels.cardDeclined')).first().waitFor()
      expect(await flaws()).toEqual([])
      await choose(say('levels.buy.cardField'), say('levels.card.approved'))
      await button(say('levels.buy.card'), dialog()).click()
      await page.waitForURL(/\/membership\/orders\//)
      await page.getByText(me.named('state.purchase.active'), { exact: true }).first().waitFor()
      await page.getByText(say('levels.order.refundable')).waitFor()
    },
    MINUTE,
  )

  test(
    'it has a certificate, which anybody checks by its number',
    async () => {
      const { page, say, link } = me
      await link(it.level, page.getByRole('main')).click()
      const number = page.getByText(/^\w{4}-\w{4}-\w{4}$/).first()
      for (let turn = 0; turn < 20 && !(await number.isVisible()); turn++) {
        await page.waitForTimeout(300)
        await page.reload()
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await number.waitFor({ timeout: 700 }).catch(() => undefined)
      }
      certificate = (await number.textContent())?.trim() ?? ''
      const stranger = reader(await house.visit({ lang }), lang)
      await stranger.go('/certificates', say('levels.check.title'))
      await stranger.field(say('levels.check.number')).fill(certificate.toLowerCase().replaceAll('-', ' '))
      await stranger.button(say('levels.check.do')).click()
      await stranger.page.getByText(stranger.named('status.certificate.valid'), { exact: true }).waitFor()
      expect(await stranger.flaws()).toEqual([])
      await stranger.page.context().close()
    },
    MINUTE,
  )

  test(
    'the logo of a level is looked at, and arrives as a drawing and as a picture',
    async () => {
      const { page, say, button, link, heading, go, flaws } = me
      await go('/membership', say('levels.title'))
      await link(it.designation).first().click()
      await heading(it.designation).waitFor()
      await page.getByRole('img', { name: say('levels.logo.of', { level: it.designation }) }).waitFor()
      await page.getByText(say('levels.logo.dark'), { exact: true }).click()
      expect(await flaws()).toEqual([])
      const arrives = async (press: () => Promise<void>) => {
        const [file] = await Promise.all([page.waitForEvent('download'), press()])
        return { name: file.suggestedFilename(), content: readFileSync(await file.path()) }
      }
      const drawing = await arrives(() => link(say('levels.logo.svg')).click())
      expect(drawing.name).toBe(`${it.held}-${lang}-dark.svg`)
      for (const part of ['<svg ', it.designation, partnerAt(it.site).name])
        expect(drawing.content.toString()).toContain(part)
      const image = await arrives(() => button(say('levels.logo.png')).click())
      expect([image.name, image.content.subarray(1, 4).toString()]).toEqual([`${it.held}-dark.png`, 'PNG'])
    },
    MINUTE,
  )

  test(
    'a key of it is taken and viewed, and from then on it cannot be refunded',
    async () => {
      const { page, say, named, refusal, button, link, dialog, go } = me
      await go('/benefits?source=level', say('benefits.title'))
      await link(it.keys, page.getByRole('row').filter({ hasText: it.level })).click()
      const take = say('benefits.assign.softwareKey')
      await button(take).click()
      await me.field(say('benefits.assign.machine'), dialog()).fill(`Rack ${lang}`)
      await button(take, dialog()).click()
      await page.getByRole('link', { name: new RegExp(`Rack ${lang}$`) }).click()
      await button(named('move.softwareKey.view')).click()
      await button(say('benefits.view.do'), dialog()).click()
      await page.getByRole('dialog', { name: say('benefits.view.shown') }).waitFor()
      await go('/membership/orders', say('levels.orders.title'))
      await page.getByRole('row').filter({ hasText: it.level }).getByRole('link').first().click()
      await page.getByText(refusal('levels.refundKeySeen')).first().waitFor()
      await button(say('kit.denied.why', { action: named('move.purchase.refund') })).click()
      await dialog().getByText(refusal('levels.refundKeySeen')).waitFor()
    },
    MINUTE,
  )

  test(
    'another, of which nothing was used, is given back',
    async () => {
      const { page, say, named, button, dialog, go } = me
      await go('/membership/levels/launchPack', it.pack)
      await payByCard(me)
      await button(named('move.purchase.refund')).click()
      await me.field(say('levels.refund.reason'), dialog()).fill('Bought twice. 두 번 샀어요.')
      await button(named('move.purchase.refund'), dialog()).click()
      await page.getByText(named('state.purchase.refunded'), { exact: true }).first().waitFor()
      await page.context().close()
    },
    MINUTE,
  )
})

test(
  'a transfer waits with its reference until the vendor has seen the money',
  async () => {
    const me = await at('en', partnerAt('copperline').founder.email)
    await me.go('/membership', me.say('levels.title'))
    await me.link(`${me.say('levels.next.pay.do')}: ${me.say('levels.next.pay', { level: 'Launch Pack' })}`).click()
    await me.heading(me.say('levels.transfer'), 2).waitFor()
    const reference = await me.page.getByText(/^L-\d{4}-\d{6}-\d{8}$/).textContent()

    const desk = await at('en', 'priya@aurora.example')
    await desk.go(`/vendor/purchases?q=${reference}`, desk.say('levels.desk.orders'))
    await desk.page.getByRole('row').nth(1).getByRole('link').first().click()
    const confirm = desk.named('move.purchase.activate')
    await desk.button(confirm).click()
    await desk.button(confirm, desk.dialog()).click()
    await desk.page.getByText(desk.named('state.purchase.active'), { exact: true }).first().waitFor()
    await me.page.reload()
    await me.page.getByText(me.named('state.purchase.active'), { exact: true }).first().waitFor()
  },
  MINUTE,
)
