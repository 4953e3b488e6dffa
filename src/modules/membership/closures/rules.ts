/** What closing takes: nothing in the way, and the Partner ID typed once more by hand (domain.md 1.6). */
import { refusals } from '#kernel/refusal.ts'
import { bareNumber } from '#kernel/text.ts'
import type { Said } from '#kernel/words.ts'
import { printedPartnerId } from '../identifiers/rules.ts'

export const refuse = refusals('closures', {
  headquartersStay: {
    kind: 'conflict',
    en: 'The headquarters cannot be closed, nor the last location: a company has at least one.',
    ko: '본사와 마지막 사업장은 폐쇄할 수 없어요. 회사에는 사업장이 하나는 있어야 해요.',
    remedy: {
      en: 'Make another location the headquarters first. To leave altogether, close the account.',
      ko: '먼저 다른 사업장을 본사로 지정해 주세요. 완전히 떠나려면 계정을 폐쇄해 주세요.',
    },
    who: ['accountAdmin'],
  },
  soldUnder: {
    kind: 'conflict',
    en: 'Your tenant sells under the Partner ID of this location.',
    ko: '테넌트가 이 사업장의 파트너 ID로 판매하고 있어요.',
    remedy: {
      en: 'Associate another location, or end the association.',
      ko: '다른 사업장을 연결하거나 연결을 해제해 주세요.',
    },
    who: ['globalAdmin'],
  },
  stillSelling: {
    kind: 'conflict',
    en: 'The company is in the reseller programme: {state}.',
    ko: '회사가 리셀러 프로그램에 참여하고 있어요. 현재 상태: {state}.',
    remedy: {
      en: 'Leave the programme on its page.',
      ko: '프로그램 페이지에서 먼저 나가 주세요.',
    },
    who: ['globalAdmin'],
  },
  stillAssociated: {
    kind: 'conflict',
    en: 'The location “{location}” is associated with your tenant.',
    ko: '“{location}” 사업장이 테넌트에 연결되어 있어요.',
    remedy: { en: 'End the association.', ko: '연결을 해제해 주세요.' },
    who: ['globalAdmin'],
  },
  partOfAnother: {
    kind: 'conflict',
    en: 'The account has been merged into another and cannot be closed by itself.',
    ko: '다른 계정에 합쳐져 있어서 따로 폐쇄할 수 없어요.',
    remedy: { en: 'Within 30 days the merge can be undone.', ko: '30일 안에는 합치기를 되돌릴 수 있어요.' },
    who: ['globalAdmin'],
  },
  hasTenants: {
    kind: 'conflict',
    en: '“{name}” belongs to the account{n||, and not it alone}.',
    ko: '“{name}” 테넌트를 비롯해 계정에 속한 테넌트가 {n}개 있어요.',
    remedy: {
      en: 'Remove linked tenants. A merge can be undone within 30 days.',
      ko: '연결된 테넌트를 제거해 주세요. 합치기는 30일 안에 되돌릴 수 있어요.',
    },
    who: ['globalAdmin'],
  },
  idNotTyped: {
    kind: 'invalid',
    en: 'Type the Partner ID {id} to confirm: what you typed is another.',
    ko: '확인하려면 파트너 ID {id:을/를} 입력해 주세요. 입력한 값이 달라요.',
    remedy: {
      en: 'Read it digit by digit. It is shown above the field.',
      ko: '입력란 위에 표시된 ID를 한 자리씩 확인해 주세요.',
    },
    who: ['you'],
  },
})

/** Whoever closes something types its ID: nobody does that by a slip of the hand. */
export function typedId(typed: string, partnerId: string) {
  if (bareNumber(typed) !== partnerId)
    throw refuse.idNotTyped({ id: printedPartnerId(partnerId) }, { field: 'partnerId' })
}

/** What follows from closing, said before it is done: the order of the page. */
// biome-ignore format: sentences
export const effects: Readonly<Record<'account' | 'location', readonly Said[]>> = {
  location: [
    { en: 'Its Partner ID is retired for ever and never issued again.', ko: '파트너 ID가 영구히 폐기되며 다시 발급되지 않습니다.' },
    { en: 'Roles that are held at this location alone open nothing any more.', ko: '이 사업장에만 부여된 역할은 더 이상 쓸 수 없습니다.' },
    { en: 'Whatever names this ID at other companies stops: incentives, attribution, referrals.', ko: '다른 회사가 이 ID로 처리하던 인센티브, 실적 귀속, 추천이 중단됩니다.' },
    { en: 'The record stays readable. A closed location cannot be opened again.', ko: '기록은 계속 볼 수 있습니다. 폐쇄한 사업장은 다시 열 수 없습니다.' },
  ],
  account: [
    { en: 'The global ID and the ID of every location are retired for ever.', ko: '글로벌 ID와 모든 사업장 ID가 영구히 폐기됩니다.' },
    { en: 'Membership, levels and everything they open end at once.', ko: '멤버십과 등급, 이에 따라 열리던 기능이 즉시 종료됩니다.' },
    { en: 'Attribution and referrals under these IDs are lost and cannot be brought back.', ko: '이 ID로 쌓인 실적 귀속과 추천은 사라지며 복구할 수 없습니다.' },
    { en: 'People keep their sign-in. Profile, signatures and audit log stay readable.', ko: '사람들은 계속 로그인할 수 있습니다. 회사 정보, 서명, 감사 로그는 계속 볼 수 있습니다.' },
    { en: 'The account cannot be opened again. A company that comes back enrols anew and gets new IDs.', ko: '계정은 다시 열 수 없습니다. 다시 참여하려면 새로 가입해 새 ID를 받아야 합니다.' },
  ],
}
