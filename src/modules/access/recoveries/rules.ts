/** When a company that lost its admins gets one back: by its domain, and not before others could object. */
import type { Grant } from '#kernel/permissions.ts'
import { refusals } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import type { Problem } from '../domains/tables.ts'
import { lifecycle } from './lifecycle.ts'
import type { Recovery } from './tables.ts'

const PREFIX = 'guildhall-recovery='
const WAITING_HOURS = 72
const PROVING_DAYS = 14

export const refuse = refusals('access', {
  notOfItsDomain: {
    kind: 'forbidden',
    en: 'Your address is at none of the domains of this company.',
    ko: '현재 주소는 이 회사의 도메인에 속하지 않아요.',
    remedy: {
      en: 'Sign in under an address of the company, or ask the vendor’s support for help.',
      ko: '회사 도메인의 주소로 로그인하거나 벤더 지원팀에 문의해 주세요.',
    },
    who: ['you', 'vendor'],
  },
  adminAlready: {
    kind: 'conflict',
    en: 'You are a global admin of this company already.',
    ko: '이미 이 회사의 전역 관리자예요.',
    remedy: { en: 'Choose the company in your profile menu.', ko: '프로필 메뉴에서 회사를 골라 주세요.' },
    who: ['you'],
  },
  recoveryOpen: {
    kind: 'conflict',
    en: 'You have asked for this already.',
    ko: '이미 요청했어요.',
    remedy: { en: 'Go on with the open request.', ko: '열려 있는 요청을 이어서 진행해 주세요.' },
    who: ['you'],
  },
  notYourRecovery: {
    kind: 'missing',
    en: 'There is no such request of yours.',
    ko: '요청을 찾을 수 없어요.',
    remedy: { en: 'Look at your requests once more.', ko: '요청 목록을 다시 확인해 주세요.' },
    who: ['you'],
  },
})

/** What the TXT record on the company's domain must say. */
export const recordOf = (token: string) => PREFIX + token

/** By when the proof must stand there. */
export const proveBy = (now: Date) => addDays(now, PROVING_DAYS)

type Asking = { isOfDomain: boolean; isAdmin: boolean; isOpen: boolean }
export function mayAsk({ isOfDomain, isAdmin, isOpen }: Asking) {
  if (isAdmin) throw refuse.adminAlready({}, { field: 'tenantId' })
  if (isOpen) throw refuse.recoveryOpen({}, { field: 'tenantId' })
  if (!isOfDomain) throw refuse.notOfItsDomain({}, { field: 'tenantId' })
}

/** What the records say of the proof; null when it stands there. */
export function problemIn(records: readonly string[] | null, token: string): Problem | null {
  if (records === null) return 'unreachable'
  const texts = records.map((text) => text.trim())
  if (texts.includes(recordOf(token))) return null
  return texts.some((text) => text.startsWith(PREFIX)) ? 'otherToken' : 'noRecord'
}

/** Proven, the wait begins: three days in which any admin and the vendor can stop it. */
export function proven(before: Pick<Recovery, 'status'>, problem: Problem | null, now: Date) {
  if (problem) return { problem }
  const dueAt = new Date(now.getTime() + WAITING_HOURS * 3_600_000)
  return { status: lifecycle.next(before.status, 'prove'), problem: null, provenAt: now, dueAt }
}

/** What the person holds besides what they hold already. */
export const ADMIN: Grant = { role: 'globalAdmin', scope: 'organisation', scopeId: null }
export const withAdmin = (held: readonly Grant[]): Grant[] => [...held.filter(({ role }) => role !== ADMIN.role), ADMIN]
