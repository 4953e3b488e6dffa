import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'state.transfer.asked':     { en: 'Waiting for an answer', ko: '답변 대기 중' },
  'state.transfer.done':      { en: 'Done', ko: '완료됨' },
  'state.transfer.rejected':  { en: 'Declined', ko: '거절됨' },
  'state.transfer.withdrawn': { en: 'Withdrawn', ko: '취소됨' },
  'move.transfer.accept':     { en: 'Receive the location', ko: '사업장 받기' },
  'move.transfer.reject':     { en: 'Decline', ko: '거절' },
  'move.transfer.withdraw':   { en: 'Withdraw', ko: '제안 취소' },
})
