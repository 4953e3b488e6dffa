import { expect, test } from 'vitest'
import { type Drawn, pictureOf } from './picture.ts'
import type { Change } from './queries.ts'

const yearly: Drawn = {
  status: 'active',
  startedOn: '2026-01-31',
  termFrom: '2026-01-31',
  termTo: '2027-01-30',
  cycle: 'monthly',
  cycleFrom: '2026-02-28',
  cycleTo: '2026-03-30',
  dueAt: '2026-03-30T15:00:00.000Z',
  autoRenew: false,
  batches: [],
  cancellation: { open: false, until: null, back: 'rest' },
}
const now = new Date('2026-03-10T00:00:00Z')
const round = (n: number) => Math.round(n * 10) / 10
const spans = (s: Drawn) => pictureOf(s, [], now).cycles.map(({ from, to, look }) => `${from} ${to} ${look}`)

test('the cycles of a year charged by the month are twelve, none of them has a gap to the next', () => {
  const { cycles } = pictureOf(yearly, [], now)
  expect(cycles).toHaveLength(12)
  expect(spans(yearly).slice(0, 3)).toEqual([
    '2026-01-31 2026-02-27 past',
    '2026-02-28 2026-03-30 now',
    '2026-03-31 2026-04-29 coming',
  ])
  for (const [k, cycle] of cycles.entries())
    expect(round(cycle.at + cycle.width)).toBe(round(cycles[k + 1]?.at ?? cycle.at + cycle.width))
})

test('a cycle that is counted from another day than the term stands where it is', () =>
  expect(spans({ ...yearly, cycle: 'annual', cycleFrom: '2026-03-01', cycleTo: '2027-01-30' })).toEqual([
    '2026-01-31 2026-02-28 past',
    '2026-03-01 2027-01-30 now',
  ]))

// biome-ignore format: a table
test.each([
  ['ends with its term',         yearly,                                                                                 ['now']],
  ['is renewed',                 { ...yearly, autoRenew: true },                                                         ['now', 'next']],
  ['was renewed and will be',    { ...yearly, startedOn: '2025-01-31', autoRenew: true },                                ['before', 'now', 'next']],
  ['has ended and works on',     { ...yearly, status: 'expired' as const, dueAt: '2027-03-01T15:00:00.000Z' },            ['over', 'after']],
  ['is bought for good',         { ...yearly, termTo: null, cycleTo: null, cycle: 'oneTime', dueAt: null },               ['now', 'on']],
])('what %s is drawn so', (_, s, looks) => expect(pictureOf(s, [], now).terms.map(({ look }) => look)).toEqual(looks))

test('all there is lies within the picture, and today where it is', () => {
  const s: Drawn = {
    ...yearly,
    batches: [{ quantity: 3, addedAt: '2026-03-08T00:00:00.000Z', until: '2026-03-15T00:00:00.000Z' }],
    cancellation: { open: true, until: '2026-02-07T00:00:00.000Z', back: 'rest' },
  }
  const { now: here, windows, ticks } = pictureOf(s, [], now)
  expect(windows.map(({ look, quantity }) => `${look} ${quantity}`)).toEqual(['whole 0', 'seats 3'])
  for (const { at, width } of windows) expect(at >= 0 && width > 0 && at + width <= 100).toBe(true)
  expect(ticks.map(({ day }) => day)).toEqual(['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31', '2027-01-31'])
  expect(round(here ?? 0)).toBe(round((100 * 38) / (365 * 1.04)))
})

test('what was done on one day is one dot, the first first', () => {
  const change = (id: string, at: string) => ({ id, at, kind: 'renamed', byName: 'Mina', facts: {} }) as Change // an id of this test
  const changes = [change('3', '2026-03-01T09:00:00.000Z'), change('2', '2026-02-02T09:30:00.000Z'), change('1', '2026-02-02T09:00:00.000Z')]
  const { dots } = pictureOf(yearly, changes, now)
  expect(dots.map((dot) => dot.changes.map(({ id }) => id))).toEqual([['1', '2'], ['3']])
}) // biome-ignore format: one thought
