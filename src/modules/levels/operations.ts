import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.POST /vendor/levels':                { en: 'Level added', ko: '등급 추가' },
  'operation.PUT /vendor/levels/:code':           { en: 'Level changed', ko: '등급 변경' },
  'operation.PUT /vendor/level-settings':         { en: 'Settings of levels changed', ko: '등급 설정 변경' },
  'operation.PUT /holdings/:holdingId/renewal':   { en: 'Automatic renewal changed', ko: '자동 갱신 변경' },
  'operation.GET /vendor/partners/:tenantId/levels':  { en: 'Looked at the levels', ko: '등급 열람' },
  'operation.POST /vendor/partners/:tenantId/levels': { en: 'Level given', ko: '등급 부여' },
  'operation.POST /vendor/partners/:tenantId/levels/:holdingId/withdrawal': { en: 'Level withdrawn', ko: '등급 철회' },
})
