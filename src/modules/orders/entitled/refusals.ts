import { refusals } from '#kernel/refusal.ts'

// biome-ignore format: sentences
export const refuse = refusals('entitled', {
  unknown: {
    kind: 'missing', en: 'This customer owns nothing of that order line.', ko: '이 주문 줄에서 고객이 가진 항목이 없어요.',
    remedy: { en: 'Follow the link of one of its entitlements.', ko: '권한 목록에 있는 링크를 그대로 사용해 주세요.' }, who: ['you'],
  },
})
