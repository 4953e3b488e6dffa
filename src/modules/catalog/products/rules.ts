import { refusals } from '#kernel/refusal.ts'

export const refuse = refusals('catalogProducts', {
  skuUnknown: {
    kind: 'invalid',
    en: 'There is no SKU “{sku}”.',
    ko: '“{sku}” SKU가 없어요.',
    remedy: { en: 'Name it as product:sku, as the catalogue shows it.', ko: '카탈로그에 나온 대로 제품:SKU 형식으로 적어 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

/** The SKUs of a comparison, each once. */
export const skuKeys = (text: string) =>
  [...new Set(text.toUpperCase().split(',').map((key) => key.trim()))].map((key) => ({ key, field: 'skus' })) // biome-ignore format: one line
