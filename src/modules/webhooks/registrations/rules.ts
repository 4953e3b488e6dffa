import { callable, isNear } from '#kernel/calls.ts'
import { refusals } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import type { StopCause } from './lifecycle.ts'
import type { Registration } from './tables.ts'

/** What happens here and is told. */
export const TOLD = [
  'test-created',
  'subscription-updated',
  'reseller-relationship-accepted-by-customer',
  'granular-admin-relationship-approved',
  'granular-admin-relationship-activated',
  'granular-admin-relationship-terminated',
  'granular-admin-relationship-expired',
  'granular-admin-access-assignment-created',
  'granular-admin-access-assignment-activated',
  'granular-admin-access-assignment-updated',
  'granular-admin-access-assignment-deleted',
  'new-commerce-migration-created',
  'new-commerce-migration-completed',
  'new-commerce-migration-failed',
  'new-commerce-migration-schedule-failed',
] as const
export type EventName = (typeof TOLD)[number]

/** What programs ask for that does not happen here yet: it may be asked for, and is never told. */
const PUBLISHED: readonly string[] = [
  ...TOLD,
  'usagerecords-thresholdExceeded',
  'invoice-ready',
  'referral-created',
  'referral-updated',
  'related-referral-created',
  'related-referral-updated',
  'dap-admin-relationship-approved',
  'dap-admin-relationship-terminated',
  'dap-admin-relationship-terminated-by-microsoft',
  'azure-fraud-event-detected',
]

// biome-ignore format: a table
export const refuse = refusals('webhooks', {
  urlUnfit: { kind: 'invalid', en: 'Events are sent to an https address without a name or password in it.', ko: '이벤트를 받을 주소는 이름이나 비밀번호가 없는 https 주소여야 해요.',
    remedy: { en: 'Enter it such as https://hooks.company.example/partner-center.', ko: 'https://hooks.company.example/partner-center처럼 입력해 주세요.' }, who: ['you'] },
  urlNear: { kind: 'invalid', en: 'This address is on this machine or in its network, where nothing is sent.', ko: '이 서버나 내부 네트워크의 주소로는 이벤트를 보낼 수 없어요.',
    remedy: { en: 'Enter one that can be reached from anywhere.', ko: '외부에서 접근할 수 있는 주소를 입력해 주세요.' }, who: ['you'] },
  stopped: { kind: 'conflict', en: 'Nothing is sent to this address until it is started again.', ko: '전송이 중지되어 있어서 이 주소로 보낼 수 없어요.',
    remedy: { en: 'Mend the program, then start again on the page of webhooks.', ko: '프로그램을 고친 다음 웹훅 페이지에서 전송을 다시 시작해 주세요.' }, who: ['you'] },
  eventUnknown: { kind: 'invalid', en: 'There is no event “{name}”.', ko: '“{name}” 이벤트는 없어요.',
    remedy: { en: 'Take the names from the list of events.', ko: '이벤트 목록에 있는 이름을 사용해 주세요.' }, who: ['you'] },
  noEvents: { kind: 'invalid', en: 'Choose at least one event.', ko: '이벤트를 하나 이상 골라 주세요.',
    remedy: { en: 'Take the names from the list of events.', ko: '이벤트 목록에 있는 이름을 사용해 주세요.' }, who: ['you'] },
  notRegistered: { kind: 'missing', en: 'No address is registered to which events are sent.', ko: '이벤트를 받을 주소가 등록되어 있지 않아요.',
    remedy: { en: 'Register one first.', ko: '먼저 주소를 등록해 주세요.' }, who: ['you'] },
  tooManyTests: { kind: 'tooMany', en: 'Two test events a minute are sent, no more.', ko: '시험 이벤트는 1분에 두 번까지 보낼 수 있어요.',
    remedy: { en: 'Wait a moment.', ko: '잠시 뒤에 다시 보내 주세요.' }, who: ['time'] },
})

/** The address as it is kept; one that would never be called is refused where it is entered. */
export function urlFit(written: string, mayBeNear: boolean): string {
  const url = callable(written)
  if (!url) throw refuse.urlUnfit({}, { field: 'url' })
  if (!mayBeNear && isNear(url)) throw refuse.urlNear({}, { field: 'url' })
  return url
}

export function mustBeTold({ status }: Pick<Registration, 'status'>) {
  if (status === 'stopped') throw refuse.stopped({}, { link: '/account/webhooks' })
}

const RESTS_MS = 30_000
/** When a line may go on because somebody asks for it: at its own time, or half a minute after its last try, if that is sooner. */
export function soonest({ turnAt, triedAt }: Pick<Registration, 'turnAt' | 'triedAt'>, now: Date): Date {
  const rested = new Date(Math.max(now.getTime(), triedAt ? triedAt.getTime() + RESTS_MS : 0))
  return turnAt && turnAt < rested ? turnAt : rested
}

/** How often in a row nobody took what was sent, and since when. */
export type Health = Pick<Registration, 'failures' | 'failingSince'>
export const WELL: Health = { failures: 0, failingSince: null }
/** The same after a turn: of the events that were sent, which arrived; only the last may not have. */
export function healthAfter({ failures, failingSince }: Health, arrived: readonly boolean[], now: Date): Health {
  const last = arrived.at(-1)
  if (last === undefined) return { failures, failingSince }
  if (last) return WELL
  return arrived.length > 1
    ? { failures: 1, failingSince: now }
    : { failures: failures + 1, failingSince: failingSince ?? now }
}

const DEAD_DAYS = 3
/** Three events given up: a program that is told little is not dead after its first silence. */
const FAILURES_MIN = 18
const LATE_DAYS = 1
type Line = { readonly isLong: boolean; readonly oldestAt: Date | null }
/** Why nothing more is sent there, or null: a long line alone, of one who takes what comes, is no reason. */
export function stopCause({ failures, failingSince }: Health, { isLong, oldestAt }: Line, now: Date): StopCause | null {
  const isOver = (since: Date | null, days: number) => since !== null && addDays(since, days) <= now
  if (failures >= FAILURES_MIN && isOver(failingSince, DEAD_DAYS)) return 'dead'
  return isLong && (failingSince !== null || isOver(oldestAt, LATE_DAYS)) ? 'full' : null
}

/** The events as they are spelled, each once; a name nobody knows is refused. */
export function eventsFit(written: readonly string[]): string[] {
  const names = written.map((one) => one.trim()).filter((one) => one !== '')
  if (names.length === 0) throw refuse.noEvents({}, { field: 'events' })
  const spelled = names.map((name) => {
    const known = PUBLISHED.find((one) => one.toLowerCase() === name.toLowerCase())
    if (!known) throw refuse.eventUnknown({ name: name.slice(0, 80) }, { field: 'events' })
    return known
  })
  return [...new Set(spelled)]
}
