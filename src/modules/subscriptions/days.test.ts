/** Random lives of subscriptions, over random years and zones: what was charged is what was held, day by day. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, startOfDay } from '#kernel/calendar.ts'
import { daysLater } from '#kernel/days.ts'
import { Refusal } from '#kernel/refusal.ts'
import { cycleFits, type Line, totalOf } from '#modules/billing/index.ts'
import type { Item } from '#modules/catalog/index.ts'
import { nextCycle, nextGrace, nextTerm, stepOf, wantedFor } from './renewals/rules.ts'
import { endsFor } from './subscriptions/rules/coterm.ts'
import { planNextTerm } from './subscriptions/rules/next-term.ts'
import { type Begun, begin } from './subscriptions/rules/opening.ts'
import { previewOf } from './subscriptions/rules/preview.ts'
import { changeSeats } from './subscriptions/rules/seats.ts'
import { type Moment, momentIn, type Plan } from './subscriptions/rules/standing.ts'
import { cancel, reactivate, renewItself, suspend } from './subscriptions/rules/states.ts'
import { changePlan, lengthen } from './subscriptions/rules/terms.ts'
import { upgrade } from './subscriptions/rules/upgrade.ts'
import type { Subscription } from './subscriptions/tables.ts'

const PRICES = { monthly: 1_009n, annual: 12_007n, triennial: 36_011n, oneTime: 36_011n } as const
const MOST = 400
/** With cents or without, as each is charged. */
const CURRENCIES: Readonly<Record<string, Item['currency']>> = { KR: 'KRW', JP: 'JPY', FR: 'EUR', GB: 'GBP' }
const currencyIn = (market: string) => CURRENCIES[market] ?? 'USD'
const item = (sku: string, market: string, { term, cycle }: Pick<Item, 'term' | 'cycle'>): Item => ({
  ...{ productId: 'P', skuId: sku, availabilityId: 'A', catalogItemId: `P:${sku}:A`, kind: 'onlineService', unit: 'seat' },
  ...{ title: { en: sku, ko: sku }, publisher: 'Aurora', market, segment: 'commercial', term, cycle, unitPrice: PRICES[cycle] },
  ...{ retailPrice: 0n, currency: currencyIn(market), minQuantity: 1, maxQuantity: MOST, seatsMax: null, isTrial: false, isAddon: false },
  ...{ isRenewable: true, prerequisites: [], upgradesTo: sku === 'one' ? ['P:two'] : [], convertsTo: null, attestation: false },
  ...{ onePerCustomer: false, pool: null, offerId: '', endOfSale: null, endOfLife: null },
}) // biome-ignore format: a record

type Held = { s: Subscription; lines: Line[]; since: [Day, number][]; seats: number }
type Life = { all: Held[]; market: string; foreseen: bigint }
const kept = ({ columns, lines, seats }: Begun, from: Day): Held => ({
  ...{ s: columns as Subscription, lines: [...lines], since: [[from, columns.quantity]] },
  seats: seats.reduce((sum, one) => sum + one.seats, 0),
})

function done(life: Life, held: Held, plan: Plan, day: Day) {
  held.s = { ...held.s, ...plan.next, updates: held.s.updates + 1 }
  held.lines.push(...plan.lines)
  held.seats += plan.seats.reduce((sum, one) => sum + one.seats, 0)
  const paid = held.s.status === 'active' || held.s.status === 'suspended'
  held.since.push([day, paid ? held.s.quantity : 0])
  if (plan.opens) life.all.push(kept(plan.opens, day))
}

/** What its preview tells of today is what it charges. */
function changed(life: Life, held: Held, plan: Plan, { today }: Moment) {
  const { lines } = previewOf(held.s, plan)
  life.foreseen += totalOf(lines.filter(({ chargedFrom }) => chargedFrom <= today))
  done(life, held, plan, today)
}

/** One step of the clock, and the day from which it counts. */
function stepped({ s }: Held, moment: Moment): { plan: Plan; day: Day } {
  const wanted = wantedFor(s)
  const steps = {
    cycle: () => ({ plan: nextCycle(s, moment), day: daysLater(s.cycleTo, 1) }),
    term: () => ({
      plan: nextTerm(s, wanted && item(wanted.skuId, s.market, wanted), moment),
      day: daysLater(s.termTo, 1),
    }),
    grace: () => ({ plan: nextGrace(s, moment), day: moment.today }),
  }
  return steps[stepOf(s)]()
}

/** What the clock finds due, step by step; each step is due later than the one before. */
function caughtUp(life: Life, moment: Moment) {
  for (const held of life.all)
    while (held.s.dueAt && held.s.dueAt <= moment.now) {
      const { plan, day } = stepped(held, moment)
      const { dueAt = null } = plan.next
      life.foreseen += totalOf(plan.lines)
      if (dueAt) expect(dueAt.getTime()).toBeGreaterThan(held.s.dueAt.getTime())
      done(life, held, plan, day)
    }
}

type Act = { readonly which: number; readonly hours: number; readonly what: string; readonly n: number }
const other = (s: Subscription, n: number, sku = s.skuId) => {
  const ways = [['P1M', 'monthly'], ['P1Y', 'monthly'], ['P1Y', 'annual'], ['P3Y', 'monthly'], ['P3Y', 'annual'], ['P3Y', 'triennial']] as const // biome-ignore format: a table
  const [term, cycle] = ways[n % ways.length] ?? ways[0]
  return item(sku, s.market, { term, cycle })
}
const acts: Readonly<Record<string, (s: Subscription, n: number, moment: Moment) => Plan>> = {
  more: (s, n, at) => changeSeats(s, { quantity: s.quantity + n }, at),
  fewer: (s, n, at) => changeSeats(s, { quantity: s.quantity - n }, at),
  suspend: (s, _, at) => suspend(s, {}, at),
  reactivate: (s, _, at) => reactivate(s, {}, at),
  cancel: (s, n, at) => cancel({ ...s, cancellableUntil: n % 3 ? null : s.cancellableUntil }, { ledger: [] }, at),
  renewal: (s, n, at) => renewItself(s, { on: n % 4 > 0 }, at),
  plan: (s, n, at) => planNextTerm(s, { quantity: n, term: other(s, n).term ?? 'P1M', cycle: other(s, n).cycle, item: other(s, n), others: [] }, at), // biome-ignore format: one line
  end: (s, n, at) => planNextTerm(s, { endsOn: endsFor({ from: daysLater(s.termTo, 1), term: s.term ?? 'P1M' }, [])[n % 3] ?? s.termTo, item: item(s.skuId, s.market, s), others: [] }, at), // biome-ignore format: one line
  cycle: (s, n, at) => changePlan(s, { item: item(s.skuId, s.market, { term: s.term, cycle: n % 2 ? 'annual' : 'monthly' }) }, at), // biome-ignore format: one line
  longer: (s, n, at) => lengthen(s, { item: other(s, n) }, at),
  upgrade: (s, n, at) => upgrade(s, { item: item('two', s.market, s), quantity: n % 2 ? s.quantity : n }, at),
}

function lived(
  start: Date,
  market: string,
  first: Pick<Item, 'term' | 'cycle'>,
  quantity: number,
  all: readonly Act[],
) {
  let now = start
  const bought = momentIn(now, market)
  const begun = begin({ item: item('one', market, first), quantity }, bought)
  const life: Life = { all: [kept(begun, bought.today)], market, foreseen: totalOf(begun.lines) }
  for (const { which, hours, what, n } of all) {
    now = new Date(now.getTime() + hours * 3_600_000)
    const moment = momentIn(now, market)
    caughtUp(life, moment)
    const held = life.all[which % life.all.length]
    try {
      if (held) changed(life, held, acts[what]?.(held.s, n, moment) as Plan, moment)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  caughtUp(life, momentIn(now, market))
  return life
}

/** How many are charged on a day, and how many were held at its end. */
const chargedOn = ({ lines }: Held, day: Day) =>
  lines.reduce(
    (sum, { chargedFrom, chargedTo, quantity }) => sum + (chargedFrom <= day && day <= chargedTo ? quantity : 0),
    0,
  )
const heldOn = ({ since }: Held, day: Day) => since.filter(([from]) => from <= day).at(-1)?.[1] ?? 0

function rightDayByDay(held: Held) {
  const turns = [...held.lines.flatMap(({ chargedFrom, chargedTo }) => [chargedFrom, chargedTo]), ...held.since.map(([day]) => day)]
  const last = ['active', 'suspended'].includes(held.s.status) ? held.s.cycleTo : '9999-01-01'
  const days = new Set(turns.flatMap((day) => [daysLater(day, -1), day, daysLater(day, 1)]))
  for (const day of days) if (day <= last) expect([day, chargedOn(held, day)]).toEqual([day, heldOn(held, day)])
} // biome-ignore format: one thought

const FIRST = [['P1M', 'monthly'], ['P1Y', 'monthly'], ['P1Y', 'annual'], ['P3Y', 'annual'], ['P3Y', 'monthly'], ['P3Y', 'triennial']] as const // biome-ignore format: a table
const act: fc.Arbitrary<Act> = fc.record({
  which: fc.nat(3),
  hours: fc.oneof(fc.nat(30), fc.nat(24 * 9), fc.nat(24 * 90), fc.nat(24 * 500)),
  what: fc.constantFrom(...Object.keys(acts)),
  n: fc.integer({ min: 1, max: 60 }),
})
const start = fc.tuple(fc.integer({ min: 2019, max: 2032 }), fc.nat(365), fc.nat(23)).map(([year, day, hour]) => new Date(Date.UTC(year, 0, 1 + day, hour, 59))) // biome-ignore format: one line
// Santiago and Beirut change their clocks at midnight; Apia and New York are a day apart.
const market = fc.constantFrom('KR', 'US', 'CL', 'LB', 'WS', 'IN', 'GB', 'JP', 'FR')

describe('whatever happens to a subscription, and whenever', () => {
  test('no day is charged twice or not at all, no more comes back than was paid, no limit is passed, and what was foreseen was charged', () =>
    fc.assert(
      fc.property(start, market, fc.constantFrom(...FIRST), fc.integer({ min: 1, max: 50 }), fc.array(act, { maxLength: 14 }), (from, where, [term, cycle], quantity, all) => {
        const life = lived(from, where, { term, cycle }, quantity, all)
        for (const held of life.all) {
          rightDayByDay(held)
          const { s } = held
          expect(s.quantity).toBeLessThanOrEqual(MOST)
          expect(held.seats).toBe(['held', 'disabled', 'deleted'].includes(s.status) ? 0 : s.quantity)
          expect(cycleFits(s)).toBe(true)
        }
        const lines = life.all.flatMap((held) => held.lines)
        expect(totalOf(lines)).toBeGreaterThanOrEqual(0n)
        expect(totalOf(lines)).toBe(life.foreseen)
        expect(new Set(lines.map(({ currency }) => currency))).toEqual(new Set([currencyIn(where)]))
      }),
      { numRuns: 300 },
    )) // biome-ignore format: one property

  test('it is due at the first moment of a day at the customer’s', () =>
    fc.assert(
      fc.property(start, market, fc.constantFrom(...FIRST), (from, where, [term, cycle]) => {
        const moment = momentIn(from, where)
        const { columns } = begin({ item: item('one', where, { term, cycle }), quantity: 1 }, moment)
        expect(columns.dueAt).toEqual(startOfDay(daysLater(columns.cycleTo, 1), moment.zone))
      }),
    ))
})

describe('a first term', () => {
  // biome-ignore format: a table
  test.each([ // domain.md 6.9
    ['P3Y', '2022-07-01', { termTo: '2022-10-01', term: 'P1Y' }, '2024-10-01', '2027-10-01'],
    ['P3Y', '2022-07-01', { termTo: '2022-10-01', term: 'P3Y' }, '2022-10-01', '2025-10-01'],
    ['P1Y', '2022-07-01', { termTo: '2022-10-01', term: 'P1Y' }, '2022-10-01', '2023-10-01'],
    ['P1M', '2022-03-02', { termTo: '2022-04-02', term: 'P1M' }, '2022-04-02', '2022-05-02'],
    ['P3Y', '2022-07-15', 'month',                               '2025-06-30', '2028-06-30'],
    ['P1M', '2022-07-15', 'month',                               '2022-07-31', '2022-08-31'],
  ] as const)('of %s from %s aligned to %o ends on %s, and the next on %s', (term, from, to, end, next) => {
    const others = to === 'month' ? [] : [to]
    const monthEnds = endsFor({ from, term }, [])
    const offered = to === 'month' ? monthEnds : endsFor({ from, term }, others).filter((day) => !monthEnds.includes(day))
    expect(offered.at(-1)).toBe(end)
    const moment = momentIn(new Date(`${from}T03:00:00Z`), 'KR')
    const { columns, lines } = begin({ item: item('one', 'KR', { term, cycle: 'monthly' }), quantity: 1, termEndsOn: end }, moment, others)
    expect(lines[0]?.chargedTo).toBe(columns.cycleTo)
    let s = columns as Subscription
    while (stepOf(s) === 'cycle') s = { ...s, ...nextCycle(s, moment).next }
    expect(nextTerm(s, item('one', 'KR', s), moment).next).toMatchObject({ termFrom: daysLater(end, 1), termTo: next })
  })

  // biome-ignore format: a table
  test.each([
    ['P1M', '2022-07-15', '2022-08-10', []], ['P1M', '2022-02-01', '2022-02-28', ['2022-02-28']],
    ['P1Y', '2022-07-15', '2022-10-01', []], ['P1M', '2022-03-15', '2022-03-30', []],
  ] as const)('of %s from %s does not end on %s unless something else does', (term, from, day, ends) =>
    expect(endsFor({ from, term }, []).filter((end) => end === day)).toEqual(ends))

  test('of a year is not aligned to a subscription by the month', () =>
    expect(endsFor({ from: '2022-07-15', term: 'P1Y' }, [{ termTo: '2022-10-01', term: 'P1M' }])).not.toContain(
      '2022-10-01',
    ))
})
