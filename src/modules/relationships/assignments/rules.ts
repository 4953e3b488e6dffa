/** Which groups use which of the roles that a customer approved (domain.md 5.8). */
import { type Refusal, Refusals, refusals } from '#kernel/refusal.ts'
import { word } from '#kernel/words.ts'
import { holding } from '../delegations/lifecycle.ts'
import type { DirectoryRole } from '../delegations/roles.ts'
import type { Delegation } from '../delegations/tables.ts'

export const refuse = refusals('assignments', {
  notActive: {
    kind: 'conflict',
    en: 'Groups are mapped while delegated access is active; “{name}” is not.',
    ko: '위임 접근 권한이 활성일 때만 그룹을 연결할 수 있어요. “{name}” 권한은 활성이 아니에요.',
    remedy: {
      en: 'Wait for the customer’s approval, or ask anew.',
      ko: '고객의 승인을 기다리거나 새로 요청해 주세요.',
    },
    who: ['you', 'time'],
  },
  notApproved: {
    kind: 'invalid',
    en: 'The customer did not approve “{role}” here.',
    ko: '고객이 “{role}” 역할은 승인하지 않았어요.',
    remedy: {
      en: 'Choose among the approved roles; for more, ask for another delegated access.',
      ko: '승인된 역할 중에서 고르세요. 더 필요하면 위임 접근 권한을 새로 요청해 주세요.',
    },
    who: ['you'],
  },
  groupThere: {
    kind: 'conflict',
    en: '“{group}” is mapped here already.',
    ko: '“{group}” 그룹은 이미 연결되어 있어요.',
    remedy: { en: 'Change the roles it has.', ko: '연결된 그룹의 역할을 바꿔 주세요.' },
    who: ['you'],
  },
  groupUnknown: {
    kind: 'invalid',
    en: 'There is no such group in your company.',
    ko: '회사에 이 그룹이 없어요.',
    remedy: { en: 'Choose a group from the list.', ko: '목록에서 그룹을 골라 주세요.' },
    who: ['you'],
  },
})

type Approved = Pick<Delegation, 'name' | 'status' | 'roles'>
/** A subset of what was approved, while it runs. */
export function mayAssign({ name, status, roles }: Approved, wanted: readonly DirectoryRole[]) {
  const runs: readonly string[] = holding
  if (!runs.includes(status)) throw refuse.notActive({ name })
  const flaws: Refusal[] = wanted
    .filter((role) => !roles.includes(role))
    .map((role) => refuse.notApproved({ role: word(`directoryRole.${role}`) }, { field: 'roles' }))
  if (flaws.length > 0) throw new Refusals(flaws)
}
