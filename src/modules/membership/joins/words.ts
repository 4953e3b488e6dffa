import { speak } from '#kernel/words.ts'

export const words = speak({
  'state.join.pending': { en: 'Waiting for an answer', ko: '답변 대기 중' },
  'state.join.accepted': { en: 'Accepted', ko: '승인됨' },
  'state.join.refused': { en: 'Declined', ko: '거절됨' },
  'state.join.withdrawn': { en: 'Withdrawn', ko: '취소됨' },
  'move.join.accept': { en: 'Let in', ko: '승인' },
  'move.join.refuse': { en: 'Decline', ko: '거절' },
  'move.join.withdraw': { en: 'Withdraw', ko: '요청 취소' },
})
