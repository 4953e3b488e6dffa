import { speak } from '#kernel/words.ts'

export const words = speak({
  'state.benefitKey.free': { en: 'Free', ko: '배정 가능' },
  'state.benefitKey.taken': { en: 'Taken', ko: '배정됨' },
  'state.benefitKey.retired': { en: 'Retired', ko: '폐기됨' },
})
