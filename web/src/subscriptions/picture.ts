/** The life of a subscription as a picture has it: every place in hundredths of its width. */
import { daysLater, monthsLater } from '#kernel/days.ts'
import type { Change, Subscription } from './queries.ts'

export type Drawn = Pick<
  Subscription,
  | 'status'
  | 'startedOn'
  | 'termFrom'
  | 'termTo'
  | 'cycle'
  | 'cycleFrom'
  | 'cycleTo'
  | 'dueAt'
  | 'autoRenew'
  | 'batches'
  | 'cancellation'
>
type Place = { at: number; width: number }
export type TermBar = Place & { look: 'before' | 'now' | 'over' | 'next' | 'on' | 'after' }
export type CycleBar = Place & { look: 'past' | 'now' | 'coming'; from: string; to: string }
export type WindowBar = Place & { key: string; look: 'seats' | 'whole'; until: string; quantity: number }
export type Dot = { at: number; changes: readonly Change[] }
export type Tick = { at: number; day: string; of: 'day' | 'year' }
export type Picture = {
  terms: readonly TermBar[]
  cycles: readonly CycleBar[]
  windows: readonly WindowBar[]
  dots: readonly Dot[]
  ticks: readonly Tick[]
  now: number | null
}

const DAY_MS = 86_400_000
const beginOf = (at: string) => Date.parse(at)
/** A last day lies within: it ends where the next begins. */
const endOf = (day: string) => Date.parse(day) + DAY_MS

type Frame = { from: number; to: number; begin: number; end: number; last: number }
const OPEN_DAYS = 30
const [STUB, REST] = [0.1, 0.04]

/** What the picture shows: the present term, a little of what was before and of what follows, and the days of grace. */
function frameOf(s: Drawn, now: number): Frame {
  const begin = beginOf(s.termTo ? s.termFrom : s.startedOn)
  const end = s.termTo ? endOf(s.termTo) : Math.max(now, begin + OPEN_DAYS * DAY_MS)
  const last = Math.max(end, s.dueAt && isOver(s) ? beginOf(s.dueAt) : end)
  const length = last - begin
  const before = s.startedOn < s.termFrom && s.termTo ? STUB : 0
  return { begin, end, last, from: begin - length * before, to: last + length * (goesOn(s) ? STUB : REST) }
}
const isOver = ({ status }: Drawn) => status !== 'active' && status !== 'suspended'
const goesOn = (s: Drawn) => s.status === 'active' && (s.autoRenew || !s.termTo)

export function pictureOf(s: Drawn, changes: readonly Change[], now: Date): Picture {
  const frame = frameOf(s, now.getTime())
  const at = (time: number) => (100 * (time - frame.from)) / (frame.to - frame.from)
  const piece = (from: number, to: number): Place => ({ at: at(from), width: at(to) - at(from) })
  const here = at(now.getTime())
  return {
    terms: termsOf(s, frame, piece),
    cycles: cyclesOf(s).map((cycle) => ({ ...cycle, ...piece(beginOf(cycle.from), endOf(cycle.to)) })),
    windows: windowsOf(s, frame, piece),
    dots: dotsOf(changes, frame, at),
    ticks: ticksOf(s, frame).map((tick) => ({ ...tick, at: at(beginOf(tick.day)) })),
    now: here >= 0 && here <= 100 ? here : null,
  }
}

type Piece = (from: number, to: number) => Place
function termsOf(s: Drawn, { from, begin, end, last, to }: Frame, piece: Piece): TermBar[] {
  const all: TermBar[] = [{ ...piece(begin, end), look: isOver(s) ? 'over' : 'now' }]
  if (from < begin) all.unshift({ ...piece(from, begin), look: 'before' })
  if (last > end) all.push({ ...piece(end, last), look: 'after' })
  if (goesOn(s)) all.push({ ...piece(last, to), look: s.termTo ? 'next' : 'on' })
  return all
}

const MONTHS: Readonly<Record<string, number>> = { monthly: 1, annual: 12, triennial: 36 }
type Cycle = Pick<CycleBar, 'look' | 'from' | 'to'>

/** The charge cycles of the term. Its first day counts them; where the present one does not fit that count, that one does. */
function cyclesOf(s: Drawn): Cycle[] {
  const months = MONTHS[s.cycle]
  if (!s.termTo || !months) return s.termTo ? [cycleOf(s, s.termFrom, s.termTo)] : []
  const counted = startsOf(s.termFrom, s.termTo, months)
  const isCounted = counted.includes(s.cycleFrom)
  const starts = isCounted ? counted : [s.termFrom, ...startsOf(s.cycleFrom, s.termTo, months)]
  return starts.map((from, k) => {
    const next = starts[k + 1]
    return cycleOf(s, from, next ? daysLater(next, -1) : (s.termTo ?? from))
  })
}

function startsOf(first: string, last: string, months: number): string[] {
  const starts: string[] = []
  for (let day = first; day <= last; day = monthsLater(first, starts.length * months)) starts.push(day)
  return starts
}

function cycleOf(s: Drawn, from: string, to: string): Cycle {
  if (isOver(s) || from < s.cycleFrom) return { from, to, look: 'past' }
  return { from, to, look: from === s.cycleFrom ? 'now' : 'coming' }
}

const WINDOWS_MAX = 4
/** What can still be given back: all of it, and seats by when they were added. */
function windowsOf({ batches, cancellation: { open, until } }: Drawn, { begin, from, to }: Frame, piece: Piece) {
  const shown = (since: number, end: string) => piece(Math.max(since, from), Math.min(beginOf(end), to))
  const seats = together(batches)
    .slice(0, WINDOWS_MAX)
    .map(
      ({ addedAt, until: end, quantity }): WindowBar => ({
        ...shown(beginOf(addedAt), end),
        ...{ key: addedAt, look: 'seats', until: end, quantity },
      }),
    )
  if (!open || !until) return seats
  const whole: WindowBar = { ...shown(begin, until), key: 'whole', look: 'whole', until, quantity: 0 }
  return [whole, ...seats]
}

type Batches = Drawn['batches']
const MINUTE = '2026-01-31T00:00'.length
/** Seats whose window closes in the same minute go back together. */
export const together = (batches: Batches): Batches => {
  const all = new Map<string, Batches[number]>()
  for (const batch of batches) {
    const minute = batch.until.slice(0, MINUTE)
    const before = all.get(minute)
    all.set(minute, before ? { ...before, quantity: before.quantity + batch.quantity } : batch)
  }
  return [...all.values()]
}

const NEAR = 1.6
/** What was done, the first first; what lies too near to the one before is told with it. */
function dotsOf(changes: readonly Change[], { from, to }: Frame, at: (time: number) => number): Dot[] {
  const dots: { at: number; changes: Change[] }[] = []
  const seen = changes.filter((one) => beginOf(one.at) >= from && beginOf(one.at) <= to)
  for (const change of seen.toReversed()) {
    const place = at(beginOf(change.at))
    const before = dots.at(-1)
    if (before && place - before.at < NEAR) before.changes.push(change)
    else dots.push({ at: place, changes: [change] })
  }
  return dots
}

const [MONTH_DAYS, YEAR_DAYS] = [45, 400]
/** Days to go by: each week of a month, each quarter of a year, each year of three; and the day after the last. */
function ticksOf({ termTo, termFrom, startedOn }: Drawn, { begin, end }: Frame): Omit<Tick, 'at'>[] {
  const days = (end - begin) / DAY_MS
  const first = termTo ? termFrom : startedOn
  const of = days > YEAR_DAYS ? ('year' as const) : ('day' as const)
  const after = (k: number) => {
    if (days <= MONTH_DAYS) return daysLater(first, k * 7)
    return monthsLater(first, k * (days > YEAR_DAYS ? 12 : 3))
  }
  const marks: string[] = []
  const stop = termTo ? daysLater(termTo, 1) : daysLater(first, Math.floor(days))
  const room = (end - begin) * 0.1
  for (let k = 0, day = first; beginOf(stop) - beginOf(day) > room; day = after(++k)) marks.push(day)
  return [...marks, stop].map((day) => ({ day, of }))
}
