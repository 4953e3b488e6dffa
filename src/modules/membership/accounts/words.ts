import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'state.network.pending':   { en: 'Being verified', ko: '확인 중' },
  'state.network.rejected':  { en: 'Rejected', ko: '반려됨' },
  'state.network.active':    { en: 'Active', ko: '활성' },
  'state.network.suspended': { en: 'Suspended', ko: '일시 중지됨' },
  'state.network.closed':    { en: 'Closed', ko: '폐쇄됨' },
  'move.network.close':      { en: 'Close the account', ko: '계정 폐쇄' },
  'move.network.accept':     { en: 'Accept', ko: '승인' },
  'move.network.reject':     { en: 'Reject', ko: '반려' },
  'move.network.appeal':     { en: 'Appeal', ko: '이의 제기' },
  'move.network.recheck':    { en: 'Check again', ko: '다시 확인' },
  'move.network.suspend':    { en: 'Suspend', ko: '일시 중지' },
  'move.network.reinstate':  { en: 'Reinstate', ko: '일시 중지 해제' },
  'field.address':           { en: 'address', ko: '주소' },
  'field.contact':           { en: 'primary contact', ko: '대표 담당자' },
})
