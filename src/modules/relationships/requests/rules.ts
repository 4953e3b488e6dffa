/** Who answers a partner's request, and until when (domain.md 5.5). */
import { createHash } from 'node:crypto'
import { refusals } from '#kernel/refusal.ts'
import { hasLetter, tidy } from '#kernel/text.ts'
import { addDays } from '#kernel/time.ts'
import { type Region, regionOf } from '#modules/membership/index.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import type { RelationshipRequest } from './tables.ts'

const EXPIRY_DAYS = 90
/** How many requests with a letter one partner sends within a day. */
const LETTERS_MAX = 100
const DAY_S = 86_400

const askAnew = {
  en: 'Ask the partner for a new link.',
  ko: '파트너에게 새 링크를 보내 달라고 요청해 주세요.',
}

export const refuse = refusals('relationshipRequests', {
  unknown: {
    kind: 'missing',
    en: 'This link is not open: it was withdrawn, replaced by a newer one, or never made.',
    ko: '열려 있지 않은 링크예요. 취소되었거나 새 링크로 바뀌었을 수 있어요.',
    remedy: askAnew,
    who: ['you'],
  },
  used: {
    kind: 'conflict',
    en: '{name} has accepted this request already; a link works once.',
    ko: '{name:이/가} 이미 수락한 요청이에요. 링크는 한 번만 쓸 수 있어요.',
    remedy: {
      en: 'Sign in and look under “Our partners”. For another company the partner makes another link.',
      ko: '로그인해서 “우리 파트너”를 확인해 주세요. 다른 회사에는 파트너가 링크를 따로 만들어야 해요.',
    },
    who: ['you'],
  },
  declined: {
    kind: 'conflict',
    en: 'This request was declined.',
    ko: '거절한 요청이에요.',
    remedy: askAnew,
    who: ['you'],
  },
  over: {
    kind: 'conflict',
    en: 'This link has run out: it works for {days} days.',
    ko: '링크의 기한이 지났어요. {days}일 동안 쓸 수 있어요.',
    remedy: askAnew,
    who: ['you'],
  },
  forOthers: {
    kind: 'forbidden',
    en: 'This request was sent to somebody at {domain}; you are signed in as {email}.',
    ko: '{domain} 주소로 보낸 요청인데, 지금은 {email} 주소로 로그인되어 있어요.',
    remedy: {
      en: 'Sign in with an address at that domain, or ask the partner for a link to your company.',
      ko: '해당 도메인의 주소로 로그인하거나, 파트너에게 우리 회사용 링크를 요청해 주세요.',
    },
    who: ['you'],
  },
  adminsOnly: {
    kind: 'forbidden',
    en: 'Only a global admin of {company} answers for it.',
    ko: '{company}의 전역 관리자만 답할 수 있어요.',
    remedy: {
      en: 'Hand the link on to one of them: {ask}.',
      ko: '전역 관리자에게 링크를 전달해 주세요: {ask}',
    },
    who: ['globalAdmin'],
  },
  partnersOwn: {
    kind: 'forbidden',
    en: '{company} is in this network as a partner or vendor; it cannot be a customer of a partner.',
    ko: '{company:은/는} 이 네트워크의 파트너 또는 벤더라서 파트너의 고객이 될 수 없어요.',
    remedy: {
      en: 'Switch to the company that is to be the customer, or sign in with an address of it.',
      ko: '고객이 될 회사로 전환하거나, 그 회사의 주소로 로그인해 주세요.',
    },
    who: ['you'],
  },
  servedAlready: {
    kind: 'conflict',
    en: '{partner} is a partner of {company} already.',
    ko: '{partner:은/는} 이미 {company}의 파트너예요.',
    remedy: {
      en: 'There is nothing to answer: look under “Our partners”.',
      ko: '답할 것이 없어요. “우리 파트너”에서 확인해 주세요.',
    },
    who: ['you'],
  },
  otherRegion: {
    kind: 'conflict',
    en: '{partner} sells in another region than that of {country}.',
    ko: '{partner}의 판매 지역에 {country:이/가} 없어요.',
    remedy: {
      en: 'A partner sells in the countries of its own region; find one of yours.',
      ko: '파트너는 자기 지역의 국가에만 판매할 수 있어요. 우리 지역의 파트너를 찾아 주세요.',
    },
    who: ['you'],
  },
  companyMissing: {
    kind: 'invalid',
    en: 'Say how your company is called.',
    ko: '회사 이름을 입력해 주세요.',
    remedy: {
      en: 'Type the legal name, as it stands on your papers.',
      ko: '서류에 적힌 법인명을 입력해 주세요.',
    },
    who: ['you'],
  },
  countryMissing: {
    kind: 'invalid',
    en: 'Say in which country your company is.',
    ko: '회사가 있는 국가를 선택해 주세요.',
    remedy: { en: 'Choose the country of its seat.', ko: '본사가 있는 국가를 선택해 주세요.' },
    who: ['you'],
  },
  domainElsewhere: {
    kind: 'conflict',
    en: 'A company in this network has proven {domain} as its own.',
    ko: '이 네트워크의 다른 회사가 {domain:을/를} 자사 도메인으로 확인받았어요.',
    remedy: {
      en: 'Ask its admins for a place there; they answer this request.',
      ko: '그 회사의 관리자에게 초대를 요청해 주세요. 이 요청에는 관리자가 답할 수 있어요.',
    },
    who: ['you'],
  },
  agreementChanged: {
    kind: 'conflict',
    en: 'There is a newer version of the customer agreement than the one you read.',
    ko: '읽은 뒤에 고객 계약의 새 버전이 나왔어요.',
    remedy: { en: 'Read the present version and accept that one.', ko: '지금 버전을 읽고 다시 수락해 주세요.' },
    who: ['you'],
  },
  tooMany: {
    kind: 'tooMany',
    en: 'Your company has sent {limit} requests by mail within a day.',
    ko: '하루 안에 메일로 보낸 요청이 {limit}건에 이르렀어요.',
    remedy: {
      en: 'Copy the link and hand it over yourself, or go on tomorrow.',
      ko: '링크를 복사해 직접 전달하거나 내일 다시 보내 주세요.',
    },
    who: ['you', 'time'],
  },
})

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
export const expiryFrom = (now: Date) => addDays(now, EXPIRY_DAYS)
export const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** The moves that the asking partner makes; the rest are the customer's and the clock's. */
export const OFFERED: readonly Move[] = ['renew', 'withdraw']
export const movesOf = ({ status }: Pick<RelationshipRequest, 'status'>) =>
  lifecycle.moves(status).filter((move) => OFFERED.includes(move))

type Asked = Pick<RelationshipRequest, 'status' | 'expiresAt' | 'customerName'>
/** A link opens a request that nobody has answered, in its time, and says clearly why it does not. */
export function mayAnswer(request: Asked | undefined, now: Date) {
  if (!request || request.status === 'withdrawn') throw refuse.unknown()
  if (request.status === 'accepted') throw refuse.used({ name: request.customerName }, { link: '/our-partners' })
  if (request.status === 'declined') throw refuse.declined()
  if (request.status === 'expired' || now >= request.expiresAt) throw refuse.over({ days: EXPIRY_DAYS })
}

/** A letter that was sent on to another company is not that company's to answer; a link without a letter goes where it is handed. */
export function meantFor({ email }: Pick<RelationshipRequest, 'email'>, signedIn: string) {
  if (email && domainOf(email) !== domainOf(signedIn))
    throw refuse.forOthers({ domain: domainOf(email), email: signedIn })
}

/** Partner and customer are in one region (domain.md 5.1). */
export function sameRegion(partner: { name: string; country: string | null }, country: string, said: unknown) {
  const region = (code: string | null): Region | undefined => (code ? regionOf.get(code) : undefined)
  if (region(partner.country) !== region(country)) throw refuse.otherRegion({ partner: partner.name, country: said })
}

/** A company of its own says how it is called and where it is. */
export function newCompany({
  company = '',
  country = '',
}: {
  company?: string | undefined
  country?: string | undefined
}) {
  const name = tidy(company)
  if (!hasLetter(name)) throw refuse.companyMissing({}, { field: 'company' })
  if (!regionOf.has(country)) throw refuse.countryMissing({}, { field: 'country' })
  return { name, country }
}

export function notTooOften(sentToday: number) {
  if (sentToday >= LETTERS_MAX) throw refuse.tooMany({ limit: LETTERS_MAX }, { retryAfter: DAY_S })
}
