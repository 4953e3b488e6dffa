import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.POST /vendor/catalog/products':                            { en: 'Product added', ko: '제품 추가' },
  'operation.PUT /vendor/catalog/products/:productId':                  { en: 'Product changed', ko: '제품 변경' },
  'operation.PUT /vendor/catalog/products/:productId/skus/:skuId':      { en: 'SKU written', ko: 'SKU 저장' },
  'operation.PUT /vendor/catalog/products/:productId/skus/:skuId/ends': { en: 'End of a SKU set', ko: 'SKU 종료일 설정' },
  'operation.PUT /vendor/catalog/products/:productId/skus/:skuId/generation': { en: 'Generation of a SKU set', ko: 'SKU 세대 설정' },
  'operation.POST /vendor/catalog/price-files':                 { en: 'Price file taken in', ko: '가격 파일 등록' },
  'operation.POST /vendor/catalog/price-files/:id/publication': { en: 'Prices published', ko: '가격 게시' },
  'operation.DELETE /vendor/catalog/price-files/:id':           { en: 'Price file dropped', ko: '가격 파일 취소' },
  'operation.POST /vendor/catalog/promotions':                  { en: 'Promotion added', ko: '프로모션 추가' },
  'operation.PUT /vendor/catalog/promotions/:promotionId':      { en: 'Promotion changed', ko: '프로모션 변경' },
  'operation.POST /vendor/catalog/promotions/:promotionId/ending': { en: 'Promotion ended', ko: '프로모션 종료' },
  'operation.POST /customers/:customerId/promotion-eligibilities': { en: 'Promotions of a customer looked at', ko: '고객의 프로모션 자격 확인' },
})
