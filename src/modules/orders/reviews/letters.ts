import { letter } from '#kernel/letter.ts'

const button = { en: 'Open the order', ko: '주문 열기', path: '/orders/{customerId}/{id}' }

export const approved = letter('orders.approved', {
  subject: { en: 'The order for {customer} is completed', ko: '{customer} 주문 완료' },
  body: [
    { en: 'The vendor has approved the order for {customer} ({total}). Its subscriptions begin today.', ko: '벤더가 {customer}의 주문({total})을 승인했습니다. 구독은 오늘 시작됩니다.' },
  ],
  button,
}) // biome-ignore format: a letter

export const rejected = letter('orders.rejected', {
  subject: { en: 'The order for {customer} was declined', ko: '{customer} 주문 거절' },
  body: [
    { en: 'The vendor has declined the order for {customer} ({total}). Nothing was charged.', ko: '벤더가 {customer}의 주문({total})을 거절했습니다. 청구된 금액은 없습니다.' },
    { en: 'Why: {reason}', ko: '사유: {reason}' },
  ],
  button,
}) // biome-ignore format: a letter

export const sentBack = letter('orders.sentBack', {
  subject: { en: 'The purchase order of {customer} was sent back', ko: '{customer} 발주서 반려' },
  body: [
    { en: 'The vendor needs another purchase order for the order for {customer} ({total}).', ko: '{customer}의 주문({total})에는 발주서가 다시 필요합니다.' },
    { en: 'Why: {reason}', ko: '사유: {reason}' },
    { en: 'Attach what is asked for on the page of the order; until then it waits.', ko: '주문 페이지에서 요청한 발주서를 첨부할 수 있습니다. 그때까지 주문은 대기합니다.' },
  ],
  button,
}) // biome-ignore format: a letter
