import { refusals } from '#kernel/refusal.ts'

/** What may be wrong with one line of a cart or an order beyond what catalogue and subscriptions refuse themselves, in words (domain.md 6.4). */
// biome-ignore format: sentences
export const fault = refusals('orderLine', {
  baseMissing: {
    kind: 'forbidden',
    en: 'It is an add-on, and the customer has none of what it is for: {items}.', ko: '추가 기능이라서 {items} 중 하나가 먼저 있어야 해요.',
    remedy: { en: 'Put one of these into the cart too.', ko: '해당 제품 중 하나를 장바구니에 함께 담아 주세요.' },
    who: ['you'],
  },
  baseKeptBack: {
    kind: 'forbidden',
    en: 'It is an add-on, and what it is for is not ordered yet: its line, or another of the same order, is refused.', ko: '추가 기능인데, 먼저 있어야 할 제품이 아직 주문되지 않았어요. 그 제품의 줄이나 같은 주문의 다른 줄에 문제가 있어요.',
    remedy: { en: 'Put the lines of that order right; then both are ordered together.', ko: '그 주문의 줄을 고치면 함께 주문할 수 있어요.' },
    who: ['you'],
  },
  attestationMissing: {
    kind: 'invalid',
    en: 'What this product asks the buyer to confirm is not confirmed.', ko: '이 제품에 필요한 구매자 확인을 하지 않았어요.',
    remedy: { en: 'Read it and confirm it on the line.', ko: '내용을 읽고 해당 줄에서 확인해 주세요.' },
    who: ['you'],
  },
  resellerNotAllowed: {
    kind: 'forbidden',
    en: 'Only a provider names a reseller on a line.', ko: '리셀러는 총판(간접 공급업체)만 지정할 수 있어요.',
    remedy: { en: 'Leave the reseller out.', ko: '리셀러를 비워 주세요.' },
    who: ['you'],
  },
  resellerUnknown: {
    kind: 'invalid',
    en: 'The reseller on this line sells through nobody like you: no partnership runs.', ko: '이 줄의 리셀러와 유효한 파트너십이 없어요.',
    remedy: { en: 'Invite the reseller, or choose one of your partnerships.', ko: '리셀러를 초대하거나 파트너십이 있는 리셀러를 선택해 주세요.' },
    who: ['you'],
  },
  resellerNotReady: {
    kind: 'forbidden',
    en: 'The reseller on this line may not sell now.', ko: '이 줄의 리셀러는 지금 판매할 수 없는 상태예요.',
    remedy: { en: 'The reseller’s readiness page says what is missing; new orders open once it is cleared.', ko: '리셀러의 준비 상태 페이지에서 남은 항목을 해결하면 바로 주문할 수 있어요.' },
    who: ['globalAdmin'],
  },
  nameTooLong: {
    kind: 'invalid',
    en: 'A name has {max} characters at most.', ko: '이름은 {max}자까지 쓸 수 있어요.',
    remedy: { en: 'Shorten it.', ko: '이름을 줄여 주세요.' },
    who: ['you'],
  },
  notAnAddon: {
    kind: 'invalid',
    en: 'Only add-ons are added to an order that was placed.', ko: '이미 낸 주문에는 추가 기능만 더할 수 있어요.',
    remedy: { en: 'Place an order of its own for it.', ko: '별도의 주문으로 구매해 주세요.' },
    who: ['you'],
  },
})
