import { refusals } from '#kernel/refusal.ts'

// biome-ignore format: sentences
export const refuse = refusals('usagePlans', {
  entitlementUnknown: {
    kind: 'missing', en: 'This plan has no service {id}.', ko: '이 플랜에 {id} 서비스가 없어요.',
    remedy: { en: 'Look for it in the list of its services.', ko: '플랜의 서비스 목록에서 찾아 주세요.' }, who: ['you'],
  },
  notByUse: {
    kind: 'invalid', en: '“{name}” is not charged by use, so nothing beyond it can be.', ko: '“{name}” 구독은 사용량 기반이 아니라서 초과 사용분을 청구할 수 없어요.',
    remedy: { en: 'Name a plan by use that runs.', ko: '사용 중인 사용량 기반 플랜을 적어 주세요.' }, who: ['you'],
  },
  notForReservations: {
    kind: 'invalid', en: '“{name}” is no plan by use that runs, so nothing is reserved in it.', ko: '“{name}” 구독은 사용 중인 사용량 기반 플랜이 아니라서 예약에 쓸 수 없어요.',
    remedy: { en: 'Register a plan by use while it is active.', ko: '활성 상태인 사용량 기반 플랜을 등록해 주세요.' }, who: ['you'],
  },
})
