import { callable } from '#kernel/calls.ts'
import { refusals } from '#kernel/refusal.ts'

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
  'new-commerce-migration-created',
  'new-commerce-migration-completed',
  'new-commerce-migration-failed',
  'new-commerce-migration-schedule-failed',
  'azure-fraud-event-detected',
]

// biome-ignore format: a table
export const refuse = refusals('webhooks', {
  urlUnfit: { kind: 'invalid', en: 'Events are sent to an https address without a name or password in it.', ko: '이벤트를 받을 주소는 이름이나 비밀번호가 없는 https 주소여야 해요.',
    remedy: { en: 'Enter it such as https://hooks.company.example/partner-center.', ko: 'https://hooks.company.example/partner-center처럼 입력해 주세요.' }, who: ['you'] },
  eventUnknown: { kind: 'invalid', en: 'There is no event “{name}”.', ko: '“{name}” 이벤트는 없어요.',
    remedy: { en: 'Take the names from the list of events.', ko: '이벤트 목록에 있는 이름을 사용해 주세요.' }, who: ['you'] },
  noEvents: { kind: 'invalid', en: 'Choose at least one event.', ko: '이벤트를 하나 이상 골라 주세요.',
    remedy: { en: 'Take the names from the list of events.', ko: '이벤트 목록에 있는 이름을 사용해 주세요.' }, who: ['you'] },
  notRegistered: { kind: 'missing', en: 'No address is registered to which events are sent.', ko: '이벤트를 받을 주소가 등록되어 있지 않아요.',
    remedy: { en: 'Register one first.', ko: '먼저 주소를 등록해 주세요.' }, who: ['you'] },
  tooManyTests: { kind: 'tooMany', en: 'Two test events a minute are sent, no more.', ko: '시험 이벤트는 1분에 두 번까지 보낼 수 있어요.',
    remedy: { en: 'Wait a moment.', ko: '잠시 뒤에 다시 보내 주세요.' }, who: ['time'] },
})

export function urlFit(written: string): string {
  const url = callable(written)
  if (!url) throw refuse.urlUnfit({}, { field: 'url' })
  return url
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
