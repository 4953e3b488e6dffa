/** What the vendor of the demo takes off its prices: by itself, on request, for a first purchase, and what is over or to come. */
import type { Day } from '#kernel/calendar.ts'
import { daysLater } from '#kernel/days.ts'
import { type keepPromotion, numberOf } from '#modules/catalog/index.ts'
import { joined, said, skuOf } from './drafts.ts'

type Draft = Parameters<typeof keepPromotion>[1]
const HOUSE = said('Aurora', '오로라')
/** A tier of a family of services, as other SKUs name it. */
const tierOf = (en: string, ko: string, tier = said('Standard', '스탠더드')) => {
  const product = joined(HOUSE, said(en, ko))
  return skuOf(product, joined(product, tier))
}
const PREMIUM = said('Premium', '프리미엄')
const idOf = (name: string) => `${numberOf(name)}:0001:${numberOf(`promotion ${name}`)}`

const USUAL = {
  ...{ markets: [], segments: ['commercial'], optIn: false, firstPurchase: false },
  ...{ seatsMin: null, seatsMax: null, timesMax: null, requires: [] },
} satisfies Partial<Draft>
const YEARLY: Draft['ways'] = [{ term: 'P1Y', cycle: 'monthly' }, { term: 'P1Y', cycle: 'annual' }] // biome-ignore format: one line

type Told = Pick<Draft, 'name' | 'description' | 'skus' | 'discountBps'> & Partial<Draft> & { readonly days: readonly [from: number, to: number] } // biome-ignore format: one type
// biome-ignore format: records
const told: readonly Told[] = [
  { name: said('Identity for a Year', '아이덴티티 1년 할인'), discountBps: 1_500, days: [-60, 120], skus: [tierOf('Identity', '아이덴티티'), tierOf('Identity', '아이덴티티', PREMIUM)],
    description: said('15% less for a year’s term.', '1년 약정으로 구매하면 15% 할인됩니다.') },
  { name: said('First Steps with Shield', '실드 첫 구매 할인'), discountBps: 2_500, firstPurchase: true, seatsMax: 100, days: [-30, 60], skus: [tierOf('Shield', '실드')],
    description: said('A quarter off for customers who never had it, up to 100 seats.', '처음 구매하는 고객은 시트 100개까지 25% 할인됩니다.') },
  { name: said('Voice for Large Teams', '보이스 단체 할인'), discountBps: 2_000, seatsMin: 50, markets: ['KR', 'JP'], days: [-10, 80], skus: [tierOf('Voice', '보이스'), tierOf('Voice', '보이스', PREMIUM)],
    description: said('A fifth off for 50 seats and more, in Korea and Japan.', '한국과 일본에서 시트를 50개 이상 구매하면 20% 할인됩니다.') },
  { name: said('Vault beside Shield', '실드 고객 볼트 할인'), discountBps: 3_000, optIn: true, requires: [tierOf('Shield', '실드')], days: [-20, 40], skus: [tierOf('Vault', '볼트')],
    description: said('For customers who have Shield; name it with the order.', '실드를 쓰는 고객을 위한 할인입니다. 주문할 때 선택해 주세요.') },
  { name: said('New Year for Studio', '스튜디오 새해 할인'), discountBps: 1_000, days: [39, 100], skus: [tierOf('Studio', '스튜디오'), tierOf('Studio', '스튜디오', PREMIUM)],
    description: said('A tenth off in the first weeks of the year.', '새해 첫 몇 주 동안 10% 할인됩니다.') },
  { name: said('Autumn with Insight', '인사이트 가을 할인'), discountBps: 1_200, days: [-90, -5], skus: [tierOf('Insight', '인사이트')],
    description: said('What was taken off in autumn.', '가을에 제공한 할인입니다.') },
]

export const demoPromotions = (today: Day): Draft[] =>
  told.map(({ days: [from, to], ...rest }) => ({
    ...{ ...USUAL, ways: YEARLY, ...rest, id: idOf(rest.name.en) },
    ...{ validFrom: daysLater(today, from), validTo: daysLater(today, to) },
  }))
