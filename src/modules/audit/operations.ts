import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.GET /vendor/partners/:tenantId/audit':        { en: 'Looked at the audit log', ko: '감사 로그 열람' },
  'operation.GET /vendor/partners/:tenantId/audit/sheet':  { en: 'Audit log downloaded', ko: '감사 로그 내려받음' },
  'operation.GET /vendor/partners/:tenantId/audit/chain': { en: 'Chain of the audit log checked', ko: '감사 로그 체인 확인' },
})
