/** Which tenants may join an account, and which may leave it (domain.md 1.7). */
import { refusals } from '#kernel/refusal.ts'
import type { TenantLink } from './tables.ts'

const refuse = refusals('tenants', {
  notAdminThere: {
    kind: 'forbidden',
    en: 'To link a tenant you must be its global admin as well as this one’s.',
    ko: '테넌트를 연결하려면 그 테넌트와 이 테넌트 양쪽의 전역 관리자여야 해요.',
    remedy: {
      en: 'Ask a global admin of that tenant to give you the role there, or to become global admin here.',
      ko: '그 테넌트의 전역 관리자에게 역할을 요청하거나, 그분을 이쪽의 전역 관리자로 지정해 주세요.',
    },
    who: ['globalAdmin'],
  },
  ofAnotherAccount: {
    kind: 'conflict',
    en: '“{name}” belongs to a partner account already: a tenant has one account.',
    ko: '“{name}” 테넌트는 이미 파트너 계정에 속해 있어요. 테넌트는 한 계정에만 속할 수 있어요.',
    remedy: {
      en: 'To make two accounts one, merge them. A tenant linked elsewhere must be removed there first.',
      ko: '두 계정을 하나로 만들려면 계정을 합쳐 주세요. 다른 곳에 연결된 테넌트는 먼저 그곳에서 제거해야 해요.',
    },
    who: ['you'],
  },
  itself: {
    kind: 'invalid',
    en: 'This is the tenant you work in.',
    ko: '지금 일하고 있는 테넌트예요.',
    remedy: { en: 'Choose another of your tenants.', ko: '다른 테넌트를 골라 주세요.' },
    who: ['you'],
  },
  primaryStays: {
    kind: 'conflict',
    en: 'The primary tenant, with which the company enrolled, cannot be removed.',
    ko: '회사가 가입할 때 쓴 기본 테넌트는 제거할 수 없어요.',
    remedy: { en: 'To leave the network, close the account.', ko: '네트워크를 떠나려면 계정을 폐쇄해 주세요.' },
    who: ['you'],
  },
  signedInStays: {
    kind: 'conflict',
    en: 'You came with the tenant “{name}”: removing it would end your own roles here.',
    ko: '“{name}” 테넌트로 참여하고 있어서, 제거하면 본인의 역할도 사라져요.',
    remedy: {
      en: 'Ask a global admin of another tenant of the account.',
      ko: '계정의 다른 테넌트에 속한 전역 관리자에게 요청해 주세요.',
    },
    who: ['globalAdmin'],
  },
  cameByMerge: {
    kind: 'conflict',
    en: '“{name}” came with a merge of two accounts and cannot be removed by itself.',
    ko: '“{name}” 테넌트는 계정을 합치면서 들어왔기 때문에 따로 제거할 수 없어요.',
    remedy: { en: 'Within 30 days the merge can be undone.', ko: '30일 안에는 합치기를 되돌릴 수 있어요.' },
    who: ['globalAdmin'],
  },
  partOfAnother: {
    kind: 'conflict',
    en: 'This account has been merged into another: its structure is changed there.',
    ko: '이 계정은 다른 계정에 합쳐졌어요. 구조는 그 계정에서 바꿀 수 있어요.',
    remedy: {
      en: 'Switch to the account it was merged into.',
      ko: '합쳐진 계정으로 전환해 주세요.',
    },
    who: ['globalAdmin'],
  },
})
export const { notAdminThere, ofAnotherAccount, itself, primaryStays, partOfAnother } = refuse

/** A tenant leaves as it came: by hand what was linked by hand, and never under the feet of whoever removes it. */
export function mayLeave({ kind, name, linkedTenantId }: TenantLink, homeTenantId: string | null) {
  if (kind === 'merged') throw refuse.cameByMerge({ name }, { link: '/account/merges' })
  if (linkedTenantId === homeTenantId) throw refuse.signedInStays({ name })
}
