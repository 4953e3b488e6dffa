/** A relationship does not end while the vendor still decides on something that was ordered in it (domain.md 5.6, 6.4). */
import { onEnding } from '#modules/customers/index.ts'
import { countOpen } from './orders/queries.ts'

onEnding({
  name: 'orders',
  blocks: true,
  says: {
    en: '{n|One order waits|# orders wait} to be decided on.',
    ko: '아직 결정되지 않은 주문이 {n}건 있어요.',
  },
  remedy: {
    en: 'Call them off, or wait for the vendor’s decision.',
    ko: '주문을 취소하거나 벤더의 결정을 기다려 주세요.',
  },
  link: (id) => `/orders?customerId=${id}`,
  count: countOpen,
})
