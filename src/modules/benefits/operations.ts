import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.POST /vendor/benefit-types': { en: 'Benefit type added', ko: '혜택 유형 추가' },
  'operation.PUT /vendor/benefit-types/:code': { en: 'Benefit type changed', ko: '혜택 유형 변경' },
  'operation.GET /vendor/partners/:tenantId/benefits': { en: 'Looked at the benefits', ko: '혜택 목록 열람' },
  'operation.POST /vendor/partners/:tenantId/benefits': { en: 'Benefit granted by the vendor', ko: '벤더가 혜택 제공' },
  'operation.DELETE /vendor/partners/:tenantId/benefits/:entitlementId': { en: 'Benefit withdrawn by the vendor', ko: '벤더가 혜택 회수' },
  'operation.POST /benefits/:entitlementId/allocations': { en: 'Benefit assigned', ko: '혜택 할당' },
  'operation.PUT /allocations/:id/holder': { en: 'Benefit reassigned', ko: '혜택 재할당' },
  'operation.POST /allocations/:id/activation': { en: 'Benefit activated', ko: '혜택 활성화' },
  'operation.DELETE /allocations/:id': { en: 'Benefit given back', ko: '혜택 반납' },
  'operation.DELETE /allocations/:id/reservation': { en: 'Reservation cancelled', ko: '예약 취소' },
  'operation.POST /allocations/:id/views': { en: 'Product key viewed', ko: '제품 키 열람' },
  'operation.POST /vendor/voucher-checks': { en: 'Voucher checked', ko: '바우처 확인' },
  'operation.GET /vendor/partners/:tenantId/benefits/:entitlementId/allocations': { en: 'Looked at what was assigned', ko: '혜택 할당 내역 열람' },
  'operation.POST /vendor/partners/:tenantId/allocations/:id/reservation': { en: 'Voucher reserved', ko: '바우처 예약' },
  'operation.DELETE /vendor/partners/:tenantId/allocations/:id/reservation': { en: 'Reservation cancelled by the vendor', ko: '벤더가 예약 취소' },
  'operation.POST /vendor/partners/:tenantId/allocations/:id/redemption': { en: 'Voucher redeemed', ko: '바우처 사용 처리' },
  'operation.POST /vendor/partners/:tenantId/allocations/:id/holding': { en: 'Engagement held', ko: '자문 진행 완료' },
  'operation.POST /vendor/partners/:tenantId/allocations/:id/incidents': { en: 'Incident counted', ko: '인시던트 집계' },
  'operation.POST /vendor/benefit-keys': { en: 'Product keys brought in', ko: '제품 키 등록' },
  'operation.DELETE /vendor/benefit-keys/:id': { en: 'Product key retired', ko: '제품 키 폐기' },
})
