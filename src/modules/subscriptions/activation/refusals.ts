/** What is activated by a program, without the company that made it (api.md 2). */
import { refusals } from '#kernel/refusal.ts'
import type { Subscription } from '../subscriptions/tables.ts'

// biome-ignore format: sentences
export const refuse = refusals('activation', {
  sandboxOnly: {
    kind: 'forbidden', en: '{name} is no customer that was added in a sandbox, so nothing is activated for it like this.', ko: '{name:은/는} 샌드박스에서 추가한 고객이 아니라서 이렇게 활성화할 수 없어요.',
    remedy: { en: 'Follow the activation link of the subscription.', ko: '구독의 활성화 링크로 진행해 주세요.' }, who: ['you'],
  },
  notOfOthers: {
    kind: 'invalid', en: '“{name}” is not made by another company; it needs no activation.', ko: '“{name}” 구독은 다른 회사의 제품이 아니라서 활성화할 필요가 없어요.',
    remedy: { en: 'Go on: its seats can be used.', ko: '그대로 사용하면 돼요.' }, who: ['you'],
  },
  notActive: {
    kind: 'conflict', en: '“{name}” does not run, so it is not activated.', ko: '“{name}” 구독은 사용 중이 아니라서 활성화할 수 없어요.',
    remedy: { en: 'Reactivate it, or order it anew.', ko: '구독을 다시 활성화하거나 새로 주문해 주세요.' }, who: ['you'],
  },
})

type Activated = Pick<Subscription, 'name' | 'kind' | 'status'>
/** A subscription of another company's product, at a customer that somebody only tries things out with. */
export function mayActivate(
  { name, kind, status }: Activated,
  customer: { readonly name: string; readonly isTried: boolean },
): void {
  if (!customer.isTried) throw refuse.sandboxOnly({ name: customer.name })
  if (kind !== 'thirdParty') throw refuse.notOfOthers({ name })
  if (status !== 'active') throw refuse.notActive({ name })
}
