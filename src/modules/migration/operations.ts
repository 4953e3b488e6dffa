import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.POST /vendor/imports':            { en: 'File of the old centre uploaded', ko: '이전 센터 파일 업로드' },
  'operation.DELETE /vendor/imports/mappings/:kind/:key': { en: 'Saved matching of columns forgotten', ko: '저장된 열 연결 삭제' },
  'operation.PUT /vendor/imports/:id/mapping': { en: 'Columns of an import matched', ko: '가져오기 열 연결' },
  'operation.POST /vendor/imports/:id/check':  { en: 'Import checked', ko: '가져오기 점검' },
  'operation.POST /vendor/imports/:id/run':    { en: 'Import run', ko: '가져오기 실행' },
  'operation.POST /vendor/imports/:id/undo':   { en: 'Import undone', ko: '가져오기 되돌리기' },
  'operation.DELETE /vendor/imports/:id':      { en: 'Import discarded', ko: '가져오기 버리기' },
  'operation.PUT /vendor/retirement':          { en: 'Retirement planned', ko: '종료 계획 저장' },
  'operation.POST /vendor/retirement/preview': { en: 'Letter previewed', ko: '안내 메일 미리 보기' },
  'operation.POST /vendor/retirement/bounces': { en: 'Returned mail noted', ko: '반송 메일 기록' },
  'operation.POST /vendor/legacy-accounts/:oldId/invitation': { en: 'Invited to claim', ko: '계정 인수 초대' },
  'operation.POST /claims/:token':             { en: 'Old account claimed', ko: '이전 계정 인수' },
  'operation.POST /claims/:token/join':        { en: 'Asked for a place', ko: '합류 요청' },
  'operation.POST /vendor/claims/:id/approval': { en: 'Claim approved', ko: '계정 인수 승인' },
  'operation.POST /vendor/claims/:id/refusal': { en: 'Claim refused', ko: '계정 인수 반려' },
  'operation.POST /role-suggestions/:id/invitation': { en: 'Suggested colleague invited', ko: '제안된 동료 초대' },
  'operation.DELETE /role-suggestions/:id':    { en: 'Suggestion dismissed', ko: '동료 제안 넘김' },
  'operation.POST /late-claims':               { en: 'Late claim asked', ko: '뒤늦은 인수 요청' },
  'operation.PUT /late-claims/:id/domain':     { en: 'Domain named for a late claim', ko: '뒤늦은 인수 증빙 도메인 입력' },
  'operation.POST /late-claims/:id/lookup':    { en: 'Record of a late claim looked up', ko: '뒤늦은 인수 레코드 확인' },
  'operation.POST /late-claims/:id/documents': { en: 'Documents handed in for a late claim', ko: '뒤늦은 인수 서류 제출' },
  'operation.DELETE /late-claims/:id':         { en: 'Late claim withdrawn', ko: '뒤늦은 인수 철회' },
  'operation.GET /vendor/late-claims/:id':     { en: 'Late claim looked at by the vendor', ko: '벤더가 뒤늦은 인수 요청 조회' },
  'operation.POST /vendor/late-claims/:id/grant': { en: 'Late claim granted', ko: '뒤늦은 인수 승인' },
  'operation.POST /vendor/late-claims/:id/refusal': { en: 'Late claim refused', ko: '뒤늦은 인수 반려' },
})
