import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.POST /vendor/articles':                           { en: 'Article brought in', ko: '문서 가져오기' },
  'operation.DELETE /vendor/articles/:topic/:slug/:language':  { en: 'Article removed', ko: '문서 삭제' },
})
