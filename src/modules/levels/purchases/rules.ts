/** When an order of a level is refused, and when its money comes back (domain.md 1.12). */
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import { hasBankDetails, type Settings } from '../settings/rules.ts'
import type { Bundle } from '../unions/tables.ts'
import { methods, type Purchase } from './tables.ts'

const buyers = ['partnerAdmin', 'globalAdmin'] as const
export const refuse = refusals('levels', {
  cardMissing: {
    kind: 'invalid',
    en: 'An order by card needs a card.',
    ko: '카드로 주문하려면 카드 정보가 필요해요.',
    remedy: { en: 'Enter a card, or choose bank transfer.', ko: '카드를 입력하거나 계좌 이체를 골라 주세요.' },
  },
  cardDeclined: {
    kind: 'conflict',
    en: 'The card was declined.',
    ko: '카드 승인이 거절되었어요.',
    remedy: {
      en: 'Try another card, ask your bank, or choose bank transfer. Nothing was charged.',
      ko: '다른 카드로 시도하거나 은행에 문의하세요. 계좌 이체로도 주문할 수 있어요. 결제된 금액은 없어요.',
    },
    who: ['you'],
  },
  cardExpired: {
    kind: 'conflict',
    en: 'The card has expired.',
    ko: '유효 기간이 지난 카드예요.',
    remedy: { en: 'Use another card. Nothing was charged.', ko: '다른 카드를 써 주세요. 결제된 금액은 없어요.' },
    who: ['you'],
  },
  cardTryLater: {
    kind: 'conflict',
    en: 'The gateway cannot charge this card today (error {code}).',
    ko: '오늘은 이 카드로 결제할 수 없어요(오류 {code}).',
    remedy: {
      en: 'Try again after {hours} hours, or use another card or a bank transfer. Nothing was charged.',
      ko: '{hours}시간 뒤에 다시 시도하거나 다른 카드나 계좌 이체를 써 주세요. 결제된 금액은 없어요.',
    },
    who: ['time'],
  },
  cardsClosed: {
    kind: 'unavailable',
    en: 'Cards cannot be charged here yet.',
    ko: '아직 카드 결제를 쓸 수 없어요.',
    remedy: { en: 'Choose bank transfer.', ko: '계좌 이체를 골라 주세요.' },
    who: ['vendor'],
  },
  transferClosed: {
    kind: 'unavailable',
    en: 'Bank transfer is not open yet: the vendor has entered no bank account.',
    ko: '아직 계좌 이체를 쓸 수 없어요. 벤더가 입금 계좌를 등록하지 않았어요.',
    remedy: {
      en: 'Pay by card where that is offered, or ask your partner manager: the vendor enters the account in the rules of levels.',
      ko: '카드 결제를 쓸 수 있으면 카드로 결제하거나, 담당 파트너 매니저에게 계좌 등록을 요청해 주세요. 벤더가 등급 규칙에서 계좌를 등록해요.',
    },
    who: ['vendor'],
  },
  refundTooLate: {
    kind: 'conflict',
    en: 'A refund was possible until {until}.',
    ko: '환불은 {until}까지 요청할 수 있었어요.',
    remedy: {
      en: 'The level stays yours until its anniversary; switch automatic renewal off if you do not want it again.',
      ko: '등급은 갱신일까지 쓸 수 있어요. 계속 쓰지 않으려면 자동 갱신을 꺼 주세요.',
    },
    who: ['time'],
  },
  refundUsed: {
    kind: 'conflict',
    en: 'A benefit of this order has been used.',
    ko: '이 주문으로 받은 혜택을 이미 썼어요.',
    remedy: { en: 'What was used cannot be given back.', ko: '사용한 혜택은 되돌릴 수 없어 환불할 수 없어요.' },
    who: ['vendor'],
  },
  refundKeySeen: {
    kind: 'conflict',
    en: 'A product key of this order has been viewed.',
    ko: '이 주문으로 받은 제품 키를 이미 확인했어요.',
    remedy: {
      en: 'A key that was seen cannot be given back.',
      ko: '확인한 키는 되돌릴 수 없어 환불할 수 없어요.',
    },
    who: ['vendor'],
  },
  notPaid: {
    kind: 'conflict',
    en: 'There is no receipt before the payment.',
    ko: '결제가 끝나야 영수증을 받을 수 있어요.',
    remedy: { en: 'Come back when the order is paid.', ko: '주문이 결제된 뒤에 다시 열어 주세요.' },
    who: ['time'],
  },
  notByTransfer: {
    kind: 'conflict',
    en: 'This order is not paid by bank transfer.',
    ko: '계좌 이체로 결제하는 주문이 아니에요.',
    remedy: { en: 'The gateway settles card orders by itself.', ko: '카드 주문은 자동으로 처리돼요.' },
    who: ['you'],
  },
  bundleClosed: {
    kind: 'conflict',
    en: 'These benefits cannot be chosen for this renewal.',
    ko: '이 갱신에서는 고를 수 없는 혜택이에요.',
    remedy: {
      en: 'The page of the level says what can be chosen, and why.',
      ko: '등급 페이지에서 고를 수 있는 혜택과 그 이유를 볼 수 있어요.',
    },
    who: ['you'],
  },
  changedWhilePaying: {
    kind: 'conflict',
    en: 'Something changed while the card was being checked. Nothing was charged.',
    ko: '카드를 확인하는 동안 내용이 바뀌었어요. 결제된 금액은 없어요.',
    remedy: { en: 'Look at the order again, and repeat it.', ko: '주문 내용을 다시 확인하고 한 번 더 주문해 주세요.' },
    who: buyers,
  },
})

const LATER_HOURS = 24
const HOUR_S = 3_600
/** The answer to a card the gateway did not take. */
// biome-ignore format: a table
const DECLINES: Readonly<Record<string, () => Refusal>> = {
  '715':     () => refuse.cardTryLater({ code: '715', hours: LATER_HOURS }, { field: 'card', retryAfter: LATER_HOURS * HOUR_S }),
  expired:   () => refuse.cardExpired({}, { field: 'card' }),
  noGateway: () => refuse.cardsClosed({}, { field: 'method' }),
}
export const declinedBy = (code: string): Refusal => DECLINES[code]?.() ?? refuse.cardDeclined({}, { field: 'card' })

/** The ways to pay that are open, in the order they are offered. */
export const methodsOpen = (open: Readonly<Record<Purchase['method'], boolean>>) =>
  methods.filter((method) => open[method])

/** Nobody is asked to send money nowhere: a transfer needs the vendor's account. */
export function payable({ method, total }: Pick<Purchase, 'method' | 'total'>, set: Pick<Settings, 'bankDetails'>) {
  if (method === 'transfer' && total > 0n && !hasBankDetails(set)) throw refuse.transferClosed({}, { field: 'method' })
}

/** What an order brings: what was chosen of what is offered, else the first. */
export function chosen(offered: readonly { readonly bundle: Bundle }[], wanted: Bundle | undefined): Bundle {
  const found = wanted ? offered.find(({ bundle }) => bundle === wanted) : offered[0]
  if (!found) throw refuse.bundleClosed({}, { field: 'bundle' })
  return found.bundle
}

/** By when a transfer must have come. */
export const transferBy = (now: Date, { transferDays }: Pick<Settings, 'transferDays'>) => addDays(now, transferDays)

/** Until when a paid order can be given back. */
export const refundBy = (paidAt: Date, { refundDays }: Pick<Settings, 'refundDays'>) => addDays(paidAt, refundDays)

export type Usage = { readonly used: boolean; readonly keysViewed: boolean }
/** What keeps a paid order from being given back: its days are over, a key was seen, a benefit used. Null where nothing does. */
export function refundBlock({ refundTo }: Pick<Purchase, 'refundTo'>, { used, keysViewed }: Usage, now: Date) {
  if (refundTo && now >= refundTo) return refuse.refundTooLate({ until: refundTo })
  if (keysViewed) return refuse.refundKeySeen()
  return used ? refuse.refundUsed() : null
}
