/** What is told to whom when something has happened: no task, only news. */
import { permissions, type Role } from '#kernel/permissions.ts'
import { type Said, spoken } from '#kernel/words.ts'
import type { Draft } from '../inbox/commands.ts'

type News = {
  readonly workspace: string
  readonly roles: readonly Role[]
  readonly title: Said
  readonly body: Said
  readonly link: string
}
const admins = ['globalAdmin', 'accountAdmin'] as const

// biome-ignore format: sentences
export const news = {
  enrolled: {
    workspace: 'membership', roles: ['member'], link: '/readiness',
    title: { en: 'Your company is enrolled. Partner ID: {globalId}', ko: '회사가 가입되었어요. 파트너 ID는 {globalId:이에요/예요}.' },
    body:  { en: 'While the checks run you can look at everything; readiness says what opens when.', ko: '확인이 진행되는 동안 모든 화면을 둘러볼 수 있어요. 언제 무엇이 열리는지는 준비 상태에서 볼 수 있어요.' },
  },
  checkAccepted: {
    workspace: 'membership', roles: admins, link: '/verification',
    title: { en: '{check}: accepted', ko: '{check}: 승인되었어요.' },
    body:  { en: 'The vendor has accepted this check.', ko: '벤더가 이 항목을 승인했어요.' },
  },
  accountActive: {
    workspace: 'membership', roles: ['member'], link: '/readiness',
    title: { en: 'Your company is verified', ko: '회사 확인이 완료되었어요.' },
    body:  { en: 'The account is active. Readiness says what is left before you can sell.', ko: '계정이 활성화되었어요. 판매를 시작하기까지 남은 단계는 준비 상태에서 볼 수 있어요.' },
  },
  accountSuspended: {
    workspace: 'membership', roles: ['member'], link: '/readiness',
    title: { en: 'The vendor has suspended the account', ko: '벤더가 계정을 일시 중지했어요.' },
    body:  { en: 'Until it is reinstated nothing can be signed or sold. Your partner manager knows why.', ko: '해제될 때까지 서명과 판매를 할 수 없어요. 사유는 담당 파트너 매니저에게 확인해 주세요.' },
  },
  resellerQualified: {
    workspace: 'membership', roles: admins, link: '/programmes',
    title: { en: 'Qualified for the reseller programme', ko: '리셀러 프로그램 자격이 확인되었어요.' },
    body:  { en: 'Kind: {kind}. The signature of the partner agreement is what opens selling.', ko: '참여 방식: {kind}. 파트너 계약에 서명하면 판매가 열려요.' },
  },
  resellerActive: {
    workspace: 'membership', roles: ['member'], link: '/programmes',
    title: { en: 'The reseller programme is active', ko: '리셀러 프로그램이 활성화되었어요.' },
    body:  { en: 'Your company can sell now.', ko: '이제 판매할 수 있어요.' },
  },
  resellerRestricted: {
    workspace: 'membership', roles: ['member'], link: '/programmes',
    title: { en: 'The vendor has restricted the reseller programme', ko: '벤더가 리셀러 프로그램을 제한했어요.' },
    body:  { en: 'Selling rests until the restriction is lifted. The programme page names the reason.', ko: '제한이 풀릴 때까지 판매가 중지돼요. 사유는 프로그램 페이지에서 볼 수 있어요.' },
  },
  associated: {
    workspace: 'association', roles: admins, link: '/association',
    title: { en: 'The tenant is associated with a location', ko: '테넌트와 사업장을 연결했어요.' },
    body:  { en: 'What you sell is counted under the Partner ID of that location.', ko: '판매 실적은 연결된 사업장의 파트너 ID로 집계돼요.' },
  },
  agreementSigned: {
    workspace: 'membership', roles: admins, link: '/agreements/partner',
    title: { en: 'Partner agreement signed, version {number}', ko: '파트너 계약 버전 {number}에 서명했어요.' },
    body:  { en: 'Signed by {signer}. The evidence is kept with the signature.', ko: '서명자: {signer}. 증빙은 서명 기록에 보관돼 있어요.' },
  },
  domainLapsed: {
    workspace: 'accountSettings', roles: ['globalAdmin'], link: '/account/domains',
    title: { en: '{domain} is no longer proven', ko: '{domain} 확인이 만료되었어요.' },
    body:  { en: 'Its TXT record has been missing for a week. Put it back and check the domain again.', ko: 'TXT 레코드가 일주일 동안 보이지 않았어요. 레코드를 다시 등록하고 도메인을 확인해 주세요.' },
  },
} as const satisfies Record<string, News>

/** The key of news about one thing; the same news about it is one item, however often it is heard. */
export const keyOf = (name: keyof typeof news, about: string) => `news:${about}:${name}`

export function newsOf(name: keyof typeof news, about: string, facts: Record<string, unknown>): Draft {
  const { workspace, roles, link, title, body } = news[name]
  return {
    kind: 'transactional',
    workspace,
    roles: [...roles],
    code: `news.${name}`,
    key: keyOf(name, about),
    title: spoken(title, facts),
    body: spoken(body, facts),
    link,
    dueAt: null,
  }
}

/** Somebody asks for a place in the company: an action for those who decide, closed by the answer. */
export const joinAction = (joinId: string): Draft => ({
  kind: 'recommended',
  workspace: 'accountSettings',
  roles: [...permissions['joins:decide'].roles],
  code: 'join.asked',
  key: `join:${joinId}`,
  title: { en: 'Somebody asks to join your company', ko: '회사에 합류하려는 요청이 있어요.' },
  body: {
    en: 'Look at who it is, and give them a place or decline.',
    ko: '누구인지 확인하고 합류를 수락하거나 거절해 주세요.',
  },
  link: '/joins',
  dueAt: null,
})
