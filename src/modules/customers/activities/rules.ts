/** How far back a partner's log is told to other programs (domain.md 12.5). */
import { refusals } from '#kernel/refusal.ts'
import { addDays, dateOf } from '#kernel/time.ts'

const [USUAL_DAYS, MOST_DAYS] = [30, 90]

export const refuse = refusals('activities', {
  tooFarBack: {
    kind: 'invalid',
    en: 'The log is told for the last {days} days: from {earliest} on.',
    ko: '로그는 최근 {days}일({earliest} 이후)만 조회할 수 있어요.',
    remedy: { en: 'Ask from that day on, or export the log in the portal.', ko: '그날 이후로 조회하거나 포털에서 로그를 내려받아 주세요.' },
    who: ['you'],
  },
  endsBefore: {
    kind: 'invalid',
    en: 'The last day comes before the first.',
    ko: '마지막 날이 첫날보다 빨라요.',
    remedy: { en: 'Exchange the two.', ko: '두 날짜를 바꿔 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

/** From when until when: whole days of UTC, the last one included; the last thirty where none is named. */
export function span(first: string | undefined, last: string | undefined, now: Date) {
  const earliest = addDays(now, -MOST_DAYS)
  const from = first === undefined ? addDays(now, -USUAL_DAYS) : new Date(`${first}T00:00:00Z`)
  const end = last === undefined ? now : new Date(`${last}T00:00:00Z`)
  const to = addDays(end < now ? end : now, 1) // nothing was done later; and there are days that no database knows
  if (dateOf(from) < dateOf(earliest))
    throw refuse.tooFarBack({ days: MOST_DAYS, earliest: dateOf(earliest) }, { field: 'first' })
  if (to < from) throw refuse.endsBefore({}, { field: 'last' })
  return { from, to }
}
