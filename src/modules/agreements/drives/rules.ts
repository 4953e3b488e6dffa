/** What a company that signed an earlier version is told on its way to the deadline, and when. */
import { addDays } from '#kernel/time.ts'
import type { Notice } from './tables.ts'

/** How long before the deadline each reminder goes out, in days. */
// biome-ignore format: a table
const reminders: readonly (readonly [Notice, number])[] = [
  ['fortnight', 14],
  ['threeDays',  3],
  ['lastDay',    1],
  ['lapsed',     0],
]

type Drive = { readonly acceptBy: Date; readonly newest: boolean }
/**
 * What is told now. A reminder whose day went by unsaid (the server was off) is not made up for when a later one is due, and
 * who hears only now that a drive has opened needs no reminder the same minute. Of a version that a newer one has overtaken
 * only the end is told.
 */
export function dueNow({ acceptBy, newest }: Drive, now: Date): { tell: Notice | null; counts: readonly Notice[] } {
  const passed = reminders.filter(([, days]) => addDays(acceptBy, -days) <= now).map(([notice]) => notice)
  const last = passed.at(-1) ?? null
  if (last === 'lapsed') return { tell: last, counts: passed }
  return newest ? { tell: last ?? 'opened', counts: passed } : { tell: null, counts: [] }
}
