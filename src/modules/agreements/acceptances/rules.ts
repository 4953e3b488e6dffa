/** What must hold before a company may put its name under an agreement, and what the signature keeps. */
import type { Actor } from '#kernel/context.ts'
import { type Refusal, Refusals, refusals } from '#kernel/refusal.ts'
import { flawIn, hasLetter, tidy } from '#kernel/text.ts'
import { fill, type Lang, type Said } from '#kernel/words.ts'
import type { Standing } from '../agreements/rules.ts'
import { type Agreement, type AgreementText, BINDING } from '../agreements/tables.ts'
import { FIRST_FORMAT, FORMAT } from './evidence.ts'
import type { Acceptance } from './tables.ts'

export const refuse = refusals('acceptances', {
  noRegion: {
    kind: 'conflict',
    en: 'The company has no country yet, so no agreement applies to it.',
    ko: '회사의 국가가 아직 정해지지 않아 적용할 계약이 없어요.',
    remedy: { en: 'Finish the enrolment first.', ko: '먼저 가입을 마쳐 주세요.' },
    who: ['globalAdmin'],
  },
  nothingPublished: {
    kind: 'conflict',
    en: 'There is no partner agreement for this region yet.',
    ko: '이 지역의 파트너 계약이 아직 게시되지 않았어요.',
    remedy: {
      en: 'The vendor publishes it. You will find it here on that day.',
      ko: '벤더가 계약을 게시하면 이 페이지에서 바로 볼 수 있어요.',
    },
    who: ['vendor'],
  },
  nothingToSign: {
    kind: 'conflict',
    en: 'Your company has already signed version {number}. There is nothing to sign now.',
    ko: '회사에서 이미 버전 {number}에 서명했어요. 지금 서명할 계약이 없어요.',
    remedy: { en: 'Find the signature under Acceptances.', ko: '서명 기록에서 확인해 주세요.' },
    who: ['you'],
  },
  textChanged: {
    kind: 'stale',
    en: 'The text you read is not the one that is to be signed now: version {number}.',
    ko: '읽은 본문이 지금 서명할 버전 {number}의 본문과 달라요.',
    remedy: {
      en: 'Load the page again and read the new text. Nothing has been signed.',
      ko: '페이지를 새로 고쳐 새 본문을 읽어 주세요. 아직 서명되지 않았어요.',
    },
    who: ['you'],
  },
  notConfirmed: {
    kind: 'invalid',
    en: 'A signature needs your confirmation that you may sign for the company.',
    ko: '회사를 대표하여 서명할 권한이 있다는 확인이 필요해요.',
    remedy: { en: 'Read the sentence and tick it.', ko: '문장을 읽고 확인란을 선택해 주세요.' },
    who: ['you'],
  },
  titleUnreadable: {
    kind: 'invalid',
    en: 'Your position in the company cannot be read.',
    ko: '회사에서의 직책을 읽을 수 없어요.',
    remedy: { en: 'Write it in letters, such as “Managing director”.', ko: '“대표이사”처럼 글자로 적어 주세요.' },
    who: ['you'],
  },
  notSealedYet: {
    kind: 'conflict',
    en: 'The evidence is being sealed. It takes about a minute.',
    ko: '증빙 자료를 봉인하고 있어요. 1분 정도 걸려요.',
    remedy: { en: 'Try again in a minute.', ko: '1분 뒤에 다시 시도해 주세요.' },
    who: ['time'],
  },
})

/** What the signer confirms; it stands in the evidence as it was read. */
export const statement: Said = {
  en: 'On behalf of {company} I have read the partner agreement for {region}, version {number}, and I am authorised to sign it.',
  ko: '{region} 파트너 계약 버전 {number:을/를} 읽었으며, {company:을/를} 대표하여 서명할 권한이 있습니다.',
}

export type Company = {
  readonly companyName: string
  readonly country: string
  readonly globalId: string
  /** The Partner ID of the location the signature is made under. */
  readonly locationId: string
}
export type Offer = { readonly agreement: Agreement; readonly texts: readonly AgreementText[] }

type Signing = {
  readonly now: Date
  readonly signer: Actor
  readonly address: string
  readonly language: Lang
  readonly company: Company
  readonly offer: Offer
  readonly given: { readonly textHash: string; readonly title: string; readonly confirmed: boolean }
  readonly regionName: Said
}
type Signed = Omit<
  Acceptance,
  'tenantId' | 'id' | 'version' | 'createdAt' | 'updatedAt' | 'evidence' | 'seal' | 'sealedAt'
>

/** The signature: of the text that was read, by this person, for the company as it is now. */
export function sign({ now, signer, address, language, company, offer, given, regionName }: Signing): Signed {
  if (!signer.proven) throw new Error('Nobody signs without a second factor: the permission asks for it.')
  const { agreement, texts } = offer
  const binding = texts.find((one) => one.language === BINDING)
  if (binding?.hash !== given.textHash) throw refuse.textChanged({ number: agreement.number })
  const title = tidy(given.title)
  const flaws = flawsOf(title, given.confirmed)
  if (flaws.length) throw new Refusals(flaws)
  const facts = { region: regionName[language], number: agreement.number, company: company.companyName }
  return {
    ...company,
    agreementId: agreement.id,
    region: agreement.region,
    number: agreement.number,
    textHash: binding.hash,
    acceptedAt: now,
    address,
    statement: fill(statement[language], facts, language),
    language,
    signerId: signer.id,
    signerName: signer.name,
    signerEmail: signer.email,
    signerTitle: title,
    provenAt: signer.proven.at,
    provenBy: signer.proven.by,
  }
}

/** The proof as evidence tells it, and in which form. Where time and kind were not kept, it says what the permission had asked for. */
export function proofOf({ provenAt, provenBy }: Pick<Acceptance, 'provenAt' | 'provenBy'>) {
  if (!provenAt || !provenBy) return { format: FIRST_FORMAT, proof: PROMPTLY }
  return { format: FORMAT, proof: { at: provenAt.toISOString(), by: provenBy } }
}
const PROMPTLY = 'second factor, shown within the ten minutes before signing'

function flawsOf(title: string, confirmed: boolean): Refusal[] {
  const isReadable = hasLetter(title) && !flawIn(title)
  return [
    ...(isReadable ? [] : [refuse.titleUnreadable({}, { field: 'title' })]),
    ...(confirmed ? [] : [refuse.notConfirmed({}, { field: 'confirmed' })]),
  ]
}

/** Which version is to be signed now, or why none is. */
export function offered<V extends { number: number }>(versions: readonly V[], standing: Standing): V {
  if (standing.state === 'unpublished') throw refuse.nothingPublished()
  if (standing.state === 'signed') throw refuse.nothingToSign({ number: standing.signed })
  const version = versions.find(({ number }) => number === standing.offered)
  if (!version) throw refuse.nothingPublished()
  return version
}
