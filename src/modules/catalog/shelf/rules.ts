import { refusals } from '#kernel/refusal.ts'

const theList = {
  en: 'Take it from the list of the market it is asked for in.',
  ko: '해당 시장의 목록에 있는 값을 사용해 주세요.',
}
// biome-ignore format: a table
export const refuse = refusals('shelf', {
  productUnknown: { kind: 'missing', en: 'There is no product {id} in {market}.', ko: '{market}에 {id} 제품이 없어요.', remedy: theList, who: ['you'] },
  skuUnknown: { kind: 'missing', en: 'There is no SKU {id} in {market}.', ko: '{market}에 {id} SKU가 없어요.', remedy: theList, who: ['you'] },
  availabilityUnknown: { kind: 'missing', en: 'There is no availability {id} in {market}.', ko: '{market}에 {id} 판매 조건이 없어요.',
    remedy: { en: 'Read the availabilities of the SKU again: their numbers change with time.', ko: 'SKU의 판매 조건을 다시 조회해 주세요. 번호는 시간이 지나면 바뀔 수 있어요.' }, who: ['you'] },
  offerUnknown: { kind: 'invalid', en: 'There is no offer {id} in {market}.', ko: '{market}에 {id} 오퍼가 없어요.', remedy: theList, who: ['you'] },
  segmentNotTheirs: { kind: 'forbidden', en: 'This customer does not buy as “{segment}”.', ko: '이 고객은 “{segment}” 자격으로 구매할 수 없어요.',
    remedy: { en: 'Have the customer qualified for it first.', ko: '먼저 고객의 자격을 인증받아 주세요.' }, who: ['you', 'vendor'] },
})
