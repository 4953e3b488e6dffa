/** Who may ask for an old ID's history, with what proof, and when it is decided (domain.md 1.4). */
import { addBusinessDays, type Place } from '#kernel/calendar.ts'
import { refusals } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import type { Answer } from '../legacy/rules.ts'
import type { Phase } from '../retirement/rules.ts'
import type { LateClaim } from './tables.ts'

const EXPIRES_DAYS = 30
const PROMISE_DAYS = 5
const LOOK_SECONDS = 10
const PREFIX = 'guildhall-late-claim='

export const refuse = refusals('migration', {
  oldIdUnknown: {
    kind: 'invalid',
    en: 'The old centre’s lists do not hold “{oldId}”.',
    ko: '이전 센터의 목록에 “{oldId}” ID가 없어요.',
    remedy: { en: 'Compare it with an old letter or invoice.', ko: '예전 메일이나 청구서와 비교해 보세요.' },
    who: ['you'],
  },
  notLateYet: {
    kind: 'conflict',
    en: 'The old centre ends on {day}: before that day this account can still be claimed as a whole, which brings more than its history.',
    ko: '이전 센터는 {day}에 종료돼요. 그 전에는 계정 전체를 인수할 수 있고, 그러면 이력보다 많은 것이 옮겨져요.',
    remedy: {
      en: 'Look for the invitation of its global admin or primary contact, or ask the vendor to send it again.',
      ko: '전역 관리자나 대표 담당자가 받은 초대 메일을 찾거나, 벤더에 다시 보내 달라고 요청해 주세요.',
    },
    who: ['you', 'vendor'],
  },
  oldIdTaken: {
    kind: 'conflict',
    en: 'The account behind this old ID has been claimed; its history is with the company that did.',
    ko: '이 이전 ID의 계정은 이미 인수되었고, 이력은 인수한 회사에 있어요.',
    remedy: {
      en: 'Ask your colleagues; if the ID is yours and none of you claimed it, tell the vendor.',
      ko: '먼저 동료에게 물어보세요. 우리 회사 ID인데 아무도 인수하지 않았다면 벤더에 알려 주세요.',
    },
    who: ['you', 'vendor'],
  },
  askedAlready: {
    kind: 'conflict',
    en: 'Your company has asked for this ID already.',
    ko: '회사에서 이미 이 ID를 요청했어요.',
    remedy: { en: 'Go on with that request.', ko: '그 요청에서 이어서 진행해 주세요.' },
    who: ['you'],
  },
  nothingProven: {
    kind: 'conflict',
    en: 'There is no domain to look at yet.',
    ko: '아직 확인할 도메인이 없어요.',
    remedy: {
      en: 'Name the domain the old account was known by first.',
      ko: '먼저 이전 계정에 쓰던 도메인을 적어 주세요.',
    },
    who: ['you'],
  },
  lookedJustNow: {
    kind: 'tooMany',
    en: 'The records of {domain} were looked up a moment ago. Look again in {seconds|one second|# seconds}.',
    ko: '방금 {domain}의 레코드를 조회했어요. {seconds}초 뒤에 다시 확인할 수 있어요.',
    remedy: { en: 'A new record takes minutes to be seen everywhere.', ko: '새 레코드는 퍼지는 데 몇 분이 걸려요.' },
    who: ['time'],
  },
  oldAccountGone: {
    kind: 'conflict',
    en: 'The old account is not in the lists any more, or has been claimed meanwhile: it cannot be granted.',
    ko: '이전 계정이 목록에서 없어졌거나 그사이 인수되어서 승인할 수 없어요.',
    remedy: { en: 'Refuse the request with the reason that fits.', ko: '맞는 사유를 골라 요청을 반려해 주세요.' },
    who: ['vendor'],
  },
})

/** Asked for is what nobody can claim any more: after the end, or of an account that was inactive. */
export function mayAsk({
  answer,
  phase,
  oldId,
  retireOn,
}: {
  answer: Answer
  phase: Phase
  oldId: string
  retireOn: string | null
}) {
  if (answer === 'unknown') throw refuse.oldIdUnknown({ oldId }, { field: 'oldId' })
  if (answer === 'claimed') throw refuse.oldIdTaken({}, { field: 'oldId' })
  const day = retireOn ? new Date(retireOn) : '…'
  if (answer === 'known' && phase !== 'retired') throw refuse.notLateYet({ day }, { field: 'oldId' })
}

export const expiryFrom = (now: Date) => addDays(now, EXPIRES_DAYS)
export const promiseFrom = (now: Date, place: Place) => addBusinessDays(now, PROMISE_DAYS, place)

/** What the domain's record must say. */
export const recordOf = (token: string) => PREFIX + token

export function mayLook({ domain, token, lookedAt }: Pick<LateClaim, 'domain' | 'token' | 'lookedAt'>, now: Date) {
  if (!domain || !token) throw refuse.nothingProven()
  const seconds = lookedAt ? Math.ceil(lookedAt.getTime() / 1000 + LOOK_SECONDS - now.getTime() / 1000) : 0
  if (seconds > 0) throw refuse.lookedJustNow({ domain, seconds }, { retryAfter: seconds })
}

/** What the records say of the proof; null where it stands there. Silence proves nothing. */
export function findingIn(records: readonly string[] | null, token: string): LateClaim['finding'] {
  if (records === null) return 'unreachable'
  const texts = records.map((text) => text.trim())
  if (texts.includes(recordOf(token))) return null
  return texts.some((text) => text.startsWith(PREFIX)) ? 'otherToken' : 'noRecord'
}
