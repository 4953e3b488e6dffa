/** What a group may hold, and who may change what its people hold by it (domain.md 2.1, 2.5). */
import { families, type Grant, type Role } from '#kernel/permissions.ts'
import { Refusals, refusals } from '#kernel/refusal.ts'
import { flawIn, tidy } from '#kernel/text.ts'
import { word } from '#kernel/words.ts'
import { fitting, type Giver, guestRoles, holds, powersOver, same, without } from '../members/rules.ts'
import { adminOf } from '../roles/rules.ts'
import type { Tenant } from '../tenants/tables.ts'
import type { Group } from './tables.ts'

/** How many groups a company has, and how many people one holds, at most. */
export const GROUPS_MAX = 500
export const PEOPLE_MAX = 1_000

export const refuse = refusals('groups', {
  nameMissing: {
    kind: 'invalid',
    en: 'A group needs a name that can be read.',
    ko: '그룹에는 읽을 수 있는 이름이 필요해요.',
    remedy: { en: 'Write a name of letters or digits.', ko: '글자나 숫자로 이름을 적어 주세요.' },
    who: ['you'],
  },
  nameTaken: {
    kind: 'conflict',
    en: 'There is a group “{name}” already.',
    ko: '“{name}” 그룹이 이미 있어요.',
    remedy: { en: 'Choose another name, or use that group.', ko: '다른 이름을 쓰거나 기존 그룹을 사용해 주세요.' },
    who: ['you'],
  },
  groupsFull: {
    kind: 'conflict',
    en: 'A company has {limit} groups at most.',
    ko: '그룹은 회사마다 {limit}개까지 만들 수 있어요.',
    remedy: { en: 'Delete a group that is no longer used.', ko: '더 이상 쓰지 않는 그룹을 삭제해 주세요.' },
    who: ['you'],
  },
  groupFull: {
    kind: 'conflict',
    en: 'A group holds {limit} people at most; “{name}” would have {count}.',
    ko: '그룹에는 {limit}명까지 넣을 수 있어요. “{name}” 그룹은 {count}명이 돼요.',
    remedy: { en: 'Make a second group with the same roles.', ko: '같은 역할로 그룹을 하나 더 만들어 주세요.' },
    who: ['you'],
  },
  neverHeld: {
    kind: 'invalid',
    en: '“{role}” is given to people one by one, never to a group: a company must always know its admins by name.',
    ko: '“{role}” 역할은 그룹에 줄 수 없고 한 사람씩 주어야 해요. 누가 관리자인지 항상 분명해야 하기 때문이에요.',
    remedy: { en: 'Give it on the page of the person.', ko: '해당 사람의 페이지에서 직접 주세요.' },
    who: ['you'],
  },
  notYours: {
    kind: 'forbidden',
    en: 'This gives or takes “{role}”, which your own roles do not let you do for {name}.',
    ko: '이렇게 하면 “{role}” 역할을 주거나 빼게 되는데, 현재 역할로는 {name} 님에게 그렇게 할 수 없어요.',
    remedy: { en: 'Ask a global admin, or leave it as it is.', ko: '전역 관리자에게 요청하거나 그대로 두세요.' },
    who: ['globalAdmin'],
  },
  notYoursYet: {
    kind: 'forbidden',
    en: 'This gives or takes “{role}”, which your own roles do not let you do.',
    ko: '이렇게 하면 “{role}” 역할을 주거나 빼게 되는데, 현재 역할로는 할 수 없어요.',
    remedy: { en: 'Ask a global admin, or leave the role out.', ko: '전역 관리자에게 요청하거나 이 역할을 빼 주세요.' },
    who: ['globalAdmin'],
  },
  notYoursToName: {
    kind: 'forbidden',
    en: 'This group gives “{role}”, which your own roles do not let you give: its name is not yours to change.',
    ko: '“{role}” 역할을 주는 그룹이에요. 현재 역할로는 이 역할을 줄 수 없어 그룹 이름도 바꿀 수 없어요.',
    remedy: { en: 'Ask a global admin, or leave it as it is.', ko: '전역 관리자에게 요청하거나 그대로 두세요.' },
    who: ['globalAdmin'],
  },
  notByYourself: {
    kind: 'forbidden',
    en: 'Nobody gives themselves a role, through a group either: “{role}” must come from somebody else.',
    ko: '그룹을 통해서도 자신에게 역할을 줄 수 없어요. “{role}” 역할은 다른 사람이 주어야 해요.',
    remedy: { en: 'Ask a global admin for it.', ko: '전역 관리자에게 요청해 주세요.' },
    who: ['globalAdmin'],
  },
  notForGuests: {
    kind: 'conflict',
    en: 'Guests may not hold “{role}”, and these people are guests: {names}.',
    ko: '게스트는 “{role}” 역할을 맡을 수 없는데, 다음 사람이 게스트예요: {names}.',
    remedy: {
      en: 'Leave the guests or the role out. A guest may hold: {roles}.',
      ko: '게스트나 이 역할을 빼 주세요. 게스트가 맡을 수 있는 역할: {roles}.',
    },
    who: ['you'],
  },
  ofAnotherTenant: {
    kind: 'forbidden',
    en: 'These people belong to another tenant of the account, whose admins manage them: {names}.',
    ko: '다음 사람은 계정의 다른 테넌트에 속해 있어 그곳의 관리자가 관리해요: {names}.',
    remedy: {
      en: 'Leave them out; what their own admins give them there holds here as well.',
      ko: '이 사람들은 빼 주세요. 소속 테넌트의 관리자가 준 역할이 여기에도 적용돼요.',
    },
    who: ['globalAdmin'],
  },
  ofDirectory: {
    kind: 'conflict',
    en: 'Who is in “{name}”, and its name, come from your company’s directory.',
    ko: '“{name}” 그룹의 이름과 구성원은 회사 디렉터리에서 가져와요.',
    remedy: { en: 'Change it there; it follows within minutes.', ko: '디렉터리에서 변경하면 몇 분 안에 반영돼요.' },
    who: ['you'],
  },
  otherName: {
    kind: 'invalid',
    en: 'Type the name of the group to confirm: “{name}”.',
    ko: '확인을 위해 그룹 이름을 입력해 주세요: “{name}”.',
    remedy: { en: 'Copy the name as it stands here.', ko: '표시된 이름을 그대로 입력해 주세요.' },
    who: ['you'],
  },
})

/** The name as it is kept; one nobody can read is refused. */
export function nameOf(written: string): string {
  const name = tidy(written)
  if (flawIn(name) || !/[\p{L}\p{N}]/u.test(name)) throw refuse.nameMissing({}, { field: 'name' })
  return name
}

/** Roles that are a person's alone: those of the directory, and the owner's (their holders are counted and recovered by name). */
export const NEVER_HELD: readonly Role[] = [...families.directory, 'owner']

/** The grants a group may have in a company of this kind, each once; every one that does not fit is named at its field. */
export function heldBy(asked: readonly Grant[], kind: Tenant['kind']): Grant[] {
  const grants = fitting(asked, kind)
  const never = asked.flatMap(({ role }, at) =>
    NEVER_HELD.includes(role) ? [refuse.neverHeld({ role: word(`role.${role}`) }, { field: `grants.${at}` })] : [],
  )
  if (never.length) throw new Refusals(never)
  return grants
}

/** Somebody in a group, or about to be, with all they hold. */
export type Person = { userId: string; name: string; guest: boolean; grants: readonly Grant[] }
type Hand = { by: Giver; people: readonly Person[]; grants: readonly Grant[]; kind: Tenant['kind'] }

/** Giving through a group is giving each role to each person: the same right, nobody's own raise, nothing beyond a guest. */
export function mayGive({ by, people, grants, kind }: Hand) {
  fitForGuests(people, grants)
  mayTake({ by, people, grants })
  if (by.kind === 'house' || holds(by, [adminOf(kind)])) return
  const me = people.find(({ userId }) => userId === by.id)
  const [raised] = me ? without(grants, me.grants) : []
  if (raised) throw refuse.notByYourself({ role: word(`role.${raised.role}`) })
}

/** Taking through a group takes the same right as giving. */
export function mayTake({ by, people, grants }: Omit<Hand, 'kind'>) {
  if (by.kind === 'house') return
  const own = powersOver(by, { grants: [] })
  const beyond = grants.find(({ role }) => !own.includes(role))
  if (beyond) throw refuse.notYoursYet({ role: word(`role.${beyond.role}`) })
  for (const person of people) {
    const powers = powersOver(by, { grants: [...person.grants] })
    const not = grants.find(({ role }) => !powers.includes(role))
    if (not) throw refuse.notYours({ role: word(`role.${not.role}`), name: person.name })
  }
}

/** What a group is called says whom it gives what: to change that takes the right to give each of its roles. */
export function mayDescribe({ by, grants }: Pick<Hand, 'by' | 'grants'>) {
  if (by.kind === 'house') return
  const own = powersOver(by, { grants: [] })
  const beyond = grants.find(({ role }) => !own.includes(role))
  if (beyond) throw refuse.notYoursToName({ role: word(`role.${beyond.role}`) })
}

function fitForGuests(people: readonly Person[], grants: readonly Grant[]) {
  const guests = people.filter(({ guest }) => guest)
  const beyond = grants.find(({ role }) => !guestRoles.includes(role))
  if (!beyond || guests.length === 0) return
  const facts = { role: word(`role.${beyond.role}`), names: named(guests), roles: guestRoles.map((role) => word(`role.${role}`)) } // biome-ignore format: one thought
  throw refuse.notForGuests(facts)
}

/** A group that a guest may be in: all it holds is a guest's. */
export const isForGuests = ({ grants }: Pick<Group, 'grants'>) => grants.every(({ role }) => guestRoles.includes(role))

const NAMES_MAX = 5
/** Some of the people, by name. */
export const named = (people: readonly { name: string }[]) => people.slice(0, NAMES_MAX).map(({ name }) => name)

/** By hand only what people fill is changed; the directory changes only what it fills. */
export function filledByPeople({ filledBy, name }: Pick<Group, 'filledBy' | 'name'>) {
  if (filledBy === 'directory') throw refuse.ofDirectory({ name })
}

/** What somebody holds more and less than before. */
export type Effect<P> = { person: P; gains: Grant[]; loses: Grant[] }
export function effectOf<P extends Pick<Person, 'grants'>>(person: P, after: readonly Grant[]): Effect<P> {
  const loses = without(person.grants, after)
  return {
    person,
    gains: without(after, person.grants),
    loses: loses.filter((one, at) => loses.findIndex((two) => same(one, two)) === at),
  }
}
export const isEffect = ({ gains, loses }: Effect<unknown>) => gains.length + loses.length > 0
