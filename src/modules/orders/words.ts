import { speak } from '#kernel/words.ts'

/** The words of carts and orders (domain.md 6.4). */
// biome-ignore format: a table
export const words = speak({
  'state.cart.active':  { en: 'Open', ko: '담는 중' },
  'state.cart.ordered': { en: 'Ordered', ko: '주문 완료' },
  'state.cart.expired': { en: 'Run out', ko: '만료됨' },
  'move.cart.order':    { en: 'Order', ko: '주문하기' },
  'move.cart.expire':   { en: 'Run out', ko: '만료' },
  'state.order.placed':                { en: 'Placed', ko: '접수됨' },
  'state.order.pendingApproval':       { en: 'Waiting for approval', ko: '승인 대기' },
  'state.order.pendingPurchaseOrder':  { en: 'Purchase order needed', ko: '발주서 필요' },
  'state.order.pendingReview':         { en: 'In review', ko: '검토 중' },
  'state.order.purchaseOrderRejected': { en: 'Purchase order sent back', ko: '발주서 반려됨' },
  'state.order.completed':             { en: 'Completed', ko: '완료' },
  'state.order.rejected':              { en: 'Rejected', ko: '거절됨' },
  'state.order.cancelled':             { en: 'Called off', ko: '취소됨' },
  'move.order.complete':         { en: 'Complete', ko: '완료' },
  'move.order.askApproval':      { en: 'Ask for approval', ko: '승인 요청' },
  'move.order.askPurchaseOrder': { en: 'Ask for the purchase order', ko: '발주서 요청' },
  'move.order.approve':  { en: 'Approve', ko: '승인' },
  'move.order.reject':   { en: 'Reject', ko: '거절' },
  'move.order.sendBack': { en: 'Send back', ko: '반려' },
  'move.order.handIn':   { en: 'Hand in the purchase order', ko: '발주서 제출' },
  'move.order.cancel':   { en: 'Call off', ko: '주문 취소' },
  'step.orderReview.none':          { en: 'Nothing', ko: '확인 안 함' },
  'step.orderReview.approval':      { en: 'The order', ko: '주문 승인' },
  'step.orderReview.purchaseOrder': { en: 'The order and the customer’s purchase order', ko: '주문과 고객 발주서 검토' },
})
