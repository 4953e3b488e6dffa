import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/time.ts'
import { extended, nextDue, statusAt, turnOf } from './clock.ts'

const start = new Date('2026-03-02T09:00:00Z')
const on = (day: number) => addDays(start, day)
/** Delegated access of a hundred days, as its clock was last set. */
const running = (dueDay: number, more: object = {}) => ({
  ...{ status: 'active', approveBy: on(90), approvedAt: start, endsAt: on(100), endedAt: null, autoExtend: false },
  ...{ dueAt: on(dueDay), ...more },
}) as Parameters<typeof turnOf>[0] // biome-ignore format: one thought

// biome-ignore format: a table
test.each([
  ['is not told before its last month',        69.9, running(70), { what: 'wait', dueAt: on(70) }],
  ['is told thirty days before',               70,   running(70), { what: 'notice', days: 30, dueAt: on(93) }],
  ['waits for the week',                       80,   running(93, { status: 'expiring' }), { what: 'wait', dueAt: on(93) }],
  ['is told seven days before',                93,   running(93, { status: 'expiring' }), { what: 'notice', days: 7, dueAt: on(99) }],
  ['is told the day before',                   99,   running(99, { status: 'expiring' }), { what: 'notice', days: 1, dueAt: on(100) }],
  ['of two missed notices only the later goes', 95,  running(70), { what: 'notice', days: 7, dueAt: on(99) }],
  ['ends on its day',                          100,  running(100, { status: 'expiring' }), { what: 'expired', dueAt: on(465) }],
  ['ends though every notice was missed',      101,  running(70), { what: 'expired', dueAt: on(466) }],
] as const)('what runs %s', (_, day, delegation, turn) => expect(turnOf(delegation, on(day))).toEqual(turn))

describe('what extends itself', () => {
  test('goes on for six months instead of ending', () => {
    const turn = turnOf(running(100, { status: 'expiring', autoExtend: true }), on(100))
    const endsAt = extended(on(100))
    expect(turn).toEqual({ what: 'extended', endsAt, dueAt: addDays(endsAt, -30) })
  })

  test('is caught up with after a long rest', () => {
    const turn = turnOf(running(70, { autoExtend: true }), on(500))
    expect(turn).toMatchObject({ what: 'extended', endsAt: extended(extended(extended(on(100)))) })
  })

  // biome-ignore format: a table
  test.each([
    ['2026-03-15', '2026-09-15'],
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2026-05-31', '2026-11-30'],
  ])('six months from %s is %s', (from, to) => expect(extended(new Date(from))).toEqual(new Date(to)))
})

// biome-ignore format: a table
test.each([
  ['waits for its ninety days', 89.9, { status: 'approvalPending', approvedAt: null, endsAt: null }, { what: 'wait', dueAt: on(90) }],
  ['runs out after them',       90,   { status: 'approvalPending', approvedAt: null, endsAt: null }, { what: 'unanswered', dueAt: on(180) }],
  ['is kept for ninety days more', 100, { status: 'expired', approvedAt: null, endsAt: null, endedAt: on(90) }, { what: 'wait', dueAt: on(180) }],
  ['then goes from the list',   180,  { status: 'expired', approvedAt: null, endsAt: null, endedAt: on(90) }, { what: 'remove' }],
] as const)('a request nobody answers %s', (_, day, more, turn) => expect(turnOf(running(0, more), on(day))).toEqual(turn))

// biome-ignore format: a table
test.each([
  [364.9, { what: 'wait', dueAt: on(375) }],
  [375,   { what: 'remove' }],
] as const)('a record of what ended on day 10 can be read for a year: day %d', (day, turn) =>
  expect(turnOf(running(10, { status: 'terminated', endedAt: on(10) }), on(day))).toEqual(turn))

// biome-ignore format: a table
test.each([
  [730, 'active',   700],
  [31,  'active',   1],
  [30,  'expiring', 23],
  [10,  'expiring', 3],
  [5,   'expiring', 4],
  [1,   'expiring', 1],
] as const)('access of %d days begins %s, and the clock looks at it on day %d', (days, status, due) => {
  expect(statusAt(on(days), start)).toBe(status)
  expect(nextDue(on(days), start)).toEqual(on(due))
})
