/** What a partner may attest of its customer, and what a customer signs itself (domain.md 4.2). */
import { dayIn } from '#kernel/calendar.ts'
import { refusals } from '#kernel/refusal.ts'
import type { Relationship } from '#modules/relationships/index.ts'
import type { AgreementText, CustomerAgreement } from './tables.ts'

export const refuse = refusals('customers', {
  nothingToAgree: {
    kind: 'conflict',
    en: 'There is no customer agreement for this country yet.',
    ko: '이 국가의 고객 계약이 아직 없어요.',
    remedy: { en: 'Ask the vendor to publish it.', ko: '벤더에 계약 게시를 요청해 주세요.' },
    who: ['vendor'],
  },
  agreedInFuture: {
    kind: 'invalid',
    en: 'The customer cannot have agreed on a day that has not come yet.',
    ko: '아직 오지 않은 날짜에 동의했다고 기록할 수 없어요.',
    remedy: { en: 'Give the day the customer agreed, today at the latest.', ko: '고객이 동의한 날짜를 오늘까지의 날짜로 적어 주세요.' },
    who: ['you'],
  },
  attestedAlready: {
    kind: 'conflict',
    en: 'It is recorded already that {person} accepted this version.',
    ko: '{person} 님이 이 버전에 동의한 기록이 이미 있어요.',
    remedy: { en: 'Nothing is left to do. Record another person only if another one agreed.', ko: '더 할 일은 없어요. 다른 사람이 동의했을 때만 새로 기록해 주세요.' },
    who: ['you'],
  },
  providerAttests: {
    kind: 'forbidden',
    en: 'An indirect reseller attests nothing: its provider does, or the customer accepts by itself.',
    ko: '간접 리셀러는 동의를 기록할 수 없어요. 총판이 기록하거나 고객이 직접 동의해야 해요.',
    remedy: { en: 'Ask your provider, or the customer’s admin.', ko: '총판이나 고객사 관리자에게 요청해 주세요.' },
    who: ['you'],
  },
  notThisVersion: {
    kind: 'conflict',
    en: 'Another version of the agreement is in effect now.',
    ko: '지금은 다른 버전의 계약이 적용되고 있어요.',
    remedy: { en: 'Load the page again and read the version that is offered.', ko: '페이지를 새로 고쳐 현재 버전을 읽어 주세요.' },
    who: ['you'],
  },
  textsIncomplete: {
    kind: 'invalid',
    en: 'An agreement has a title and a text in every language of the network.',
    ko: '계약에는 네트워크의 모든 언어로 제목과 본문이 있어야 해요.',
    remedy: { en: 'Add the text in English and in Korean.', ko: '영어와 한국어 본문을 모두 적어 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

/** The version in effect: the newest of the country's region, or of all regions where it has none. */
export function inEffect(all: readonly CustomerAgreement[], region: string | undefined, now: Date): CustomerAgreement | null {
  const due = all.filter(({ effectiveFrom }) => effectiveFrom <= now).sort((one, other) => other.number - one.number)
  return due.find((one) => one.region !== null && one.region === region) ?? due.find((one) => one.region === null) ?? null
} // biome-ignore format: one thought

/** Whether a version is, or once was, what the one in effect is there: of the same region, and begun. */
export const wasInEffect = (one: CustomerAgreement, present: CustomerAgreement, now: Date): boolean =>
  one.region === present.region && one.effectiveFrom <= now

export type Standing = 'published' | 'superseded'
/** Over is what a newer one of the same region has followed that has begun. */
export const standingOf = ({ region, number }: Pick<CustomerAgreement, 'region' | 'number'>, all: readonly CustomerAgreement[], now: Date): Standing =>
  all.some((one) => one.region === region && one.number > number && one.effectiveFrom <= now) ? 'superseded' : 'published' // biome-ignore format: one thought

/** What is in effect anywhere: of each region that has its own, and of all the others. */
export function allInEffect(all: readonly CustomerAgreement[], now: Date): CustomerAgreement[] {
  const regions = [...new Set(all.map(({ region }) => region))]
  return regions.flatMap((region) => {
    const found = inEffect(all.filter((one) => one.region === region), region ?? undefined, now) // biome-ignore format: one thought
    return found ? [found] : []
  })
}

/** A day is over nowhere later than where the sun sets last: what is today for the customer is no future. */
const FURTHEST_EAST = 'Pacific/Kiritimati'
export function mayAttest({ kind, sellsAs, agreedOn, now }: { kind: Relationship['kind']; sellsAs: string | null; agreedOn: string; now: Date }) {
  if (kind !== 'reseller' || sellsAs === 'indirectReseller') throw refuse.providerAttests()
  if (agreedOn > dayIn(now, FURTHEST_EAST)) throw refuse.agreedInFuture({}, { field: 'agreedOn' })
} // biome-ignore format: one thought

export function complete(texts: readonly AgreementText[]) {
  const has = (language: string) =>
    texts.some((one) => one.language === language && one.title.trim() && one.text.trim())
  if (!has('en') || !has('ko')) throw refuse.textsIncomplete({}, { field: 'texts' })
}
