/** The users of a directory that another company looks after: who is at home there, and for how long they can come back. */
import { refusals } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { addDays } from '#kernel/time.ts'

/** For how long a deleted user can come back; then they are gone (api.md flow 14). */
export const RESTORED_DAYS = 30
export const goneBefore = (now: Date) => addDays(now, -RESTORED_DAYS)
/** Plain Latin letters, as published: of two names that look alike, one would be somebody else. */
const USER_NAME = /^[a-z0-9!#$%&'*+/=?^_{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_{|}~-]+)*@[a-z0-9.-]+$/
const USER_NAME_MAX = 113

export const refuse = refusals('users', {
  nameMissing: {
    kind: 'invalid',
    en: 'A user needs a name to be shown by.',
    ko: '표시할 이름이 필요해요.',
    remedy: { en: 'Enter one, of 1 to 256 letters.', ko: '1~256자로 입력해 주세요.' },
    who: ['you'],
  },
  userNameMalformed: {
    kind: 'invalid',
    en: '“{userName}” is no sign-in address.',
    ko: '로그인 주소로 쓸 수 없는 값이에요: “{userName}”.',
    remedy: {
      en: 'Write it as name@domain, of the letters a to z, digits and signs such as . _ -, without spaces.',
      ko: '이름@도메인 형식으로, 영문자와 숫자, . _ - 같은 기호만 써서 공백 없이 적어 주세요.',
    },
    who: ['you'],
  },
  userNameElsewhere: {
    kind: 'invalid',
    en: 'A sign-in address lies at a domain of the company: {domains}.',
    ko: '로그인 주소는 회사의 도메인을 써야 해요: {domains}.',
    remedy: { en: 'Choose one of these domains, or let the company prove another.', ko: '이 도메인 가운데 하나를 쓰거나, 회사가 다른 도메인을 먼저 확인해야 해요.' },
    who: ['you'],
  },
  userNameTaken: {
    kind: 'conflict',
    en: 'Somebody signs in as {userName} already, or did until less than {days} days ago.',
    ko: '{userName:은/는} 이미 쓰고 있거나 지운 지 {days}일이 지나지 않은 주소예요.',
    remedy: { en: 'Choose another address, or restore the user who was deleted.', ko: '다른 주소를 쓰거나, 삭제한 사용자를 복원해 주세요.' },
    who: ['you'],
  },
  atHomeElsewhere: {
    kind: 'forbidden',
    en: '{name} is not a user of this directory alone: they have a place in another company, or an address outside the domains of this one.',
    ko: '{name:은/는} 이 디렉터리만의 사용자가 아니에요. 다른 회사에도 소속되어 있거나 이 회사 도메인 밖의 주소를 써요.',
    remedy: { en: 'They change name, address and password themselves, under Sign-in and security.', ko: '이름과 주소, 비밀번호는 본인이 로그인과 보안 페이지에서 바꿔야 해요.' },
    who: ['you'],
  },
  notDeleted: {
    kind: 'conflict',
    en: '{name} is not deleted.',
    ko: '{name:은/는} 삭제된 사용자가 아니에요.',
    remedy: { en: 'Load the list again.', ko: '목록을 새로 고쳐 주세요.' },
    who: ['you'],
  },
  deleted: {
    kind: 'conflict',
    en: '{name} is deleted; nothing of them changes before they are restored.',
    ko: '{name:은/는} 삭제된 사용자라서 복원하기 전에는 바꿀 수 없어요.',
    remedy: { en: 'Restore the user first.', ko: '먼저 사용자를 복원해 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

/** Nothing changes of who was deleted. */
export function mustNotBeDeleted({ name, deletedAt }: { readonly name: string; readonly deletedAt: Date | null }) {
  if (deletedAt) throw refuse.deleted({ name })
}

const NAME_MAX = 256
/** A name as it is kept. */
export const nameOf = (typed: string) => tidy(typed).slice(0, NAME_MAX)

/** By what a user is shown: what was said, else their two names, a Korean one with the family's first. */
export function shownName({ displayName, firstName, lastName }: { displayName: string; firstName: string; lastName: string }) {
  const both = /[가-힣]$/.test(lastName) ? lastName + firstName : [firstName, lastName].filter(Boolean).join(' ')
  const name = displayName || both
  if (!name) throw refuse.nameMissing({}, { field: 'displayName' })
  return name
} // biome-ignore format: one thought

/** A sign-in address at one of the directory's own domains, in small letters. */
export function userNameOf(typed: string, domains: readonly string[]): string {
  const userName = typed.trim().normalize('NFC').toLowerCase()
  if (userName.length > USER_NAME_MAX || !USER_NAME.test(userName))
    throw refuse.userNameMalformed({ userName: typed.trim().slice(0, 120) }, { field: 'userName' })
  if (!isAt(userName, domains)) throw refuse.userNameElsewhere({ domains: domains.slice(0, 5) }, { field: 'userName' })
  return userName
}
export const isAt = (userName: string, domains: readonly string[]) =>
  domains.includes(userName.slice(userName.lastIndexOf('@') + 1))

/** The two names of somebody who was never described: a Western name by its last blank, any other as a family name. */
export function namesOf(name: string): { firstName: string; lastName: string } {
  const at = name.lastIndexOf(' ')
  return at < 0 ? { firstName: '', lastName: name } : { firstName: name.slice(0, at), lastName: name.slice(at + 1) }
}
