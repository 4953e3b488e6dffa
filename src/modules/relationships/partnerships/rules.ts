/** Who may invite whom, and who accepts (domain.md 5.2). */
import { refusals } from '#kernel/refusal.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import type { Partnership } from './tables.ts'

const askAnew = {
  en: 'Ask the provider for a new link.',
  ko: '총판에 새 링크를 보내 달라고 요청해 주세요.',
}
export const refuse = refusals('partnerships', {
  providersOnly: {
    kind: 'forbidden',
    en: 'Only an indirect provider invites resellers.',
    ko: '총판(간접 공급업체)만 리셀러를 초대할 수 있어요.',
    remedy: {
      en: 'Your programme page says how your company sells.',
      ko: '프로그램 페이지에서 우리 회사의 판매 방식을 확인해 주세요.',
    },
    who: ['you'],
  },
  resellersOnly: {
    kind: 'forbidden',
    en: 'Only an indirect reseller accepts a provider’s invitation.',
    ko: '간접 리셀러만 총판의 초대를 수락할 수 있어요.',
    remedy: {
      en: 'Enter the reseller programme as an indirect reseller, or sign in for the company that is one.',
      ko: '간접 리셀러로 리셀러 프로그램에 참여하거나, 간접 리셀러인 회사로 로그인해 주세요.',
    },
    who: ['accountAdmin'],
  },
  linkUnknown: {
    kind: 'missing',
    en: 'This link is not open: it was withdrawn, replaced by a newer one, or never made.',
    ko: '열려 있지 않은 링크예요. 취소되었거나 새 링크로 바뀌었을 수 있어요.',
    remedy: askAnew,
    who: ['you'],
  },
  linkUsed: {
    kind: 'conflict',
    en: '{name} has accepted this invitation already; a link works once.',
    ko: '{name:이/가} 이미 수락한 초대예요. 링크는 한 번만 쓸 수 있어요.',
    remedy: askAnew,
    who: ['you'],
  },
  linkOver: {
    kind: 'conflict',
    en: 'The link of this invitation has run out.',
    ko: '초대 링크의 기한이 지났어요.',
    remedy: askAnew,
    who: ['you'],
  },
  togetherAlready: {
    kind: 'conflict',
    en: 'Your company works with {name} already.',
    ko: '이미 {name:와/과} 함께하고 있어요.',
    remedy: { en: 'Look under providers and resellers.', ko: '총판과 리셀러 목록에서 확인해 주세요.' },
    who: ['you'],
  },
})

/** A link opens an invitation that nobody has accepted, in its time. */
export function mayAccept(row: Pick<Partnership, 'status' | 'expiresAt' | 'resellerName'> | undefined, now: Date) {
  if (!row || row.status === 'withdrawn') throw refuse.linkUnknown()
  if (row.status === 'active' || row.status === 'removed') throw refuse.linkUsed({ name: row.resellerName })
  if (row.status === 'expired' || now >= row.expiresAt) throw refuse.linkOver()
}

export const mustProvide = (sellsAs: string | null) => {
  if (sellsAs !== 'indirectProvider') throw refuse.providersOnly({}, { link: '/programmes' })
}
export const mustResell = (sellsAs: string | null) => {
  if (sellsAs !== 'indirectReseller') throw refuse.resellersOnly({}, { link: '/programmes' })
}

export type Side = 'provider' | 'reseller'
const BY: Readonly<Record<Side, readonly Move[]>> = { provider: ['renew', 'withdraw', 'remove'], reseller: ['remove'] }
export const movesOf = ({ status }: Pick<Partnership, 'status'>, side: Side): Move[] =>
  lifecycle.moves(status).filter((move) => BY[side].includes(move))
