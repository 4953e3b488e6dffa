/** When a partner and a customer stand in a relationship (domain.md 5.5, 5.6). */
import { refusals } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'

export const refuse = refusals('relationships', {
  thereAlready: {
    kind: 'conflict',
    en: '{name} is your customer already.',
    ko: '{name:은/는} 이미 우리 고객이에요.',
    remedy: { en: 'Open it from the list of customers.', ko: '고객 목록에서 열어 주세요.' },
    who: ['you'],
  },
  ownCompany: {
    kind: 'invalid',
    en: 'A partner cannot be its own customer, nor the customer of another partner.',
    ko: '파트너는 자신이나 다른 파트너의 고객이 될 수 없어요.',
    remedy: {
      en: 'Use the account of the company that buys for itself.',
      ko: '직접 사용하려고 구매하는 회사의 계정을 사용해 주세요.',
    },
    who: ['you'],
  },
})

/** A name as the list orders and searches it: one form, no case. */
export const nameKey = (name: string) => tidy(name.normalize('NFKC')).toLowerCase()

/** The first text after all that begin with this one, as code points go. */
export function beyondPrefix(prefix: string): string {
  const signs = [...prefix]
  const last = signs.pop()?.codePointAt(0) ?? 0
  return signs.join('') + String.fromCodePoint(Math.min(last + 1, 0x10ffff))
}
