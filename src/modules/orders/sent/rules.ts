import { refusals } from '#kernel/refusal.ts'
import type { Order } from '../orders/tables.ts'

const theList = {
  en: 'Look for it in the list of this customer.',
  ko: '이 고객의 목록에서 찾아 주세요.',
}
// biome-ignore format: a table
export const refuse = refusals('sentOrders', {
  cartUnknown: { kind: 'missing', en: 'This customer has no cart {id}.', ko: '이 고객에게 {id} 장바구니가 없어요.', remedy: theList, who: ['you'] },
  orderUnknown: { kind: 'missing', en: 'This customer has no order {id}.', ko: '이 고객에게 {id} 주문이 없어요.', remedy: theList, who: ['you'] },
  notCancellable: { kind: 'conflict', en: 'This order is not called off any more: it is decided.', ko: '이미 결정된 주문이라 취소할 수 없어요.',
    remedy: { en: 'Cancel its subscriptions while they can be cancelled.', ko: '해지할 수 있는 기간이라면 구독을 해지해 주세요.' }, who: ['you'] },
  cycleFixed: { kind: 'invalid', en: 'How an order is charged does not change.', ko: '주문의 청구 주기는 바꿀 수 없어요.',
    remedy: { en: 'Plan another cycle for the next term of its subscriptions.', ko: '구독의 다음 기간에 다른 청구 주기를 예약해 주세요.' }, who: ['you'] },
  statusNotSet: { kind: 'invalid', en: 'An order comes into this state by itself, not by a change.', ko: '주문의 이 상태는 직접 바꿀 수 없어요.',
    remedy: { en: 'Send cancelled to call it off, or the state as it was read.', ko: '주문을 취소하려면 cancelled를, 아니면 조회한 상태를 그대로 보내 주세요.' }, who: ['you'] },
  numberMissing: { kind: 'invalid', en: 'A line that is added has a number: the next one is {next}.', ko: '추가하는 줄에는 번호가 필요해요. 다음 번호는 {next}이에요.',
    remedy: { en: 'Number the new lines from there on; the same sent again is then not bought again.', ko: '새 줄에 이 번호부터 차례로 붙여 주세요. 그러면 다시 보내도 두 번 구매하지 않아요.' }, who: ['you'] },
  numberTaken: { kind: 'conflict', en: 'The order has another line {number}.', ko: '주문에 내용이 다른 {number}번 줄이 이미 있어요.',
    remedy: { en: 'Fetch the order again and give the new line the next number.', ko: '주문을 다시 불러와 새 줄에 다음 번호를 붙여 주세요.' }, who: ['you'] },
})

/** By the words programs know; what waits for the vendor is pending to them. */
// biome-ignore format: a table
export const orderStatesShown = {
  placed: 'pending', completed: 'completed', cancelled: 'cancelled', rejected: 'cancelled', pendingApproval: 'pending',
  pendingPurchaseOrder: 'pending', pendingReview: 'pending', purchaseOrderRejected: 'pending',
} as const satisfies Readonly<Record<Order['status'], string>>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const uuidIn = (written: string): string | null => {
  const id = written.trim().toLowerCase().replace(/^\{(.*)\}$/, '$1') // biome-ignore format: one thought
  return UUID.test(id) ? id : null
}
export const digitsOf = (written: string) => written.replaceAll(/\D/g, '')
