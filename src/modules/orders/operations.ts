import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.POST /customers/:customerId/carts':              { en: 'Cart begun', ko: '장바구니 시작' },
  'operation.PUT /customers/:customerId/carts/:id':           { en: 'Cart changed', ko: '장바구니 변경' },
  'operation.POST /customers/:customerId/carts/:id/checkout': { en: 'Cart ordered', ko: '장바구니 주문' },
  'operation.POST /customers/:customerId/orders':             { en: 'Order placed', ko: '주문' },
  'operation.PATCH /customers/:customerId/orders/:id':        { en: 'Order changed by a program', ko: '프로그램에서 주문 변경' },
  'operation.POST /customers/:customerId/orders/:id/lines':   { en: 'Add-ons added to an order', ko: '주문에 추가 기능 추가' },
  'operation.PUT /customers/:customerId/orders/:id/papers':   { en: 'Papers of an order changed', ko: '주문 서류 변경' },
  'operation.POST /customers/:customerId/orders/:id/files':   { en: 'Paper added to an order', ko: '주문 서류 추가' },
  'operation.GET /customers/:customerId/orders/:id/files/:fileId/content': { en: 'Opened a paper of an order', ko: '주문 서류 열람' },
  'operation.POST /customers/:customerId/orders/:id/purchase-order': { en: 'Customer’s purchase order handed in', ko: '고객 발주서 제출' },
  'operation.POST /customers/:customerId/orders/:id/cancellation':   { en: 'Order called off', ko: '주문 취소' },
  'operation.GET /vendor/partners/:tenantId/orders/:id':             { en: 'Looked at an order', ko: '주문 열람' },
  'operation.GET /vendor/partners/:tenantId/orders/:id/files/:fileId/content': { en: 'Opened a paper of an order', ko: '주문 서류 열람' },
  'operation.POST /vendor/partners/:tenantId/orders/:id/approval':   { en: 'Order approved', ko: '주문 승인' },
  'operation.POST /vendor/partners/:tenantId/orders/:id/return':     { en: 'Purchase order sent back', ko: '발주서 반려' },
  'operation.POST /vendor/partners/:tenantId/orders/:id/rejection':  { en: 'Order rejected', ko: '주문 거절' },
  'operation.GET /vendor/partners/:tenantId/order-review':           { en: 'Looked at how orders are reviewed', ko: '주문 검토 설정 열람' },
  'operation.PUT /vendor/partners/:tenantId/order-review':           { en: 'Review of orders set', ko: '주문 검토 설정' },
  'operation.GET /vendor/partners/:tenantId/credit':                 { en: 'Looked at the credit limits', ko: '신용 한도 열람' },
  'operation.PUT /vendor/partners/:tenantId/credit':                 { en: 'Credit limit set', ko: '신용 한도 설정' },
  'operation.orders.expireCarts':                                    { en: 'Cart ran out', ko: '장바구니 만료' },
})
