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
  'operation.DELETE /customers/:customerId':       { en: 'Relationship with a customer ended', ko: '고객과의 관계 종료' },
})
