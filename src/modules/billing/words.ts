import { speak } from '#kernel/words.ts'

/** What charges are called, and what they follow from (domain.md 7.3). */
// biome-ignore format: a table
export const words = speak({
  'kind.charge.new':               { en: 'New purchase', ko: '신규 구매' },
  'kind.charge.renew':             { en: 'Renewal', ko: '갱신' },
  'kind.charge.cycleCharge':       { en: 'Charge of the cycle', ko: '정기 요금' },
  'kind.charge.addQuantity':       { en: 'Seats added', ko: '시트 추가' },
  'kind.charge.removeQuantity':    { en: 'Seats removed', ko: '시트 축소' },
  'kind.charge.moveQuantity':      { en: 'Seats moved', ko: '시트 이동' },
  'kind.charge.cancelImmediate':   { en: 'Cancellation', ko: '해지' },
  'kind.charge.convert':           { en: 'Conversion', ko: '전환' },
  'kind.charge.changeBillingPlan': { en: 'Change of plan', ko: '요금제 변경' },
  'kind.charge.extendTerm':        { en: 'Longer term', ko: '기간 연장' },
  'kind.charge.customerCredit':    { en: 'Credit', ko: '크레딧' },
  'cause.charge.purchase':         { en: 'It was bought.', ko: '구매했어요.' },
  'cause.charge.renewal':          { en: 'A new term began.', ko: '새 기간이 시작됐어요.' },
  'cause.charge.nextCycle':        { en: 'A new charge cycle began.', ko: '새 청구 주기가 시작됐어요.' },
  'cause.charge.seatsAdded':       { en: 'For more seats the old number is credited and the new one charged, for the days left.', ko: '시트를 추가하면 남은 날만큼 이전 수량을 환급하고 새 수량을 청구해요.' },
  'cause.charge.seatsRemoved':     { en: 'For fewer seats the old number is credited and the new one charged, for the days left.', ko: '시트를 줄이면 남은 날만큼 이전 수량을 환급하고 새 수량을 청구해요.' },
  'cause.charge.cancelled':        { en: 'What is cancelled is given back as far as it was not used.', ko: '해지하면 쓰지 않은 만큼 돌려드려요.' },
  'cause.charge.upgraded':         { en: 'The seats go to another product: the old one is credited and the new one charged, for the days left.', ko: '시트를 다른 제품으로 옮기면 남은 날만큼 이전 제품을 환급하고 새 제품을 청구해요.' },
  'cause.charge.trialConverted':   { en: 'A trial that becomes a paid subscription is charged from that day on.', ko: '체험판을 유료 구독으로 전환하면 그날부터 청구해요.' },
  'cause.charge.planChanged':      { en: 'It is charged by another cycle.', ko: '다른 청구 주기로 청구해요.' },
  'cause.charge.transferred':      { en: 'It went to another partner: the one is credited and the other charged, for the days left.', ko: '다른 파트너로 이전하면 남은 날만큼 이전 파트너에게 환급하고 새 파트너에게 청구해요.' },
  'cause.charge.migrated':         { en: 'It moved to the newer generation: the old one is credited and the new one charged, for the days left.', ko: '새 커머스로 마이그레이션하면 남은 날만큼 이전 구독을 환급하고 새 구독을 청구해요.' },
  'cause.charge.termChanged':      { en: 'A longer term begins, and what is left of the old one is given back.', ko: '더 긴 기간을 시작하면 이전 기간의 남은 금액을 돌려드려요.' },
})
