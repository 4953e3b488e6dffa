/** What may be asked of the vendor about a customer, with what evidence, and what of it follows for what it may buy (domain.md 5.4). */
import { addBusinessDays } from '#kernel/calendar.ts'
import { refusals } from '#kernel/refusal.ts'
import { zoneOf } from '#modules/membership/index.ts'
import { nameWarnings } from '../customers/rules/names.ts'
import type { kinds, Vetting } from './tables.ts'

export type Kind = (typeof kinds)[number]
/** What catalogues are divided into; a customer buys what is for everyone, and what it has been found to be. */
export const segments = ['commercial', 'education', 'government'] as const
export type Segment = (typeof segments)[number]

const PROMISE_DAYS = 3

export const refuse = refusals('vettings', {
  heldAlready: {
    kind: 'conflict',
    en: 'This customer has this qualification already.',
    ko: '이미 이 자격이 있는 고객이에요.',
    remedy: { en: 'Nothing is left to do.', ko: '더 할 일은 없어요.' },
    who: ['you'],
  },
  reviewedAlready: {
    kind: 'conflict',
    en: 'This is being reviewed already; the vendor decides by {promised}.',
    ko: '이미 심사하고 있고, 벤더가 {promised}까지 결정해요.',
    remedy: { en: 'Wait for the decision, or withdraw the request and hand in another.', ko: '결정을 기다리거나, 요청을 철회하고 다시 제출해 주세요.' },
    who: ['time'],
  },
  otherSegment: {
    kind: 'conflict',
    en: 'A customer is of education or of government, not of both.',
    ko: '교육 자격과 정부 자격을 함께 가질 수 없어요.',
    remedy: { en: 'Withdraw the other qualification first.', ko: '다른 자격을 먼저 철회해 주세요.' },
    who: ['you'],
  },
  nothingInQuestion: {
    kind: 'conflict',
    en: 'Nobody has put this customer’s account in question.',
    ko: '이 고객의 계정은 심사 대상이 아니에요.',
    remedy: { en: 'Nothing is left to do.', ko: '더 할 일은 없어요.' },
    who: ['you'],
  },
  billToMissing: {
    kind: 'conflict',
    en: 'The legal name and address of this customer are not known yet.',
    ko: '이 고객의 상호와 주소가 아직 없어요.',
    remedy: { en: 'Fill in its bill-to first.', ko: '청구 정보를 먼저 입력해 주세요.' },
    who: ['you'],
  },
  freeMailbox: {
    kind: 'invalid',
    en: 'The customer’s contact has a mailbox at {domain}, which anybody can have.',
    ko: '고객 담당자가 누구나 만들 수 있는 {domain} 메일을 쓰고 있어요.',
    remedy: { en: 'Put a mailbox of the institution into its bill-to.', ko: '청구 정보에 기관에서 쓰는 메일 주소를 적어 주세요.' },
    who: ['you'],
  },
  schoolMissing: {
    kind: 'invalid',
    en: 'Say whether it is a school or an institution of higher education.',
    ko: '초중고인지 고등 교육 기관인지 골라야 해요.',
    remedy: { en: 'Choose one of the two.', ko: '둘 중 하나를 골라 주세요.' },
    who: ['you'],
  },
  proofMissing: {
    kind: 'invalid',
    en: 'A reviewer needs something to look at: a website, a document, or an explanation.',
    ko: '심사할 때 볼 수 있는 웹사이트, 서류, 설명 중 하나가 있어야 해요.',
    remedy: { en: 'Add at least one of them.', ko: '하나 이상 적거나 올려 주세요.' },
    who: ['you'],
  },
  codeMissing: {
    kind: 'invalid',
    en: 'The government cloud takes a validation code.',
    ko: '정부 자격을 받으려면 검증 코드가 있어야 해요.',
    remedy: { en: 'Give the code the vendor gave your company for this organisation.', ko: '이 기관에 대해 벤더에게 받은 코드를 적어 주세요.' },
    who: ['you', 'vendor'],
  },
  codeUnknown: {
    kind: 'invalid',
    en: 'The vendor gave your company no such validation code.',
    ko: '우리 회사가 벤더에게 받은 검증 코드 중에 없어요.',
    remedy: { en: 'Look it up in the list of your codes, or ask the vendor.', ko: '받은 코드 목록을 확인하거나 벤더에 문의해 주세요.' },
    who: ['you', 'vendor'],
  },
  codeUsedUp: {
    kind: 'conflict',
    en: 'This code was good for {most|one customer|# customers}, and is used up.',
    ko: '이 코드로 인증할 수 있는 고객 {most}곳을 모두 사용했어요.',
    remedy: { en: 'Ask the vendor for another.', ko: '벤더에 새 코드를 요청해 주세요.' },
    who: ['vendor'],
  },
  nonprofitElsewhere: {
    kind: 'invalid',
    en: 'A non-profit organisation qualifies with the vendor itself; a partner does not ask for it.',
    ko: '비영리 단체 자격은 단체가 벤더에 직접 신청해요. 파트너가 대신 신청할 수 없어요.',
    remedy: { en: 'Send the customer to the vendor.', ko: '고객에게 벤더에 직접 신청하도록 안내해 주세요.' },
    who: ['vendor'],
  },
  pastDay: {
    kind: 'invalid',
    en: 'An approval cannot have ended before it begins.',
    ko: '승인 기한은 지난 날짜일 수 없어요.',
    remedy: { en: 'Choose a day to come, or none.', ko: '앞으로 올 날짜를 고르거나 비워 두세요.' },
    who: ['you'],
  },
  nobodyThere: {
    kind: 'invalid',
    en: 'No partner has a customer with the domain {domain}.',
    ko: '{domain} 도메인의 고객이 있는 파트너가 없어요.',
    remedy: { en: 'Write the domain as the customer’s record shows it.', ko: '고객 기록에 보이는 도메인을 그대로 적어 주세요.' },
    who: ['you'],
  },
  underReview: {
    kind: 'forbidden',
    en: 'The vendor is looking into this customer. It cannot buy until that is done, usually in a few days.',
    ko: '벤더가 이 고객을 심사하고 있어요. 끝날 때까지 구매할 수 없고, 보통 며칠 걸려요.',
    remedy: { en: 'Come back in a few days; you are written to when it is decided.', ko: '며칠 뒤 다시 확인해 주세요. 결정되면 메일로 알려 드려요.' },
    who: ['time'],
  },
  notApproved: {
    kind: 'forbidden',
    en: 'The vendor has not approved this customer, so it cannot buy.',
    ko: '벤더가 승인하지 않은 고객이라 구매할 수 없어요.',
    remedy: { en: 'Correct what the reviewer names on the customer’s page, and hand it in again.', ko: '고객 페이지에서 심사 의견을 확인해 고친 뒤 다시 제출해 주세요.' },
    who: ['you', 'vendor'],
  },
}) // biome-ignore format: a table

/** What is held of a customer, whoever of its partners asked for it. */
export type Held = { readonly kind: Kind; readonly status: Vetting['status']; readonly since: Date; readonly validUntil: Date | null; readonly own: boolean } // biome-ignore format: one type

type Stands = Pick<Held, 'kind' | 'status'>
const isApproved = (held: readonly Stands[], kind: Kind) => held.some((one) => one.kind === kind && one.status === 'approved') // biome-ignore format: one thought
/** How the customer's own account stands; nobody has looked into most of them. */
export const accountOf = <H extends Stands>(held: readonly H[]): H | null =>
  held.find(({ kind }) => kind === 'account') ?? null

/** Why a customer may not buy now; null where it may. */
export function blocked(held: readonly Stands[]) {
  const status = accountOf(held)?.status
  if (status === 'inReview') return refuse.underReview()
  return status === 'denied' ? refuse.notApproved() : null
}

/** Of which segments a customer may buy. */
export function segmentsOf(held: readonly Stands[]): Segment[] {
  if (blocked(held)) return []
  const found: Segment[] = ['commercial']
  if (isApproved(held, 'education')) found.push('education')
  if (isApproved(held, 'governmentCommunityCloud')) found.push('government')
  return found
}

const EXCLUDES: Partial<Record<Kind, Kind>> = {
  education: 'governmentCommunityCloud',
  governmentCommunityCloud: 'education',
}

/** What is in the way of asking for it now; null where nothing is. */
export function inTheWay(kind: Kind, own: Pick<Vetting, 'status' | 'promisedAt'> | null, held: readonly Held[]) {
  if (own?.status === 'inReview') return refuse.reviewedAlready({ promised: own.promisedAt ?? '…' }, { field: 'kind' })
  if (kind === 'account') return accountOf(held)?.status === 'denied' ? null : refuse.nothingInQuestion({}, { field: 'kind' })
  return isApproved(held, kind) ? refuse.heldAlready({}, { field: 'kind' }) : excluded(kind, held)
} // biome-ignore format: one thought

/** What it was found to be meanwhile keeps it from being the other: so when it is asked, and when it is decided. */
export function excluded(kind: Kind, held: readonly Held[]) {
  const other = EXCLUDES[kind]
  return other && isApproved(held, other) ? refuse.otherSegment({}, { field: 'kind' }) : null
}

export const promiseFrom = (now: Date, country: string) =>
  addBusinessDays(now, PROMISE_DAYS, { country, zone: zoneOf(country) })

/** A name that needs a second look is looked into before anything is sold (domain.md 5.4: the name is used for approval). */
export const isDoubtful = (name: string) => nameWarnings(name).length > 0

/** What is decided without a reviewer: by a code the vendor gave out before, or by what the partner declares. */
export const decidesItself = (kind: Kind) => kind === 'governmentCommunityCloud' || kind === 'stateOwnedEntity'
