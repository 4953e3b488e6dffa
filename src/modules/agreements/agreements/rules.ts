/** Which version counts where and when, and what may be published. */
import { tidyProse } from '#kernel/prose.ts'
import { Refusals, refusals } from '#kernel/refusal.ts'
import { flawIn, tidy } from '#kernel/text.ts'
import { addDays, dateOf } from '#kernel/time.ts'
import { type Lang, languages, word } from '#kernel/words.ts'
import { hashOf } from './hash.ts'
import { lifecycle } from './lifecycle.ts'
import { type Agreement, type AgreementText, BINDING } from './tables.ts'

/** The first reminder of a drive goes out this long before its deadline: a shorter drive would begin with it. */
export const NOTICE_DAYS_MIN = 14

export const refuse = refusals('agreements', {
  draftThere: {
    kind: 'conflict',
    en: 'This region already has a draft, version {number}.',
    ko: '이 지역에는 이미 작성 중인 버전 {number} 초안이 있어요.',
    remedy: { en: 'Go on with that draft, or drop it first.', ko: '그 초안을 이어서 쓰거나 먼저 폐기해 주세요.' },
    who: ['you'],
  },
  notDraft: {
    kind: 'conflict',
    en: 'Only a draft can be written; this version is: {state}.',
    ko: '초안만 수정할 수 있어요. 이 버전의 상태: {state}.',
    remedy: { en: 'Begin the next version of this region.', ko: '이 지역의 다음 버전을 새로 작성해 주세요.' },
    who: ['you'],
  },
  textMissing: {
    kind: 'invalid',
    en: 'The version has no complete text in this language: {language}.',
    ko: '이 버전에 {language} 본문이 완성되어 있지 않아요.',
    remedy: { en: 'Write title and text in every language.', ko: '모든 언어의 제목과 본문을 작성해 주세요.' },
    who: ['you'],
  },
  textUnreadable: {
    kind: 'invalid',
    en: 'The text contains characters that nobody can see.',
    ko: '본문에 눈에 보이지 않는 문자가 들어 있어요.',
    remedy: {
      en: 'Remove control codes and direction marks: a contract must show everything it says.',
      ko: '제어 문자와 방향 표시를 지워 주세요. 계약서에는 쓰인 내용이 모두 보여야 해요.',
    },
    who: ['you'],
  },
  nothingNew: {
    kind: 'conflict',
    en: 'The binding text is the same as in version {number}.',
    ko: '구속력 있는 본문이 버전 {number:과/와} 같아요.',
    remedy: {
      en: 'Change the English text, or drop the draft: partners should not sign the same words twice.',
      ko: '영문 본문을 수정하거나 초안을 폐기해 주세요. 같은 내용에 두 번 서명하게 할 수는 없어요.',
    },
    who: ['you'],
  },
  effectiveTooEarly: {
    kind: 'invalid',
    en: 'The version cannot take effect before {earliest}.',
    ko: '이 버전은 {earliest} 전에는 발효할 수 없어요.',
    remedy: { en: 'Choose that moment or a later one.', ko: '그 시각이나 그 이후를 선택해 주세요.' },
    who: ['you'],
  },
  deadlineTooEarly: {
    kind: 'invalid',
    en: 'Partners need until {earliest} at least to accept the version.',
    ko: '파트너가 새 버전에 서명할 시간은 최소한 {earliest}까지 있어야 해요.',
    remedy: {
      en: 'Choose a deadline on that day or later, and not before the version takes effect.',
      ko: '그날 이후이면서 발효일보다 이르지 않은 기한을 선택해 주세요.',
    },
    who: ['you'],
  },
  upcomingThere: {
    kind: 'conflict',
    en: 'Version {number} is published and not yet in effect.',
    ko: '버전 {number:이/가} 이미 게시되어 발효를 기다리고 있어요.',
    remedy: {
      en: 'Wait until it takes effect, or withdraw it first.',
      ko: '발효될 때까지 기다리거나 먼저 철회해 주세요.',
    },
    who: ['you', 'time'],
  },
  alreadyInEffect: {
    kind: 'conflict',
    en: 'The version is in effect and can no longer be withdrawn.',
    ko: '이미 발효된 버전은 철회할 수 없어요.',
    remedy: { en: 'Publish a new version instead.', ko: '대신 새 버전을 게시해 주세요.' },
    who: ['you'],
  },
  signedAlready: {
    kind: 'conflict',
    en: '{n|One partner has|# partners have} signed this version: it can no longer be withdrawn.',
    ko: '파트너 {n}곳이 이미 서명한 버전은 철회할 수 없어요.',
    remedy: { en: 'Publish a new version instead.', ko: '대신 새 버전을 게시해 주세요.' },
    who: ['you'],
  },
})

type Written = { language: Lang; title: string; text: string; summary: string }
/** A text as it is kept: tidy, with its hash; signs nobody can see are refused. */
export function kept({ language, ...is }: Written): Omit<AgreementText, 'tenantId' | 'agreementId'> {
  const fields = { title: tidy(is.title), text: tidyProse(is.text), summary: tidyProse(is.summary) }
  for (const [field, value] of Object.entries(fields)) {
    if (flawIn(value.replaceAll('\n', ' '))) throw refuse.textUnreadable({}, { field: `texts.${language}.${field}` })
  }
  return { language, ...fields, hash: hashOf(fields) }
}

/** The number after the region's last; one draft at a time. */
export function nextNumber(last: Agreement | null): number {
  if (last?.status === 'draft') throw refuse.draftThere({ number: last.number })
  return (last?.number ?? 0) + 1
}

export function writable({ status }: Agreement) {
  if (status !== 'draft') throw refuse.notDraft({ state: word(`state.agreement.${status}`) })
}

type Dates = { effectiveFrom: Date; acceptBy: Date | null }
type Publishing = Dates & {
  now: Date
  draft: Agreement
  texts: readonly AgreementText[]
  before: { agreement: Agreement; texts: readonly AgreementText[] } | null
}

/** A draft becomes a version: whole in every language, different from the one before, and with time enough to accept it. */
export function publish({ now, draft, texts, before, ...dates }: Publishing): Partial<Agreement> {
  const status = lifecycle.next(draft.status, 'publish')
  const flaws = [...flawsOfTexts(texts), ...flawsOfDates(dates, { now, before: before?.agreement ?? null })]
  if (flaws.length) throw new Refusals(flaws)
  if (before && isUpcoming(before.agreement, now)) throw refuse.upcomingThere({ number: before.agreement.number })
  if (before && bindingHash(before.texts) === bindingHash(texts))
    throw refuse.nothingNew({ number: before.agreement.number })
  return { status, effectiveFrom: dates.effectiveFrom, acceptBy: before ? dates.acceptBy : null, publishedAt: now }
}

const bindingHash = (texts: readonly AgreementText[]) => texts.find(({ language }) => language === BINDING)?.hash
const isUpcoming = ({ effectiveFrom }: Agreement, now: Date) => effectiveFrom !== null && effectiveFrom > now

function flawsOfTexts(texts: readonly AgreementText[]) {
  const isWhole = (lang: Lang) => texts.some(({ language, title, text }) => language === lang && title && text)
  return languages
    .filter((lang) => !isWhole(lang))
    .map((language) =>
      refuse.textMissing({ language: word(`language.${language}`) }, { field: `texts.${language}.text` }),
    )
}

function flawsOfDates({ effectiveFrom, acceptBy }: Dates, { now, before }: { now: Date; before: Agreement | null }) {
  const start = later(now, before?.effectiveFrom ?? now)
  const early = effectiveFrom < start && refuse.effectiveTooEarly({ earliest: start }, { field: 'effectiveFrom' })
  if (!before) return early ? [early] : []
  const earliest = later(addDays(now, NOTICE_DAYS_MIN), effectiveFrom)
  const short =
    (!acceptBy || acceptBy < earliest) && refuse.deadlineTooEarly({ earliest: dateOf(earliest) }, { field: 'acceptBy' })
  return [early, short].filter((flaw) => flaw !== false)
}

const later = (one: Date, other: Date) => (one > other ? one : other)

/** A published version may be taken back while it is not in effect and nobody has signed it. */
export function withdraw(agreement: Agreement, { now, signed }: { now: Date; signed: number }): Agreement['status'] {
  const status = lifecycle.next(agreement.status, 'withdraw')
  if (!isUpcoming(agreement, now)) throw refuse.alreadyInEffect()
  if (signed > 0) throw refuse.signedAlready({ n: signed })
  return status
}

/** A version as the clock sees it; the job that turns the status of old ones may be late without anybody noticing. */
export type Dated = { readonly number: number; readonly effectiveFrom: Date | null; readonly acceptBy: Date | null }
export type Standing =
  | { readonly state: 'unpublished' }
  | { readonly state: 'unsigned'; readonly offered: number }
  | { readonly state: 'signed'; readonly signed: number }
  | { readonly state: 'due'; readonly signed: number; readonly offered: number; readonly signBy: Date }
  | { readonly state: 'superseded'; readonly signed: number; readonly offered: number; readonly signBy: Date }

/**
 * Where a company stands with its region's agreement. Who never signed is offered what is in effect; who signed an earlier
 * version is offered the newest one, in effect or announced, and may go on selling until the deadline of the first one missed.
 */
export function standingOf(versions: readonly Dated[], signed: number | null, now: Date): Standing {
  const known = versions.filter(({ effectiveFrom }) => effectiveFrom !== null).sort((a, b) => a.number - b.number)
  const inEffect = known.findLast(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= now)
  if (signed === null) return inEffect ? { state: 'unsigned', offered: inEffect.number } : { state: 'unpublished' }
  const missed = known.filter(({ number }) => number > signed)
  const offered = missed.at(-1)?.number
  const signBy = missed.find(({ acceptBy }) => acceptBy !== null)?.acceptBy
  if (offered === undefined || !signBy) return { state: 'signed', signed }
  return { state: now < signBy ? 'due' : 'superseded', signed, offered, signBy }
}
