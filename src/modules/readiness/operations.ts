import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.GET /vendor/partners/:tenantId/readiness':  { en: 'Looked at the readiness', ko: '준비 상태 열람' },
})
