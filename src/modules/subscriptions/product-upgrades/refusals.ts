import { refusals } from '#kernel/refusal.ts'

// biome-ignore format: sentences
export const refuse = refusals('productUpgrades', {
  unknown: {
    kind: 'missing', en: 'This customer has no product upgrade {id}.', ko: '이 고객에게 {id} 제품 업그레이드가 없어요.',
    remedy: { en: 'Ask for its eligibility, which names the latest one.', ko: '자격을 조회하면 가장 최근 업그레이드를 알 수 있어요.' }, who: ['you'],
  },
  nothing: {
    kind: 'forbidden', en: 'This customer has nothing that is upgraded like this.', ko: '이 고객에게 이렇게 업그레이드할 구독이 없어요.',
    remedy: { en: 'Upgrade what it has one by one, where that can be.', ko: '업그레이드할 수 있는 구독을 하나씩 바꿔 주세요.' }, who: ['you'],
  },
})
