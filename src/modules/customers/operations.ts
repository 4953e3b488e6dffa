import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.POST /customers':                     { en: 'Customer created', ko: '고객 추가' },
  'operation.PUT /customers/:customerId/profile':  { en: 'Bill-to of a customer changed', ko: '고객 청구 정보 변경' },
  'operation.PUT /customers/:customerId/tags':     { en: 'Tags of a customer changed', ko: '고객 태그 변경' },
  'operation.POST /customer-tags':                 { en: 'Tags of customers changed', ko: '여러 고객의 태그 변경' },
  'operation.POST /customers/:customerId/agreements': { en: 'Agreement of a customer recorded', ko: '고객 계약 동의 기록' },
  'operation.POST /our-agreement/acceptance':      { en: 'Customer agreement accepted', ko: '고객 계약 동의' },
  'operation.POST /vendor/customer-agreements':    { en: 'Customer agreement published', ko: '고객 계약 게시' },
  'operation.POST /customer-sheets':               { en: 'File of customers begun', ko: '고객 파일 시작' },
  'operation.POST /customer-sheets/:id/lines':     { en: 'Lines of a file of customers read', ko: '고객 파일 읽기' },
  'operation.POST /customer-sheets/:id/making':    { en: 'Customers of a file created', ko: '파일의 고객 추가' },
  'operation.DELETE /customer-sheets/:id':         { en: 'File of customers dropped', ko: '고객 파일 취소' },
  'operation.POST /customers/:customerId/admin-password': { en: 'First password of a customer’s admin handed out', ko: '고객사 첫 관리자 비밀번호 발급' },
  'operation.DELETE /customers/:customerId':       { en: 'Relationship with a customer ended', ko: '고객과의 관계 종료' },
})
  'operation.POST /customers/:customerId/vettings': { en: 'Review of a customer asked for', ko: '고객 심사 요청' },
  'operation.DELETE /customers/:customerId/vettings/:kind': { en: 'Review of a customer withdrawn', ko: '고객 심사 철회' },
  'operation.POST /vendor/vettings':               { en: 'Customer put in question', ko: '고객 심사 시작' },
  'operation.POST /vendor/partners/:tenantId/vettings/:id/approval': { en: 'Customer approved', ko: '고객 승인' },
  'operation.POST /vendor/partners/:tenantId/vettings/:id/denial':   { en: 'Customer not approved', ko: '고객 승인 거절' },
  'operation.POST /vendor/partners/:tenantId/vettings/:id/question': { en: 'Customer put in question again', ko: '고객 재심사 시작' },
  'operation.POST /vendor/partners/:tenantId/validation-codes':      { en: 'Validation code issued', ko: '검증 코드 발급' },
  'operation.GET /vendor/partners/:tenantId/vettings/:id':           { en: 'Looked at the review of a customer', ko: '고객 심사 열람' },
  'operation.GET /vendor/partners/:tenantId/validation-codes':       { en: 'Looked at validation codes', ko: '검증 코드 열람' },
  'operation.customers.expireVettings':           { en: 'Approval of a customer ran out', ko: '고객 승인 만료' },
