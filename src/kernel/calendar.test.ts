import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBusinessDays,
  businessDaysBetween,
  dayIn,
  isBusinessDay,
  type Place,
  publicHolidays,
  startOfDay,
} from './calendar.ts'

// biome-ignore format: a table
const places = {
  seoul:     { country: 'KR', zone: 'Asia/Seoul' },
  berlin:    { country: 'DE', zone: 'Europe/Berlin' },
  seattle:   { country: 'US', zone: 'America/Los_Angeles' },
  tokyo:     { country: 'JP', zone: 'Asia/Tokyo' },
  riyadh:    { country: 'SA', zone: 'Asia/Riyadh' },
  dubai:     { country: 'AE', zone: 'Asia/Dubai' },
  santiago:  { country: 'CL', zone: 'America/Santiago' },
} satisfies Record<string, Place>

describe('a business day', () => {
  // biome-ignore format: a table
  test.each([
    ['seoul',   '2026-02-16', false, 'the eve of Seollal'],
    ['seoul',   '2026-02-17', false, 'Seollal'],
    ['seoul',   '2026-02-18', false, 'the day after Seollal'],
    ['seoul',   '2026-03-02', false, 'the day in lieu of a Sunday 1 March'],
    ['seoul',   '2026-09-24', false, 'the eve of Chuseok'],
    ['seoul',   '2026-09-25', false, 'Chuseok'],
    ['seoul',   '2026-11-20', true,  'an ordinary Friday'],
    ['berlin',  '2026-04-03', false, 'Good Friday'],
    ['berlin',  '2026-12-24', true,  'Christmas Eve, which is no public holiday'],
    ['seattle', '2026-11-26', false, 'Thanksgiving'],
    ['seattle', '2026-07-03', false, 'the day in lieu of a Saturday 4 July'],
    ['tokyo',   '2026-05-06', false, 'the last day of Golden Week'],
    ['tokyo',   '2026-09-22', false, 'a day between two holidays'],
    ['riyadh',  '2026-11-20', false, 'a Friday'],
    ['riyadh',  '2026-11-22', true,  'a Sunday'],
    ['dubai',   '2026-11-20', true,  'a Friday since 2022'],
    ['dubai',   '2026-11-22', false, 'a Sunday'],
    ['seoul',   '2028-02-29', true,  'a leap day'],
  ] as const)('in %s on %s: %s, for it is %s', (...[place, day, open]) => {
    expect(isBusinessDay(day, places[place])).toBe(open)
  })

  test('is taken away by a company that is closed', () => {
    expect(isBusinessDay('2026-12-24', { ...places.berlin, holidays: ['2026-12-24'] })).toBe(false)
  })

  test('needs no table of holidays for a country nobody knows', () => {
    expect(isBusinessDay('2026-12-25', { country: 'ZZ', zone: 'UTC' })).toBe(true)
  })

  // biome-ignore format: a table
  test.each([
    [2025, ['01-28', '01-29', '01-30']],
    [2026, ['02-16', '02-17', '02-18']],
    [2027, ['02-06', '02-07', '02-08', '02-09']],
    [2028, ['01-26', '01-27', '01-28']],
  ])('is none of the days of Seollal %i, the day in lieu included', (year, days) => {
    const winter = [...publicHolidays('KR', year)].filter((day) => day > `${year}-01-02` && day < `${year}-02-25`)
    expect(winter.sort()).toEqual(days.map((day) => `${year}-${day}`))
  })
})

describe('a promise of business days', () => {
  // biome-ignore format: a table
  test.each([
    ['seoul',   '2026-11-20T06:00:00Z', 3, '2026-11-25T06:00:00.000Z', 'over a weekend'],
    ['seoul',   '2026-02-13T01:30:00Z', 1, '2026-02-19T01:30:00.000Z', 'over Seollal'],
    ['seoul',   '2026-12-31T01:00:00Z', 1, '2027-01-04T01:00:00.000Z', 'over the end of the year'],
    ['seoul',   '2028-02-28T01:00:00Z', 1, '2028-02-29T01:00:00.000Z', 'onto a leap day'],
    ['seoul',   '2026-11-21T01:00:00Z', 1, '2026-11-23T01:00:00.000Z', 'from a Saturday'],
    ['seoul',   '2026-11-22T16:00:00Z', 1, '2026-11-23T16:00:00.000Z', 'from a Monday of Seoul'],
    ['berlin',  '2026-03-27T09:00:00Z', 1, '2026-03-30T08:00:00.000Z', 'at the same hour of summer time'],
    ['berlin',  '2026-10-23T08:00:00Z', 1, '2026-10-26T09:00:00.000Z', 'at the same hour of winter time'],
    ['seattle', '2026-11-25T18:00:00Z', 2, '2026-11-30T18:00:00.000Z', 'over Thanksgiving'],
    ['tokyo',   '2026-05-01T03:00:00Z', 1, '2026-05-07T03:00:00.000Z', 'over Golden Week'],
    ['riyadh',  '2026-11-19T09:00:00Z', 1, '2026-11-22T09:00:00.000Z', 'over Friday and Saturday'],
    ['seoul',   '2026-11-21T01:00:00Z', 0, '2026-11-21T01:00:00.000Z', 'of nothing'],
  ] as const)('in %s from %s of %i days ends at %s: %s', (...[place, from, days, end]) => {
    expect(addBusinessDays(new Date(from), days, places[place]).toISOString()).toBe(end)
  })

  test('counts back to the number that was promised, from any instant and in any of these places', () => {
    const from = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-01'), noInvalidDate: true })
    fc.assert(
      fc.property(from, fc.nat(15), fc.constantFrom(...Object.values(places)), (start, days, place) => {
        const end = addBusinessDays(start, days, place)
        expect(businessDaysBetween(start, end, place)).toBe(days)
        if (days > 0) expect(isBusinessDay(dayIn(end, place.zone), place)).toBe(true)
      }),
    )
  })

  test('is never negative when counted backwards', () => {
    expect(businessDaysBetween(new Date('2026-11-20'), new Date('2026-11-10'), places.seoul)).toBe(0)
  })
})

describe('a day in its zone', () => {
  test('begins when its clocks say so', () => {
    expect(startOfDay('2026-11-22', 'Asia/Seoul').toISOString()).toBe('2026-11-21T15:00:00.000Z')
    expect(startOfDay('2026-03-29', 'Europe/Berlin').toISOString()).toBe('2026-03-28T23:00:00.000Z')
  })

  test('begins an hour later where clocks jump over midnight', () => {
    expect(startOfDay('2026-09-06', 'America/Santiago').toISOString()).toBe('2026-09-06T04:00:00.000Z')
  })

  test('contains the instant it begins with, and not the one before', () => {
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.constantFrom(...Object.values(places)), (one, { zone }) => {
        const start = startOfDay(one, zone)
        expect(dayIn(start, zone)).toBe(one)
        expect(dayIn(new Date(start.getTime() - 1), zone) < one).toBe(true)
      }),
    )
  })
})
