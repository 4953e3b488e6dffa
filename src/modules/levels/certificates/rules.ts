import { refusals } from '#kernel/refusal.ts'
import type { Certificate } from './tables.ts'

export const refuse = refusals('levels', {
  certificateUnknown: {
    kind: 'missing',
    en: 'No certificate has the number {number}.',
    ko: '{number} 번호의 인증서는 없어요.',
    remedy: {
      en: 'Compare it sign by sign with the paper. If it is the same, the paper is not ours.',
      ko: '인증서에 적힌 번호와 한 글자씩 비교해 보세요. 같다면 이곳에서 발급한 인증서가 아니에요.',
    },
    who: ['you'],
  },
  badgeWaits: {
    kind: 'conflict',
    en: 'The badge is being signed.',
    ko: '배지에 서명하고 있어요.',
    remedy: { en: 'Come back in a minute.', ko: '1분 뒤에 다시 열어 주세요.' },
    who: ['time'],
  },
  badgeOver: {
    kind: 'conflict',
    en: 'This certificate is no longer valid.',
    ko: '더 이상 유효하지 않은 인증서예요.',
    remedy: { en: 'The check page says since when.', ko: '확인 페이지에서 언제부터인지 볼 수 있어요.' },
    who: ['time'],
  },
})

export const statuses = ['valid', 'lapsed', 'revoked'] as const
/** Whether what a certificate says is true today. */
export function statusOf({ revokedAt, validTo }: Pick<Certificate, 'revokedAt' | 'validTo'>, now: Date) {
  if (revokedAt) return 'revoked' as const
  return validTo && validTo <= now ? ('lapsed' as const) : ('valid' as const)
}

/** As it is kept, however somebody typed it from paper. */
export const tidyNumber = (typed: string) =>
  (
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .match(/.{1,4}/g) ?? []
  ).join('-')
