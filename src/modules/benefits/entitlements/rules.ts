/** What a company was granted: how much of it is free, when it may be used, when it is told that it ends. */
import { refusals } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import type { Entitlement } from './tables.ts'

const REMINDED_DAYS = 30
const DAY_MS = 86_400_000

export const refuse = refusals('benefits', {
  grantEnded: {
    kind: 'invalid',
    en: 'The last day lies before the first, or in the past.',
    ko: '마지막 날이 첫날보다 이르거나 이미 지났어요.',
    remedy: { en: 'Choose a later last day.', ko: '마지막 날을 더 늦은 날짜로 골라 주세요.' },
    who: ['you'],
  },
  notYet: {
    kind: 'conflict',
    en: 'This benefit begins on {validFrom}.',
    ko: '이 혜택은 {validFrom}부터 쓸 수 있어요.',
    remedy: { en: 'Come back on that day.', ko: '그날 이후에 다시 시도해 주세요.' },
    who: ['time'],
  },
  over: {
    kind: 'conflict',
    en: 'The right to this benefit has ended; nothing can be handed out of it any more.',
    ko: '이 혜택은 기간이 끝나 더 이상 나눠 줄 수 없어요.',
    remedy: {
      en: 'Renew what it came from, or use another line of the inventory.',
      ko: '혜택을 준 등급을 갱신하거나 다른 혜택을 써 주세요.',
    },
    who: ['partnerAdmin', 'globalAdmin'],
  },
  usedUp: {
    kind: 'conflict',
    en: 'Only {available} of {total} are left; {wanted|one is|# are} wanted.',
    ko: '전체 {total}개 중 남은 것은 {available}개인데 {wanted}개를 요청했어요.',
    remedy: {
      en: 'Take fewer, or free one that is not used yet.',
      ko: '수량을 줄이거나, 아직 쓰지 않은 것을 거두어들인 뒤 다시 해 주세요.',
    },
    who: ['partnerAdmin', 'globalAdmin'],
  },
})

type Counted = Pick<Entitlement, 'quantity' | 'assigned'>
/** How many are still free; never below none. */
export const availableOf = ({ quantity, assigned }: Counted): bigint => (quantity > assigned ? quantity - assigned : 0n)

/** So many more handed out, where the right runs and enough is left. */
export function taken(row: Entitlement, wanted: bigint, now: Date): bigint {
  if (row.status !== 'active' || row.validTo <= now) throw refuse.over()
  if (row.validFrom > now) throw refuse.notYet({ validFrom: row.validFrom })
  const available = availableOf(row)
  if (!row.unlimited && wanted > available)
    throw refuse.usedUp({ available: Number(available), total: Number(row.quantity), wanted: Number(wanted) })
  return row.assigned + wanted
}

/** Whether nothing of it is left to hand out. */
export const isSettled = (row: Counted & Pick<Entitlement, 'unlimited'>) => !row.unlimited && availableOf(row) === 0n

/** The day from which one is reminded of what is left. */
export const remindedFrom = (now: Date) => addDays(now, REMINDED_DAYS)

/** The period of a grant by hand: whole days, the last one included. */
export function periodOf({ validFrom, validTo }: { validFrom?: string; validTo: string }, now: Date) {
  const begins = validFrom ? new Date(validFrom) : now
  const ends = new Date(Date.parse(validTo) + DAY_MS)
  if (ends <= begins || ends <= now) throw refuse.grantEnded({}, { field: 'validTo' })
  return { validFrom: begins, validTo: ends }
}
