/** How much a partner may still order (domain.md 6.14). */
import { type Currency, decimal, money } from '#kernel/money.ts'
import { type Refusal, refusals } from '#kernel/refusal.ts'

export const refuse = refusals('credit', {
  beyondLimit: {
    kind: 'forbidden',
    en: 'It goes beyond the credit limit: {wanted} are wanted, {available} {currency} are left.',
    ko: '신용 한도를 넘어요. 주문 금액은 {wanted}, 남은 한도는 {available} {currency:이에요/예요}.',
    remedy: {
      en: 'Order less, or ask the vendor to raise the limit. What was sold before goes on and is renewed.',
      ko: '주문을 줄이거나 벤더에 한도 증액을 요청해 주세요. 이미 판매한 구독은 그대로 유지되고 갱신돼요.',
    },
    who: ['you', 'vendor'],
  },
  noSum: {
    kind: 'invalid',
    en: '“{limit}” is no sum of {currency}.',
    ko: '“{limit:은/는}” {currency} 금액이 아니에요.',
    remedy: {
      en: 'Write it in digits, with as many decimals as the currency has.',
      ko: '통화에 맞는 소수 자릿수로 숫자를 입력해 주세요.',
    },
    who: ['you'],
  },
})

/** A limit in one currency and what counts against it: charges no invoice has taken up yet, and orders that wait for the vendor. */
export type Credit = {
  readonly currency: Currency
  readonly limit: bigint
  readonly unbilled: bigint
  readonly incoming: bigint
}

export const availableOf = ({ limit, unbilled, incoming }: Credit): bigint => limit - unbilled - incoming

/** How a limit stands once so much more is ordered; credits never make an order too big. */
export const leavesOf = (credit: Credit, wanted: bigint): bigint => availableOf(credit) - wanted

/** Refuses an order that goes beyond what is left; nothing is refused where no limit is set, nor what costs nothing. */
export function beyondLimit(credits: readonly Credit[], wanted: ReadonlyMap<Currency, bigint>): Refusal | null {
  for (const credit of credits) {
    const { currency } = credit
    const sum = wanted.get(currency) ?? 0n
    if (sum <= 0n || leavesOf(credit, sum) >= 0n) continue
    const available = availableOf(credit)
    const left = available > 0n ? available : 0n
    const facts = { wanted: decimal(money(sum, currency)), available: decimal(money(left, currency)), currency }
    return refuse.beyondLimit(facts)
  }
  return null
}
