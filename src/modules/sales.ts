import { speak } from '#kernel/words.ts'

/** What the values of what is sold are called in the audit log: orders, subscriptions and their charges. The others stand in values.ts. */
// biome-ignore format: a table
speak({
  'value.availabilityId':    { en: 'Availability', ko: '판매 조건 ID' },
  'value.cancellableUntil':  { en: 'Can be cancelled until', ko: '해지할 수 있는 기한' },
  'value.convertsTo':        { en: 'Becomes', ko: '전환될 제품' },
  'value.cycle':             { en: 'Charge cycle', ko: '청구 주기' },
  'value.cycleFrom':         { en: 'First day of the cycle', ko: '청구 주기 첫날' },
  'value.cycleTo':           { en: 'Last day of the cycle', ko: '청구 주기 마지막 날' },
  'value.discountBps':       { en: 'Discount (hundredths of a percent)', ko: '할인율(0.01%)' },
  'value.isTrial':           { en: 'Trial', ko: '체험판' },
  'value.market':            { en: 'Market', ko: '판매 국가' },
  'value.maxQuantity':       { en: 'Seats at most', ko: '최대 수량' },
  'value.minQuantity':       { en: 'Seats at least', ko: '최소 수량' },
  'value.nextPlan':          { en: 'Charge cycle after this one', ko: '다음 청구 주기' },
  'value.nextTerm':          { en: 'Planned for the next term', ko: '다음 기간 예약' },
  'value.orderId':           { en: 'Order', ko: '주문' },
  'value.partnerOnRecord':   { en: 'Partner on record', ko: '담당 파트너' },
  'value.productId':         { en: 'Product', ko: '제품' },
  'value.promotionId':       { en: 'Promotion', ko: '프로모션' },
  'value.seatsMax':          { en: 'Seats of a customer at most', ko: '고객별 최대 시트 수' },
  'value.segment':           { en: 'Segment', ko: '고객 구분' },
  'value.skuId':             { en: 'SKU', ko: '판매 단위(SKU)' },
  'value.startedOn':         { en: 'Begun on', ko: '시작일' },
  'value.statusSince':       { en: 'In this state since', ko: '상태가 바뀐 시각' },
  'value.term':              { en: 'Term', ko: '약정 기간' },
  'value.termFrom':          { en: 'First day of the term', ko: '기간 첫날' },
  'value.termTo':            { en: 'Last day of the term', ko: '기간 마지막 날' },
  'value.unitPrice':         { en: 'Price of one', ko: '단가' },
  'value.upgradesTo':        { en: 'Can be moved to', ko: '옮길 수 있는 제품' },
})
