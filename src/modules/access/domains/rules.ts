/** When a domain is a company's: who may claim which, what proves it, and how long a missing proof is borne. */
import { refusals } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import { personalDomains } from '../mailboxes/lists.ts'
import { mailDomain } from '../mailboxes/rules.ts'
import { lifecycle } from './lifecycle.ts'
import type { Domain, Problem } from './tables.ts'

const PREFIX = 'guildhall-proof='
const RECHECK_DAYS = 7
const FAILING_RECHECK_DAYS = 1
const GRACE_DAYS = 7
/** A look-up that has not answered by then was lost, and may be asked for again. */
const CHECK_MINUTES_MAX = 2
export const NAME_MAX = 253

const refuse = refusals('access', {
  domainMalformed: {
    kind: 'invalid',
    en: '“{name}” is not a domain that can be owned.',
    ko: '{name:은/는} 소유할 수 있는 도메인이 아니에요.',
    remedy: {
      en: 'Write the domain alone, such as company.example: no address, no path, no IP number.',
      ko: 'company.example처럼 도메인만 적어 주세요. 웹 주소나 경로, IP 번호는 쓸 수 없어요.',
    },
    who: ['you'],
  },
  domainOfEverybody: {
    kind: 'invalid',
    en: '{name} gives mailboxes to anyone, so it cannot stand for one company.',
    ko: '{name:은/는} 누구에게나 메일을 제공하는 도메인이라 한 회사의 도메인이 될 수 없어요.',
    remedy: { en: 'Claim a domain your company has registered.', ko: '회사가 직접 등록한 도메인을 추가해 주세요.' },
    who: ['you'],
  },
  domainHereAlready: {
    kind: 'conflict',
    en: '{name} is in your list already.',
    ko: '{name:은/는} 이미 목록에 있어요.',
    remedy: { en: 'Open it in the list and check its proof.', ko: '목록에서 해당 도메인을 열어 확인을 진행해 주세요.' },
    who: ['you'],
  },
  domainClaimedElsewhere: {
    kind: 'conflict',
    en: 'Another company has proven that {name} is its own.',
    ko: '다른 회사가 이미 {name:을/를} 자사 도메인으로 확인받았어요.',
    remedy: {
      en: 'If the domain has changed hands, ask its former holder to remove it; should that fail, ask the vendor.',
      ko: '도메인 소유자가 바뀌었다면 이전 소유 회사에 삭제를 요청하고, 어려우면 벤더에 문의해 주세요.',
    },
    who: ['you', 'vendor'],
  },
  domainBeingChecked: {
    kind: 'conflict',
    en: 'The records of {name} are being looked up right now.',
    ko: '지금 {name}의 레코드를 조회하고 있어요.',
    remedy: { en: 'Wait a moment; the answer appears here.', ko: '잠시 기다리면 결과가 여기에 표시돼요.' },
    who: ['time'],
  },
})

/** The domain in the one way it is written; one that belongs to everybody belongs to no company. */
export function claimable(written: string): string {
  const name = mailDomain(written.normalize('NFKC').trim().replace(/\.$/, ''))
  if (!name || name.length > NAME_MAX) throw refuse.domainMalformed({ name: written }, { field: 'name' })
  const labels = name.split('.')
  const parents = labels.map((_, at) => labels.slice(at).join('.'))
  if (parents.some((one) => personalDomains.has(one))) throw refuse.domainOfEverybody({ name }, { field: 'name' })
  return name
}

/** A claim is new here, and nobody else has proven it. */
export function claim(name: string, { here, elsewhere }: { here: boolean; elsewhere: boolean }) {
  if (here) throw refuse.domainHereAlready({ name }, { field: 'name' })
  if (elsewhere) throw refuse.domainClaimedElsewhere({ name }, { field: 'name' })
}

/** What the record must say. */
export const recordOf = (token: string) => PREFIX + token

/** A look may begin while none is under way. */
export function mayCheck({ name, checkingSince }: Pick<Domain, 'name' | 'checkingSince'>, now: Date) {
  const lost = checkingSince && now.getTime() - checkingSince.getTime() >= CHECK_MINUTES_MAX * 60_000
  const wait = checkingSince && Math.ceil(CHECK_MINUTES_MAX * 60 - (now.getTime() - checkingSince.getTime()) / 1000)
  if (wait && !lost) throw refuse.domainBeingChecked({ name }, { retryAfter: wait })
}

/** What the records say of the proof; null when it stands there. `unreachable` is told apart: silence proves nothing. */
export function problemIn(records: readonly string[] | null, token: string): Problem | null {
  if (records === null) return 'unreachable'
  const texts = records.map((text) => text.trim())
  if (texts.includes(recordOf(token))) return null
  return texts.some((text) => text.startsWith(PREFIX)) ? 'otherToken' : 'noRecord'
}

type Claim = Pick<Domain, 'status' | 'failingSince' | 'verifiedAt'>
type Settled = Claim & Pick<Domain, 'problem' | 'nextCheckAt' | 'checkedAt' | 'checkingSince'>

/**
 * What a look at the records makes of a claim: proven, still proven, failing for a while, or lapsed.
 * When nobody answered, a proven claim is looked at again the next day, and neither begins to fail nor lapses.
 */
export function settle(claim: Claim, problem: Problem | null, now: Date): Settled {
  const { status, failingSince: since, verifiedAt } = claim
  const looked = { problem, checkedAt: now, checkingSince: null, verifiedAt }
  if (problem === null) return { ...looked, ...proven(claim, now) }
  if (status !== 'verified') return { ...looked, status, failingSince: null, nextCheckAt: null }
  const nextCheckAt = addDays(now, FAILING_RECHECK_DAYS)
  if (problem === 'unreachable') return { ...looked, status, failingSince: since, nextCheckAt }
  const failingSince = since ?? now
  if (now < addDays(failingSince, GRACE_DAYS)) return { ...looked, status, failingSince, nextCheckAt }
  return { ...looked, status: lifecycle.next(status, 'lapse'), failingSince, nextCheckAt: null }
}

function proven({ status, verifiedAt }: Claim, now: Date) {
  const nextCheckAt = addDays(now, RECHECK_DAYS)
  if (status === 'verified') return { status, verifiedAt, failingSince: null, nextCheckAt }
  return { status: lifecycle.next(status, 'verify'), verifiedAt: now, failingSince: null, nextCheckAt }
}

/** The day a failing claim lapses, unless the record comes back. */
export const lapsesAt = ({ failingSince }: Pick<Domain, 'failingSince'>) =>
  failingSince && addDays(failingSince, GRACE_DAYS)
