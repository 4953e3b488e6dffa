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
