import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.PATCH /customers/:customerId/subscriptions/:id':                  { en: 'Subscription changed by a program', ko: '프로그램에서 구독 변경' },
  'operation.PUT /customers/:customerId/subscriptions/:id/seats':              { en: 'Seats of a subscription changed', ko: '구독 시트 변경' },
  'operation.POST /customers/:customerId/subscriptions/:id/seats/preview':     { en: 'Change of seats previewed', ko: '시트 변경 미리 보기' },
  'operation.POST /customers/:customerId/subscriptions/:id/suspension':        { en: 'Subscription suspended', ko: '구독 일시 중지' },
  'operation.DELETE /customers/:customerId/subscriptions/:id/suspension':      { en: 'Subscription reactivated', ko: '구독 다시 활성화' },
  'operation.POST /customers/:customerId/subscriptions/:id/cancellation':      { en: 'Subscription cancelled', ko: '구독 해지' },
  'operation.POST /customers/:customerId/subscriptions/:id/cancellation/preview': { en: 'Cancellation previewed', ko: '해지 미리 보기' },
  'operation.PUT /customers/:customerId/subscriptions/:id/name':               { en: 'Subscription renamed', ko: '구독 이름 변경' },
  'operation.PUT /customers/:customerId/subscriptions/:id/auto-renewal':       { en: 'Renewal of a subscription switched', ko: '구독 자동 갱신 변경' },
  'operation.PUT /customers/:customerId/subscriptions/:id/partner-on-record':  { en: 'Partner on record set', ko: '담당 파트너 지정' },
  'operation.PUT /customers/:customerId/subscriptions/:id/next-term':          { en: 'Next term of a subscription planned', ko: '구독의 다음 기간 예약' },
  'operation.DELETE /customers/:customerId/subscriptions/:id/next-term':       { en: 'Plan of a next term dropped', ko: '다음 기간 예약 취소' },
  'operation.PUT /customers/:customerId/subscriptions/:id/billing-plan':       { en: 'Charge cycle of a subscription changed', ko: '구독 청구 주기 변경' },
  'operation.POST /customers/:customerId/subscriptions/:id/billing-plan/preview': { en: 'Change of a charge cycle previewed', ko: '청구 주기 변경 미리 보기' },
  'operation.POST /customers/:customerId/subscriptions/:id/term':              { en: 'Longer term of a subscription begun', ko: '구독 기간 연장' },
  'operation.POST /customers/:customerId/subscriptions/:id/term/preview':      { en: 'Longer term previewed', ko: '구독 기간 연장 미리 보기' },
  'operation.POST /customers/:customerId/subscriptions/:id/upgrade':           { en: 'Subscription moved to another product', ko: '구독을 다른 제품으로 이동' },
  'operation.POST /customers/:customerId/subscriptions/:id/upgrade/preview':   { en: 'Move to another product previewed', ko: '제품 이동 미리 보기' },
  'operation.POST /customers/:customerId/subscriptions/:id/conversion':        { en: 'Trial converted', ko: '체험판 전환' },
  'operation.POST /customers/:customerId/subscriptions/:id/conversion/preview': { en: 'Conversion of a trial previewed', ko: '체험판 전환 미리 보기' },
  'operation.POST /customers/:customerId/subscriptions/:id/moves':             { en: 'Seats moved into another subscription', ko: '다른 구독으로 시트 이동' },
  'operation.POST /customers/:customerId/subscriptions/:id/moves/preview':     { en: 'Move of seats previewed', ko: '시트 이동 미리 보기' },
  'operation.subscriptions.moveOn':                                            { en: 'Term of a subscription renewed or ended', ko: '구독 기간 갱신 또는 만료' },
})
