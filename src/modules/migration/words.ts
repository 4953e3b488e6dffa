import { speak } from '#kernel/words.ts'

/** What imports are called, and the old centre's words for things. */
// biome-ignore format: a table
export const words = speak({
  'state.import.uploaded':  { en: 'Uploaded', ko: '업로드됨' },
  'state.import.mapped':    { en: 'Columns matched', ko: '열 연결됨' },
  'state.import.checking':  { en: 'Being checked', ko: '점검 중' },
  'state.import.checked':   { en: 'Checked', ko: '점검 완료' },
  'state.import.running':   { en: 'Running', ko: '가져오는 중' },
  'state.import.failed':    { en: 'Stopped by a fault', ko: '오류로 멈춤' },
  'state.import.done':      { en: 'Done', ko: '완료' },
  'state.import.undoing':   { en: 'Being undone', ko: '되돌리는 중' },
  'state.import.undone':    { en: 'Undone', ko: '되돌림' },
  'state.import.discarded': { en: 'Discarded', ko: '버림' },
  'move.import.map':        { en: 'Match columns', ko: '열 연결하기' },
  'move.import.check':      { en: 'Check', ko: '점검하기' },
  'move.import.settle':     { en: 'End the check', ko: '점검 마치기' },
  'move.import.run':        { en: 'Import', ko: '가져오기' },
  'move.import.finish':     { en: 'Finish', ko: '마치기' },
  'move.import.fail':       { en: 'Stop', ko: '멈추기' },
  'move.import.undo':       { en: 'Undo', ko: '되돌리기' },
  'move.import.discard':    { en: 'Discard', ko: '버리기' },
  'importKind.accounts':    { en: 'Accounts and locations', ko: '계정과 사업장' },
  'importKind.contacts':    { en: 'Contacts', ko: '담당자' },
  'importKind.levels':      { en: 'Levels', ko: '등급' },
  'importKind.benefits':    { en: 'Benefits', ko: '혜택' },
  'likeness.name':         { en: 'name and country', ko: '이름과 국가' },
  'likeness.registration': { en: 'registration number', ko: '사업자등록번호' },
  'likeness.domain':       { en: 'website', ko: '웹사이트' },
  'legacyStanding.active':   { en: 'Active', ko: '활성' },
  'legacyStanding.inactive': { en: 'Inactive', ko: '비활성' },
})
