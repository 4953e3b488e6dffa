/** What the clock could not do with a subscription as the partner had meant it: somebody looks, and perhaps tells the customer. */
import { permissions } from '#kernel/permissions.ts'
import { on } from '#kernel/reaction.ts'
import { type Said, spoken } from '#kernel/words.ts'
import { type SubscriptionFellShort, subscriptionFellShort } from '#modules/subscriptions/index.ts'
import { type Draft, open } from '../inbox/commands.ts'

// biome-ignore format: sentences
const said: Readonly<Record<'other' | 'ended', { title: Said; body: Said }>> = {
  other: {
    title: { en: '“{name}” was not renewed as it was planned', ko: '“{name}” 구독이 예약대로 갱신되지 않았어요.' },
    body:  { en: 'It goes on as before. {why}', ko: '지금까지와 같이 계속돼요. {why}' },
  },
  ended: {
    title: { en: '“{name}” could not be renewed and has ended', ko: '“{name}” 구독을 갱신하지 못해 끝났어요.' },
    body:  { en: 'It can be used for 30 days more. {why}', ko: '앞으로 30일 동안만 쓸 수 있어요. {why}' },
  },
}

function draftOf(facts: SubscriptionFellShort): Draft {
  const { title, body } = said[facts.isRenewed ? 'other' : 'ended']
  const { subscriptionId, customerId, termTo } = facts
  return {
    kind: 'transactional',
    workspace: 'customers',
    roles: [...permissions['subscriptions:manage'].roles],
    code: `news.subscription.fellShort.${facts.isRenewed ? 'other' : 'ended'}`,
    key: `subscription:${subscriptionId}:${termTo}`,
    title: spoken(title, facts),
    body: spoken(body, facts),
    link: `/subscriptions/${customerId}/${subscriptionId}`,
    dueAt: null,
  }
}

export const reactions = [
  on(subscriptionFellShort, 'notifications.subscriptionFellShort', (ctx, facts) => open(ctx, draftOf(facts))),
]
