/** What an enrolment needs before it may be submitted, and what a company is recognised by (domain.md 1.1, 1.4). */
import { refusals } from '#kernel/refusal.ts'
import { normalisedName } from '#kernel/text.ts'
import type { MailSettings } from '#modules/access/index.ts'
import { domainOf } from '../accounts/rules.ts'
import type { Contact } from '../accounts/tables.ts'
import { contactOf } from '../contacts/rules.ts'
import type { CountrySettings } from '../countries/country.ts'
import { type LegalProfile, legalProfile } from '../countries/rules.ts'
import { at, type Judged, type Problem } from '../problems/rules.ts'
import type { Enrolment } from './tables.ts'

export const steps = ['company', 'profile', 'contact', 'terms'] as const
export type Step = (typeof steps)[number]
/** Where the company's facts came from: looked up, or typed. */
export const sources = ['registry', 'manual'] as const

export const refuse = refusals('membership', {
  alreadyInCompany: {
    kind: 'conflict',
    en: 'You are at work for a company already; one person begins one enrolment.',
    ko: '이미 회사에 소속되어 있어요. 새 회사 가입은 소속이 없는 사람이 시작해요.',
    remedy: {
      en: 'Choose your company in the profile menu. To enrol another one, sign up with your work email there.',
      ko: '프로필 메뉴에서 회사를 선택해 주세요. 다른 회사를 가입시키려면 그 회사의 이메일로 새로 등록해 주세요.',
    },
    who: ['you'],
  },
  peopleOnly: {
    kind: 'forbidden',
    en: 'A person who is signed in enrols a company; an app cannot.',
    ko: '회사 가입은 로그인한 사람만 시작할 수 있고 앱은 할 수 없어요.',
    remedy: { en: 'Sign in to the portal and begin there.', ko: '포털에 로그인해서 시작해 주세요.' },
    who: ['you'],
  },
  sourceMissing: {
    kind: 'invalid',
    en: 'Say whether the company was looked up or is typed by hand.',
    ko: '회사를 조회할지 직접 입력할지 정해 주세요.',
    remedy: {
      en: 'Look it up by its DUNS number, or go on by hand: both lead to the same form.',
      ko: 'DUNS 번호로 조회하거나 직접 입력으로 넘어가 주세요. 어느 쪽이든 같은 화면으로 이어져요.',
    },
    who: ['you'],
  },
  termsMissing: {
    kind: 'invalid',
    en: 'The terms of the network are not accepted yet.',
    ko: '아직 네트워크 약관에 동의하지 않았어요.',
    remedy: { en: 'Read them and accept.', ko: '약관을 읽고 동의해 주세요.' },
    who: ['you'],
  },
  termsChanged: {
    kind: 'conflict',
    en: 'There is a newer version of the terms than “{version}”.',
    ko: '“{version}” 이후에 새 약관이 나왔어요.',
    remedy: { en: 'Read the present version and accept that one.', ko: '지금 약관을 읽고 다시 동의해 주세요.' },
    who: ['you'],
  },
  notHere: {
    kind: 'conflict',
    en: 'No company like yours is in the network now, so there is nobody to ask.',
    ko: '지금은 네트워크에 같은 회사가 없어서 합류를 요청할 곳이 없어요.',
    remedy: { en: 'Go on and enrol it.', ko: '가입을 계속 진행해 주세요.' },
    who: ['you'],
  },
  answeredMeanwhile: {
    kind: 'conflict',
    en: 'The request was answered a moment ago.',
    ko: '방금 요청에 대한 답이 왔어요.',
    remedy: { en: 'Load the page again to see the answer.', ko: '페이지를 새로 고쳐 답을 확인해 주세요.' },
    who: ['you'],
  },
  nothingToDistinguish: {
    kind: 'conflict',
    en: 'No company like yours was found here; there is nothing to explain.',
    ko: '같은 회사가 발견되지 않아서 설명할 것이 없어요.',
    remedy: { en: 'Go on and enrol.', ko: '가입을 계속 진행해 주세요.' },
    who: ['you'],
  },
})

export type Settings = { readonly mail?: MailSettings; readonly countries?: CountrySettings }
type Draft = Pick<Enrolment, 'source' | 'profile' | 'contact' | 'termsVersion'>

/** The draft step by step: done, or everything wrong with it at its field. */
export function judge(draft: Draft, currentTerms: string, settings: Settings) {
  const profile = profileOf(draft, settings)
  const contact = contactStep(draft, settings)
  const problems: Record<Step, readonly Problem[]> = {
    company: draft.source ? [] : [at(refuse.sourceMissing(), 'source')],
    profile: profile.problems,
    contact: contact.problems,
    terms: draft.termsVersion === currentTerms ? [] : [termsProblem(draft.termsVersion)],
  }
  return {
    profile,
    contact,
    problems,
    steps: steps.map((step) => ({ step, done: problems[step].length === 0, problems: problems[step] })),
  }
}

const termsProblem = (version: string | null) =>
  at(version ? refuse.termsChanged({ version }) : refuse.termsMissing(), 'version')

function profileOf({ profile }: Draft, settings: Settings): Judged<LegalProfile> {
  const judged = legalProfile(profile, settings)
  return judged.profile ? { value: judged.profile, problems: [] } : { value: null, problems: judged.problems }
}

const contactStep = ({ contact, profile }: Draft, { mail }: Settings): Judged<Contact> =>
  contactOf(contact, { country: profile.country ?? '', ...(mail && { mail }) })

/** What one company is recognised by, whoever writes it down: two with one of these in common are one until somebody says why not. */
export type Signs = {
  readonly country: string
  readonly name: string
  readonly duns: string | null
  readonly registrationId: string | null
  readonly domains: readonly string[]
}
export const signsOf = (profile: LegalProfile, contact: Contact, proven: string): Signs => ({
  country: profile.country,
  name: normalisedName(profile.legalName),
  duns: profile.duns,
  registrationId: profile.registrationId?.value ?? null,
  domains: [...new Set([domainOf(contact.email), domainOf(proven)])],
})

/** One text a sign: two enrolments that share one wait for each other. */
export const turnsOf = ({ country, name, duns, registrationId, domains }: Signs): string[] =>
  [
    `name ${country} ${name}`,
    ...(duns ? [`duns ${duns}`] : []),
    ...(registrationId ? [`registration ${country} ${registrationId}`] : []),
    ...domains.map((domain) => `domain ${domain}`),
  ].sort()
