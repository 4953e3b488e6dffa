import { letter } from '#kernel/letter.ts'

const button = { en: 'Open the order', ko: '주문 보기', path: '/membership/orders/{purchaseId}' }

/** An order by bank transfer waits for its money. */
export const transferWanted = letter('levels.transferWanted', {
  subject: {
    en: 'Order {number}: please transfer {total} by {by}',
    ko: '주문 {number}: {by}까지 {total:을/를} 입금해 주세요',
  },
  body: [
    {
      en: '{company} has ordered “{level}”. The amount is {total}, tax included.',
      ko: '{company:이/가} “{level}” 등급을 주문했습니다. 금액은 세금을 포함해 {total}입니다.',
    },
    {
      en: 'Give this reference with the transfer: {reference}. Without it the money cannot be told from others.',
      ko: '입금할 때 참조 번호 {reference:을/를} 꼭 적어 주세요. 참조 번호가 없으면 어느 주문의 입금인지 확인할 수 없습니다.',
    },
    { en: 'Where the money goes: {bank}', ko: '입금 안내: {bank}' },
    {
      en: 'The level begins when the money has come. An order that is not paid by {by} ends by itself.',
      ko: '입금이 확인되면 등급이 시작됩니다. {by}까지 입금되지 않은 주문은 자동으로 취소됩니다.',
    },
  ],
  button,
})

/** The order is paid, and the level has begun or goes on. */
export const paid = letter('levels.paid', {
  subject: { en: 'Receipt {invoice}: “{level}” is yours', ko: '영수증 {invoice}: “{level}” 등급이 시작되었습니다' },
  body: [
    {
      en: '{company} has paid {total} for “{level}”, order {number}. It holds until {until}.',
      ko: '{company}의 주문 {number}에 대한 {total} 결제가 완료되었습니다. “{level}” 등급은 {until}까지 유지됩니다.',
    },
    {
      en: 'The benefits are in the inventory now. As long as none has been used and no key viewed, the order can be given back until {refundTo}.',
      ko: '혜택은 지금부터 사용할 수 있습니다. 혜택을 사용하거나 키를 확인하지 않았다면 {refundTo}까지 환불을 요청할 수 있습니다.',
    },
  ],
  button,
})

/** The card could not be charged after all. */
export const failed = letter('levels.paymentFailed', {
  subject: { en: 'Order {number}: the payment failed', ko: '주문 {number}: 결제에 실패했습니다' },
  body: [
    {
      en: 'The card for “{level}” was authorised, but the amount of {total} could not be taken. Nothing was charged.',
      ko: '“{level}” 등급 주문의 카드가 승인되었지만 {total:을/를} 결제하지 못했습니다. 결제된 금액은 없습니다.',
    },
    {
      en: 'Order again with another card, or by bank transfer.',
      ko: '다른 카드나 계좌 이체로 다시 주문해 주세요.',
    },
  ],
  button,
})

/** A transfer did not come in time. */
export const expired = letter('levels.orderExpired', {
  subject: { en: 'Order {number} has ended unpaid', ko: '주문 {number:이/가} 입금되지 않아 종료되었습니다' },
  body: [
    {
      en: 'The transfer for “{level}” with the reference {reference} did not come by {by}.',
      ko: '참조 번호 {reference:으로/로} 주문한 “{level}” 등급의 대금이 {by}까지 입금되지 않았습니다.',
    },
    {
      en: 'If the money is on its way, tell your partner manager. Otherwise the level can simply be ordered again.',
      ko: '이미 송금했다면 담당 파트너 매니저에게 알려 주세요. 등급은 언제든지 다시 주문할 수 있습니다.',
    },
  ],
  button,
})

/** The money of an order goes back. */
export const refunded = letter('levels.refunded', {
  subject: { en: 'Order {number}: {total} paid back', ko: '주문 {number}: {total:이/가} 환불되었습니다' },
  body: [
    {
      en: '{total} for “{level}” has been paid back by the way it came. The level and its benefits ended when the refund was asked for.',
      ko: '“{level}” 등급의 대금 {total:이/가} 결제한 방법 그대로 환불되었습니다. 등급과 혜택은 환불을 요청한 때에 종료되었습니다.',
    },
  ],
  button,
})
