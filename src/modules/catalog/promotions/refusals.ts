import { refusals } from '#kernel/refusal.ts'

const fullPrice = { en: 'Leave the promotion out to buy at the full price.', ko: '프로모션을 빼면 정가로 구매할 수 있어요.' } // biome-ignore format: one line

/** Why a promotion is not given (domain.md 6.3). */
// biome-ignore format: sentences
export const refuse = refusals('promotions', {
  unknown: {
    kind: 'invalid', en: 'There is no promotion “{id}”.', ko: '“{id}” 프로모션이 없어요.',
    remedy: { en: 'Look for it in the list of promotions, or leave it out.', ko: '프로모션 목록에서 찾거나 빼 주세요.' }, who: ['you'],
  },
  notNow: {
    kind: 'invalid', en: '“{name}” is not given today: it was meant for {from} to {to}.', ko: '“{name}” 프로모션({from}~{to})은 오늘 받을 수 없어요.',
    remedy: fullPrice, who: ['you'],
  },
  notForItem: {
    kind: 'invalid', en: '“{name}” is not made for this item, country or customer.', ko: '“{name}” 프로모션은 이 품목이나 국가, 고객에게 적용되지 않아요.',
    remedy: fullPrice, who: ['you'],
  },
  notForTerm: {
    kind: 'invalid', en: '“{name}” is given for other terms and billing cycles: {ways}.', ko: '“{name}” 프로모션은 다른 약정 기간과 청구 주기({ways})에만 적용돼요.',
    remedy: { en: 'Choose one of these, or buy at the full price.', ko: '해당 기간과 주기를 고르거나 정가로 구매해 주세요.' }, who: ['you'],
  },
  tooFew: {
    kind: 'invalid', en: '“{name}” takes at least {min|one seat|# seats}.', ko: '“{name}” 프로모션을 받으려면 {min}개 이상 구매해야 해요.',
    remedy: { en: 'Order that many, or buy at the full price.', ko: '그 수량으로 주문하거나 정가로 구매해 주세요.' }, who: ['you'],
  },
  tooMany: {
    kind: 'conflict', en: 'A customer is given at most {max|one seat|# seats} by “{name}” over all its partners; {left|one is|# are} left.', ko: '고객 한 곳이 모든 파트너를 합쳐 “{name}” 프로모션으로 {max}개까지 받을 수 있고, {left}개가 남았어요.',
    remedy: { en: 'Order at most what is left by the promotion, and the rest as a second subscription.', ko: '남은 수량까지만 프로모션으로 주문하고 나머지는 두 번째 구독으로 주문해 주세요.' }, who: ['you'],
  },
  redeemed: {
    kind: 'conflict', en: 'This customer has had “{name}” as often as it is given: {times}.', ko: '이 고객은 “{name}” 프로모션을 받을 수 있는 횟수({times}번)만큼 이미 받았어요.',
    remedy: fullPrice, who: ['you'],
  },
  notFirst: {
    kind: 'conflict', en: '“{name}” is for a first purchase, and this customer has had or tried the product before.', ko: '“{name}” 프로모션은 첫 구매에만 적용돼요. 이 고객은 제품을 이미 구매했거나 체험했어요.',
    remedy: fullPrice, who: ['you'],
  },
  baseMissing: {
    kind: 'conflict', en: '“{name}” is for customers who have one of these already: {items}.', ko: '“{name}” 프로모션은 {items} 중 하나를 이미 가진 고객에게만 적용돼요.',
    remedy: { en: 'Order one of these first, or buy at the full price.', ko: '해당 제품을 먼저 주문하거나 정가로 구매해 주세요.' }, who: ['you'],
  },
})

/** What the vendor's desk does not take. */
// biome-ignore format: sentences
export const refuseDesk = refusals('promotionDesk', {
  days: {
    kind: 'invalid', en: 'The last day is before the first.', ko: '마지막 날이 첫날보다 빨라요.',
    remedy: { en: 'Give a last day that is not before the first.', ko: '마지막 날을 첫날 이후로 적어 주세요.' }, who: ['you'],
  },
  past: {
    kind: 'invalid', en: 'A promotion does not begin or end before today ({day}).', ko: '오늘({day})보다 이른 날을 적을 수 없어요.',
    remedy: { en: 'Choose today or a later day.', ko: '오늘이나 그 뒤의 날을 골라 주세요.' }, who: ['you'],
  },
  skuUnknown: {
    kind: 'invalid', en: 'It names the SKU “{sku}”, which is not in the catalogue.', ko: '카탈로그에 없는 “{sku}” SKU가 적혀 있어요.',
    remedy: { en: 'Name SKUs that are there, as product:sku.', ko: '카탈로그에 있는 SKU를 제품:SKU 형식으로 적어 주세요.' }, who: ['you'],
  },
  seats: {
    kind: 'invalid', en: 'At least {least} and at most {most} cannot both be kept.', ko: '최소 {least}개와 최대 {most}개를 함께 지킬 수 없어요.',
    remedy: { en: 'Give a largest number that is not below the smallest.', ko: '최대 수량을 최소 수량보다 작지 않게 적어 주세요.' }, who: ['you'],
  },
  begun: {
    kind: 'conflict', en: 'It has begun on {day}: its discount, its first day and what it is for stay as they are.', ko: '{day}에 시작한 프로모션이라 할인율, 시작일, 대상은 바꿀 수 없어요.',
    remedy: { en: 'Change its words, its last day or its limits, or end it and make another.', ko: '이름과 설명, 마지막 날, 한도만 바꾸거나 종료하고 새로 만들어 주세요.' }, who: ['you'],
  },
  over: {
    kind: 'conflict', en: '“{name}” is over.', ko: '“{name}” 프로모션은 이미 끝났어요.',
    remedy: { en: 'Make another one.', ko: '새 프로모션을 만들어 주세요.' }, who: ['you'],
  },
})
