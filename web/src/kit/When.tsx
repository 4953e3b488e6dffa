import { locales } from '#kernel/words.ts'
import { language, say } from './say.ts'

type Props = {
  at: string | null | undefined
  /** With the time of day, and its instant in UTC on hover: for deadlines and evidence. */
  time?: boolean
  /** How long ago, or how soon. */
  relative?: boolean
}

/** A moment or a calendar day, written as the reader's language writes it: `2026. 11. 22.` in Korean. */
export function When({ at, time = false, relative = false }: Props) {
  if (!at) return <span>{say('kit.none')}</span>
  return (
    <time dateTime={at} title={exactly(at)}>
      {relative ? agoOf(at) : dayOf(at, time)}
    </time>
  )
}

const isDay = (at: string) => at.length === 10

/** A calendar day belongs to no zone; an instant is shown in the reader's. */
const zoneOf = (at: string) => (isDay(at) ? { timeZone: 'UTC' } : {})

/** The calendar day it is where the reader is. */
export const today = () => new Intl.DateTimeFormat('sv').format(new Date())

const DAY = {
  en: { day: 'numeric', month: 'short', year: 'numeric' },
  ko: { day: 'numeric', month: 'numeric', year: 'numeric' },
} as const
const localeOf = () => locales[language()]
const HOUR = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** `2026. 11. 22.` or `22 Nov 2026`; with the time, `2026. 11. 22. 14:05`. */
export function dayOf(at: string, time = false): string {
  const date = new Date(at)
  const day = new Intl.DateTimeFormat(localeOf(), { ...DAY[language()], ...zoneOf(at) }).format(date)
  return time && !isDay(at) ? `${day} ${clockOf(at)}` : day
}

/** `14:05`, where the day is plain: something ends within the hour. */
export const clockOf = (at: string): string => new Intl.DateTimeFormat(localeOf(), HOUR).format(new Date(at))

function exactly(at: string): string {
  if (isDay(at)) return dayOf(at)
  const utc = { ...DAY[language()], ...HOUR, timeZone: 'UTC' }
  return say('kit.time.utc', { time: new Intl.DateTimeFormat(localeOf(), utc).format(new Date(at)) })
}

// biome-ignore format: a table
const units = [
  ['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1],
] as const

/** "3 days ago", "in 2 hours": the largest unit that fits. Days are the calendar's: a little less than three is "in 3 days". */
export function agoOf(at: string, now = Date.now()): string {
  const seconds = (new Date(at).getTime() - now) / 1000
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1]
  const count = unit === 'day' ? daysUntil(new Date(at), new Date(now)) : Math.trunc(seconds / size)
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(count, unit)
}

const midnight = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())
const daysUntil = (at: Date, now: Date) => Math.round((midnight(at) - midnight(now)) / 86_400_000)
