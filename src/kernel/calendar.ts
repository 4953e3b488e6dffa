/** Days as people live them: in a country, in its zone. Promises to people are counted in its business days. */
import { createRequire } from 'node:module'

/** A calendar day, `2026-03-01`; sorts as text. */
export type Day = string
/** Where a promise is counted. `holidays` are days closed beyond the country's public ones: a company's own. */
export type Place = { readonly country: string; readonly zone: string; readonly holidays?: readonly Day[] }

const MS_PER_DAY = 86_400_000
const SATURDAY_AND_SUNDAY = [6, 0]
// Who rests on other days than Saturday (6) and Sunday (0), by Unicode CLDR.
// biome-ignore format: a table
const WEEKENDS: Readonly<Record<string, readonly number[]>> = {
  AF: [4, 5], IR: [5], UG: [0],
  BH: [5, 6], DZ: [5, 6], EG: [5, 6], IL: [5, 6], IQ: [5, 6], JO: [5, 6], KW: [5, 6], LY: [5, 6],
  OM: [5, 6], QA: [5, 6], SA: [5, 6], SD: [5, 6], SY: [5, 6], YE: [5, 6],
}

/** The day it is there, at that instant. */
export const dayIn = (instant: Date, zone: string): Day => new Date(wallClock(instant, zone)).toISOString().slice(0, 10)

/** The day it is there as a fact of a sentence: sentences say days as they are in UTC. */
export const dayThere = (instant: Date, zone: string): Date => new Date(dayIn(instant, zone))

/** The first instant of a day there; where clocks jump over midnight, the first that exists. */
export const startOfDay = (day: Day, zone: string): Date => instantOf(Date.parse(day), zone)

export const nextDay = (day: Day): Day => new Date(Date.parse(day) + MS_PER_DAY).toISOString().slice(0, 10)

/** Neither the country's weekend, nor its public holiday, nor closed by the company. */
export const isBusinessDay = (day: Day, { country, holidays = [] }: Place): boolean =>
  !(WEEKENDS[country] ?? SATURDAY_AND_SUNDAY).includes(new Date(day).getUTCDay()) &&
  !holidays.includes(day) &&
  !publicHolidays(country, Number(day.slice(0, 4))).has(day)

/** The same time of day so many business days later; days that do not count are stepped over, the first one too. */
export function addBusinessDays(instant: Date, days: number, place: Place): Date {
  const clock = wallClock(instant, place.zone)
  let later = clock
  for (let left = days; left > 0; ) {
    later += MS_PER_DAY
    if (isBusinessDay(new Date(later).toISOString().slice(0, 10), place)) left--
  }
  return later === clock ? instant : instantOf(later, place.zone)
}

/** How many business days lie after the day of `from`, up to and with the day of `to`; never below zero. */
export function businessDaysBetween(from: Date, to: Date, place: Place): number {
  const last = dayIn(to, place.zone)
  let count = 0
  for (let day = nextDay(dayIn(from, place.zone)); day <= last; day = nextDay(day))
    if (isBusinessDay(day, place)) count++
  return count
}

/** What a clock on the wall shows there, written down as if it were UTC, in milliseconds. */
function wallClock(instant: Date, zone: string): number {
  const time = instant.getTime()
  if (time < ON_QUARTERS) return readClock(instant, zone)
  const quarter = Math.floor(time / QUARTER_MS)
  const key = `${zone} ${quarter}`
  const offset = offsets.get(key) ?? readClock(new Date(quarter * QUARTER_MS), zone) - quarter * QUARTER_MS
  if (offsets.size === OFFSETS_MOST) offsets.clear()
  offsets.set(key, offset)
  return time + offset
}
/** Since then clocks change at full quarters of an hour: what was read in one holds for all of it. */
const ON_QUARTERS = Date.parse('2000-01-01')
const QUARTER_MS = 900_000
const OFFSETS_MOST = 1_000
const offsets = new Map<string, number>()

const clocks = new Map<string, Intl.DateTimeFormat>()
function readClock(instant: Date, zone: string): number {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  clocks.set(zone, clock)
  return Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`) + (instant.getTime() % 1000)
}

/** Twice, for the offset found may lie on the other side of a change of clocks. In a gap, the later time is taken. */
function instantOf(clock: number, zone: string): Date {
  const offsetAt = (time: number) => wallClock(new Date(time), zone) - time
  const guess = clock - offsetAt(clock)
  const [one, other] = [clock - offsetAt(guess), guess].map((time) => new Date(time))
  const fits = [one, other].find((time) => time && wallClock(time, zone) === clock)
  return fits ?? new Date(Math.max(one?.getTime() ?? 0, other?.getTime() ?? 0))
}

// Loaded when first asked: the tables of all countries weigh 16 MB.
const load = createRequire(import.meta.url)
const years = new Map<string, ReadonlySet<Day>>()

/** The public holidays of a country, days in lieu included; none for a country the tables do not know. */
export function publicHolidays(country: string, year: number): ReadonlySet<Day> {
  const key = `${country} ${year}`
  const known = years.get(key)
  if (known) return known
  // A holiday of three days at the turn of the year belongs to both.
  const days = new Set([...holidaysFrom(country, year - 1), ...holidaysFrom(country, year)])
  const fresh = new Set([...days].filter((day) => day.startsWith(`${year}-`)))
  years.set(key, fresh)
  return fresh
}

// date-holidays 3.37 counts the three days of Seollal from the day itself; they begin on its eve (its issue 640).
const BEGINS_ON_EVE = 'korean 01-0-01 P3D'

function holidaysFrom(country: string, year: number): Day[] {
  const Holidays: typeof import('date-holidays').default = load('date-holidays')
  return new Holidays(country, { types: ['public'] }).getHolidays(year).flatMap(({ date, start, end, rule }) => {
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / MS_PER_DAY))
    const first = Date.parse(date.slice(0, 10)) - (rule === BEGINS_ON_EVE ? MS_PER_DAY : 0)
    return Array.from({ length }, (_, n) => new Date(first + n * MS_PER_DAY).toISOString().slice(0, 10))
  })
}
