/** What the vendor decided on a partner's order: to use, to mend, or to know. */
import { permissions } from '#kernel/permissions.ts'
import { on } from '#kernel/reaction.ts'
import { type Said, spoken } from '#kernel/words.ts'
import { type OrderMoved, orderMoved } from '#modules/orders/index.ts'
import { close, type Draft, open } from '../inbox/commands.ts'

const keyOf = ({ id }: Pick<OrderMoved, 'id'>) => `order:${id}`

// biome-ignore format: sentences
const SAID: Partial<Record<OrderMoved['status'], { title: Said; body: Said; kind: Draft['kind'] }>> = {
  completed: {
    kind: 'transactional',
    title: { en: 'The order for {customerName} is completed', ko: '{customerName}의 주문이 완료됐어요.' },
    body:  { en: 'The vendor has approved it, and its subscriptions have begun.', ko: '벤더가 승인해서 구독이 시작됐어요.' },
  },
  rejected: {
    kind: 'transactional',
    title: { en: 'The order for {customerName} was declined', ko: '{customerName}의 주문이 거절됐어요.' },
    body:  { en: 'The order says why. Nothing was charged.', ko: '사유는 주문 페이지에서 확인할 수 있어요. 청구된 금액은 없어요.' },
  },
  purchaseOrderRejected: {
    kind: 'recommended',
    title: { en: 'The purchase order of {customerName} was sent back', ko: '{customerName}의 발주서가 반려됐어요.' },
    body:  { en: 'The order says why. Attach what is asked for, so that it can go on.', ko: '주문 페이지에서 사유를 확인하고 발주서를 다시 첨부해 주세요.' },
  },
}

function draftOf(facts: OrderMoved): Draft | null {
  const said = facts.byVendor ? SAID[facts.status] : undefined
  if (!said) return null
  return {
    ...{ kind: said.kind, workspace: 'customers', roles: [...permissions['orders:place'].roles] },
    ...{ code: `news.order.${facts.status}`, key: keyOf(facts), dueAt: null },
    ...{ title: spoken(said.title, facts), body: said.body, link: `/orders/${facts.customerId}/${facts.id}` },
  }
}

/** What stood there of it before is over. */
export const reactions = [
  on(orderMoved, 'notifications.order', async (ctx, facts) => {
    await close(ctx, keyOf(facts))
    const draft = draftOf(facts)
    if (draft) await open(ctx, draft)
  }),
]
