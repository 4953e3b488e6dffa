/** Of which generation a SKU is, and what that asks of it (domain.md 6.15). */
import type { Day } from '#kernel/calendar.ts'
import { type Refusal, refusals } from '#kernel/refusal.ts'
import type { LegacySku } from './tables.ts'

export const generations = ['legacy', 'newCommerce'] as const
export type Generation = (typeof generations)[number]

// biome-ignore format: a table
export const refuse = refusals('catalogGenerations', {
  itself: { kind: 'invalid', en: 'A SKU does not replace itself.', ko: 'SKU의 대체 SKU로 자기 자신을 적을 수 없어요.',
    remedy: { en: 'Name the SKU of the newer generation.', ko: '새 커머스의 다른 SKU를 적어 주세요.' }, who: ['you'] },
  unknown: { kind: 'invalid', en: 'What is to replace it, “{sku}”, is not in the catalogue.', ko: '카탈로그에 대체 SKU로 적은 “{sku}” 항목이 없어요.',
    remedy: { en: 'Name a SKU that is there, as product:sku.', ko: '카탈로그에 있는 SKU를 제품:SKU 형식으로 적어 주세요.' }, who: ['you'] },
  isOlder: { kind: 'conflict', en: '“{sku}” is of the older generation itself.', ko: '“{sku}” 항목도 이전 세대 SKU예요.',
    remedy: { en: 'Name a SKU of the newer generation.', ko: '새 커머스의 SKU를 적어 주세요.' }, who: ['you'] },
  replacesOthers: { kind: 'conflict', en: '“{sku}” is what replaces older SKUs.', ko: '“{sku}” 항목은 이전 세대 SKU를 대신하고 있어요.',
    remedy: { en: 'Say first what else replaces those.', ko: '먼저 그 SKU들의 대체 SKU를 바꿔 주세요.' }, who: ['you'] },
  notOlder: { kind: 'invalid', en: 'Only a SKU of the older generation has one that replaces it.', ko: '대체 SKU는 이전 세대 SKU에만 적을 수 있어요.',
    remedy: { en: 'Choose the older generation, or leave out what replaces it.', ko: '이전 세대를 고르거나 대체 SKU를 비워 주세요.' }, who: ['you'] },
  soldNoMore: { kind: 'conflict', en: '“{sku}” is of the older generation: it renews, and is not sold anew.', ko: '“{sku}” 항목은 이전 세대 SKU라서 갱신만 할 수 있고 새로 판매할 수 없어요.',
    remedy: { en: 'Leave the end of its sale as it is, or make it one of the newer generation first.', ko: '판매 종료일을 그대로 두거나 먼저 새 커머스 SKU로 바꿔 주세요.' }, who: ['you'] },
})

type Asked = {
  readonly sku: string
  readonly generation: Generation
  readonly replacedBy: string | null
  /** What is to replace it is in the catalogue; and is of the older generation itself. */
  readonly isKnown: boolean
  readonly isOlder: boolean
  /** Older SKUs are replaced by this one. */
  readonly replaces: boolean
}
/** What is wrong with saying of which generation a SKU is. */
export function faultsOfGeneration({ sku, generation, replacedBy, isKnown, isOlder, replaces }: Asked): Refusal[] {
  const at = { field: 'replacedBy' }
  if (generation === 'newCommerce') return replacedBy === null ? [] : [refuse.notOlder({}, at)]
  const all: (Refusal | false)[] = [
    replaces && refuse.replacesOthers({ sku }, { field: 'generation' }),
    replacedBy === sku && refuse.itself({}, at),
    replacedBy !== null && replacedBy !== sku && !isKnown && refuse.unknown({ sku: replacedBy }, at),
    replacedBy !== null && isOlder && replacedBy !== sku && refuse.isOlder({ sku: replacedBy }, at),
  ]
  return all.filter((one) => one !== false)
}

/** The end of the sale of what is of the older generation: that day if it has come, else today. */
export const saleEndedBy = (endOfSale: Day | null, today: Day): Day =>
  endOfSale !== null && endOfSale <= today ? endOfSale : today

/** As it is read: of which generation it is, and what replaces it. */
export const generationOf = (legacy: LegacySku | undefined): { generation: Generation; replacedBy: string | null } => ({
  generation: legacy ? 'legacy' : 'newCommerce',
  replacedBy: legacy?.newProductId ? `${legacy.newProductId}:${legacy.newSkuId}` : null,
})
