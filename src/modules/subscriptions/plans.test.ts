import { describe, expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import type { Item } from '#modules/catalog/index.ts'
import { misfit, nextTerm, seatsOf, wantedFor, waysOf } from './renewals/rules.ts'
import { moveInto } from './subscriptions/rules/move.ts'
import { begin } from './subscriptions/rules/opening.ts'
import { momentIn } from './subscriptions/rules/standing.ts'
import { changePlan, convert, lengthen } from './subscriptions/rules/terms.ts'
import { upgrade } from './subscriptions/rules/upgrade.ts'
import type { Subscription } from './subscriptions/tables.ts'

const sold = (given: Partial<Item> = {}): Item => ({
  ...{ productId: 'P', skuId: 'one', availabilityId: 'A', catalogItemId: 'P:one:A', kind: 'onlineService', unit: 'seat' },
  ...{ title: { en: 'One', ko: '하나' }, publisher: 'Aurora', market: 'KR', segment: 'commercial', term: 'P1Y', cycle: 'monthly' },
  ...{ unitPrice: 1_000n, retailPrice: 0n, currency: 'USD', minQuantity: 1, maxQuantity: 40, seatsMax: null, isTrial: false, isAddon: false },
  ...{ isRenewable: true, prerequisites: [], upgradesTo: ['P:two'], convertsTo: null, attestation: false, onePerCustomer: false },
  ...{ pool: null, offerId: '', endOfSale: null, endOfLife: null },
  ...given,
}) // biome-ignore format: a record
const moment = momentIn(new Date('2026-03-11T03:00:00Z'), 'KR')
const held = (item: Partial<Item> = {}, given: Partial<Subscription> = {}): Subscription =>
  ({ ...begin({ item: sold(item), quantity: 10 }, moment).columns, ...given }) as Subscription // all that rules read of it
const codeOf = (change: () => unknown) => {
  try {
    change()
    return null
  } catch (error) {
    return error instanceof Refusal ? error.code : error
  }
}

describe('the next term', () => {
  const three = { term: 'P3Y', cycle: 'monthly' } as const
  const waiting = { nextPlan: { cycle: 'annual', unitPrice: '1' } } as const
  // biome-ignore format: a table
  test.each<[string, Subscription, string[]]>([
    ['nothing planned',        held(),                                              ['one P1Y monthly renew 10']],
    ['more seats',             held({}, { nextTerm: { quantity: 12 } }),            ['one P1Y monthly renew 12', 'one P1Y monthly renew 10', 'one P1Y monthly renew 10']],
    ['another product, fewer', held({}, { nextTerm: { skuId: 'two', quantity: 4 } }), ['two P1Y monthly buy 4', 'two P1Y monthly buy 10', 'one P1Y monthly renew 10']],
    ['another term',           held({}, { nextTerm: { term: 'P1M' } }),             ['one P1M monthly renew 10', 'one P1M monthly renew 10', 'one P1Y monthly renew 10']],
    ['a cycle that waits',     held(three, waiting),                                ['one P3Y annual renew 10', 'one P3Y monthly renew 10']],
    ['a cycle, and seats',     held(three, { ...waiting, nextTerm: { quantity: 5 } }), ['one P3Y annual renew 5', 'one P3Y annual renew 10', 'one P3Y annual renew 10', 'one P3Y monthly renew 10']],
    ['a trial',                held({ isTrial: true, convertsTo: 'P:paid', term: 'P1M' }), ['paid P1Y monthly buy 25']],
  ])('with %s is tried like this', (_, s, ways) =>
    expect(waysOf(s).map((way) => {
      const wanted = wantedFor(way)
      return `${wanted?.skuId} ${wanted?.term} ${wanted?.cycle} ${wanted?.purpose} ${seatsOf(way)}`
    })).toEqual(ways))

  test('begins with the charge cycle that was waiting, and counts its changes anew', () => {
    const s = held({ term: 'P3Y', cycle: 'monthly' }, { ...waiting, updates: 700 })
    const { next, lines } = nextTerm(s, sold({ term: 'P3Y', cycle: 'annual', unitPrice: 12_000n }), moment)
    expect(next).toMatchObject({
      cycle: 'annual',
      unitPrice: 12_000n,
      nextPlan: null,
      updates: 0,
      cycleTo: '2030-03-10',
    })
    expect(lines).toMatchObject([{ type: 'renew', subtotal: 120_000n }])
  })

  // biome-ignore format: a table
  test.each([
    ['what it has, whatever the catalogue says', {},                                  { minQuantity: 20 }, null],
    ['more than there may be',                   { nextTerm: { quantity: 30 } },      { maxQuantity: 20 }, 'subscriptions.tooMany'],
    ['fewer than there must be of another',      { nextTerm: { skuId: 'two' } },      { skuId: 'two', minQuantity: 20 }, 'subscriptions.tooFew'],
  ])('of %s', (_, planned, item, code) => expect(misfit(held({}, planned), sold(item))?.code ?? null).toBe(code))
})

describe('one change', () => {
  const won = { currency: 'KRW' } as const
  const into = () => held({ skuId: 'two', ...won }, { cancellableUntil: null })
  // biome-ignore format: a table
  test.each<[string, () => unknown]>([
    ['an upgrade',     () => upgrade(held(), { item: sold({ skuId: 'two', ...won }) }, moment)],
    ['a longer term',  () => lengthen(held(), { item: sold({ term: 'P3Y', ...won }) }, moment)],
    ['a conversion',   () => convert(held({ isTrial: true, convertsTo: 'P:two' }), { item: sold({ skuId: 'two', ...won }), quantity: 30 }, moment)],
    ['a move',         () => moveInto(held(), { into: into() }, moment)],
    ['a charge cycle', () => changePlan(held({ term: 'P3Y' }), { item: sold({ term: 'P3Y', cycle: 'annual', ...won }) }, moment)],
  ])('is of one currency: %s into another is refused', (_, change) =>
    expect(codeOf(change)).toBe('subscriptions.otherCurrency'))

  test('of a trial is to at least as many seats as the item is sold by', () => {
    const item = sold({ skuId: 'two', minQuantity: 50 })
    const trial = held({ isTrial: true, convertsTo: 'P:two' })
    expect(codeOf(() => convert(trial, { item, quantity: 30 }, moment))).toBe('subscriptions.tooFew')
  })

  test('to what is paid by seats is charged, whatever it was', () => {
    const { lines } = upgrade(held({ unit: 'usage' }), { item: sold({ skuId: 'two' }) }, moment)
    expect(lines).toMatchObject([{ type: 'convert', quantity: 10, subtotal: 10_000n }])
    const { lines: back } = upgrade(held(), { item: sold({ skuId: 'two', unit: 'usage' }) }, moment)
    expect(back).toMatchObject([{ quantity: -10 }])
  })

  test('of the charge cycle keeps the price it was shown at', () =>
    expect(
      changePlan(held({ term: 'P3Y' }), { item: sold({ term: 'P3Y', cycle: 'annual', unitPrice: 11_500n }) }, moment)
        .next,
    ).toEqual({ nextPlan: { cycle: 'annual', unitPrice: '11500' } }))
})
