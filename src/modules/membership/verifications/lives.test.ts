import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { lifecycle, type State } from './lifecycle.ts'
import { accept, ask, claim, movesFor, outcomeOf, reject, release, reply, restart, turnOf } from './rules/decisions.ts'
import { ageIn, promiseFrom, zoneOf } from './rules/promises.ts'
import { affectedBy } from './rules.ts'

const now = new Date('2026-03-02T09:00:00Z')
const by = { id: newId<'user'>(), name: 'Ada Lind' }
const reason = {
  id: newId<'checkReason'>(), version: 1, updatedAt: now, kind: 'business', code: 'documentOld', needsText: false,
  wantsDocument: true, active: true, says: { en: 'Old', ko: '오래됨' }, remedy: { en: 'New', ko: '새로' },
} as const // biome-ignore format: a record
const check = (status: State) => {
  const isClaimed = status === 'inReview' || status === 'inAppeal'
  return {
    kind: 'business',
    status,
    claimedBy: isClaimed ? by.id : null,
    claimedByName: isClaimed ? by.name : null,
  } as const
}
const steps = {
  claim: (state: State) => claim(check(state), by)?.status,
  release: (state: State) => release(check(state), by, false).status,
  accept: (state: State) => accept(check(state), by, now).status,
  reject: (state: State) => reject(check(state), by, { code: reason.code, reason, text: '', now }).status,
  ask: (state: State) => ask(check(state), by, { text: 'Which floor?', now }).status,
  answer: (state: State) => reply(check(state), 'answer', { text: 'The third', fileIds: [] }, { now, promisedAt: now }).status,
  appeal: (state: State) => reply(check(state), 'appeal', { text: 'Here', fileIds: [] }, { now, promisedAt: now }).status,
  restart: (state: State) => restart(check(state), { now, promisedAt: now }).status,
} // biome-ignore format: a table

describe('every step from every state leads where the life says, or is refused', () => {
  const pairs = lifecycle.states.flatMap((state) => lifecycle.all.map((move) => [state, move] as const))
  test.each(pairs)('%s %s', (state, move) => {
    const claimedAlready = move === 'claim' && ['inReview', 'inAppeal'].includes(state)
    if (claimedAlready) expect(steps.claim(state)).toBeUndefined()
    else if (lifecycle.can(state, move)) expect(steps[move](state)).toBe(lifecycle.next(state, move))
    else expect(() => steps[move](state)).toThrow('This is not possible now')
  })
})

test('whatever state a check is in, somebody can take it further', () => {
  for (const state of lifecycle.states.filter((one) => one !== 'accepted')) {
    const side = turnOf(state)
    expect(side === 'nobody' ? [] : movesFor(side, state), state).not.toEqual([])
  }
})

describe('a rejection', () => {
  test.each([
    ['of no reason on the list is refused', null, 'not on the list'],
    ['of a reason for another kind is refused', { ...reason, kind: 'mailbox' }, 'not on the list'],
    ['of a reason no longer given is refused', { ...reason, active: false }, 'not on the list'],
    ['whose reason says nothing by itself needs words', { ...reason, needsText: true }, 'says too little'],
  ] as const)('%s', (_, given, says) =>
    expect(() => reject(check('pending'), by, { code: 'nameDiffers', reason: given, text: ' ', now })).toThrow(says),
  )
  test('without a choice asks for one', () =>
    expect(() => reject(check('pending'), by, { code: '', reason: null, text: '', now })).toThrow('Choose a reason'))
})

// biome-ignore format: a table
test.each([
  ['accepted', ['accepted', 'accepted', 'accepted']],
  ['pending',  ['accepted', 'pending', 'accepted']],
  ['pending',  ['accepted', 'waiting', 'appealed']],
  ['rejected', ['accepted', 'rejected', 'pending']],
  ['pending',  []],
] as const)('together they say: %s of %j', (outcome, states) => expect(outcomeOf(states)).toBe(outcome))

// biome-ignore format: a table
test.each([
  [['legalName'],                ['business']],
  [['address', 'taxId', 'duns'], ['business']],
  [['contact.email'],            ['mailbox', 'employment']],
  [['contact.name'],             ['employment']],
  [['website'],                  ['employment']],
  [['phone', 'contact.phone'],   []],
  [['contact.language'],         []],
] as const)('a change of %j begins anew: %j', (fields, kinds) => expect(affectedBy(fields)).toEqual(kinds))

// biome-ignore format: a table
test.each([
  ['KR', 5, '2026-02-12T09:00:00Z', '2026-02-24T09:00:00.000Z'], // Seollal lies between
  ['DE', 3, '2026-04-02T15:00:00Z', '2026-04-09T15:00:00.000Z'], // Good Friday and Easter Monday
  ['US', 1, '2026-11-25T20:00:00Z', '2026-11-27T20:00:00.000Z'], // Thanksgiving
  ['AE', 1, '2026-03-06T08:00:00Z', '2026-03-09T08:00:00.000Z'], // a weekend
] as const)('in %s %i business days from %s end %s', (country, days, from, to) =>
  expect(promiseFrom(new Date(from), days, country).toISOString()).toBe(to))

test('the age of a check is counted by the calendar of its country', () => {
  const [since, until] = [new Date('2026-02-13T01:00:00Z'), new Date('2026-02-20T01:00:00Z')]
  expect(['KR', 'US'].map((country) => ageIn(since, until, country))).toEqual([2, 4])
})

test('a country of many zones has one clock, and one nobody knows has that of UTC', () => {
  expect([zoneOf('US'), zoneOf('KR'), zoneOf('DE'), zoneOf('ZZ')]).toEqual([
    'America/New_York',
    'Asia/Seoul',
    'Europe/Berlin',
    'UTC',
  ])
})
