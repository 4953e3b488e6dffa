import { speak } from '#kernel/words.ts'

export const words = speak({
  'state.location.active': { en: 'Active', ko: '활성' },
  'state.location.closed': { en: 'Closed', ko: '폐쇄됨' },
  'state.location.transferred': { en: 'Transferred', ko: '이전됨' },
  'move.location.transfer': { en: 'Transfer to another company', ko: '다른 회사로 이전' },
  'move.location.change': { en: 'Change', ko: '변경' },
  'move.location.lead': { en: 'Make it the headquarters', ko: '본사로 지정' },
  'move.location.close': { en: 'Close', ko: '사업장 폐쇄' },
})
