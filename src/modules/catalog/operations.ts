import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.PUT /vendor/catalog/products/:productId':                  { en: 'Product written', ko: '제품 저장' },
  'operation.PUT /vendor/catalog/products/:productId/skus/:skuId':      { en: 'SKU written', ko: 'SKU 저장' },
  'operation.PUT /vendor/catalog/products/:productId/skus/:skuId/ends': { en: 'End of a SKU set', ko: 'SKU 종료일 설정' },
})
