/** What keeps a subscription of the older generation where it is, and what moves it (domain.md 6.15). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysFrom, daysLater } from '#kernel/days.ts'
import type { Id } from '#kernel/id.ts'
import { type Line, totalOf } from '#modules/billing/index.ts'
import type { Item } from '#modules/catalog/index.ts'
import { begin } from '../../subscriptions/rules/opening.ts'
import { momentIn } from '../../subscriptions/rules/standing.ts'
import type { Subscription } from '../../subscriptions/tables.ts'
import { finished, migrate, undone } from './plan.ts'
import { dayFor, type Mover, reasonsOf, reasonsThen, reasonsTogether, type Wish } from './reasons.ts'

const item = (skuId: string, more: Partial<Item> = {}): Item => ({
  ...{ productId: 'P', skuId, availabilityId: 'A', catalogItemId: `P:${skuId}:A`, kind: 'onlineService', unit: 'seat' },
  ...{ title: { en: skuId, ko: skuId }, publisher: 'Aurora', market: 'KR', segment: 'commercial', term: 'P1Y', cycle: 'monthly' },
  ...{ unitPrice: 31_000n, retailPrice: 0n, currency: 'KRW', minQuantity: 1, maxQuantity: 300, seatsMax: null, isTrial: false },
  ...{ isAddon: false, isRenewable: true, prerequisites: [], upgradesTo: [], convertsTo: null, attestation: false },
  ...{ onePerCustomer: false, pool: null, offerId: '', endOfSale: null, endOfLife: null, ...more },
}) // biome-ignore format: a record

const ID = { old: '00000000-0000-4000-8000-000000000001', addon: '00000000-0000-4000-8000-000000000002', run: '00000000-0000-4000-8000-000000000003' as Id<'subscriptionMigration'> } as const // biome-ignore format: one line
const at = (time: string) => momentIn(new Date(time), 'KR')
const held = (id: string, more: Partial<Subscription> = {}): Subscription => ({
  ...begin({ item: item('old'), quantity: 10 }, at('2026-01-01T03:00:00Z')).columns,
  ...{ tenantId: ID.old as Id<'tenant'>, id: id as Id<'subscription'>, version: 1, customerId: ID.old as Id<'tenant'> },
  ...{ orderId: ID.old as Id<'order'>, createdAt: new Date(0), updatedAt: new Date(0), cycleFrom: '2026-03-01', cycleTo: '2026-03-31' },
  ...{ dueAt: new Date('2026-03-31T15:00:00Z'), name: id === ID.old ? 'old' : 'addon', ...more },
}) // biome-ignore format: a record
const mover = (s: Subscription, more: Partial<Mover> = {}): Mover => ({
  ...{ s, wish: {}, isLegacy: true, isMapped: true, item: item('new'), isRecordFit: true, parentId: null, addons: [] },
  ...more,
}) // biome-ignore format: a record
const march = at('2026-03-21T03:00:00Z')
const codes = (all: readonly { readonly code: string }[] = []) => all.map(({ code }) => code.split('.')[1])

const lastDay = { termTo: '2026-03-21' }
// biome-ignore format: a table
test.each([
  ['nothing',                             {},                                        {},                                              []],
  ['the newer generation already',        {},                                        { isLegacy: false },                             ['notLegacy']],
  ['a suspended one',                     { status: 'suspended' },                   {},                                              ['notActive']],
  ['one that is due',                     { dueAt: march.now },                      {},                                              ['busy']],
  ['another migration',                   { migrationId: ID.run },                   {},                                              ['busy']],
  ['the last day of the term',            lastDay,                                   {},                                              ['endsSoon']],
  ['no last day where a full term begins', lastDay,                                  { wish: { fullTerm: true } },                    []],
  ['a promotion',                         { promotionId: 'X' },                      {},                                              ['hasPromotion']],
  ['a trial',                             { isTrial: true },                         {},                                              ['isTrial']],
  ['a special segment',                   { segment: 'education' },                  {},                                              ['specialSegment']],
  ['nothing that replaces it',            {},                                        { isMapped: false, item: null },                 ['unmapped']],
  ['less than a month',                   { startedOn: '2026-02-22' },               {},                                              ['tooYoung']],
  ['no more than exactly a month',        { startedOn: '2026-02-21' },               {},                                              []],
  ['a term it is not sold for',           {},                                        { item: null },                                  ['notAtTerm']],
  ['another term for the rest',           {},                                        { wish: { term: 'P3Y' } },                       ['termNeedsFull']],
  ['no other term where it is full',      {},                                        { wish: { term: 'P3Y', fullTerm: true } },       []],
  ['a partner on record nobody pays',     {},                                        { isRecordFit: false },                          ['recordUnfit']],
  ['another currency',                    {},                                        { item: item('new', { currency: 'USD' }) },      ['otherCurrency']],
  ['too few seats',                       {},                                        { item: item('new', { minQuantity: 11 }) },      ['tooFew']],
  ['too many seats',                      {},                                        { wish: { quantity: 301 } },                     ['tooMany']],
  ['everything at once',                  { status: 'suspended', isTrial: true, promotionId: 'X', segment: 'education', dueAt: march.now },
                                                                                     {},                                              ['notActive', 'busy', 'hasPromotion', 'isTrial', 'specialSegment']],
] as const)('what keeps it: %s', (_, columns, known, reasons) => {
  expect(codes(reasonsOf(mover(held(ID.old, columns), known), march))).toEqual(reasons)
})

test('add-ons go along, all of them, and not without what they were added to', () => {
  const addons = [{ id: ID.addon as Id<'subscription'>, name: 'addon' }]
  const base = mover(held(ID.old), { addons })
  const addon = mover(held(ID.addon), { parentId: base.s.id })
  expect([...reasonsTogether(base, [addon], march).values()]).toEqual([[], []])
  const lone = { ...addon, item: item('extra', { isAddon: true, prerequisites: ['P:other'] }) }
  expect(codes(reasonsTogether(base, [lone], march).get(lone))).toEqual(['addonUnfit'])
  expect(codes(reasonsTogether(base, [], march).get(base))).toEqual(['addonLeft'])
  expect(codes(reasonsTogether(addon, [], march).get(addon))).toEqual(['addonAlone'])
  const stranger = mover(held(ID.addon))
  expect(codes(reasonsTogether(mover(held(ID.old)), [stranger], march).get(stranger))).toEqual(['addonUnknown'])
})

// 21 to 31 March is 11 of the 31 days of the cycle.
const CREDIT = -110_000n
// biome-ignore format: a table
test.each([
  ['the rest of its term, as it is charged',  {},                                    {},                                          '2026-12-31', '2026-03-31',  110_000n],
  ['the rest with fewer seats',               { quantity: 4 },                       {},                                          '2026-12-31', '2026-03-31',   44_000n],
  ['a full term from today',                  { fullTerm: true },                    {},                                          '2027-03-20', '2026-04-20',  310_000n],
  ['a term to the end of a month',            { endsOn: '2026-05-31' },              {},                                          '2026-05-31', '2026-04-20',  310_000n],
  ['the rest, charged for the year',          { cycle: 'annual' },                   { cycle: 'annual', unitPrice: 365_000n },    '2026-12-31', '2026-12-31', 2_860_000n],
] satisfies [string, Wish, Partial<Item>, string, string, bigint][])('the preview and the change: %s', (_, wish, sold, termTo, cycleTo, charge) => {
  const s = held(ID.old)
  const { opens, credit, held: meanwhile } = migrate(s, { item: item('new', sold), wish }, march)
  expect([opens.columns.skuId, opens.columns.termTo, opens.columns.cycleTo]).toEqual(['new', termTo, cycleTo])
  expect([totalOf(credit), totalOf(opens.lines)]).toEqual([CREDIT, charge])
  expect(meanwhile).toEqual({ dueAt: null })
  expect(opens.seats).toMatchObject([{ skuId: 'new', seats: opens.columns.quantity, holdings: 1 }])
})

const both = () => {
  const old = held(ID.old)
  const { opens, held: meanwhile } = migrate(old, { item: item('new'), wish: { quantity: 4 } }, march)
  return { old: { ...old, ...meanwhile }, fresh: held(ID.addon, { ...opens.columns }), lines: opens.lines }
}
test('the old one is over only afterwards, and gives back its seats then; the clock of the new one begins to count', () => {
  const { old, fresh } = both()
  const done = finished(old, fresh, march)
  expect(done.old).toMatchObject({
    next: { status: 'deleted', dueAt: null, migrationId: null },
    seats: [{ skuId: 'old', seats: -10, holdings: -1 }],
    lines: [],
  })
  expect(done.fresh).toMatchObject({
    next: { dueAt: new Date('2026-03-31T15:00:00Z'), migrationId: null },
    seats: [],
    lines: [],
  })
})

test('what the vendor’s systems refuse is put back as it was, whenever they say so', () => {
  const { old, fresh, lines } = both()
  const back = undone(old, fresh, at('2026-04-09T03:00:00Z'), march.today)
  expect(back.old).toMatchObject({ next: { dueAt: new Date('2026-03-31T15:00:00Z'), migrationId: null }, seats: [] })
  expect(back.fresh).toMatchObject({
    next: { status: 'deleted', dueAt: null },
    seats: [{ skuId: 'new', seats: -4, holdings: -1 }],
  })
  expect([totalOf(back.old.lines), totalOf(back.fresh.lines)]).toEqual([-CREDIT, -totalOf(lines)])
})

test('whenever it is migrated and however that ends, each day is charged once', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(['P1M', 'monthly'], ['P1Y', 'monthly'], ['P1Y', 'annual'], ['P3Y', 'annual']),
      fc.nat(1_200),
      fc.nat(1_000),
      fc.record({ fullTerm: fc.boolean(), quantity: fc.integer({ min: 1, max: 300 }) }),
      fc.boolean(),
      ([term, cycle], shift, after, wish, isDone) => {
        const sold = { term, cycle } as Partial<Item>
        const start = at(`${daysLater('2024-01-01', shift)}T03:00:00Z`)
        const begun = begin({ item: item('old', sold), quantity: 10 }, start)
        const old = { ...held(ID.old), ...begun.columns }
        const day = daysLater(start.today, after % daysFrom(start.today, old.cycleTo))
        const moment = at(`${day}T03:00:00Z`)
        const { opens, credit } = migrate(old, { item: item('new', sold), wish }, moment)
        const fresh = { ...held(ID.addon), ...opens.columns }
        const ends = isDone ? finished(old, fresh, moment) : undone(old, fresh, moment, day)
        const days = (lines: readonly Line[]) => lines.reduce((sum, one) => sum + Math.sign(one.quantity) * one.days, 0)
        const [of, since] = [days([...begun.lines, ...credit, ...ends.old.lines]), days([...opens.lines, ...ends.fresh.lines])]
        expect([of, since]).toEqual(isDone ? [daysFrom(start.today, day) - 1, daysFrom(day, fresh.cycleTo)] : [daysFrom(start.today, old.cycleTo), 0])
      },
    ),
    { numRuns: 300 },
  )) // biome-ignore format: one property

// biome-ignore format: a table
test.each([
  ['a day after today',                     {},                      '2026-03-22', '2026-03-22'],
  ['not today',                             {},                      '2026-03-21', 'dayPast'],
  ['the day after the term, as it is renewed', {},                   undefined,    '2027-01-01'],
  ['no renewal that does not come',         { autoRenew: false },    undefined,    'notRenewing'],
] as const)('what it is planned for: %s', (_, columns, on, day) => {
  const planned = () => dayFor({ s: held(ID.old, columns) }, on, march)
  if (day.includes('-')) expect(planned()).toBe(day)
  else expect(planned).toThrow(expect.objectContaining({ code: `subscriptionMigrations.${day}` }))
})

test('what time clears keeps no plan', () => {
  const young = mover(held(ID.old, { startedOn: '2026-03-20', dueAt: march.now, promotionId: 'X' }))
  const reasons = reasonsOf(young, march)
  expect(codes(reasons)).toEqual(['busy', 'hasPromotion', 'tooYoung'])
  expect(codes(reasonsThen(reasons, young, '2026-04-30'))).toEqual(['hasPromotion'])
  expect(codes(reasonsThen(reasons, young, '2027-01-01'))).toEqual([])
  expect(codes(reasonsThen(reasons, young, '2026-04-19'))).toEqual(['hasPromotion', 'tooYoung'])
  expect(codes(reasonsThen([], young, '2026-12-31'))).toEqual(['endsSoon'])
  expect(codes(reasonsThen([], { ...young, wish: { fullTerm: true } }, '2026-12-31'))).toEqual([])
})
