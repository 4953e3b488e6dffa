import { describe, expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import type { Item } from '#modules/catalog/index.ts'
import { availableOf, beyondLimit } from '../credit/rules.ts'
import { demandsFor } from '../eligibility/rules.ts'
import { firstState } from '../reviews/rules.ts'
import { basesOf, keptBackWith, nextOf } from './bases.ts'
import { groupsOf } from './groups.ts'
import { fault } from './refusals.ts'
import { countedOf, faultsOf, type Situation, wantedOf } from './rules.ts'
import { kept, type Wish } from './shapes.ts'

const item = (given: Partial<Item> = {}): Item => ({
  ...{ productId: 'P1', skuId: '0001', availabilityId: 'A', catalogItemId: 'P1:0001:A', kind: 'onlineService' },
  ...{ title: { en: 'Seats', ko: '시트' }, publisher: 'Aurora Cloud', unit: 'seat', market: 'KR', segment: 'commercial' },
  ...{ term: 'P1Y', cycle: 'annual', unitPrice: 120_000n, retailPrice: 150_000n, currency: 'KRW' },
  ...{ minQuantity: 1, maxQuantity: 100, seatsMax: null, isTrial: false, isAddon: false, isRenewable: true },
  ...{ prerequisites: [], upgradesTo: [], convertsTo: null, attestation: false, onePerCustomer: false, pool: null },
  ...{ offerId: '0', endOfSale: null, endOfLife: null, ...given },
}) // biome-ignore format: a record
const [wish] = kept([{ catalogItemId: 'P1:0001:A', cycle: 'annual', quantity: 5 }]) as [Wish]
const none: Situation = {
  held: new Map(),
  wanted: new Map(),
  first: new Map(),
  resellers: new Map(),
  isProvider: false,
}
const held = (seats: number, holdings = 1, trials = 0) => new Map([['P1:0001', { seats, holdings, trials }]])
const [good, shut] = ['00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-00000000000b'] as Id<'tenant'>[] as [Id<'tenant'>, Id<'tenant'>] // biome-ignore format: two ids
const resellers = new Map([[good, 'ready'], [shut, 'notReady']] as const) // biome-ignore format: a map

describe('a line', () => {
  // biome-ignore format: a table
  test.each<[string, Partial<Item>, Partial<Situation>, Partial<Wish>, string[]]>([
    ['with nothing against it',                 {},                       {},                                              {},                        []],
    ['with the last seats',                     { seatsMax: 10 },         { held: held(5), wanted: new Map([['P1:0001', 5]]) }, {},                   []],
    ['with one seat too many over two lines',   { seatsMax: 10 },         { held: held(2), wanted: new Map([['P1:0001', 9]]) }, {},                   ['subscriptions.noSeatsLeft']],
    ['for what one may have once and has',      { onePerCustomer: true }, { held: held(1) },                               {},                        ['subscriptions.oneEach']],
    ['for the same a second time in the cart',  { onePerCustomer: true }, { first: new Map([['P1:0001', 0]]) },            { number: 3 },             ['subscriptions.oneEach']],
    ['for a trial that was had',                { isTrial: true },        { held: held(0, 0, 1) },                         {},                        ['subscriptions.trialTaken']],
    ['for a trial of what is held',             { isTrial: true, convertsTo: 'P1:0001' }, { held: held(3) },               {},                        ['subscriptions.trialTaken']],
    ['for an add-on without its base',          { isAddon: true, prerequisites: ['P2:0001'] }, {},                         {},                        ['orderLine.baseMissing']],
    ['for an add-on whose base is held',        { isAddon: true, prerequisites: ['P1:0001'] }, { held: held(1) },          {},                        []],
    ['for an add-on whose base is in the cart', { isAddon: true, prerequisites: ['P2:0001'] }, { wanted: new Map([['P2:0001', 1]]) }, {},             []],
    ['without what the product asks to confirm', { attestation: true },   {},                                              {},                        ['orderLine.attestationMissing']],
    ['with it confirmed',                       { attestation: true },    {},                                              { attested: true },        []],
    ['with a name too long',                    {},                       {},                                              { name: 'x'.repeat(101) }, ['orderLine.nameTooLong']],
    ['through a reseller, by no provider',      {},                       { resellers },                                   { resellerTenantId: good }, ['orderLine.resellerNotAllowed']],
    ['through a reseller',                      {},                       { resellers, isProvider: true },                 { resellerTenantId: good }, []],
    ['through one that may not sell now',       {},                       { resellers, isProvider: true },                 { resellerTenantId: shut }, ['orderLine.resellerNotReady']],
    ['through one that is no partner of ours',  {},                       { isProvider: true },                            { resellerTenantId: good }, ['orderLine.resellerUnknown']],
    ['with two things against it',              { attestation: true },    {},                                              { name: 'x'.repeat(101) }, ['orderLine.attestationMissing', 'orderLine.nameTooLong']],
  ])('%s', (_, of, now, given, codes) => {
    expect(faultsOf({ ...wish, ...given }, item(of), { ...none, ...now }).map(({ code }) => code)).toEqual(codes)
  })

  test('asks after what a customer has only where that matters', () => {
    const all = [item(), item({ skuId: '2', seatsMax: 5 }), item({ skuId: '3', isAddon: true, prerequisites: ['P9:1'] }), item({ skuId: '4', isTrial: true, convertsTo: 'P9:2' })] // biome-ignore format: items
    expect(countedOf(all)).toEqual(['P1:2', 'P9:1', 'P1:4', 'P9:2'])
  })

  test('is counted with the others of its SKU, from the first on', () => {
    const lines = [3, 4].map((quantity, number) => ({ wish: { ...wish, number, quantity }, item: item() }))
    expect(wantedOf([...lines, { wish, item: null }])).toEqual({ wanted: new Map([['P1:0001', 7]]), first: new Map([['P1:0001', 0]]) }) // biome-ignore format: one answer
  })
})

test('lines of one kind, rhythm and currency become one order, in the order of the cart', () => {
  const lines = [item(), item({ cycle: 'monthly' }), item({ kind: 'perpetual', cycle: 'oneTime' }), item({ skuId: '9' }), item({ currency: 'USD' })].map((one) => ({ item: one })) // biome-ignore format: lines
  expect(groupsOf(lines).map(({ key, lines: all }) => [key, all.length])).toEqual([
    ['onlineService.annual.KRW', 2],
    ['onlineService.monthly.KRW', 1],
    ['perpetual.oneTime.KRW', 1],
    ['onlineService.annual.USD', 1],
  ])
})

describe('an add-on of a base in another order', () => {
  const addon = item({ skuId: '2', cycle: 'monthly', isAddon: true, prerequisites: ['P1:0001'] })
  const base = { item: item(), faults: [], bases: [] }
  const key = 'onlineService.annual.KRW'
  test('stands on that order, unless the base is held or comes with its own', () => {
    const near = { item: { ...item(), cycle: 'monthly' as const } }
    expect(basesOf(addon, [base], none)).toEqual([key])
    expect(basesOf(addon, [base, near], none)).toEqual([])
    expect(basesOf(addon, [base], { held: held(1) })).toEqual([])
    expect(basesOf(item(), [base], none)).toEqual([])
  })
  test('stays behind with it, and so does what stands on the add-on', () => {
    const further = { item: item({ cycle: 'oneTime' }), faults: [], bases: ['onlineService.monthly.KRW'] }
    const lines = [
      further,
      { item: addon, faults: [], bases: [key] },
      { ...base, faults: [fault.attestationMissing()] },
    ]
    const codes = keptBackWith(lines).map(({ faults }) => faults.map(({ code }) => code))
    expect(codes).toEqual([['orderLine.baseKeptBack'], ['orderLine.baseKeptBack'], ['orderLine.attestationMissing']])
    expect(keptBackWith([base, { item: addon, faults: [], bases: [key] }]).flatMap(({ faults }) => faults)).toEqual([])
  })
  test('is placed with it where each stands on the other', () => {
    const [one, two, three] = [
      { key: 'a', lines: [{ bases: ['b'] }] },
      { key: 'b', lines: [{ bases: [] }, { bases: ['a'] }] },
      { key: 'c', lines: [{ bases: ['a'] }] },
    ]
    expect(nextOf([three, one, two]).map(({ key }) => key)).toEqual(['a', 'b'])
  })
  test('is placed after it', () => {
    const [first, second] = [
      { key: 'a', lines: [{ bases: ['b'] }] },
      { key: 'b', lines: [{ bases: [] }] },
    ]
    const next = (...open: (typeof first)[]) => nextOf(open).map(({ key }) => key)
    expect([next(first, second), next(first), next()]).toEqual([['b'], ['a'], []])
  })
})

describe('credit', () => {
  const credit = { currency: 'KRW', limit: 1_000n, unbilled: 300n, incoming: 200n } as const
  test('is the limit without what no invoice has taken up and what waits', () => expect(availableOf(credit)).toBe(500n))

  // biome-ignore format: a table
  test.each([
    ['the last of it',              'KRW', 500n,   null],
    ['one too much',                'KRW', 501n,   'credit.beyondLimit'],
    ['nothing at all',              'KRW', 0n,     null],
    ['in a currency without limit', 'USD', 9_999n, null],
  ] as const)('takes or refuses %s', (_, currency, sum, code) =>
    expect(beyondLimit([credit], new Map([[currency, sum]]))?.code ?? null).toBe(code))

  test('that is used up says that nothing is left, never less', () => {
    const flaw = beyondLimit([{ ...credit, unbilled: 5_000n }], new Map([['KRW', 1n]]))
    expect(flaw?.says('en')).toBe('It goes beyond the credit limit: 1 are wanted, 0 KRW are left.')
  })
})

// biome-ignore format: a table
test.each([
  [null,                                                            'completed'],
  [{ step: 'none', fromTotal: null, currency: null },               'completed'],
  [{ step: 'approval', fromTotal: null, currency: null },           'pendingApproval'],
  [{ step: 'approval', fromTotal: 1_000n, currency: 'KRW' },        'pendingApproval'],
  [{ step: 'approval', fromTotal: 1_001n, currency: 'KRW' },        'completed'],
  [{ step: 'purchaseOrder', fromTotal: 9_999n, currency: 'USD' },   'pendingPurchaseOrder'],
] as const)('with %o an order of 1,000 won begins %s', (review, state) =>
  expect(firstState(review, { total: 1_000n, currency: 'KRW' })).toBe(state))

describe('before anything is ordered', () => {
  const fine = { customerId: 'x', mayOrder: true, sellsAs: 'directBill', kind: 'reseller', hasAgreed: true, isOpen: true, reseller: null } as const // biome-ignore format: one look
  // biome-ignore format: a table
  test.each([
    ['nothing is in the way',                 {},                              []],
    ['the company may not sell now',          { mayOrder: false },             ['eligibility.notSelling']],
    ['it is a reseller of a provider',        { sellsAs: 'indirectReseller' }, ['eligibility.throughProvider']],
    ['it only advises',                       { kind: 'advisor' },             ['eligibility.onlyAdvises']],
    ['the customer has not agreed',           { hasAgreed: false },            ['eligibility.agreementMissing']],
    ['the customer is in question',           { isOpen: false },               ['eligibility.inQuestion']],
    ['its reseller may not sell now',         { reseller: 'notReady' },        ['eligibility.resellerGone']],
    ['two of these',                          { hasAgreed: false, isOpen: false }, ['eligibility.agreementMissing', 'eligibility.inQuestion']],
  ] as const)('%s', (_, given, codes) =>
    expect(demandsFor({ ...fine, ...given }, null).flatMap(({ flaw }) => flaw?.code ?? [])).toEqual(codes))
})
