import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/time.ts'
import { kinds, plainTerms } from '../types/kinds.ts'
import { rulesInWords } from '../types/sentences.ts'
import { lifeOf, states } from './lifecycle.ts'
import * as rules from './rules.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const months = (count: number) => ({ count, unit: 'month', from: 'assignment' }) as const
const days = (count: number, from: 'assignment' | 'activation' = 'assignment') =>
  ({ count, unit: 'day', from }) as const

// biome-ignore format: a table
describe('so long something lasts', () => {
  test.each([
    ['13 months from an ordinary day',     months(13), '2026-03-02', '2027-04-02'],
    ['a month from the 31st of January',   months(1),  '2026-01-31', '2026-02-28'],
    ['a month into a leap February',       months(1),  '2028-01-31', '2028-02-29'],
    ['180 days',                           days(180),  '2026-03-02', '2026-08-29'],
  ] as const)('%s', (_, lasts, from, until) => expect(rules.lasting(lasts, day(from))).toEqual(day(until)))

  test.each([
    ['ends with its right when that is sooner',     days(180),               '2026-04-01', '2026-04-01'],
    ['ends by its own count when that is sooner',   days(10),                '2027-03-01', '2026-03-12'],
    ['lasts as long as its right without a count',  null,                    '2026-04-01', '2026-04-01'],
    ['counts from its activation, not from here',   days(5, 'activation'),   '2026-04-01', '2026-04-01'],
  ] as const)('what is assigned %s', (_, lasts, ends, until) =>
    expect(rules.assignedUntil({ lasts }, day('2026-03-02'), day(ends))).toEqual(day(until)))

  test('a licence activated late outlives its right', () =>
    expect(rules.activatedUntil({ lasts: days(365, 'activation') }, day('2026-03-02'), day('2026-03-10'))).toEqual(day('2027-03-02')))
})

test('what is assigned never outlasts its right', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000 }),
      fc.constantFrom('day', 'month'),
      fc.integer({ min: 1, max: 2_000 }),
      (count, unit, left) => {
        const now = day('2026-03-02')
        const ends = addDays(now, left)
        const until = rules.assignedUntil({ lasts: { count, unit, from: 'assignment' } }, now, ends)
        return until > now && until <= ends
      },
    ),
  ))

describe('handing over', () => {
  const [one, other] = [newId<'user'>(), newId<'user'>()]
  const now = day('2026-06-01')
  const held = (handovers = 0, since = now) => ({ userId: one, holderName: 'Kim Minji', handovers, since })
  const monthly = { ...plainTerms, handoversMax: 5 }
  const yearly = { ...plainTerms, handoversMax: 0 }
  const developer = { ...plainTerms, handoverAfterDays: 90 }

  test('is counted, and begins a new term with the next one', () =>
    expect(rules.handedOver(held(4, day('2026-03-01')), { userId: other }, { terms: monthly, now })).toEqual({ handovers: 5, since: now })) // biome-ignore format: one thought

  // biome-ignore format: a table
  test.each([
    ['the sixth time of five',              held(5),                      monthly,   other, 'It may be reassigned 5 times'],
    ['of what never moves',                 held(),                       yearly,    other, 'stays with whom it was first assigned'],
    ['to whoever has it',                   held(),                       monthly,   one,   'Kim Minji holds it already'],
    ['a day before the ninetieth',          held(0, day('2026-03-04')),   developer, other, 'It stays with Kim Minji until'],
  ] as const)('is refused %s', (_, before, terms, userId, said) =>
    expect(() => rules.handedOver(before, { userId }, { terms, now })).toThrow(said))

  test('is free again on the ninetieth day', () =>
    expect(rules.handedOver(held(0, day('2026-03-03')), { userId: other }, { terms: developer, now }).handovers).toBe(1)) // biome-ignore format: one thought

  const terms = (handoversMax: number) => ({ ...plainTerms, handoversMax })
  const over = (before: ReturnType<typeof held>, to: { userId: typeof one }, max: number) =>
    rules.handedOver(before, to, { terms: terms(max), now })

  test('happens at most as often as the rule says, however often it is tried', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 30 }), (handoversMax, tries) => {
        const row = Array.from({ length: tries }).reduce<ReturnType<typeof held>>((before) => {
          const to = { userId: before.userId === one ? other : one }
          return rules.movesFrom(before, terms(handoversMax))
            ? { ...before, ...to, ...over(before, to, handoversMax) }
            : before
        }, held())
        return row.handovers === Math.min(handoversMax, tries)
      }),
    ))
})

describe('an engagement', () => {
  const terms = { atOnceMax: 25 }
  test('takes up to twenty-five hours at once', () => expect(() => rules.engaged(25n, 'Design', terms)).not.toThrow())
  test.each([
    [26n, 'Design', 'takes at most 25 hours'],
    [5n, '', 'needs to know what it is about'],
  ])('of %s hours about “%s” is refused', (hours, topic, said) =>
    expect(() => rules.engaged(hours, topic, terms)).toThrow(said),
  )
})

describe('every step of every life leads where it says, or is refused', () => {
  const lives = [...new Map(kinds.map((kind) => [lifeOf(kind).name, kind])).values()]
  const all = ['handOver', 'activate', 'release', 'view', 'use', 'hold', 'cancel', 'reserve', 'redeem', 'expire', 'withdraw'] as const // biome-ignore format: a list
  const steps = lives.flatMap((kind) => states.flatMap((state) => all.map((move) => [kind, state, move] as const)))
  test.each(steps)('%s %s %s', (kind, state, move) => {
    const life = lifeOf(kind)
    if (life.can(state, move)) expect(life.states).toContain(life.next(state, move))
    else expect(() => life.next(state, move)).toThrow('This is not possible now')
  })
  test('the company is never shown a step of the clock or of the desk', () => {
    for (const kind of kinds)
      for (const status of lifeOf(kind).states) {
        const row = { kind, status, handovers: 0, since: day('2026-03-02'), activations: 0 }
        const offered = rules.companyMoves(row, plainTerms)
        expect(offered.filter((move) => ['expire', 'withdraw', 'reserve', 'redeem', 'use', 'hold'].includes(move))).toEqual([]) // biome-ignore format: one thought
      }
  })
})

describe('the rules of a benefit in words', () => {
  const says = (kind: (typeof kinds)[number], terms: Partial<typeof plainTerms>) =>
    rulesInWords(kind, { ...plainTerms, ...terms }).map(({ en }) => en)
  // biome-ignore format: a table
  test.each([
    ['credit',      { handoversMax: 5 },       'It may be reassigned 5 times.'],
    ['credit',      { handoversMax: 0 },       'It stays with whom it is first assigned to.'],
    ['developer',   { handoverAfterDays: 90 }, 'It may be reassigned 90 days after it was assigned.'],
    ['softwareKey', { activationsMax: 1 },     'One key may be activated on one machine.'],
    ['advisory',    { atOnceMax: 25 },         'One engagement takes at most 25 hours.'],
    ['voucher',     { lasts: days(180) },      'It lasts 180 days from the day it is assigned, and never past the benefit.'],
    ['licence',     { lasts: days(365, 'activation') }, 'It lasts 365 days from its activation, even past the benefit.'],
  ] as const)('%s %o', (kind, terms, sentence) => expect(says(kind, terms)).toContain(sentence))
  test('leave no place unfilled, in either language', () => {
    const full = { ...plainTerms, handoversMax: 3, oneEach: true, workMail: true, lasts: months(13), activationsMax: 2, atOnceMax: 9 } // biome-ignore format: a form
    for (const kind of kinds) expect(JSON.stringify(rulesInWords(kind, full))).not.toMatch(/[^"]\{\w+[:|}]/)
  })
})
