import { type Condition, condition, type Look, once } from '#kernel/condition.ts'
import { word } from '#kernel/words.ts'
import { companyOf, leaderOf } from './accounts/queries.ts'
import { flawOf, inWords } from './associations/rules.ts'
import { checklistOf } from './programmes/queries.ts'
import { openIn } from './programmes/rules.ts'
import { openChecks } from './verifications/queries/open.ts'

/** The company as every condition sees it. */
export const company = once(companyOf)
const leads = once(leaderOf)

const met = { met: true } as const
const both = ['sign', 'sell'] as const

export const enrolled = condition({
  name: 'enrolled',
  opens: both,
  says: { en: 'Enrolled in the partner network', ko: '파트너 네트워크 가입' },
  causes: {
    notEnrolled: {
      en: 'Your company has not enrolled in the partner network.',
      ko: '회사가 아직 파트너 네트워크에 가입하지 않았어요.',
      remedy: {
        en: 'Finish the enrolment: your draft is kept.',
        ko: '가입을 마쳐 주세요. 작성하던 내용은 저장되어 있어요.',
      },
    },
    keptElsewhere: {
      en: 'Your company belongs to the account of {company}: it sells and signs there.',
      ko: '{company} 계정에 연결된 회사예요. 판매와 서명은 그 계정에서 해요.',
      remedy: {
        en: 'Switch to {company}, or ask its admins for a place there.',
        ko: '{company:으로/로} 전환하거나 그 회사 관리자에게 소속을 요청해 주세요.',
      },
    },
  },
  who: ['globalAdmin'],
  link: '/enrol',
  mandatory: true,
  check: async (look) => {
    if ((await company(look)).account) return met
    const leader = await leads(look)
    return leader
      ? { met: false, cause: 'keptElsewhere', facts: { company: leader.name } }
      : { met: false, cause: 'notEnrolled' }
  },
})

// biome-ignore format: sentences
export const verified = condition({
  name: 'verified',
  opens: both,
  says: { en: 'Verified', ko: '회사 확인' },
  causes: {
    pending: {
      en: 'The vendor is still reviewing: {checks}.',
      ko: '벤더가 확인하고 있어요: {checks}.',
      remedy: { en: 'Nothing to do: the decision is promised by the date shown.', ko: '하실 일은 없어요. 표시된 날짜까지 결정해 드려요.' },
    },
    waiting: {
      en: 'Waiting for an answer from you: {checks}.',
      ko: '답변을 기다리고 있어요: {checks}.',
      remedy: { en: 'Open the check: it says what is wanted.', ko: '확인 페이지에서 요청 내용을 보고 답변해 주세요.' },
    },
    rejected: {
      en: 'Rejected: {checks}.',
      ko: '반려됨: {checks}.',
      remedy: { en: 'Appeal: the check says why, and what to send instead.', ko: '반려 사유와 대신 보낼 서류를 확인하고 이의 제기를 해 주세요.' },
    },
    suspended: {
      en: 'The vendor has suspended the account.',
      ko: '벤더가 계정을 일시 중지했어요.',
      remedy: { en: 'Ask your partner manager what it takes to reinstate it.', ko: '담당 파트너 매니저에게 해제 조건을 문의해 주세요.' },
    },
    closed: {
      en: 'The account is closed.',
      ko: '계정이 폐쇄되었어요.',
      remedy: { en: 'A closed account does not open again: enrol the company anew.', ko: '폐쇄한 계정은 다시 열 수 없어요. 새로 가입해 주세요.' },
    },
    notEnrolled: {
      en: 'There is nothing to verify before the enrolment.',
      ko: '가입하기 전에는 확인할 수 없어요.',
      remedy: { en: 'Enrol first.', ko: '먼저 가입해 주세요.' },
    },
  },
  who: ['vendor'],
  link: '/verification',
  mandatory: true,
  check: async (look) => {
    const { account } = await company(look)
    if (!account) return { met: false, cause: 'notEnrolled', who: ['globalAdmin'], link: '/enrol' }
    if (account.status === 'active') return met
    if (account.status === 'suspended') return { met: false, cause: 'suspended' }
    if (account.status === 'closed') return { met: false, cause: 'closed', who: ['globalAdmin'], link: '/enrol' }
    return openVerdict(look)
  },
})

/** The gravest cause first: what was rejected, what waits for the company, what the vendor owes. */
async function openVerdict(look: Look) {
  const open = await openChecks(look)
  const of = (...states: string[]) => open.filter(({ status }) => states.includes(status))
  const named = (some: typeof open) => ({ checks: some.map(({ kind }) => word(`kind.verification.${kind}`)) })
  const who = ['globalAdmin', 'accountAdmin'] as const
  const [rejected, waiting] = [of('rejected'), of('waiting')]
  if (rejected.length) return { met: false, cause: 'rejected', facts: named(rejected), who } as const
  if (waiting.length) return { met: false, cause: 'waiting', facts: named(waiting), who } as const
  const last = Math.max(...open.map(({ promisedAt }) => promisedAt?.getTime() ?? 0))
  return { met: false, cause: 'pending', facts: named(open), by: last > 0 ? new Date(last) : null } as const
}

// biome-ignore format: sentences
export const inReseller = condition({
  name: 'inReseller',
  opens: both,
  says: { en: 'In the reseller programme', ko: '리셀러 프로그램 참여' },
  causes: {
    none: {
      en: 'Your company is not in the reseller programme.',
      ko: '회사가 리셀러 프로그램에 참여하지 않았어요.',
      remedy: { en: 'Enter the programme: the page compares the three kinds.', ko: '세 가지 참여 방식을 비교하고 신청해 주세요.' },
    },
    pendingQualification: {
      en: 'Not qualified yet. Open on the checklist: {items}.',
      ko: '아직 자격 확인 중이에요. 남은 항목: {items}.',
      remedy: { en: 'The checklist says who ticks each item off.', ko: '항목마다 누가 확인하는지 체크리스트에 표시되어 있어요.' },
    },
    deciding: {
      en: 'Everything is there; the vendor decides on the qualification.',
      ko: '필요한 항목을 모두 갖췄고 벤더의 결정을 기다리고 있어요.',
      remedy: { en: 'Nothing to do for you.', ko: '하실 일은 없어요.' },
    },
    rejected: {
      en: 'The vendor has rejected the application: “{reason}”.',
      ko: '벤더가 참여를 반려했어요. 사유: “{reason}”.',
      remedy: { en: 'Enter again, also as another kind.', ko: '다시 신청해 주세요. 다른 참여 방식도 고를 수 있어요.' },
    },
    restricted: {
      en: 'The vendor has restricted the programme for you: “{reason}”.',
      ko: '벤더가 프로그램을 제한했어요. 사유: “{reason}”.',
      remedy: { en: 'Clear what the reason names, then ask your partner manager to lift it.', ko: '사유에 적힌 문제를 해결한 뒤 담당 파트너 매니저에게 해제를 요청해 주세요.' },
    },
  },
  who: ['globalAdmin', 'accountAdmin'],
  link: '/programmes',
  mandatory: false,
  check: async (look) => {
    const { reseller } = await company(look)
    if (!reseller || reseller.status === 'left') return { met: false, cause: 'none' }
    const { status, reason } = reseller
    if (status === 'qualified' || status === 'active') return met
    if (status === 'rejected') return { met: false, cause: status, facts: { reason } }
    if (status === 'restricted') return { met: false, cause: status, facts: { reason }, who: ['vendor'] }
    const open = openIn(await checklistOf(look, reseller))
    if (open.length === 0) return { met: false, cause: 'deciding', who: ['vendor'] }
    const items = open.map(({ says }) => says)
    const isOurs = open.some(({ clearedBy }) => clearedBy === 'partner')
    return { met: false, cause: 'pendingQualification', facts: { items }, ...(isOurs ? {} : { who: ['vendor'] as const }) }
  },
})

// biome-ignore format: sentences
export const associated = condition({
  name: 'associated',
  opens: both,
  says: { en: 'A location associated with the tenant', ko: '사업장 연결' },
  causes: {
    none: {
      en: 'No location is associated with your tenant.',
      ko: '테넌트에 연결된 사업장이 없어요.',
      remedy: { en: 'Choose the location under whose Partner ID you sell.', ko: '어느 사업장의 파트너 ID로 판매할지 선택해 주세요.' },
    },
    wrongCountry: {
      en: 'The associated location is in {there}, your tenant in {here}.',
      ko: '연결된 사업장의 국가는 {there}, 테넌트의 국가는 {here:이에요/예요}.',
      remedy: { en: 'Choose a location in {here}.', ko: '{here}에 있는 사업장을 선택해 주세요.' },
    },
    locationClosed: {
      en: 'The associated location “{location}” is closed.',
      ko: '연결된 “{location}” 사업장이 폐쇄되었어요.',
      remedy: { en: 'Choose a location that is active.', ko: '활성 상태인 사업장을 선택해 주세요.' },
    },
  },
  who: ['globalAdmin'],
  link: '/association',
  mandatory: false,
  check: async (look) => {
    const { location, country } = await company(look)
    if (!location) return { met: false, cause: 'none' }
    const here = country ?? ''
    if (!flawOf(location, here)) return met
    if (location.status !== 'active') return { met: false, cause: 'locationClosed', facts: { location: location.name } }
    return { met: false, cause: 'wrongCountry', facts: { there: inWords(location.country), here: inWords(here) } }
  },
})

/** In the order a company clears them: enrol, be verified, enter the programme, associate; signing comes after (domain.md 3.5). */
export const conditions: readonly Condition[] = [enrolled, verified, inReseller, associated]
