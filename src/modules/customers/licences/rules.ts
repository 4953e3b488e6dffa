/** When somebody can be licensed, and how a pool of licences stands (api.md flow 15). */
import { refusals } from '#kernel/refusal.ts'
import type { Plan, Pool } from './tables.ts'

export const refuse = refusals('licences', {
  noneLeft: {
    kind: 'conflict',
    en: 'No licence of “{product}” is free: all {active|one seat is|# seats are} assigned.',
    ko: '“{product}” 라이선스가 남아 있지 않아요. {active}개가 모두 할당되어 있어요.',
    remedy: { en: 'Take one from somebody else, or buy more seats.', ko: '다른 사용자의 라이선스를 회수하거나 시트를 더 구매해 주세요.' },
    who: ['you'],
  },
  locationMissing: {
    kind: 'conflict',
    en: '{name} has no usage location; what may be used differs by country.',
    ko: '{name:은/는} 사용 위치가 없어요. 국가마다 쓸 수 있는 제품이 달라서 꼭 필요해요.',
    remedy: { en: 'Set the usage location of the user first.', ko: '먼저 사용자의 사용 위치를 정해 주세요.' },
    who: ['you'],
  },
  unknown: {
    kind: 'invalid',
    en: 'The company holds no licences of this product.',
    ko: '이 제품의 라이선스를 가지고 있지 않은 회사예요.',
    remedy: { en: 'Choose one from the list of its licences.', ko: '라이선스 목록에서 골라 주세요.' },
    who: ['you'],
  },
  planUnknown: {
    kind: 'invalid',
    en: '“{product}” has no such service to leave out.',
    ko: '“{product}”에는 제외할 그런 서비스가 없어요.',
    remedy: { en: 'Choose among the services of the product.', ko: '제품에 들어 있는 서비스 중에서 골라 주세요.' },
    who: ['you'],
  },
  notForUsers: {
    kind: 'invalid',
    en: '“{product}” is for the whole company; nobody is licensed for it by name.',
    ko: '“{product}” 제품은 회사 전체에 적용되어 사용자별로 할당하지 않아요.',
    remedy: { en: 'There is nothing to assign: everybody has it.', ko: '따로 할당하지 않아도 모두 쓸 수 있어요.' },
    who: ['you'],
  },
  both: {
    kind: 'invalid',
    en: 'One product is to be assigned and taken away at once.',
    ko: '같은 제품을 동시에 할당하고 회수할 수 없어요.',
    remedy: { en: 'Name it in one of the two lists.', ko: '한쪽에만 적어 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

type Counted = Pick<Pool, 'active' | 'warning' | 'suspended' | 'consumed'>
/** Seats that somebody can still be given. */
export const available = ({ active, warning, consumed }: Counted) => Math.max(0, active + warning - consumed)
export const conditions = ['enabled', 'warning', 'suspended', 'deleted'] as const
/** How a pool stands: by its best seats. */
export const conditionOf = ({ active, warning, suspended }: Counted): (typeof conditions)[number] =>
  active > 0 ? 'enabled' : warning > 0 ? 'warning' : suspended > 0 ? 'suspended' : 'deleted'

export type Wish = { readonly skuId: string; readonly excludedPlans: readonly string[] }
/** Whether this product can be assigned by name, with these services left out. */
export function assignable({ name: product, target, plans }: Pick<Pool, 'name' | 'target' | 'plans'>, wish: Wish, field: string) {
  if (target !== 'user') throw refuse.notForUsers({ product }, { field: `${field}.skuId` })
  const known = (id: string) => plans.some((plan: Plan) => plan.id === id)
  if (!wish.excludedPlans.every(known)) throw refuse.planUnknown({ product }, { field: `${field}.excludedPlans` })
} // biome-ignore format: one thought
