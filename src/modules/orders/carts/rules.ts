/** What may be done with a cart (domain.md 6.4). */
import { refusals } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import type { Cart } from './tables.ts'

// biome-ignore format: sentences
export const refuse = refusals('carts', {
  submitted: {
    kind: 'conflict',
    en: 'This cart has been ordered already.', ko: '이미 주문한 장바구니예요.',
    remedy: { en: 'The orders of the customer show what came of it. Begin another cart for more.', ko: '고객의 주문 내역에서 결과를 확인해 주세요. 더 필요하면 새 장바구니를 만들어 주세요.' },
    who: ['you'],
  },
  expired: {
    kind: 'gone',
    en: 'This cart ran out on {day}: carts are kept for {days} days.', ko: '이 장바구니는 {day}에 만료됐어요. 장바구니는 {days}일 동안 보관돼요.',
    remedy: { en: 'Begin another: prices are those of today.', ko: '새 장바구니를 만들어 주세요. 가격은 오늘 기준이에요.' },
    who: ['you'],
  },
  busy: {
    kind: 'conflict',
    en: 'Somebody is ordering or changing this cart at this moment.', ko: '다른 사람이 지금 이 장바구니를 주문하거나 변경하고 있어요.',
    remedy: { en: 'Look at the orders of the customer before you try again.', ko: '다시 시도하기 전에 고객의 주문 내역을 확인해 주세요.' },
    who: ['time'],
  },
})

/** How long a cart is kept after it was last changed. */
export const CART_DAYS = 7
export const expiryFrom = (now: Date): Date => addDays(now, CART_DAYS)

/** It can still be changed and ordered; one whose time is over cannot, even before the clock has seen it. */
export function mustBeOpen({ status, expiresAt }: Pick<Cart, 'status' | 'expiresAt'>, now: Date): void {
  if (status === 'ordered') throw refuse.submitted()
  if (status === 'expired' || expiresAt <= now) throw refuse.expired({ day: expiresAt, days: CART_DAYS })
}
