/** Whether the vendor looks at an order before it is completed (domain.md 6.4). */
import type { Currency } from '#kernel/money.ts'
import { refusals } from '#kernel/refusal.ts'
import { lifecycle, type Move, type State } from '../orders/lifecycle.ts'
import type { OrderReview, Step } from './tables.ts'

// biome-ignore format: sentences
export const refuse = refusals('orderReview', {
  noSum: {
    kind: 'invalid',
    en: '“{amount}” is no sum of {currency}.', ko: '“{amount:은/는}” {currency} 금액이 아니에요.',
    remedy: { en: 'Write it in digits, with as many decimals as the currency has.', ko: '통화에 맞는 소수 자릿수로 숫자를 입력해 주세요.' },
    who: ['you'],
  },
})

// biome-ignore format: a table
const begins: Readonly<Record<Step, Move>> = {
  none:          'complete',
  approval:      'askApproval',
  purchaseOrder: 'askPurchaseOrder',
}

export type Asked = Pick<OrderReview, 'step' | 'fromTotal' | 'currency'>
/** In which state an order begins: completed at once, unless the vendor wants to see one so great. */
export function firstState(
  review: Asked | null,
  order: { readonly total: bigint; readonly currency: Currency },
): State {
  const step = review && isLookedAt(review, order) ? review.step : 'none'
  return lifecycle.next('placed', begins[step])
}

/** Whether the vendor decides on something so great. */
export function isLookedAt(review: Asked | null, of: { readonly total: bigint; readonly currency: Currency }): boolean {
  const { step = 'none', fromTotal = null, currency = null } = review ?? {}
  const isSmall = fromTotal !== null && currency === of.currency && of.total < fromTotal
  return step !== 'none' && !isSmall
}
