import { refusals } from '#kernel/refusal.ts'

export const refuse = refusals('membership', {
  companyUnknown: {
    kind: 'missing',
    en: 'The registry knows no company under {duns}.',
    ko: '등록 기관에서 {duns}에 해당하는 회사를 찾지 못했어요.',
    remedy: {
      en: 'Check the nine digits, or type the company in by hand: that way is always open.',
      ko: '아홉 자리 숫자를 확인하거나 직접 입력해 주세요. 직접 입력은 언제든 할 수 있어요.',
    },
    who: ['you'],
  },
})
