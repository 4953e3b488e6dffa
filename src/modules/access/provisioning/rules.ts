/** What a company's directory may say of its people, and by which secret (RFC 7643, 7644). */
import { createHash } from 'node:crypto'
import { refusals } from '#kernel/refusal.ts'
import { flawIn, hasLetter, tidy } from '#kernel/text.ts'
import { addDays } from '#kernel/time.ts'
import { readMail } from '../mailboxes/rules.ts'
import { personName } from '../sign-ups/rules.ts'
import type { Named } from './shapes.ts'
import type { ProvisioningSecret } from './tables.ts'

export const SECRET_DAYS = 365
const ALIVE_MAX = 2
const theMapping = {
  en: 'Change the attribute mapping of your directory.',
  ko: '디렉터리의 속성 매핑을 수정해 주세요.',
}
const lookUp = {
  en: 'Look the person up by userName first, and change that resource instead.',
  ko: '먼저 userName으로 사용자를 조회한 뒤, 조회된 리소스를 변경해 주세요.',
}

// biome-ignore format: a table
export const refuse = refusals('provisioning', {
  secretNameless: { kind: 'invalid', en: 'A secret needs a name that can be read.', ko: '비밀 키 이름은 읽을 수 있는 글자로 적어야 해요.',
    remedy: { en: 'Name it after the directory that will use it.', ko: '비밀 키를 쓸 디렉터리의 이름을 적어 주세요.' }, who: ['you'] },
  twoAlive: { kind: 'conflict', en: 'There are two secrets alive already: one in use, and one to change over to.', ko: '사용 중인 비밀 키가 이미 두 개 있어요. 하나는 지금 쓰는 키, 하나는 교체할 키예요.',
    remedy: { en: 'Revoke the one your directory no longer uses.', ko: '디렉터리에서 더 이상 쓰지 않는 키를 폐기해 주세요.' }, who: ['globalAdmin'] },
  addressMissing: { kind: 'invalid', en: 'A person needs a mail address: a work entry in emails, or a userName that is one.', ko: '사용자에게는 이메일 주소가 필요해요. emails의 work 항목이나 주소 형식의 userName을 보내 주세요.', remedy: theMapping, who: ['you'] },
  addressElsewhere: { kind: 'invalid', en: '{email} is at none of the domains this company has proven: {domains}.', ko: '{email} 주소는 회사가 확인받은 도메인({domains})에 속하지 않아요.',
    remedy: { en: 'Prove the domain first; whoever has an address elsewhere is invited as a guest.', ko: '먼저 도메인을 확인받아 주세요. 다른 도메인의 주소를 쓰는 사람은 게스트로 초대해 주세요.' }, who: ['globalAdmin'] },
  noDomain: { kind: 'conflict', en: 'This company has not proven a domain yet, so its directory can vouch for nobody.', ko: '회사가 확인받은 도메인이 아직 없어서 디렉터리로 사용자를 만들 수 없어요.',
    remedy: { en: 'Prove a domain of your company first.', ko: '먼저 회사 도메인을 확인해 주세요.' }, who: ['globalAdmin'] },
  addressFixed: { kind: 'conflict', en: '{email} is what this person signs in with; a directory does not change it.', ko: '{email:은/는} 이 사용자의 로그인 주소라서 디렉터리에서 바꿀 수 없어요.',
    remedy: { en: 'Create the person under the new address, and remove the old one.', ko: '새 주소로 사용자를 만들고 이전 사용자를 제거해 주세요.' }, who: ['you'] },
  notNamedHere: { kind: 'forbidden', en: '{email} is at no domain of this company: the person’s name is theirs to say.', ko: '{email:은/는} 회사 도메인의 주소가 아니라서 이름은 본인만 바꿀 수 있어요.',
    remedy: { en: 'Leave the name out for guests.', ko: '게스트의 이름은 보내지 마세요.' }, who: ['you'] },
  userNameTaken: { kind: 'conflict', en: 'Somebody in this company is called “{userName}” already.', ko: '“{userName}” 이름을 쓰는 사용자가 회사에 이미 있어요.', remedy: lookUp, who: ['you'] },
  externalIdTaken: { kind: 'conflict', en: 'Another record of this company has the externalId “{externalId}”.', ko: '회사의 다른 레코드가 externalId “{externalId}” 값을 쓰고 있어요.', remedy: lookUp, who: ['you'] },
  personHere: { kind: 'conflict', en: '{email} has a place in this company already.', ko: '{email:은/는} 이미 이 회사의 구성원이에요.', remedy: lookUp, who: ['you'] },
  notMembers: { kind: 'invalid', en: '{count|One of these ids is|# of these ids are} no member of this company: {ids}.', ko: '이 회사의 구성원이 아닌 ID가 {count}개 있어요: {ids}.',
    remedy: { en: 'Create the users first, and name them by the ids they were given.', ko: '먼저 사용자를 만들고, 그때 받은 ID로 지정해 주세요.' }, who: ['you'] },
  filterUnfit: { kind: 'invalid', en: '“{attribute}” cannot be compared that way ({by}).', ko: '“{attribute}” 항목은 그렇게 비교할 수 없어요({by}).',
    remedy: { en: 'active takes eq and ne with true or false, meta.lastModified takes a time; the others take text.', ko: 'active는 eq, ne와 true·false로, meta.lastModified는 시각으로, 나머지는 글자로 비교해 주세요.' }, who: ['you'] },
})

/** How a new secret is called, while there is room for one more. */
export function newSecretName(written: string, there: readonly ProvisioningSecret[], now: Date): string {
  const name = tidy(written)
  if (flawIn(name) || !hasLetter(name)) throw refuse.secretNameless({}, { field: 'name' })
  if (isFull(there, now)) throw refuse.twoAlive()
  return name
}
/** Whether one must be revoked before another is made. */
export const isFull = (there: readonly ProvisioningSecret[], now: Date) =>
  there.filter((one) => isAlive(one, now)).length >= ALIVE_MAX
export const isAlive = (
  { status, secretExpiresAt }: Pick<ProvisioningSecret, 'status' | 'secretExpiresAt'>,
  now: Date,
) => status === 'active' && now < secretExpiresAt
export const hasRunOut = (one: ProvisioningSecret, now: Date) => one.status === 'active' && !isAlive(one, now)
export const expiryFrom = (now: Date) => addDays(now, SECRET_DAYS)
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** The address of a new person: the one named, else a user name that is one. */
export function addressOf({ email, userName }: Pick<Named, 'email' | 'userName'>): string {
  const given = email ?? (userName?.includes('@') ? userName : undefined)
  if (!given) throw refuse.addressMissing({}, { field: 'emails' })
  return readMail(given).address
}

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1)
/** A company's directory vouches for addresses at domains the company has proven, and for no others. */
export function atProven(email: string, domains: readonly string[]) {
  if (domains.length === 0) throw refuse.noDomain({}, { link: '/account/domains' })
  if (!domains.includes(domainOf(email)))
    throw refuse.addressElsewhere({ email, domains }, { field: 'emails', link: '/account/domains' })
}

/** The address stays as it is: it is what a person signs in with, in every company they work for. */
export function sameAddress(email: string, wanted: string | undefined) {
  if (wanted !== undefined && wanted.trim().toLowerCase() !== email.toLowerCase())
    throw refuse.addressFixed({ email }, { field: 'emails' })
}

const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** A whole name of its parts: family name first and without a space where that is how it is written. */
export function wholeName(given: string | null | undefined, family: string | null | undefined): string | undefined {
  if (given && family) return EAST_ASIAN.test(given + family) ? `${family}${given}` : `${given} ${family}`
  return given || family || undefined
}

type Parts = { readonly displayName: string; readonly givenName: string | null; readonly familyName: string | null }
/** What a person is called from now on, where the directory says anything of it: the display name before the parts. */
export function calledAfter(before: Parts | null, wanted: Named): string | undefined {
  const said = wanted.displayName ?? wanted.formatted ?? undefined
  if (said) return personName(said)
  const given = wanted.givenName === undefined ? before?.givenName : wanted.givenName
  const family = wanted.familyName === undefined ? before?.familyName : wanted.familyName
  const whole = wholeName(given, family)
  const followsParts = !before || before.displayName === wholeName(before.givenName, before.familyName)
  return whole && followsParts ? personName(whole) : undefined
}

/** Only a company whose domain it is says how the people there are called. */
export function mayName(
  { email, displayName }: { email: string; displayName: string },
  called: string,
  domains: readonly string[],
) {
  if (called !== displayName && !domains.includes(domainOf(email.toLowerCase()))) throw refuse.notNamedHere({ email })
}
