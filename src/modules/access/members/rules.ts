/** Who may give which role to whom, and what a company may never lose (domain.md 2.2, 2.5). */
import { type Bearer, families, type Grant, type Role, scopesOf } from '#kernel/permissions.ts'
import { type Refusal, Refusals, refusals } from '#kernel/refusal.ts'
import { word } from '#kernel/words.ts'
import { adminOf, gives, rolesIn } from '../roles/rules.ts'
import type { Tenant } from '../tenants/tables.ts'
import type { Member } from './tables.ts'

const refuse = refusals('access', {
  roleNotHere: {
    kind: 'invalid',
    en: 'There is no role “{role}” in this company.',
    ko: '이 회사에는 “{role}” 역할이 없어요.',
    remedy: { en: 'Choose a role from the list of this company’s roles.', ko: '이 회사의 역할 목록에서 골라 주세요.' },
    who: ['you'],
  },
  scopeUnfit: {
    kind: 'invalid',
    en: '“{role}” can be given for: {scopes}. A location or a publisher account is named, the whole organisation is not.',
    ko: '“{role}” 역할의 범위는 {scopes} 중에서 정해요. 사업장과 게시자 계정은 하나를 지정하고, 조직 전체는 지정하지 않아요.',
    remedy: {
      en: 'Choose one of these scopes and say which one is meant.',
      ko: '가능한 범위를 고르고 대상을 지정해 주세요.',
    },
    who: ['you'],
  },
  locationNotHere: {
    kind: 'invalid',
    en: 'This company has no open location under this ID, so “{role}” cannot be held there.',
    ko: '이 ID로 열려 있는 사업장이 회사에 없어서 “{role}” 역할을 줄 수 없어요.',
    remedy: { en: 'Choose one of the company’s active locations.', ko: '회사의 활성 사업장 중에서 골라 주세요.' },
    who: ['you'],
  },
  publisherNotHere: {
    kind: 'invalid',
    en: 'This company has no publisher account under this ID, so “{role}” cannot be held there.',
    ko: '이 ID의 게시자 계정이 회사에 없어서 “{role}” 역할을 줄 수 없어요.',
    remedy: {
      en: 'Leave the role out until the company has that account.',
      ko: '게시자 계정이 생길 때까지 이 역할은 빼 주세요.',
    },
    who: ['you'],
  },
  notYoursToGive: {
    kind: 'forbidden',
    en: 'Your own roles do not let you give or take “{role}”.',
    ko: '현재 역할로는 “{role}” 역할을 주거나 뺄 수 없어요.',
    remedy: {
      en: 'Ask a global admin, or leave this role as it is.',
      ko: '전역 관리자에게 요청하거나 이 역할은 그대로 두세요.',
    },
    who: ['globalAdmin'],
  },
  notToYourself: {
    kind: 'forbidden',
    en: 'Nobody gives themselves a role: “{role}” must come from somebody else.',
    ko: '자신에게 역할을 줄 수 없어요. “{role}” 역할은 다른 사람이 주어야 해요.',
    remedy: { en: 'Ask a global admin for it.', ko: '전역 관리자에게 요청해 주세요.' },
    who: ['globalAdmin'],
  },
  adminsByAdmins: {
    kind: 'forbidden',
    en: 'This person holds an admin role of the directory; only a global admin may change their place.',
    ko: '디렉터리 관리자 역할이 있는 사람이에요. 전역 관리자만 변경할 수 있어요.',
    remedy: { en: 'Ask a global admin.', ko: '전역 관리자에게 요청해 주세요.' },
    who: ['globalAdmin'],
  },
  notForGuests: {
    kind: 'conflict',
    en: 'This person is a guest, with an address outside the company, and cannot hold “{role}”.',
    ko: '회사 밖의 주소를 쓰는 게스트라서 “{role}” 역할을 맡을 수 없어요.',
    remedy: {
      en: 'A guest may hold: {roles}. For more, invite the person under an address of your company.',
      ko: '게스트는 {roles} 역할만 맡을 수 있어요. 다른 역할이 필요하면 회사 주소로 초대해 주세요.',
    },
    who: ['you'],
  },
  leavesWhole: {
    kind: 'invalid',
    en: 'In this company directory and account are one: a person leaves both or neither.',
    ko: '이 회사는 디렉터리와 계정이 하나라서 한쪽에서만 뺄 수 없어요.',
    remedy: { en: 'Remove the person from both.', ko: '양쪽 모두에서 제거해 주세요.' },
    who: ['you'],
  },
  lastAdmin: {
    kind: 'conflict',
    en: 'This is the only “{role}” left; without one nobody could let anyone in again.',
    ko: '“{role}” 역할이 있는 마지막 사람이에요. 한 명도 없으면 아무도 권한을 다시 줄 수 없어요.',
    remedy: { en: 'Give the role to somebody else first.', ko: '먼저 다른 사람에게 이 역할을 주세요.' },
    who: ['you'],
  },
})

/** A place by what was given to the person themselves: givers change that alone, never what comes from a group. */
export const own = <P extends Pick<Member, 'ownGrants'>>(place: P) => ({ ...place, grants: place.ownGrants })

/** Whoever changes a place: a member with what they hold, or the house, which no rule of giving binds. */
export type Giver = Pick<Bearer, 'grants'> & { readonly kind: string; readonly id: string }
/** Whose it is: null while it is nobody's yet. */
type Place = Pick<Member, 'grants'> & { readonly userId: Member['userId'] | null; readonly guest?: boolean }
type Kind = Tenant['kind']

/**
 * The grants a place may have in a company of this kind, each once; every one that does not fit is named at its field.
 * That everyone is a member is not kept.
 */
export function fitting(asked: readonly Grant[], kind: Kind): Grant[] {
  const wanted = asked.filter(({ role }) => role !== 'member')
  const unfit = wanted.flatMap((grant, at) => flawOf(grant, kind, `grants.${at}`) ?? [])
  if (unfit.length) throw new Refusals(unfit)
  return distinct(wanted)
}

/** What somebody from outside the company may hold (domain.md 2.1). */
export const guestRoles: readonly Role[] = ['partnerAdmin', 'businessProfileAdmin', 'referralsAdmin']

/** Nobody from outside is given more than a guest may hold; what is held already stays. */
export function fitForGuest(grants: readonly Grant[], held: readonly Grant[] = []) {
  const at = grants.findIndex((grant) => !guestRoles.includes(grant.role) && !held.some((one) => same(one, grant)))
  const beyond = grants[at]
  if (!beyond) return
  const roles = guestRoles.map((role) => word(`role.${role}`))
  throw refuse.notForGuests({ role: word(`role.${beyond.role}`), roles }, { field: `grants.${at}` })
}

/** Out of what somebody is taken: the partner account, the company's directory, or both (domain.md 2.5). */
export const ways = ['account', 'directory', 'both'] as const
export type Way = (typeof ways)[number]

/** What is left of a place: without the account no role; without the directory a guest's roles, held as a guest. */
export function left(place: Pick<Member, 'grants' | 'guest'>, way: Way, kind: Kind): Pick<Member, 'grants' | 'guest'> {
  if (way === 'both') return { grants: [], guest: place.guest }
  if (kind !== 'partner') throw refuse.leavesWhole({}, { field: 'from' })
  if (way === 'account') return { grants: [], guest: place.guest }
  return { grants: place.grants.filter(({ role }) => guestRoles.includes(role)), guest: true }
}

type Given = { wanted: readonly Grant[]; held: readonly Grant[]; isOwn: (grant: Grant) => boolean }
/** A role given anew at a location or publisher account is given at one of the company's own; what was held already stays. */
export function givenAtOwn({ wanted, held, isOwn }: Given) {
  const foreign = wanted.flatMap((grant, at) => {
    if (isOwn(grant) || held.some((one) => same(one, grant))) return []
    const refusal = grant.scope === 'location' ? refuse.locationNotHere : refuse.publisherNotHere
    return [refusal({ role: word(`role.${grant.role}`) }, { field: `grants.${at}` })]
  })
  if (foreign.length) throw new Refusals(foreign)
}

/** What a person holds after somebody gave and took: all that changes must be theirs to give. */
export function regrant({
  by,
  place,
  wanted,
  kind,
}: {
  by: Giver
  place: Place
  wanted: readonly Grant[]
  kind: Kind
}): Grant[] {
  const grants = fitting(wanted, kind)
  if (place.guest) fitForGuest(grants, place.grants)
  if (by.kind === 'house') return grants
  const given = without(grants, place.grants)
  const powers = powersOver(by, place)
  const beyond = [...given, ...without(place.grants, grants)].find(({ role }) => !powers.includes(role))
  if (beyond) throw refuse.notYoursToGive({ role: word(`role.${beyond.role}`) }, { field: 'grants' })
  const [own] = by.id === place.userId && !holds(by, [adminOf(kind)]) ? given : []
  if (own) throw refuse.notToYourself({ role: word(`role.${own.role}`) }, { field: 'grants' })
  return grants
}

/** A user management admin runs the places of everyone but the directory's admins, and their own. */
export function mayMove({ by, place, kind }: { by: Giver; place: Place; kind: Kind }) {
  if (by.kind === 'house' || by.id === place.userId || holds(by, [adminOf(kind)])) return
  if (holds(place, families.directory)) throw refuse.adminsByAdmins()
}

/** A company keeps one active admin at least; `others` counts those besides the person changed. */
export function keepsAdmin({
  before,
  after,
  others,
  kind,
}: {
  before: Standing
  after: Standing
  others: number
  kind: Kind
}) {
  if (isAdmin(before, kind) && !isAdmin(after, kind) && others === 0)
    throw refuse.lastAdmin({ role: word(`role.${adminOf(kind)}`) })
}
export const isAdmin = (place: Standing, kind: Kind) => place.status === 'active' && holds(place, [adminOf(kind)])
export type Standing = { readonly status: Member['status']; readonly grants: readonly Grant[] }

function flawOf({ role, scope, scopeId }: Grant, kind: Kind, field: string): Refusal | null {
  if (!rolesIn[kind].includes(role)) return refuse.roleNotHere({ role: word(`role.${role}`) }, { field })
  const scopes = scopesOf(role)
  if (scopes.includes(scope) && (scope === 'organisation') === (scopeId === null)) return null
  return refuse.scopeUnfit({ role: word(`role.${role}`), scopes: scopes.map((one) => word(`scope.${one}`)) }, { field })
}

/** What this giver may give and take here: a user management admin nothing to those who hold a directory role. */
export function powersOver(by: Giver, place: Pick<Place, 'grants'>): Role[] {
  const admin = holds(place, families.directory)
  return by.grants.flatMap(({ role }) => (role === 'userAdmin' && admin ? [] : (gives[role] ?? [])))
}

export const holds = ({ grants }: { grants: readonly Grant[] }, roles: readonly Role[]) =>
  grants.some(({ role }) => roles.includes(role))
/** Whether two grants are one: the same role at the same place. */
export const same = (one: Grant, other: Grant) =>
  one.role === other.role && one.scope === other.scope && one.scopeId === other.scopeId
/** Each grant once, however many ways it comes. */
export const distinct = (grants: readonly Grant[]) =>
  grants.filter((grant, at) => grants.findIndex((other) => same(grant, other)) === at)
export const without = (grants: readonly Grant[], others: readonly Grant[]) =>
  grants.filter((grant) => !others.some((other) => same(grant, other)))
