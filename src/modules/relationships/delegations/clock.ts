/** What time does to delegated access: notices, the last month, the end, the extension, and when its record goes (domain.md 5.8). */
import { addDays } from '#kernel/time.ts'
import type { Status } from './lifecycle.ts'
import type { Delegation } from './tables.ts'

/** How many days before the end both companies are told. */
export const NOTICES = [30, 7, 1] as const
export type Notice = (typeof NOTICES)[number]
const EXPIRING_DAYS = 30
const EXTENSION_MONTHS = 6
/** How long an unanswered request, and what has ended, can still be read. */
const KEPT = { unanswered: 90, ended: 365 } as const

type Clocked = Pick<Delegation, 'status' | 'approveBy' | 'endsAt' | 'endedAt' | 'approvedAt' | 'autoExtend' | 'dueAt'>
export type Turn =
  | { readonly what: 'wait'; readonly dueAt: Date | null }
  | { readonly what: 'unanswered'; readonly dueAt: Date }
  | { readonly what: 'notice'; readonly days: Notice; readonly dueAt: Date }
  | { readonly what: 'extended'; readonly endsAt: Date; readonly dueAt: Date }
  | { readonly what: 'expired'; readonly dueAt: Date }
  | { readonly what: 'remove' }

/** The same day six months on, or the last of that month where it has none. */
export function extended(from: Date): Date {
  const to = new Date(from)
  to.setUTCMonth(to.getUTCMonth() + EXTENSION_MONTHS)
  if (to.getUTCDate() !== from.getUTCDate()) to.setUTCDate(0)
  return to
}

/** When the clock looks at something that runs: at its next notice that lies ahead, else at its end. */
export const nextDue = (endsAt: Date, now: Date): Date =>
  NOTICES.map((days) => addDays(endsAt, -days)).find((at) => at > now) ?? endsAt

const isRunning = (status: Status) => status === 'active' || status === 'expiring'

/** What is due now. Of several notices that were missed only the latest is told. */
export function turnOf(delegation: Clocked, now: Date): Turn {
  const { status, approveBy, endedAt, approvedAt } = delegation
  if (endedAt) {
    const until = addDays(endedAt, approvedAt ? KEPT.ended : KEPT.unanswered)
    return now >= until ? { what: 'remove' } : { what: 'wait', dueAt: until }
  }
  if (status === 'approvalPending')
    return now >= approveBy
      ? { what: 'unanswered', dueAt: addDays(now, KEPT.unanswered) }
      : { what: 'wait', dueAt: approveBy }
  return isRunning(status) ? running(delegation, now) : { what: 'wait', dueAt: null }
}

function running({ endsAt, autoExtend, dueAt }: Clocked, now: Date): Turn {
  if (!endsAt) return { what: 'wait', dueAt: null }
  if (now >= endsAt) return atTheEnd(endsAt, autoExtend, now)
  const days = NOTICES.findLast((one) => now >= addDays(endsAt, -one))
  const due = nextDue(endsAt, now)
  // The notice that is due is the one the clock was set to, or a later one; one that lay before the beginning is not told.
  if (days === undefined || !dueAt || dueAt > now) return { what: 'wait', dueAt: due }
  return { what: 'notice', days, dueAt: due }
}

function atTheEnd(endsAt: Date, autoExtend: boolean, now: Date): Turn {
  if (!autoExtend) return { what: 'expired', dueAt: addDays(now, KEPT.ended) }
  let to = extended(endsAt)
  while (to <= now) to = extended(to)
  return { what: 'extended', endsAt: to, dueAt: nextDue(to, now) }
}

/** In the last month it is called expiring, however short it is. */
export const statusAt = (endsAt: Date, now: Date): Status =>
  now >= addDays(endsAt, -EXPIRING_DAYS) ? 'expiring' : 'active'
