import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { daysLater } from '#kernel/days.ts'
import { moveOn } from '#modules/subscriptions/renewals/commands.ts'
import { type Portal, portal } from './house.ts'
import { keepFailures, partnerAt, type Reader, reader } from './reader.ts'

let house: Portal
keepFailures()
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

// biome-ignore format: a table
const stories = {
  en: { site: 'quillonridge', width: 1280, customer: 'Quiet Lake Publishing', search: 'workplace', small: 'Aurora Workplace Essentials', greater: 'Aurora Workplace Standard' },
  ko: { site: 'daongyeol',    width: 360,  customer: '초록들영농조합',          search: '워크플레이스', small: '오로라 워크플레이스 에센셜', greater: '오로라 워크플레이스 스탠더드' },
} as const

/** Comes in and stays, whatever day the house has: how long a session lasts is counted by the day it really is. */
async function comesToStay({ comeIn }: Reader, email: string) {
  await comeIn(email)
  await house.owner(`update auth.sessions set expires_at = expires_at + interval '90 days'`)
}

describe.each(['en', 'ko'] as const)('what is sold to a customer, from an empty cart to its end, in %s', (lang) => {
  const { site, width, customer, search, small, greater } = stories[lang]
  const agent = partnerAt(site).people.find(({ roles }) => roles.includes('adminAgent'))?.email ?? ''
  let me: Reader
  let path = ''

  test('an agent finds it in the catalogue, puts it into the cart, sees what it costs, and orders it', async () => {
    me = reader(await house.visit({ lang, dark: lang === 'ko', width }), lang)
    const { page, say, button, heading, link, field, choose, flaws, picture, go } = me
    await comesToStay(me, agent)
    await go('/catalogue', say('catalogue.title'))
    await choose(say('catalogue.for.choose'), customer)
    await page.getByRole('searchbox', { name: say('catalogue.search') }).fill(search)
    await page.getByRole('link', { name: new RegExp(`^${small}`) }).click()
    const sku = page.getByRole('region', { name: small, exact: true })
    await button(say('orders.put'), sku).first().click() // for a month, by the month
    await heading(say('orders.cart.of', { name: customer })).waitFor()
    const quantity = page.getByRole('textbox', { name: say('orders.quantity', { name: small }) })
    await quantity.fill('10')
    await quantity.press('Enter')
    await page.getByText(/^10 × /).waitFor()
    expect(await flaws()).toEqual([])
    await picture('sold-cart')
    await field(say('orders.purchaseOrder.yours')).fill('J-2026-1')
    await button(say('orders.checkout.do')).click()
    await heading(say('orders.done', { n: 1 }), 2).waitFor()
    expect(await flaws()).toEqual([])
    await picture('sold-ordered')
    await page.locator('section[data-tone=good] a').click()
    await heading(say('orders.one', { name: customer })).waitFor()
    await page.getByText('J-2026-1').waitFor()
    await link(small).click()
    await heading(small).waitFor()
    path = new URL(page.url()).pathname
  }, 60_000)

  test('seats are added and given back in their window, each with what it costs before', async () => {
    const { page, say, button, dialog, flaws, picture, named } = me
    const change = async (to: string, action: string) => {
      await button(say('subscriptions.seats.change')).click()
      await dialog().getByRole('textbox', { name: say('subscriptions.quantity') }).fill(to)
      await dialog().getByRole('region', { name: say('subscriptions.preview') }).getByText(`${to} × `).waitFor()
      await picture(`sold-seats-${to}`)
      await button(action, dialog()).click()
      await dialog().waitFor({ state: 'detached' })
    } // biome-ignore format: one thought
    await change('15', say('subscriptions.seats.add', { n: 5 }))
    await change('12', say('subscriptions.seats.remove', { n: 3 }))
    await page.getByText(named('change.subscription.seatsRemoved'), { exact: true }).first().waitFor()
    expect(await flaws()).toEqual([])
    await picture('sold-picture')
  }, 60_000)

  test('it becomes a greater product, and the next term is planned with fewer seats', async () => {
    const { page, say, button, dialog, field, heading, picture } = me
    await button(say('subscriptions.upgrade.do')).click()
    await dialog().getByRole('radio', { name: new RegExp(greater) }).check()
    await dialog().getByText(say('subscriptions.preview.total')).waitFor()
    await picture('sold-upgrade')
    await button(say('subscriptions.upgrade.do'), dialog()).click()
    await heading(greater).waitFor()
    await button(say('subscriptions.next.plan')).click()
    await field(say('subscriptions.quantity'), dialog()).fill('8')
    await button(say('subscriptions.next.plan'), dialog()).click()
    await dialog().waitFor({ state: 'detached' })
    await page.getByText(say('subscriptions.count', { n: 8 })).first().waitFor()
  }, 60_000) // biome-ignore format: one thought

  test('a month later it is renewed as planned, suspended, reactivated, and cancelled in the window of the new term', async () => {
    const { page, say, button, dialog, picture, named, go } = me
    const ends = await endOf(me, path)
    house.clock.moveTo(new Date(`${daysLater(ends, 2)}T12:00:00Z`))
    while (await house.house.inNetwork(moveOn)) {}
    await go(path, greater)
    const renewed = new RegExp(`^${named('change.subscription.renewed')}$`) // 갱신 is the heading of its days, too
    await page.getByRole('paragraph').filter({ hasText: renewed }).waitFor()
    await picture('sold-renewed')
    const moves = async (name: string, state: string) => {
      await button(named(`move.subscription.${name}`)).click()
      await button(named(`move.subscription.${name}`), dialog()).click()
      await dialog().waitFor({ state: 'detached' })
      await page
        .getByText(named(`state.subscription.${state}`), { exact: true })
        .first()
        .waitFor()
    }
    await moves('suspend', 'suspended')
    await moves('reactivate', 'active')
    await button(named('move.subscription.cancel')).click()
    await dialog().getByText(say('subscriptions.preview.back')).waitFor()
    await picture('sold-cancel')
    await button(say('subscriptions.cancel.do'), dialog()).click()
    await page.getByText(named('state.subscription.deleted'), { exact: true }).first().waitFor()
    await picture('sold-ended')
    await go(`${path}?tab=charges`, greater)
    await page
      .locator('td', { hasText: named('kind.charge.cancelImmediate') })
      .first()
      .waitFor()
    await picture('sold-charges')
    await page.context().close()
  }, 60_000)
})

/** The last day of its term. */
async function endOf({ page }: Reader, path: string): Promise<string> {
  const [, , customerId, id] = path.split('/')
  const answer = await page.request.get(`/rest/customers/${customerId}/subscriptions/${id}`)
  return ((await answer.json()) as { termTo: string }).termTo
}
