import { refusals } from '#kernel/refusal.ts'

/** The vendor’s list names each reason of a kind once. */
export const refuse = refusals('reasons', {
  codeTaken: {
    kind: 'conflict',
    en: 'There is already a reason “{code}” for this kind of check.',
    ko: '이 확인에는 이미 “{code}” 사유가 있어요.',
    remedy: { en: 'Edit that one, or choose another code.', ko: '그 사유를 고치거나 다른 코드를 쓰세요.' },
    who: ['you'],
  },
})
