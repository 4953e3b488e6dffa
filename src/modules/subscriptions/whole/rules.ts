import { isDeepStrictEqual } from 'node:util'
import { refusals } from '#kernel/refusal.ts'
import type { NextTerm, Subscription } from '../subscriptions/tables.ts'
import type { Kin } from './queries.ts'
import type { NextTermSent, Whole } from './shapes.ts'

// biome-ignore format: a table
export const refuse = refusals('wholeSubscription', {
  unknown: { kind: 'missing', en: 'This customer has no subscription {id}.', ko: '이 고객에게 {id} 구독이 없어요.',
    remedy: { en: 'Look for it in the list of its subscriptions.', ko: '고객의 구독 목록에서 찾아 주세요.' }, who: ['you'] },
  byOrder: { kind: 'invalid', en: 'How “{name}” is charged is not changed like this.', ko: '“{name}” 구독의 청구 주기와 기간은 이렇게 바꿀 수 없어요.',
    remedy: { en: 'Plan it for the next term, or change it by an order or a transition.', ko: '다음 기간부터 적용되도록 예약하거나, 주문 또는 전환으로 바꿔 주세요.' }, who: ['you'] },
  statusNotSet: { kind: 'invalid', en: '“{name}” comes into this state by itself, not by a change.', ko: '“{name}” 구독의 이 상태는 직접 바꿀 수 없어요.',
    remedy: { en: 'Send active, suspended or deleted; or the state as it was read.', ko: 'active, suspended, deleted 중 하나를 보내거나 조회한 상태를 그대로 보내 주세요.' }, who: ['you'] },
  nothingPlanned: { kind: 'invalid', en: 'Nothing is said of the next term of “{name}”.', ko: '“{name}” 구독의 다음 기간에 예약할 내용이 없어요.',
    remedy: { en: 'Say what is to be different, or send null to drop what is planned.', ko: '바꿀 내용을 보내거나, 예약을 취소하려면 null을 보내 주세요.' }, who: ['you'] },
})

/** Which of a customer's subscriptions an add-on belongs to: one of a SKU it can be added to. */
export const parentOf = (
  { id }: Pick<Subscription, 'id'>,
  { isAddon, bases }: Pick<Kin, 'isAddon' | 'bases'>,
): string | null => (isAddon && bases.find((one) => one !== id)) || null

const ORDER = ['productId', 'skuId', 'quantity', 'term', 'cycle', 'endsOn'] as const
/** What is sent of a next term that is to be different: nothing of it where it is as it stands; null where it is as it is planned already. */
export function plannedAnew(before: Subscription, sent: NextTermSent): NextTermSent | null {
  const { productId, skuId, quantity, term, cycle } = before
  const now: Readonly<Record<string, unknown>> = { productId, skuId, quantity, term, cycle }
  const isOther = [sent.productId ?? productId, sent.skuId ?? skuId].join(':') !== `${productId}:${skuId}`
  const differs = (name: (typeof ORDER)[number]) =>
    sent[name] !== undefined && (sent[name] !== now[name] || (isOther && name.endsWith('Id')))
  const wish = Object.fromEntries(ORDER.flatMap((name) => (differs(name) ? [[name, sent[name]]] : [])))
  return isDeepStrictEqual(wish, withoutTitle(before.nextTerm) ?? {}) ? null : wish
}
const withoutTitle = (planned: NextTerm | null) => {
  if (!planned) return null
  const { title: _, ...rest } = planned
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
}

/** By the names programs know: one that is shut until it is disabled is disabled to them. */
export const statesShown = { active: 'active', suspended: 'suspended', expired: 'expired', held: 'disabled', disabled: 'disabled', deleted: 'deleted' } as const // biome-ignore format: a table
const BY_HAND: readonly unknown[] = ['active', 'suspended', 'deleted']
/** Whether a state is one it can be brought into, or is in. */
export const isSettable = ({ status }: Pick<Subscription, 'status'>, sent: Whole['status']) =>
  sent === undefined || BY_HAND.includes(sent) || statesShown[status] === sent

/** Whether it is charged as is sent of it. */
export const isChargedSo = ({ cycle, term }: Subscription, sent: Whole) =>
  (sent.cycle ?? cycle) === cycle && (sent.term ?? term) === term
