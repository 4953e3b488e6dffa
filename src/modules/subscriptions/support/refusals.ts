import { refusals } from '#kernel/refusal.ts'

// biome-ignore format: a table
export const refuse = refusals('supportContact', {
  notOurs: { kind: 'invalid', en: 'The support contact is your own company, or a reseller that sells through it.', ko: '지원 연락처는 우리 회사나 우리를 통해 판매하는 리셀러만 지정할 수 있어요.',
    remedy: { en: 'Name one of them by its Partner ID.', ko: '그중 한 곳의 파트너 ID를 적어 주세요.' }, who: ['you'] },
  notItsId: { kind: 'invalid', en: '{partnerId} is not a Partner ID of that company.', ko: '{partnerId:은/는} 그 회사의 파트너 ID가 아니에요.',
    remedy: { en: 'Check the Partner ID.', ko: '파트너 ID를 확인해 주세요.' }, who: ['you'] },
})
