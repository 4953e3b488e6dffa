/** What must be true before anything is ordered for a customer: shown in the cart, and refused at the order in the same words. */
import { type Refusal, refusals } from '#kernel/refusal.ts'
import type { Demand } from '#kernel/requirement.ts'
import type { Said } from '#kernel/words.ts'

// biome-ignore format: sentences
export const refuse = refusals('eligibility', {
  notSelling: {
    kind: 'forbidden',
    en: 'Your company may not place orders now.', ko: '지금은 회사가 주문할 수 없는 상태예요.',
    remedy: { en: 'The readiness page says what is missing, who can clear it, and by when.', ko: '준비 상태 페이지에서 남은 항목과 해결할 사람, 기한을 확인해 주세요.' },
    who: ['globalAdmin'],
  },
  throughProvider: {
    kind: 'forbidden',
    en: 'An indirect reseller orders through its provider.', ko: '간접 리셀러는 총판(간접 공급업체)을 통해 주문해요.',
    remedy: { en: 'Ask your provider to place the order.', ko: '총판에 주문을 요청해 주세요.' },
    who: ['you'],
  },
  onlyAdvises: {
    kind: 'forbidden',
    en: 'You advise this customer; its reseller orders for it.', ko: '이 고객과는 자문 관계예요. 주문은 리셀러가 해요.',
    remedy: { en: 'Ask the customer for a reseller relationship.', ko: '고객에게 리셀러 관계를 요청해 주세요.' },
    who: ['you'],
  },
  agreementMissing: {
    kind: 'forbidden',
    en: 'The customer has not accepted the customer agreement.', ko: '고객이 고객 계약에 동의하지 않았어요.',
    remedy: { en: 'Record who accepted it and when, or ask the customer to accept it in its own portal.', ko: '누가 언제 동의했는지 기록하거나 고객에게 고객 포털에서 동의하도록 요청해 주세요.' },
    who: ['adminAgent', 'salesAgent'],
  },
  inQuestion: {
    kind: 'forbidden',
    en: 'The vendor is looking into this customer, or has not approved it: it may buy nothing meanwhile.', ko: '벤더가 이 고객을 심사하고 있거나 승인하지 않았어요. 그동안에는 구매할 수 없어요.',
    remedy: { en: 'The customer’s account page says how it stands, and by when it is decided.', ko: '고객의 계정 페이지에서 심사 상태와 결정 기한을 확인해 주세요.' },
    who: ['vendor'],
  },
  segmentLost: {
    kind: 'forbidden',
    en: 'The customer is no longer of the segment this was sold for, so it takes no more of it.', ko: '고객이 구매한 부문에 더 이상 해당하지 않아 늘릴 수 없어요.',
    remedy: { en: 'Have the customer qualified again, or order what is sold to everybody.', ko: '고객의 자격을 다시 인증받거나 모든 고객에게 판매하는 제품을 주문해 주세요.' },
    who: ['you', 'vendor'],
  },
  lookedAt: {
    kind: 'forbidden',
    en: 'The vendor decides on purchases of this size, and a change of a subscription does not wait.', ko: '이 금액의 구매는 벤더가 승인해야 하는데, 구독 변경은 승인을 기다릴 수 없어요.',
    remedy: { en: 'Order what more is needed as a subscription of its own: that waits for the vendor.', ko: '더 필요한 만큼 새 구독으로 주문해 주세요. 주문은 벤더의 승인을 기다려요.' },
    who: ['you'],
  },
  resellerGone: {
    kind: 'forbidden',
    en: 'The reseller you serve this customer through may not sell now.', ko: '이 고객을 맡은 리셀러가 지금 판매할 수 없는 상태예요.',
    remedy: { en: 'Its readiness page says what is missing; orders open once it is cleared.', ko: '리셀러의 준비 상태 페이지에서 남은 항목을 해결하면 바로 주문할 수 있어요.' },
    who: ['you'],
  },
})

// biome-ignore format: a table
const says = {
  selling:           { en: 'Your company may place orders',             ko: '회사가 주문할 수 있는 상태' },
  ours:              { en: 'You sell to this customer',                 ko: '이 고객에게 판매하는 관계' },
  customerAgreement: { en: 'Customer agreement accepted',               ko: '고객 계약 동의' },
  customerApproved:  { en: 'Customer not in question',                  ko: '고객 심사 이상 없음' },
  reseller:          { en: 'The reseller may sell',                     ko: '리셀러가 판매할 수 있는 상태' },
  credit:            { en: 'Within the credit limit',                   ko: '신용 한도 이내' },
} as const satisfies Record<string, Said>

/** Everything that is looked at, as it stands now. */
export type Looked = {
  readonly customerId: string
  readonly mayOrder: boolean
  readonly sellsAs: string | null
  readonly kind: 'reseller' | 'advisor'
  readonly hasAgreed: boolean
  readonly isOpen: boolean
  /** Null where the customer is served without one. */
  readonly reseller: 'ready' | 'notReady' | 'none' | null
  readonly beyondLimit: Refusal | null
}

/** Each demand with what is in its way, in the order somebody clears them. */
export function demandsOf(now: Looked): Demand[] {
  const page = { link: `/customers/${now.customerId}` }
  const isServed = now.reseller === null || now.reseller === 'ready'
  // biome-ignore format: a table
  return [
    { name: 'selling',           says: says.selling,           flaw: now.mayOrder ? null : refuse.notSelling({}, { link: '/readiness' }) },
    { name: 'ours',              says: says.ours,              flaw: notOurs(now) },
    { name: 'customerAgreement', says: says.customerAgreement, flaw: now.hasAgreed ? null : refuse.agreementMissing({}, page) },
    { name: 'customerApproved',  says: says.customerApproved,  flaw: now.isOpen ? null : refuse.inQuestion({}, page) },
    { name: 'reseller',          says: says.reseller,          flaw: isServed ? null : refuse.resellerGone({}, page) },
    { name: 'credit',            says: says.credit,            flaw: now.beyondLimit },
  ]
}

function notOurs({ sellsAs, kind }: Looked): Refusal | null {
  if (sellsAs === 'indirectReseller') return refuse.throughProvider()
  return kind === 'advisor' ? refuse.onlyAdvises() : null
}

/** The same, with what the credit limit says of what is ordered. */
export const demandsFor = (now: Omit<Looked, 'beyondLimit'>, beyond: Refusal | null): Demand[] =>
  demandsOf({ ...now, beyondLimit: beyond })
