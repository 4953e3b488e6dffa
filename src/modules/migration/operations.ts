import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.POST /vendor/imports':            { en: 'File of the old centre uploaded', ko: '이전 센터 파일 업로드' },
  'operation.PUT /vendor/imports/:id/mapping': { en: 'Columns of an import matched', ko: '가져오기 열 연결' },
  'operation.POST /vendor/imports/:id/check':  { en: 'Import checked', ko: '가져오기 점검' },
  'operation.POST /vendor/imports/:id/run':    { en: 'Import run', ko: '가져오기 실행' },
  'operation.POST /vendor/imports/:id/undo':   { en: 'Import undone', ko: '가져오기 되돌리기' },
  'operation.DELETE /vendor/imports/:id':      { en: 'Import discarded', ko: '가져오기 버리기' },
})
