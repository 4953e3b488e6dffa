/** Which roles reach into a joined account, and whose places are whose to manage (domain.md 1.7, 1.8). */
import { families, type Role } from '#kernel/permissions.ts'
import { refusals } from '#kernel/refusal.ts'

export const { ofAnotherTenant } = refusals('visits', {
  ofAnotherTenant: {
    kind: 'forbidden',
    en: 'This person belongs to the tenant of “{home}”: admins manage people in their own tenant only.',
    ko: '“{home}” 테넌트에 속한 사람이에요. 관리자는 자기 테넌트의 사람만 관리할 수 있어요.',
    remedy: {
      en: 'Ask a global admin of that tenant. What they change there holds here as well.',
      ko: '해당 테넌트의 전역 관리자에게 요청해 주세요. 그곳에서 바꾸면 여기에도 반영돼요.',
    },
    who: ['globalAdmin'],
  },
})

/** Roles of the account reach over a merge; those of a directory and of a reseller tenant stay where they are. */
export const widening: readonly Role[] = families.partner
