import { expect, test } from 'vitest'
import { type Ahead, aheadOf } from './ahead.ts'

type Asked = Parameters<typeof aheadOf>[0]
const yearly: Asked = {
  status: 'active',
  unit: 'seat',
  quantity: 10,
  termTo: '2027-01-30',
  cycleTo: '2026-03-30',
  dueAt: '2026-03-30T15:00:00.000Z',
  autoRenew: true,
  batches: [],
  cancellation: { open: false, until: null, back: 'rest' },
}
const told = (all: readonly Ahead[]) => all.map(({ kind, at }) => `${at.slice(0, 10)} ${kind}`)
const added = { quantity: 3, addedAt: '2026-03-08T00:00:00.000Z', until: '2026-03-15T00:00:00.000Z' }
const later = { quantity: 2, addedAt: '2026-03-09T00:00:00.000Z', until: '2026-03-16T00:00:00.000Z' }
const open = { open: true, until: '2026-03-14T00:00:00.000Z', back: 'rest' as const }
const grace = { cycleTo: '2027-01-30', autoRenew: false, dueAt: '2027-03-01T15:00:00.000Z' }

// biome-ignore format: a table
test.each<[string, Partial<Asked>, string[]]>([
  ['charged next month and renewed',   {},                                                                ['2026-03-31 charge', '2027-01-31 renewal']],
  ['in its last cycle',                { cycleTo: '2027-01-30' },                                         ['2027-01-31 renewal']],
  ['not renewed',                      { autoRenew: false },                                              ['2026-03-31 charge', '2027-01-31 end']],
  ['suspended',                        { status: 'suspended' },                                           ['2026-03-31 charge', '2027-01-31 held']],
  ['charged by what is used',          { unit: 'usage', termTo: null, cycleTo: null },                    []],
  ['still to be given back, in parts', { batches: [added, later], cancellation: open, autoRenew: false }, ['2026-03-14 cancel', '2026-03-15 seats', '2026-03-16 seats', '2026-03-31 charge', '2027-01-31 end']],
  ['ended and works on',               { ...grace, status: 'expired' },                                   ['2027-03-01 disabled']],
  ['disabled',                         { ...grace, status: 'disabled' },                                  ['2027-03-01 removed']],
  ['deleted',                          { ...grace, status: 'deleted', dueAt: null },                      []],
])('of a subscription that is %s, this comes', (_, part, comes) => expect(told(aheadOf({ ...yearly, ...part }))).toEqual(comes))
