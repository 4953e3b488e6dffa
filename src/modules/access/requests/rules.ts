/** What may be asked for, and who may answer (domain.md 2.1, 13 #1: a closed door names whom to ask). */
import { type Grant, type Role, ruleOf, scopesOf } from '#kernel/permissions.ts'
import { refusals } from '#kernel/refusal.ts'
import { word } from '#kernel/words.ts'
import { giversOf, gives, rolesIn } from '../roles/rules.ts'
import { type Workspace, workspaces } from '../roles/workspaces.ts'
import type { Tenant } from '../tenants/tables.ts'
import type { AccessRequest } from './tables.ts'

export const refuse = refusals('access', {
  roleOpensNothing: {
    kind: 'invalid',
    en: '“{role}” does not open this workspace.',
    ko: '“{role}” 역할로는 이 작업 영역을 열 수 없어요.',
    remedy: {
      en: 'Choose one of the roles My access lists beside the workspace.',
      ko: '내 권한 페이지에서 해당 작업 영역에 표시된 역할을 골라 주세요.',
    },
    who: ['you'],
  },
  roleHeldAlready: {
    kind: 'conflict',
    en: 'You hold “{role}” already.',
    ko: '이미 “{role}” 역할이 있어요.',
    remedy: {
      en: 'If the workspace is still closed, My access says what else blocks it.',
      ko: '작업 영역이 여전히 닫혀 있다면 내 권한 페이지에서 다른 원인을 확인해 주세요.',
    },
    who: ['you'],
  },
  askedAlready: {
    kind: 'conflict',
    en: 'You have asked for “{role}” already, and it has not been answered yet.',
    ko: '“{role}” 역할을 이미 요청했고 아직 답을 기다리고 있어요.',
    remedy: {
      en: 'Wait for the answer, or withdraw the request under My access and ask anew.',
      ko: '답을 기다리거나, 내 권한 페이지에서 요청을 철회한 뒤 다시 요청해 주세요.',
    },
    who: ['you', 'time'],
  },
  placeOfPeople: {
    kind: 'forbidden',
    en: 'Only a person with a place in the company can ask for a role.',
    ko: '회사에 자리가 있는 사람만 역할을 요청할 수 있어요.',
    remedy: { en: 'Sign in as that person.', ko: '해당 사람으로 로그인해서 요청해 주세요.' },
    who: ['you'],
  },
  notYoursToAnswer: {
    kind: 'forbidden',
    en: 'Your own roles do not let you give “{role}”, so the request is not yours to answer.',
    ko: '현재 역할로는 “{role}” 역할을 줄 수 없어서 이 요청에 답할 수 없어요.',
    remedy: { en: 'Leave it to whoever gives that role.', ko: '해당 역할을 줄 수 있는 사람이 답하게 두세요.' },
    who: ['globalAdmin'],
  },
  notYourRequest: {
    kind: 'forbidden',
    en: 'Only whoever asked can withdraw a request.',
    ko: '요청한 본인만 철회할 수 있어요.',
    remedy: { en: 'Decline it instead, with a reason.', ko: '이유를 적어 거절해 주세요.' },
    who: ['you'],
  },
})

/** The roles of a company by which a workspace opens and that somebody can give for the whole organisation or a location. */
export const rolesFor = ({ opens, of }: Pick<Workspace, 'opens' | 'of'>): Role[] =>
  [...(ruleOf(opens)?.roles ?? [])].filter(
    (role) => rolesIn[of].includes(role) && giversOf([role]).length > 0 && !scopesOf(role).includes('publisher'),
  )

type Asking = { workspace: string; role: Role; kind: Tenant['kind']; held: readonly Grant[]; isPending: boolean }
/** A role may be asked for if it opens the workspace, is not held, and was not asked for already. */
export function mayAsk({ workspace, role, kind, held, isPending }: Asking) {
  const space = workspaces.find(({ name, of }) => name === workspace && of === kind)
  const said = { role: word(`role.${role}`) }
  if (!space || !rolesFor(space).includes(role)) throw refuse.roleOpensNothing(said, { field: 'role' })
  if (held.some((grant) => grant.role === role && grant.scope === 'organisation'))
    throw refuse.roleHeldAlready(said, { field: 'role' })
  if (isPending) throw refuse.askedAlready(said, { field: 'role', link: '/account/access' })
}

/** The roles whose holders may answer: exactly those who may give what is asked for. */
export const answerers = (role: Role): Role[] => giversOf([role])

/** What a person may give, and so whose requests they see. */
export const givenBy = (grants: readonly Grant[]): Role[] => [
  ...new Set(grants.flatMap(({ role }) => gives[role] ?? [])),
]

/** Only who may give a role answers a request for it. */
export function mayAnswer(grants: readonly Grant[], { role }: Pick<AccessRequest, 'role'>) {
  if (!givenBy(grants).includes(role)) throw refuse.notYoursToAnswer({ role: word(`role.${role}`) })
}
