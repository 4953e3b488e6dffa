/** When the vendor's support may come into a company, and for how long. */
import type { Bearer } from '#kernel/permissions.ts'
import { refusals } from '#kernel/refusal.ts'
import { addDays, addMinutes } from '#kernel/time.ts'
import type { Access } from '../support-access/rules.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import type { SupportSession } from './tables.ts'

export const MINUTES_MAX = 60
const LAPSE_DAYS = 7
/** How often one may ask a company within a day: each time its admins get a letter. */
const ASKED_MAX = 10
const DAY_S = 86_400

export const refuse = refusals('access', {
  supportNever: {
    kind: 'forbidden',
    en: '{company} lets no support in.',
    ko: '{company}에서는 지원 접속을 허용하지 않아요.',
    remedy: {
      en: 'Ask a global admin of {company} to change “Support access”, or work with what the desk shows.',
      ko: '{company}의 전역 관리자에게 지원 접속 설정 변경을 요청하거나 벤더 업무 화면에서 확인해 주세요.',
    },
    who: ['globalAdmin'],
  },
  supportLooks: {
    kind: 'forbidden',
    en: '{company} lets support look, but change nothing.',
    ko: '{company}에서 허용한 범위는 보기까지예요.',
    remedy: {
      en: 'Ask to look only, or ask a global admin of {company} to allow changes under “Support access”.',
      ko: '보기만 요청하거나, {company}의 전역 관리자에게 지원 접속 설정에서 변경을 허용해 달라고 요청해 주세요.',
    },
    who: ['you', 'globalAdmin'],
  },
  supportAlready: {
    kind: 'conflict',
    en: 'You have a support session at {company} already: asked for, allowed or open.',
    ko: '{company}에 이미 요청했거나 열려 있는 대리 접속이 있어요.',
    remedy: {
      en: 'Go on with that one, or withdraw or end it first.',
      ko: '그 대리 접속을 이어 가거나, 먼저 철회하거나 끝내 주세요.',
    },
    who: ['you'],
  },
  supportOften: {
    kind: 'tooMany',
    en: 'You have asked {company} {limit} times within a day.',
    ko: '하루 안에 {company}에 {limit}번 요청했어요.',
    remedy: {
      en: 'Speak with a global admin of {company} first; you can ask again a day after your last requests.',
      ko: '먼저 {company}의 전역 관리자와 이야기해 주세요. 하루가 지나면 다시 요청할 수 있어요.',
    },
    who: ['globalAdmin', 'time'],
  },
  supportOfAnother: {
    kind: 'forbidden',
    en: 'This support session is {name}’s.',
    ko: '{name} 님의 대리 접속이에요.',
    remedy: { en: 'Ask for one of your own.', ko: '본인 이름으로 새로 요청해 주세요.' },
    who: ['you'],
  },
  supportOver: {
    kind: 'conflict',
    en: 'The time of this support session is up.',
    ko: '대리 접속 시간이 끝났어요.',
    remedy: { en: 'Ask for another one.', ko: '새로 요청해 주세요.' },
    who: ['you'],
  },
  supportLapsed: {
    kind: 'conflict',
    en: 'This request lapsed: it was not opened in time.',
    ko: '기한 안에 시작하지 않아 만료된 요청이에요.',
    remedy: { en: 'Whoever of support needs it asks anew.', ko: '필요하면 지원 담당자가 새로 요청해야 해요.' },
    who: ['vendor'],
  },
})

type Asking = { access: Access; writes: boolean; hasLive: boolean; askedToday: number; company: string }
/** The company has the first word: whether at all, and how far; and one visit a person at a time, so many a day. */
export function mayAsk({ access, writes, hasLive, askedToday, company }: Asking) {
  if (access.mode === 'never') throw refuse.supportNever({ company })
  if (writes && !access.writes) throw refuse.supportLooks({ company }, { field: 'writes' })
  if (hasLive) throw refuse.supportAlready({ company })
  if (askedToday >= ASKED_MAX) throw refuse.supportOften({ company, limit: ASKED_MAX }, { retryAfter: DAY_S })
}

/** A company that lets support in at once is not asked. */
export const asked = ({ mode }: Access, now: Date) => ({
  status: mode === 'allowed' ? ('allowed' as const) : ('asked' as const),
  lapsesAt: addDays(now, LAPSE_DAYS),
})

/** What waits to be answered or opened holds until it lapses, whether or not that is written down yet. */
export function inTime({ status, lapsesAt }: Pick<SupportSession, 'status' | 'lapsesAt'>, now: Date) {
  if ((status === 'asked' || status === 'allowed') && lapsesAt <= now) throw refuse.supportLapsed()
}

type Entered = Pick<SupportSession, 'status' | 'minutes' | 'openUntil' | 'lapsesAt' | 'staffId' | 'staffName'>
/** What its first entering changes: the clock begins. Entered again, nothing does. Nobody enters what another asked for. */
export function entered(before: Entered, by: { readonly id: string }, now: Date) {
  if (before.staffId !== by.id) throw refuse.supportOfAnother({ name: before.staffName })
  if (before.status === 'open') {
    if (before.openUntil === null || before.openUntil <= now) throw refuse.supportOver()
    return null
  }
  inTime(before, now)
  const status = lifecycle.next(before.status, 'open')
  return { status, openedAt: now, openUntil: addMinutes(now, before.minutes) }
}

type Staff = Pick<Bearer, 'grants'> & { readonly id: string }
const isOwner = ({ grants }: Staff) => grants.some(({ role }) => role === 'owner')
/** What the vendor's staff may do about a visit: whoever asked for it opens, withdraws and ends it; an owner may stop it. */
export function offeredTo({ staffId }: Pick<SupportSession, 'staffId'>, by: Staff): Move[] {
  if (staffId === by.id) return ['open', 'withdraw', 'end']
  return isOwner(by) ? ['withdraw', 'end'] : []
}

/** Staff withdraw and end their own; an owner of the vendor may do it for them. */
export function mayStop(session: Pick<SupportSession, 'staffId' | 'staffName'>, by: Staff) {
  if (!offeredTo(session, by).includes('end')) throw refuse.supportOfAnother({ name: session.staffName })
}

/** What becomes of a visit when the company says anew how far support is let in; null if it may go on as it is. */
export function fitting({ status, writes }: Pick<SupportSession, 'status' | 'writes'>, access: Access) {
  if (access.mode === 'never') return status === 'open' ? 'end' : 'refuse'
  return writes && !access.writes ? 'looksOnly' : null
}

/** The time of day in UTC. */
export const clockOf = (at: Date) => at.toISOString().slice(11, 16)
