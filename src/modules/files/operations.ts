import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.POST /files':                                       { en: 'File attached', ko: '파일 첨부' },
  'operation.GET /vendor/partners/:tenantId/files/:id': { en: 'Looked at a file’s receipt', ko: '파일 접수증 열람' },
  'operation.GET /vendor/partners/:tenantId/files/:id/content':  { en: 'File downloaded', ko: '파일 내려받음' },
})
