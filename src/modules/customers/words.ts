import { speak } from '#kernel/words.ts'

/** The words of customers (glossary; domain.md 5.4, 5.6). */
// biome-ignore format: a table
export const words = speak({
  'state.customerSheet.open':    { en: 'Read', ko: '읽음' },
  'state.customerSheet.running': { en: 'Being made', ko: '추가하는 중' },
  'state.customerSheet.stopped': { en: 'Stopped', ko: '중단됨' },
  'state.customerSheet.done':    { en: 'Done', ko: '완료' },
  'state.customerSheet.dropped': { en: 'Dropped', ko: '취소됨' },
  'move.customerSheet.start':    { en: 'Create the customers', ko: '고객 추가' },
  'move.customerSheet.stop':     { en: 'Stop', ko: '중단' },
  'move.customerSheet.drop':     { en: 'Drop the file', ko: '파일 취소' },
  'move.customerSheet.finish':   { en: 'Finish', ko: '마치기' },
  'field.companyName':  { en: 'Company name', ko: '상호' },
  'field.domainPrefix': { en: 'Domain', ko: '도메인' },
})
