/** Who of a partner may do what in a customer's directory: by the delegated roles they hold there (domain.md 2.2, 5.7, 5.8; decision 0017). */
import type { Role } from '#kernel/permissions.ts'
import { refusals } from '#kernel/refusal.ts'
import { word } from '#kernel/words.ts'
import { type DirectoryRole, directoryRoleKeys } from '#modules/relationships/index.ts'

export const refuse = refusals('customerUsers', {
  accessNeeded: {
    kind: 'forbidden',
    en: 'This takes delegated access to the customer’s directory with one of these roles: {roles}.',
    ko: '고객사 디렉터리에 대한 위임 접근 권한이 필요해요. 다음 역할 가운데 하나가 있어야 해요: {roles}.',
    remedy: {
      en: 'Let an admin agent ask the customer for it, or put you into a group that uses it.',
      ko: '관리 에이전트가 고객에게 권한을 요청하거나, 그 권한을 쓰는 그룹에 나를 넣어 달라고 해 주세요.',
    },
    who: ['adminAgent'],
  },
  adminsByAdmins: {
    kind: 'forbidden',
    en: '{name} holds an admin role of the directory: {roles} may do this to them.',
    ko: '{name:은/는} 디렉터리의 관리자 역할을 맡고 있어요. {roles} 역할이 있어야 할 수 있어요.',
    remedy: { en: 'Leave it to an admin of the customer, or ask the customer for such access.', ko: '고객사 관리자에게 맡기거나, 고객에게 그 접근 권한을 요청해 주세요.' },
    who: ['adminAgent'],
  },
  placeUnknown: {
    kind: 'invalid',
    en: '“{written}” is no country.',
    ko: '“{written}”에 해당하는 국가가 없어요.',
    remedy: { en: 'Write its two letters, such as KR.', ko: 'KR처럼 두 글자 국가 코드로 적어 주세요.' },
    who: ['you'],
  },
  both: {
    kind: 'invalid',
    en: 'One role is to be given and taken at once.',
    ko: '같은 역할을 동시에 주고 뺄 수 없어요.',
    remedy: { en: 'Name it in one of the two lists.', ko: '한쪽에만 적어 주세요.' },
    who: ['you'],
  },
  rowTwice: {
    kind: 'invalid',
    en: '{userName} stands in the file already, on line {line}.',
    ko: '{userName:은/는} {line}번째 줄에 이미 있어요.',
    remedy: { en: 'Leave one of the two lines out.', ko: '두 줄 가운데 하나를 빼 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

/** Which delegated roles open what. */
// biome-ignore format: a table
const openedBy = {
  read:     directoryRoleKeys,
  manage:   ['globalAdmin', 'userAdmin'],
  password: ['globalAdmin', 'userAdmin', 'helpdeskAdmin', 'passwordAdmin', 'authAdmin', 'privilegedAuthAdmin'],
  roles:    ['globalAdmin', 'privilegedRoleAdmin'],
  licences: ['globalAdmin', 'userAdmin', 'licenseAdmin'],
  domains:  ['globalAdmin', 'domainAdmin'],
  apps:     ['globalAdmin', 'applicationAdmin', 'cloudApplicationAdmin'],
} as const satisfies Record<string, readonly DirectoryRole[]>
export type Deed = keyof typeof openedBy
export const deeds = Object.keys(openedBy) as [Deed, ...Deed[]]

/** Until the customer's admin has taken the directory over, it is in the hands of whoever opened it, each as far as their own role reaches. */
// biome-ignore format: a table
const untilTakenOver: Readonly<Partial<Record<Role, readonly DirectoryRole[]>>> = {
  adminAgent:    directoryRoleKeys,
  salesAgent:    ['userAdmin', 'licenseAdmin'],
  helpdeskAgent: ['userAdmin', 'licenseAdmin', 'helpdeskAdmin'],
}
export const heldByOpening = (roles: readonly Role[]): DirectoryRole[] => [
  ...new Set(roles.flatMap((role) => untilTakenOver[role] ?? [])),
]

type Held = readonly DirectoryRole[]
const named = (roles: readonly DirectoryRole[]) => roles.map((role) => word(`directoryRole.${role}`))
const NAMED_MAX = 4
/** What of this they may do there. */
export const opened = (held: Held): Deed[] => deeds.filter((deed) => openedBy[deed].some((role) => held.includes(role)))
export function mustOpen(deed: Deed, held: Held, link: string) {
  if (opened(held).includes(deed)) return
  throw refuse.accessNeeded({ roles: named(openedBy[deed].slice(0, NAMED_MAX)) }, { link })
}

/** Roles that make nobody an admin: whoever holds only these is a user like any other. */
const PLAIN: readonly string[] = ['directoryReader', 'guestInviter', 'messageReader', 'reportsReader', 'member']
const OVER_ADMINS: readonly DirectoryRole[] = ['globalAdmin', 'privilegedAuthAdmin']
/** A global admin is changed by nobody but such; another admin by who is set over admins; everybody else by anyone to whom the deed is open. */
export function mustReach(held: Held, { name, roles }: { readonly name: string; readonly roles: readonly string[] }) {
  const over: readonly DirectoryRole[] = roles.includes('globalAdmin') ? ['globalAdmin'] : OVER_ADMINS
  const isPlain = roles.every((role) => PLAIN.includes(role))
  if (isPlain || over.some((role) => held.includes(role))) return
  throw refuse.adminsByAdmins({ name, roles: named(over) })
}

/** The highest role is given and taken by who holds it. */
export function mustGive(held: Held, changed: readonly DirectoryRole[], link: string) {
  mustOpen('roles', held, link)
  if (changed.includes('globalAdmin') && !held.includes('globalAdmin'))
    throw refuse.accessNeeded({ roles: named(['globalAdmin']) }, { link })
}
