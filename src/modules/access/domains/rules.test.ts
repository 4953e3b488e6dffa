import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/time.ts'
import { lifecycle } from './lifecycle.ts'
import * as rules from './rules.ts'
import { type Problem, problems } from './tables.ts'

const now = new Date('2026-03-02T09:00:00Z')
const codeOf = (work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    return (error as { code: string }).code
  }
}

// biome-ignore format: a table
test.each([
  ['hanbit.example',           'hanbit.example'],
  ['  Hanbit.EXAMPLE. ',       'hanbit.example'],
  ['한빛.한국',                  'xn--xx3br43b.xn--3e0b707e'],
  ['ｈａｎｂｉｔ.example',          'hanbit.example'],
  ['hanbit',                   'access.domainMalformed'],
  ['https://hanbit.example',   'access.domainMalformed'],
  ['hanbit.example/path',      'access.domainMalformed'],
  ['mina@hanbit.example',      'access.domainMalformed'],
  ['192.168.0.1',              'access.domainMalformed'],
  ['',                         'access.domainMalformed'],
  ['-hanbit.example',          'access.domainMalformed'],
  [`${'a'.repeat(64)}.example`, 'access.domainMalformed'],
  ["x' or '1'='1.example",     'access.domainMalformed'],
  ['<script>.example',         'access.domainMalformed'],
  ['naver.com',                'access.domainOfEverybody'],
  ['mail.gmx.net',             'access.domainOfEverybody'],
])('“%s” as a domain gives %s', (written, answer) => expect(codeOf(() => rules.claimable(written))).toBe(answer))

const token = 'a1b2'
// biome-ignore format: a table
test.each<[readonly string[] | null, Problem | null]>([
  [['v=spf1 -all', 'guildhall-proof=a1b2'],           null],
  [[' guildhall-proof=a1b2 '],                        null],
  [['guildhall-proof=ffff', 'guildhall-proof=a1b2'],  null],
  [['guildhall-proof=ffff'],                          'otherToken'],
  [['guildhall-proof=a1b2c3'],                        'otherToken'],
  [['v=spf1 -all'],                                   'noRecord'],
  [[],                                                'noRecord'],
  [null,                                              'unreachable'],
])('records %j say %s', (records, problem) => expect(rules.problemIn(records, token)).toBe(problem))

describe('what a look makes of a claim', () => {
  const pending = { status: 'pending', failingSince: null, verifiedAt: null } as const
  const verified = { status: 'verified', failingSince: null, verifiedAt: addDays(now, -30) } as const
  const failing = (days: number) => ({ ...verified, failingSince: addDays(now, -days) })

  test('a proof makes it proven, and it is looked at again in a week', () =>
    expect(rules.settle(pending, null, now)).toMatchObject({
      status: 'verified',
      verifiedAt: now,
      nextCheckAt: addDays(now, 7),
    }))
  test('a proof found again keeps the day it was first proven', () =>
    expect(rules.settle(failing(3), null, now)).toMatchObject({ verifiedAt: verified.verifiedAt, failingSince: null }))
  test('a missing proof leaves an unproven claim waiting for a person', () =>
    expect(rules.settle(pending, 'noRecord', now)).toMatchObject({
      status: 'pending',
      nextCheckAt: null,
      problem: 'noRecord',
    }))
  test('the first missing proof begins the days of grace, with a look every day', () =>
    expect(rules.settle(verified, 'noRecord', now)).toMatchObject({
      status: 'verified',
      failingSince: now,
      nextCheckAt: addDays(now, 1),
    }))
  test('six days later it is still proven', () =>
    expect(rules.settle(failing(6), 'noRecord', now)).toMatchObject({ status: 'verified' }))
  test('seven days later it lapses', () =>
    expect(rules.settle(failing(7), 'noRecord', now)).toMatchObject({ status: 'lapsed', nextCheckAt: null }))
  test('silence of the name servers neither starts the grace nor ends it', () => {
    expect(rules.settle(verified, 'unreachable', now)).toMatchObject({ status: 'verified', failingSince: null })
    expect(rules.settle(failing(30), 'unreachable', now)).toMatchObject({
      status: 'verified',
      nextCheckAt: addDays(now, 1),
    })
  })
  test('a lapsed claim can be proven again', () =>
    expect(rules.settle({ ...verified, status: 'lapsed' }, null, now)).toMatchObject({
      status: 'verified',
      verifiedAt: now,
    }))
})

test('a proven domain whose proof stays away is lapsed a week and a day later at the latest', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Problem>('noRecord', 'otherToken'), { minLength: 9, maxLength: 20 }),
      (looks) => {
        type Claim = Pick<ReturnType<typeof rules.settle>, 'status' | 'failingSince' | 'verifiedAt'>
        let claim: Claim = { status: 'verified', failingSince: null, verifiedAt: now }
        looks.forEach((problem, day) => {
          claim = rules.settle(claim, problem, addDays(now, day))
        })
        expect(claim.status).toBe('lapsed')
      },
    ),
  ))

test.each(problems)('an unproven claim is never made proven by the problem %s', (problem) =>
  expect(rules.settle({ status: 'pending', failingSince: null, verifiedAt: null }, problem, now).status).toBe(
    'pending',
  ),
)

describe('a look under way', () => {
  const claim = (seconds: number) => ({
    name: 'hanbit.example',
    checkingSince: new Date(now.getTime() - seconds * 1000),
  })
  test('is not asked for again', () =>
    expect(codeOf(() => rules.mayCheck(claim(20), now))).toBe('access.domainBeingChecked'))
  test('is given up after two minutes', () => expect(codeOf(() => rules.mayCheck(claim(120), now))).toBeUndefined())
})

test('a domain here or proven elsewhere is not claimed again', () => {
  expect(codeOf(() => rules.claim('a.example', { here: true, elsewhere: false }))).toBe('access.domainHereAlready')
  expect(codeOf(() => rules.claim('a.example', { here: false, elsewhere: true }))).toBe('access.domainClaimedElsewhere')
})

test.each(lifecycle.states.flatMap((state) => lifecycle.all.map((move) => [state, move] as const)))(
  'a claim that is %s takes the move %s only if its life says so',
  (state, move) => {
    const may = lifecycle.moves(state).includes(move as never)
    expect(codeOf(() => lifecycle.next(state, move)) === 'lifecycle.notNow').toBe(!may)
  },
)
