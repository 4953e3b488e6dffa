import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'state.purchase.placed':       { en: 'Placed', ko: '주문 접수' },
  'state.purchase.authorised':   { en: 'Card being charged', ko: '카드 결제 중' },
  'state.purchase.pending':      { en: 'Waiting for the transfer', ko: '입금 대기 중' },
  'state.purchase.active':       { en: 'Paid', ko: '결제 완료' },
  'state.purchase.refunding':    { en: 'Being refunded', ko: '환불 중' },
  'state.purchase.refunded':     { en: 'Refunded', ko: '환불됨' },
  'state.purchase.failed':       { en: 'Payment failed', ko: '결제 실패' },
  'state.purchase.cancelled':    { en: 'Cancelled', ko: '취소됨' },
  'state.purchase.expired':      { en: 'Expired unpaid', ko: '미입금 만료' },
  'move.purchase.authorise':     { en: 'Authorise the card', ko: '카드 승인' },
  'move.purchase.awaitTransfer': { en: 'Wait for the transfer', ko: '입금 대기' },
  'move.purchase.sendProof':     { en: 'Send proof of payment', ko: '송금 증빙 보내기' },
  'move.purchase.activate':      { en: 'Confirm the payment', ko: '결제 확인' },
  'move.purchase.fail':          { en: 'Fail', ko: '결제 실패' },
  'move.purchase.cancel':        { en: 'Cancel', ko: '주문 취소' },
  'move.purchase.expire':        { en: 'Expire', ko: '기한 만료' },
  'move.purchase.refund':        { en: 'Ask for a refund', ko: '환불 요청' },
  'move.purchase.repay':         { en: 'Pay back', ko: '환급' },
  'method.purchase.card':        { en: 'Card', ko: '카드' },
  'method.purchase.transfer':    { en: 'Bank transfer', ko: '계좌 이체' },
  'kind.purchase.new':           { en: 'New', ko: '신규' },
  'kind.purchase.renewal':       { en: 'Renewal', ko: '갱신' },
})
