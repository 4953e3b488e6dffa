/** Whose mailbox stands for an old account, and when it can still be claimed (domain.md 3.2). */
import { addBusinessDays, type Place } from '#kernel/calendar.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { type MailSettings, workMail } from '#modules/access/index.ts'
import { refuse as legacy } from '../legacy/rules.ts'
import type { LegacyAccount } from '../old-accounts/tables.ts'
import { phaseOf } from '../retirement/rules.ts'
import type { LegacyLetter, Plan } from '../retirement/tables.ts'
import type { Basis } from './tables.ts'

const PROMISE_DAYS = 2

export const refuse = refusals('migration', {
  claimUnknown: {
    kind: 'missing',
    en: 'This link belongs to no invitation, or the account behind it is not in the old centre’s lists any more.',
    ko: '초대에 쓰인 링크가 아니거나, 그 계정이 더 이상 이전 센터의 목록에 없어요.',
    remedy: {
      en: 'Open the newest letter, or ask the vendor to send one.',
      ko: '가장 최근 메일을 열거나, 벤더에 메일을 보내 달라고 요청해 주세요.',
    },
    who: ['you', 'vendor'],
  },
  claimLinkOver: {
    kind: 'conflict',
    en: 'The link of this letter has run out.',
    ko: '이 메일에 있는 링크의 기한이 지났어요.',
    remedy: {
      en: 'Open the newest letter, or ask the vendor to send one.',
      ko: '가장 최근 메일을 열거나, 벤더에 메일을 보내 달라고 요청해 주세요.',
    },
    who: ['you', 'vendor'],
  },
  claimedBy: {
    kind: 'conflict',
    en: '{name} has claimed {company} already.',
    ko: '{name} 님이 이미 {company} 계정을 인수했어요.',
    remedy: {
      en: 'Ask for a place in the company here; its admins answer.',
      ko: '여기에서 회사에 합류를 요청해 주세요. 회사 관리자가 답해 드려요.',
    },
    who: ['you', 'globalAdmin'],
  },
  claimRefused: {
    kind: 'forbidden',
    en: 'A reviewer found that this mailbox does not stand for {company}: {reason}',
    ko: '이 이메일로는 {company} 계정을 인수할 수 없다고 심사에서 판단했어요. 사유: {reason}',
    remedy: {
      en: 'Sign in with the mailbox the letter went to, or with one at the company’s own website.',
      ko: '초대 메일을 받은 주소나 회사 웹사이트와 같은 도메인의 주소로 로그인해 주세요.',
    },
    who: ['you'],
  },
  claimTermsChanged: {
    kind: 'conflict',
    en: 'There is a newer version of the terms than “{version}”.',
    ko: '“{version}” 이후에 새 약관이 나왔어요.',
    remedy: { en: 'Read the present version and accept that one.', ko: '지금 약관을 읽고 다시 동의해 주세요.' },
    who: ['you'],
  },
  claimPeopleOnly: {
    kind: 'forbidden',
    en: 'A person with a work mailbox claims an account; neither an app nor the vendor’s staff can.',
    ko: '회사 이메일이 있는 사람만 계정을 인수할 수 있어요. 앱이나 벤더 직원은 할 수 없어요.',
    remedy: { en: 'Sign in as the person the letter went to.', ko: '초대 메일을 받은 사람으로 로그인해 주세요.' },
    who: ['you'],
  },
  notClaimedYet: {
    kind: 'conflict',
    en: 'Nobody has claimed this account yet, so there is nobody to ask: claim it yourself.',
    ko: '아직 아무도 인수하지 않아서 요청할 곳이 없어요. 직접 인수해 주세요.',
    remedy: { en: 'Go on with the claim.', ko: '인수를 계속 진행해 주세요.' },
    who: ['you'],
  },
})

/** The old account can be claimed now, or what keeps it from being. */
export function problemOf(account: Pick<LegacyAccount, 'standing'>, plan: Plan | null, now: Date): Refusal | null {
  if (account.standing === 'inactive') return legacy.inactive({}, { link: '/enrol' })
  if (plan && phaseOf(plan, now) === 'retired')
    return legacy.retired({ day: new Date(plan.retireOn) }, { link: '/enrol' })
  return null
}

/** A letter whose link still works; once opened in time it may be read afterwards too. */
export function usable(letter: LegacyLetter | undefined, now: Date): LegacyLetter {
  if (!letter) throw refuse.claimUnknown()
  if (letter.expiresAt <= now && !letter.openedAt) throw refuse.claimLinkOver()
  return letter
}

export type Known = {
  readonly invited: string
  readonly siteDomain: string | null
  readonly provenDomains: readonly string[]
}
const lies = (domain: string, under: string | null) =>
  under !== null && (domain === under || domain.endsWith(`.${under}`))

/**
 * Why this mailbox stands for the company. Where the invited one is a work address, it is that one alone; where it is personal
 * or shared, another of the company's. Whatever nothing speaks for, a reviewer decides; what is no work address never does.
 */
export function basisOf(email: string, { invited, siteDomain, provenDomains }: Known, settings: MailSettings): Basis {
  const { address, domain } = workMail(email, settings)
  if (address === invited.toLowerCase()) return 'contact'
  const kind = kindOf(invited, settings)
  if (kind === 'work') return 'review'
  if (lies(domain, siteDomain)) return 'website'
  const isTheirs = kind === 'shared' && domain === invited.slice(invited.lastIndexOf('@') + 1).toLowerCase()
  return isTheirs || provenDomains.includes(domain) ? 'domain' : 'review'
}

function kindOf(email: string, settings: MailSettings): 'work' | 'shared' | 'personal' {
  try {
    workMail(email, settings)
    return 'work'
  } catch (error) {
    return error instanceof Refusal && error.code === 'access.genericMail' ? 'shared' : 'personal'
  }
}

/** The same, as an answer: what would be refused is said with its reason. */
export function standingOf(
  email: string,
  known: Known,
  settings: MailSettings,
): { basis: Basis; problem: Refusal | null } {
  try {
    return { basis: basisOf(email, known, settings), problem: null }
  } catch (error) {
    if (error instanceof Refusal) return { basis: 'review', problem: error }
    throw error
  }
}

export const promiseFrom = (now: Date, place: Place) => addBusinessDays(now, PROMISE_DAYS, place)

/** First and last name as far as one line tells them: Korean and Japanese write the family name first. */
export function namesOf(name: string): { firstName: string; lastName: string } {
  const [first = '', ...rest] = name.trim().split(/\s+/)
  if (rest.length === 0) return { firstName: first, lastName: '' }
  return /[\p{Script=Hangul}\p{Script=Han}]/u.test(name)
    ? { firstName: rest.join(' '), lastName: first }
    : { firstName: first, lastName: rest.join(' ') }
}
