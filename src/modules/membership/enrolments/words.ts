import { speak } from '#kernel/words.ts'

export const words = speak({
  'state.enrolment.draft': { en: 'Draft', ko: '임시 저장' },
  'state.enrolment.asking': { en: 'Waiting for your company', ko: '회사의 답변 대기 중' },
  'state.enrolment.submitted': { en: 'Enrolled', ko: '가입 완료' },
  'state.enrolment.joined': { en: 'Joined your company', ko: '회사에 합류함' },
  'move.enrolment.submit': { en: 'Enrol', ko: '가입' },
  'move.enrolment.ask': { en: 'Ask to join', ko: '합류 요청' },
  'move.enrolment.withdraw': { en: 'Withdraw the request', ko: '요청 취소' },
  'move.enrolment.refuse': { en: 'Decline', ko: '거절' },
  'move.enrolment.join': { en: 'Join', ko: '합류' },
})
