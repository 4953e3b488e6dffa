import { refusals } from '#kernel/refusal.ts'

/** What cannot be charged. */
// biome-ignore format: sentences
export const refuse = refusals('charges', {
  tooGreat: {
    kind: 'invalid',
    en: 'What it comes to is greater than any sum that can be charged.', ko: '금액이 청구할 수 있는 범위를 넘어요.',
    remedy: { en: 'Choose fewer, or look at the price with the vendor.', ko: '수량을 줄이거나 벤더에 가격을 확인해 주세요.' },
    who: ['you', 'vendor'],
  },
})
