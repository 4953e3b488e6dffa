/** When a level runs, falls due, can be renewed and is over. */
import { refusals } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import type { Level } from '../levels/tables.ts'
import type { Settings } from '../settings/rules.ts'
import type { Holding } from './tables.ts'

export const refuse = refusals('levels', {
  alreadyHeld: {
    kind: 'conflict',
    en: 'The company holds “{level}” already.',
    ko: '회사가 이미 “{level}” 등급을 보유하고 있어요.',
    remedy: { en: 'Open the level: it shows until when.', ko: '등급 페이지에서 언제까지인지 확인해 주세요.' },
    who: ['you'],
  },
  autoRenewStaysOff: {
    kind: 'conflict',
    en: 'Automatic renewal was switched off; it can be switched on again with the next renewal.',
    ko: '자동 갱신을 껐어요. 다음 갱신 때 다시 켤 수 있어요.',
    remedy: {
      en: 'Renew by hand when the window opens, and choose automatic renewal there.',
      ko: '갱신 기간이 시작되면 직접 갱신하면서 자동 갱신을 골라 주세요.',
    },
    who: ['time'],
  },
})

const CENTURY_DAYS = 36_525
type Period = Pick<Holding, 'periodFrom' | 'anniversary' | 'renewableFrom' | 'graceTo'>

/** The dates of a period that ends on this anniversary; none of them where a level is without end. */
export function periodOf(
  level: Pick<Level, 'renewalOpensDays'>,
  { from, anniversary }: { from: Date; anniversary: Date | null },
  { graceDays }: Pick<Settings, 'graceDays'>,
): Period {
  if (!anniversary) return { periodFrom: from, anniversary, renewableFrom: null, graceTo: null }
  return {
    periodFrom: from,
    anniversary,
    renewableFrom: addDays(anniversary, -level.renewalOpensDays),
    graceTo: addDays(anniversary, graceDays),
  }
}

/** The anniversary of a level paid for now: so many days from the payment (domain.md 1.12). */
export const anniversaryFrom = ({ validityDays }: Pick<Level, 'validityDays'>, paidAt: Date) =>
  validityDays === null ? null : addDays(paidAt, validityDays)

/** Until when benefits of the period last: through the grace; a level without end has them for good. */
export const benefitsTo = ({ periodFrom, graceTo }: Period) => graceTo ?? addDays(periodFrom, CENTURY_DAYS)

/** How it stands with a period on a day: running, due, or over. */
export function standingOn({ anniversary, graceTo }: Pick<Period, 'anniversary' | 'graceTo'>, now: Date) {
  if (!anniversary || !graceTo || now < anniversary) return 'active' as const
  return now < graceTo ? ('grace' as const) : ('lapsed' as const)
}

type Windowed = Pick<Holding, 'status' | 'renewableFrom' | 'graceTo'>
/** Whether it may be renewed now. */
export const isRenewable = ({ status, renewableFrom, graceTo }: Windowed, now: Date) =>
  (status === 'active' || status === 'grace') &&
  renewableFrom !== null &&
  graceTo !== null &&
  now >= renewableFrom &&
  now < graceTo

/** Automatic renewal is only ever switched off here; a renewal switches it on. */
export function autoRenewing({ autoRenew }: Pick<Holding, 'autoRenew'>, wanted: boolean) {
  if (wanted && !autoRenew) throw refuse.autoRenewStaysOff()
  return { autoRenew: wanted }
}
