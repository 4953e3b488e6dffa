/** Who may change what of a company, and what its checks make of its standing (domain.md 1.5). */
import type { MoveOf } from '#kernel/machine.ts'
import type { Grant, Role } from '#kernel/permissions.ts'
import { refusals } from '#kernel/refusal.ts'
import { normalisedName } from '#kernel/text.ts'
import { word } from '#kernel/words.ts'
import type { LegalProfile } from '../countries/rules.ts'
import type { lifecycle, Status } from './lifecycle.ts'
import type { Account, Contact } from './tables.ts'

const refuse = refusals('membership', {
  countryFixed: {
    kind: 'conflict',
    en: 'The country of an account cannot change: its region, agreements and currency follow from it.',
    ko: '계정의 국가는 바꿀 수 없어요. 지역, 계약, 통화가 국가에 따라 정해져요.',
    remedy: {
      en: 'Add a location for a site in another country. A company that has moved its seat enrols there.',
      ko: '다른 나라의 사업장은 사업장으로 추가해 주세요. 본사를 옮겼다면 그 나라에서 새로 가입해 주세요.',
    },
    who: ['you'],
  },
  fieldOfRoles: {
    kind: 'forbidden',
    en: '“{field}” is changed by one of: {roles}.',
    ko: '“{field}” 항목은 다음 역할만 변경할 수 있어요: {roles}.',
    remedy: {
      en: 'Ask somebody who holds one of these roles, or leave the field as it was.',
      ko: '해당 역할이 있는 사람에게 요청하거나 원래 값으로 두세요.',
    },
    who: ['globalAdmin'],
  },
  fieldOfVendor: {
    kind: 'forbidden',
    en: 'While the company sells as “{kind}”, “{field}” is changed by the vendor: invoices and contracts carry it.',
    ko: '“{kind}” 자격으로 판매하는 동안 “{field}” 항목은 벤더만 변경할 수 있어요. 청구서와 계약에 쓰이기 때문이에요.',
    remedy: {
      en: 'Ask your partner manager, with the new registration record at hand.',
      ko: '변경된 등록 서류를 준비해 담당 파트너 매니저에게 요청해 주세요.',
    },
    who: ['vendor'],
  },
  notEnrolled: {
    kind: 'missing',
    en: 'This company has not enrolled in the partner network yet.',
    ko: '아직 파트너 네트워크에 가입하지 않은 회사예요.',
    remedy: {
      en: 'Finish the enrolment: the draft is kept.',
      ko: '가입을 마쳐 주세요. 작성하던 내용은 저장되어 있어요.',
    },
    who: ['globalAdmin'],
  },
  keptElsewhere: {
    kind: 'missing',
    en: 'This company belongs to the account of {company}: membership, locations and agreements are kept there.',
    ko: '{company} 계정에 연결된 회사예요. 멤버십, 사업장, 계약은 그 계정에서 관리해요.',
    remedy: {
      en: 'You have a place there, too: switch to {company}.',
      ko: '그 회사에도 소속되어 있으니 {company:으로/로} 전환해 주세요.',
    },
    who: ['you'],
  },
  keptByOthers: {
    kind: 'missing',
    en: 'This company belongs to the account of {company}: membership, locations and agreements are kept there.',
    ko: '{company} 계정에 연결된 회사예요. 멤버십, 사업장, 계약은 그 계정에서 관리해요.',
    remedy: {
      en: 'Ask its global admins for a place there: {ask}.',
      ko: '그 회사의 전역 관리자에게 소속을 요청해 주세요: {ask}',
    },
    who: ['globalAdmin'],
  },
})
export const { notEnrolled, keptElsewhere, keptByOthers } = refuse

/** What the checks of a company come to, and the move each standing makes of it; where none is named it stays. */
export const outcomes = ['accepted', 'rejected', 'pending'] as const
export type Outcome = (typeof outcomes)[number]
// biome-ignore format: a table
const moves: Readonly<Record<Status, Partial<Record<Outcome, MoveOf<typeof lifecycle>>>>> = {
  pending:   { accepted: 'accept', rejected: 'reject' },
  rejected:  { accepted: 'accept', pending: 'appeal' },
  active:    { pending: 'recheck' },
  suspended: {},
  closed:    {},
}
export const moveFor = (status: Status, outcome: Outcome) => moves[status][outcome] ?? null

/** A company as kept, from its legal profile. */
export const profileColumns = (profile: LegalProfile) => ({
  name: profile.legalName,
  latinName: profile.latinName,
  normalisedName: normalisedName(profile.legalName),
  searchName: [...new Set([profile.legalName, profile.latinName].map(normalisedName))].join(' '),
  country: profile.country,
  address: {
    line1: profile.addressLine1,
    line2: profile.addressLine2,
    city: profile.city,
    state: profile.state,
    postalCode: profile.postalCode,
  },
  phone: profile.phone,
  website: profile.website,
  registrationKind: profile.registrationId?.kind ?? null,
  registrationId: profile.registrationId?.value ?? null,
  taxKind: profile.taxId?.kind ?? null,
  taxId: profile.taxId?.value ?? null,
  duns: profile.duns,
})
export type ProfileColumns = ReturnType<typeof profileColumns>

export const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1)
export const contactColumns = (contact: Contact) => ({ contact, mailDomain: domainOf(contact.email) })

/** The fields of a form whose change matters to checks and to whoever may make it. */
export const profileFields = [
  'legalName',
  'latinName',
  'address',
  'phone',
  'website',
  'registrationId',
  'taxId',
  'duns',
] as const
export const contactFields = ['contact.name', 'contact.email', 'contact.phone', 'contact.language'] as const
export type ProfileField = (typeof profileFields)[number]

/** The country is fixed with the enrolment; a form may name it, not change it. */
export function staysIn({ country }: Account, given: string | null | undefined) {
  if (given && given !== country) throw refuse.countryFixed({}, { field: 'country' })
}

/** Which fields of the profile differ, by the form's names. */
export function changedProfile(before: Account, after: ProfileColumns): ProfileField[] {
  const kept = (row: ProfileColumns | Account): Record<ProfileField, string> => ({
    legalName: row.name,
    latinName: row.latinName,
    address: JSON.stringify(Object.entries(row.address).sort()),
    phone: row.phone,
    website: row.website ?? '',
    registrationId: row.registrationId ?? '',
    taxId: row.taxId ?? '',
    duns: row.duns ?? '',
  })
  const [old, now] = [kept(before), kept(after)]
  return profileFields.filter((field) => old[field] !== now[field])
}

/** The same of the contact. */
export function changedContact(before: Contact, after: Contact) {
  const name = ({ firstName, lastName }: Contact) => `${firstName}\n${lastName}`
  const differs = {
    'contact.name': name(before) !== name(after),
    'contact.email': before.email !== after.email,
    'contact.phone': before.phone !== after.phone,
    'contact.language': before.language !== after.language,
  }
  return contactFields.filter((field) => differs[field])
}

/** What the company is in the reseller programme; null outside it. */
export type Selling = { readonly kind: string; readonly status: string } | null
type Changer = { readonly grants: readonly Grant[]; readonly ofVendor: boolean }
const SELLS_AS_PRINCIPAL = ['directBill', 'indirectProvider']
const AUTHORIZED = ['qualified', 'active', 'restricted']

/** Refuses a change that is not this person's to make; the vendor's staff may make every one. */
export function mayChange(fields: readonly string[], by: Changer, selling: Selling) {
  if (by.ofVendor) return
  const isNamed = fields.includes('legalName')
  if (isNamed && selling && SELLS_AS_PRINCIPAL.includes(selling.kind) && AUTHORIZED.includes(selling.status))
    throw refuse.fieldOfVendor(
      { field: word('field.legalName'), kind: word(`kind.reseller.${selling.kind}`) },
      { field: 'legalName' },
    )
  if (isNamed && selling) needs(by, ['globalAdmin'], 'legalName')
  if (fields.includes('taxId')) needs(by, ['globalAdmin', 'billingAdmin', 'adminAgent'], 'taxId')
}

function needs({ grants }: Changer, roles: readonly Role[], field: string) {
  if (grants.some(({ role }) => roles.includes(role))) return
  throw refuse.fieldOfRoles(
    { field: word(`field.${field}`), roles: roles.map((role) => word(`role.${role}`)) },
    { field },
  )
}

// biome-ignore format: a table
const LINKS: Readonly<Record<Status, string>> = {
  pending: '/verification', rejected: '/verification', active: '/account', suspended: '/readiness', closed: '/account',
}
/** Where a company goes on in the network: to enrol, to its checks, or to its account. */
export const linkOf = (account: Pick<Account, 'status'> | null) => (account ? LINKS[account.status] : '/enrol')
