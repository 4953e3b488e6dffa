/** What lies between a partner and its customer: access to approve, and news of what the other side did. */
import { permissions } from '#kernel/permissions.ts'
import { on } from '#kernel/reaction.ts'
import { type Said, spoken } from '#kernel/words.ts'
import { type DelegationMoved, delegationMoved, requestAnswered } from '#modules/relationships/index.ts'
import { close, type Draft, open } from '../inbox/commands.ts'

type Facts = Pick<DelegationMoved, 'delegationId' | 'side' | 'name' | 'customerName' | 'partnerName'>
/** One a side: each company closes its own. */
const keyOf = ({ delegationId, side }: Pick<Facts, 'delegationId' | 'side'>) => `delegation:${delegationId}:${side}`

/** Waits for the customer's global admins until they have answered. */
const approval = (facts: Facts): Draft => ({
  kind: 'recommended',
  workspace: 'accountSettings',
  roles: [...permissions['delegations:approve'].roles],
  code: 'delegation.approve',
  key: keyOf(facts),
  title: spoken(
    { en: '{partnerName} asks to work in your directory', ko: '{partnerName:이/가} 디렉터리 접근 권한을 요청했어요.' },
    facts,
  ),
  body: {
    en: 'Read which roles and for how long; approve all of it, or decline.',
    ko: '어떤 역할을 얼마 동안 쓰는지 확인하고 전부 승인하거나 거절해 주세요.',
  },
  link: `/our-partners/access/${facts.delegationId}`,
  dueAt: null,
})

// biome-ignore format: sentences
const OF_PARTNER: Partial<Record<DelegationMoved['status'], { title: Said; body: Said }>> = {
  active: {
    title: { en: '“{name}” at {customerName} is active', ko: '{customerName}의 “{name}” 권한이 활성화되었어요.' },
    body:  { en: 'Map groups to its roles: until then nobody can use it.', ko: '그룹에 역할을 연결해 주세요. 그전에는 아무도 쓸 수 없어요.' },
  },
  expiring: {
    title: { en: '“{name}” at {customerName} ends soon', ko: '{customerName}의 “{name}” 권한이 곧 끝나요.' },
    body:  { en: 'If it is still needed, ask the customer anew in time.', ko: '계속 필요하면 늦지 않게 고객에게 새로 요청해 주세요.' },
  },
  expired: {
    title: { en: '“{name}” at {customerName} has run out', ko: '{customerName}의 “{name}” 권한이 만료되었어요.' },
    body:  { en: 'Nobody holds its roles any more.', ko: '이제 아무도 이 역할을 쓸 수 없어요.' },
  },
  terminated: {
    title: { en: '“{name}” at {customerName} has ended', ko: '{customerName}의 “{name}” 권한이 종료되었어요.' },
    body:  { en: 'Its page says who ended it. Nobody holds its roles any more.', ko: '누가 종료했는지는 상세 페이지에서 볼 수 있어요. 이제 아무도 이 역할을 쓸 수 없어요.' },
  },
}

const news = (facts: Facts, { title, body }: { title: Said; body: Said }, status: string): Draft => ({
  kind: 'transactional',
  workspace: 'actionCenter',
  roles: [...permissions['delegations:manage'].roles],
  code: `news.delegation.${status}`,
  key: keyOf(facts),
  title: spoken(title, facts),
  body,
  link: `/delegations/${facts.delegationId}`,
  dueAt: null,
})

const ANSWERED: Partial<Record<string, { title: Said; body: Said; link: string }>> = {
  accepted: {
    title: { en: '{name} has accepted your request', ko: '{name:이/가} 관계 요청을 수락했어요.' },
    body: { en: 'The company is in your list of customers.', ko: '고객 목록에서 볼 수 있어요.' },
    link: '/customers',
  },
  declined: {
    title: { en: '{name} has declined your request', ko: '{name:이/가} 관계 요청을 거절했어요.' },
    body: { en: 'Its reason stands with the request.', ko: '사유는 요청에서 볼 수 있어요.' },
    link: '/customers/requests',
  },
}
function answered(requestId: string, name: string | null, status: string): Draft | null {
  const said = ANSWERED[status]
  if (!said) return null
  return {
    kind: 'transactional',
    workspace: 'actionCenter',
    roles: [...permissions['relationships:ask'].roles],
    code: `news.relationshipRequest.${status}`,
    key: `relationshipRequest:${requestId}`,
    title: spoken(said.title, { name }),
    body: said.body,
    link: said.link,
    dueAt: null,
  }
}

// biome-ignore format: a table
export const reactions = [
  on(delegationMoved, 'notifications.delegation', async (ctx, facts) => {
    if (facts.side === 'customer') return facts.status === 'approvalPending' ? open(ctx, approval(facts)) : close(ctx, keyOf(facts))
    const said = OF_PARTNER[facts.status]
    return said && open(ctx, news(facts, said, facts.status))
  }),
  on(requestAnswered, 'notifications.relationshipRequest', async (ctx, { requestId, customerName, status }) => {
    const item = answered(requestId, customerName, status)
    return item && open(ctx, item)
  }),
]
