import { refusals } from '#kernel/refusal.ts'

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
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const uuidIn = (written: string): string | null => {
  const id = written.trim().toLowerCase().replace(/^\{(.*)\}$/, '$1') // biome-ignore format: one thought
  return UUID.test(id) ? id : null
}
export const digitsOf = (written: string) => written.replaceAll(/\D/g, '')
