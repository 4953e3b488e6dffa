/** A relationship does not end while anything sold in it runs (domain.md 5.6). */
import { onEnding } from '#modules/customers/index.ts'
import { countActive } from './subscriptions/queries.ts'

onEnding({
  name: 'subscriptions',
  blocks: true,
  says: {
    en: '{n|One subscription is|# subscriptions are} still active.',
    ko: '아직 사용 중인 구독이 {n}건 있어요.',
  },
  remedy: {
    en: 'Suspend each of them, or cancel it while that is still possible.',
    ko: '구독을 모두 일시 중지하거나, 취소 기한이 남았으면 취소해 주세요.',
  },
  link: (id) => `/customers/${id}`,
  count: countActive,
})
