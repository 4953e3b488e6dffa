/** Counting calendar days and months: terms and charge cycles are made of whole days, whatever the clocks do. */
import type { Day } from './calendar.ts'

const MS_PER_DAY = 86_400_000
const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10)

export const daysLater = (day: Day, days: number): Day => dayAt(Date.parse(day) + days * MS_PER_DAY)

/** How many days from the first to the last, both counted. */
export const daysFrom = (first: Day, last: Day): number => Math.round((Date.parse(last) - Date.parse(first)) / MS_PER_DAY) + 1 // biome-ignore format: one line

/** The same day of a later month; where that month is too short, its last day. */
export function monthsLater(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number] // as a day is written
  const last = new Date(Date.UTC(year, month + months, 0))
  return dayAt(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
}

export const monthEnd = (day: Day): Day => daysLater(monthsLater(`${day.slice(0, 7)}-01`, 1), -1)
