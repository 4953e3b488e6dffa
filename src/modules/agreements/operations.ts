import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.agreements.activateWhoHasSigned': { en: 'Opened again by the agreement signed before', ko: '서명해 둔 계약으로 다시 활성화' },
  'operation.POST /vendor/agreements':                                  { en: 'Agreement drafted', ko: '계약 초안 작성' },
  'operation.PUT /vendor/agreements/:id': { en: 'Agreement draft changed', ko: '계약 초안 수정' },
  'operation.DELETE /vendor/agreements/:id': { en: 'Agreement draft discarded', ko: '계약 초안 삭제' },
  'operation.POST /vendor/agreements/:id/publication':                  { en: 'Agreement published', ko: '계약 게시' },
  'operation.DELETE /vendor/agreements/:id/publication': { en: 'Publication withdrawn', ko: '계약 게시 철회' },
  'operation.POST /agreements/partner/acceptance': { en: 'Partner agreement signed', ko: '파트너 계약 서명' },
  'operation.GET /vendor/partners/:tenantId/agreement': { en: 'Looked at the agreement', ko: '계약 상태 열람' },
  'operation.GET /vendor/partners/:tenantId/acceptances': { en: 'Looked at the signatures', ko: '서명 목록 열람' },
  'operation.GET /vendor/partners/:tenantId/acceptances/:id':           { en: 'Looked at a signature', ko: '서명 열람' },
  'operation.GET /vendor/partners/:tenantId/acceptances/:id/evidence': { en: 'Evidence downloaded', ko: '서명 증빙 내려받음' },
  'operation.GET /vendor/partners/:tenantId/acceptances/:id/pdf':
    { en: 'Evidence downloaded as PDF', ko: '서명 증빙 PDF 내려받음' },
})
