import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.levels.holdOnEnrolment': { en: 'First level held on enrolment', ko: '가입에 따른 첫 등급 부여' },
  'operation.levels.charge': { en: 'Card charged for an order', ko: '주문 카드 결제' },
  'operation.levels.repay': { en: 'Card payment given back', ko: '카드 결제 환불' },
  'operation.POST /vendor/levels':                { en: 'Level added', ko: '등급 추가' },
  'operation.PUT /vendor/levels/:code':           { en: 'Level changed', ko: '등급 변경' },
  'operation.PUT /vendor/level-settings':         { en: 'Settings of levels changed', ko: '등급 설정 변경' },
  'operation.PUT /holdings/:holdingId/renewal':   { en: 'Automatic renewal changed', ko: '자동 갱신 변경' },
  'operation.GET /vendor/partners/:tenantId/levels':  { en: 'Looked at the levels', ko: '등급 열람' },
  'operation.POST /vendor/partners/:tenantId/levels': { en: 'Level given', ko: '등급 부여' },
  'operation.POST /vendor/partners/:tenantId/levels/:holdingId/withdrawal': { en: 'Level withdrawn', ko: '등급 철회' },
  'operation.GET /vendor/partners/:tenantId/level-offers': { en: 'Looked at what a level needs', ko: '등급 조건 열람' },
  'operation.POST /scores/:area/simulation':      { en: 'Score simulated', ko: '점수 시뮬레이션' },
  'operation.POST /vendor/score-areas':           { en: 'Area of the scores added', ko: '점수 영역 추가' },
  'operation.PUT /vendor/score-areas/:code':      { en: 'Area of the scores changed', ko: '점수 영역 변경' },
  'operation.PUT /vendor/score-figures':          { en: 'Figures of the scores brought', ko: '점수 지표 값 입력' },
  'operation.POST /vendor/score-figures/file':    { en: 'Figures of the scores brought by file', ko: '점수 지표 값 파일 입력' },
  'operation.GET /vendor/partners/:tenantId/scores': { en: 'Looked at the scores', ko: '점수 열람' },
  'operation.POST /purchases':                    { en: 'Level ordered', ko: '등급 주문' },
  'operation.PUT /purchases/:purchaseId/proofs/:fileId': { en: 'Proof of payment sent', ko: '송금 증빙 제출' },
  'operation.POST /purchases/:purchaseId/cancellation':  { en: 'Order cancelled', ko: '주문 취소' },
  'operation.POST /purchases/:purchaseId/refund':        { en: 'Refund asked for', ko: '환불 요청' },
  'operation.GET /vendor/partners/:tenantId/purchases/:purchaseId': { en: 'Looked at an order', ko: '주문 열람' },
  'operation.POST /vendor/partners/:tenantId/purchases/:purchaseId/payment':   { en: 'Transfer confirmed', ko: '입금 확인' },
  'operation.POST /vendor/partners/:tenantId/purchases/:purchaseId/repayment': { en: 'Repayment confirmed', ko: '환급 확인' },
})
