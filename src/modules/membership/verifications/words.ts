import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'kind.verification.mailbox':    { en: 'Contact’s mailbox', ko: '담당자 이메일 확인' },
  'kind.verification.employment': { en: 'Employment and domain', ko: '재직 및 도메인 확인' },
  'kind.verification.business':   { en: 'Business', ko: '사업자 확인' },
  'state.verification.pending':   { en: 'Waiting for review', ko: '심사 대기 중' },
  'state.verification.inReview':  { en: 'In review', ko: '심사 중' },
  'state.verification.waiting':   { en: 'Waiting for the company', ko: '회사 답변 대기 중' },
  'state.verification.rejected':  { en: 'Rejected', ko: '반려됨' },
  'state.verification.appealed':  { en: 'Appealed', ko: '이의 제기됨' },
  'state.verification.inAppeal':  { en: 'Appeal in review', ko: '이의 심사 중' },
  'state.verification.accepted':  { en: 'Accepted', ko: '승인됨' },
  'move.verification.start':      { en: 'Begin', ko: '확인 시작' },
  'move.verification.claim':      { en: 'Review this', ko: '심사 맡기' },
  'move.verification.release':    { en: 'Give back', ko: '맡은 심사 내려놓기' },
  'move.verification.accept':     { en: 'Accept', ko: '승인' },
  'move.verification.reject':     { en: 'Reject', ko: '반려' },
  'move.verification.ask':        { en: 'Ask for more', ko: '추가 요청' },
  'move.verification.answer':     { en: 'Answer', ko: '답변하기' },
  'move.verification.appeal':     { en: 'Appeal', ko: '이의 제기' },
  'move.verification.restart':    { en: 'Begin again', ko: '다시 시작' },
})
