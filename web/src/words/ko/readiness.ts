import type { words as english } from '../../readiness/words.ts'

export const words = {
  'readiness.title': '준비 상태',
  'readiness.lead':
    '{company:이/가} 판매를 시작하려면 필요한 조건이에요. 조건마다 누가, 어디서, 언제까지 해결할 수 있는지 보여 드려요.',
  'readiness.ready': '조건을 모두 갖췄어요. {company:은/는} 이제 판매할 수 있어요.',
  'readiness.met': '조건 {all}개 중 {met}개 충족',
  'readiness.next': '다음 단계: {step}',
  'readiness.wait': '지금 하실 일은 없어요. 벤더가 다음 단계를 진행하고 있어요.',
  'readiness.way': '판매까지 세 단계',
  'readiness.step.done': '완료',
  'readiness.step.current': '지금 이 단계예요',
  'readiness.step.waiting': '벤더가 확인하고 있어요',
  'readiness.step.ahead': '그다음 단계',
  'readiness.after': '먼저 해결할 조건: {conditions}',
  'readiness.you': '본인',
  'readiness.people': '{role}({people})',
  'readiness.look': '자세히 보기',
} as const satisfies Record<keyof typeof english, string>
