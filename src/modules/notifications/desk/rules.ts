/** What lies on the vendor's desk, and whose it is. */
import { permissions, type Role } from '#kernel/permissions.ts'
import { type Said, spoken, word } from '#kernel/words.ts'
import type { Verification } from '#modules/membership/index.ts'
import type { Draft } from '../inbox/commands.ts'
import type { DeskTold, Work } from './shapes.ts'

type Desk = {
  workspace: string
  roles: readonly Role[]
  title: Said
  body: Said
  link: (tenantId: string, id: string) => string
}
const review = (tenantId: string, id: string) => `/vendor/verifications/${tenantId}/${id}`
// biome-ignore format: sentences
const desks: Readonly<Record<Work['kind'], Desk>> = {
  check: {
    workspace: 'verification', roles: permissions['checks:decide'].roles, link: review,
    title: { en: '{company}: {what} waits for a decision', ko: '{company}: {what} 결정을 기다리고 있어요.' },
    body:  { en: 'Claim it in the queue, then accept, reject or ask.', ko: '대기열에서 맡은 뒤 승인, 반려 또는 추가 요청을 해 주세요.' },
  },
  appeal: {
    workspace: 'verification', roles: permissions['checks:decide'].roles, link: review,
    title: { en: '{company} appeals: {what}', ko: '{company}에서 이의를 제기했어요: {what}' },
    body:  { en: 'Read what is new, then decide again.', ko: '새로 보낸 내용을 확인하고 다시 결정해 주세요.' },
  },
  qualification: {
    workspace: 'partners', roles: permissions['qualifications:decide'].roles, link: (tenantId) => `/vendor/programmes/${tenantId}`,
    title: { en: '{company} waits to be qualified ({what})', ko: '{company}의 자격 확인이 필요해요({what}).' },
    body:  { en: 'The checklist says what is met; decide what is left for you.', ko: '체크리스트에서 충족된 항목을 확인하고 남은 항목을 결정해 주세요.' },
  },
  recovery: {
    workspace: 'partners', roles: permissions['partners:manage'].roles, link: () => '/vendor/recoveries',
    title: { en: '{company}: somebody asks to become global admin', ko: '{company}: 전역 관리자 복구 요청이 있어요.' },
    body:  { en: 'The domain is proven; after the wait it happens by itself. Stop it if something is wrong.', ko: '도메인이 확인되었고, 대기 시간이 지나면 자동으로 처리돼요. 문제가 있으면 중단해 주세요.' },
  },
  vetting: {
    workspace: 'verification', roles: permissions['checks:decide'].roles, link: (tenantId, id) => `/vendor/verifications/customers/${tenantId}/${id}`,
    title: { en: 'A customer waits for a decision: {company} ({what})', ko: '고객 심사를 기다리고 있어요: {company}({what})' },
    body:  { en: 'Read what was handed in, then approve or say why not.', ko: '제출한 내용을 확인하고 승인하거나 사유를 적어 거절해 주세요.' },
  },
  order: {
    workspace: 'partners', roles: permissions['orders:decide'].roles, link: (tenantId, id) => `/vendor/orders/${tenantId}/${id}`,
    title: { en: '{company}: an order waits for a decision ({what})', ko: '{company}의 주문이 결정을 기다리고 있어요({what}).' },
    body:  { en: 'Look at its lines and papers, then approve it or say why not.', ko: '주문 항목과 서류를 확인하고 승인하거나 사유를 적어 주세요.' },
  },
}

/** A check waits for the vendor while nobody of its staff has taken it. */
const WAITING: readonly string[] = ['pending', 'appealed']
export const checkWork = ({ id, kind, status, promisedAt }: Verification): Work => ({
  kind: status === 'appealed' ? 'appeal' : 'check',
  what: `kind.verification.${kind}`,
  id,
  waits: WAITING.includes(status),
  dueAt: promisedAt?.toISOString() ?? null,
})

export const keyOf = (tenantId: string, { id }: Pick<Work, 'id'>) => `desk:${tenantId}:${id}`

export function workOf({ tenantId, company }: Pick<DeskTold, 'tenantId' | 'company'>, work: Work): Draft {
  const { workspace, roles, title, body, link } = desks[work.kind]
  const facts = { company, what: word(work.what) }
  return {
    kind: 'recommended',
    workspace,
    roles: [...roles],
    code: `desk.${work.kind}`,
    key: keyOf(tenantId, work),
    title: spoken(title, facts),
    body: spoken(body, facts),
    link: link(tenantId, work.id),
    dueAt: work.dueAt ? new Date(work.dueAt) : null,
  }
}
