/** What the profiles beside the legal one must say, and who may change which (domain.md 1.5, 4.4, 12.6). */
import { type Permission, type Role, ruleOf } from '#kernel/permissions.ts'
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { flawIn, hasLetter, tidy } from '#kernel/text.ts'
import { readMail } from '#modules/access/index.ts'
import type { Address, Contact } from '../accounts/tables.ts'
import { contactOf } from '../contacts/rules.ts'
import { country } from '../countries/country.ts'
import { phone, postalAddress, website } from '../countries/rules.ts'
import { at, type Judged, type Problem } from '../problems/rules.ts'
import type { GivenBilling, GivenSecurity, GivenSupport } from './shapes.ts'
import type { Security, Support } from './tables.ts'

const [PO_MAX, NAME_MAX] = [60, 80]

const refuse = refusals('profiles', {
  lineUnfit: {
    kind: 'invalid',
    en: 'At most {max} characters fit here, and none that cannot be seen.',
    ko: '{max}자까지, 보이지 않는 문자 없이 적어야 해요.',
    remedy: { en: 'Type it instead of pasting it.', ko: '붙여 넣지 말고 직접 입력해 주세요.' },
    who: ['you'],
  },
  nameMissing: {
    kind: 'invalid',
    en: 'A name is needed here: of a person, or of the group that reads the mailbox.',
    ko: '담당자나 메일함을 함께 보는 팀의 이름을 적어야 해요.',
    remedy: {
      en: 'For a group leave the given name empty and write its name as the family name.',
      ko: '팀이라면 이름은 비워 두고 성 칸에 팀 이름을 적어 주세요.',
    },
    who: ['you'],
  },
  phoneMissing: {
    kind: 'invalid',
    en: 'A phone number is needed here.',
    ko: '전화번호를 적어야 해요.',
    remedy: {
      en: 'Write it as you would dial it, or with + and the country’s code.',
      ko: '평소 거는 대로, 또는 +와 국가 번호를 붙여 적어 주세요.',
    },
    who: ['you'],
  },
})

type Settings = NonNullable<Parameters<typeof postalAddress>[1]> & { mail?: Parameters<typeof contactOf>[1]['mail'] }
export type Billing = { billToAddress: Address; billToContact: Contact; poNumber: string | null }

/** Where invoices go, valid for the company's country, or every problem at its field. */
export function billingOf(given: GivenBilling, of: { country: string }, settings: Settings = {}): Judged<Billing> {
  const contact = contactOf(given.contact, {
    country: of.country,
    within: 'contact.',
    ...(settings.mail && { mail: settings.mail }),
  })
  const { address, problems } = postalAddress({ ...given, country: of.country }, settings)
  const po = line(given.poNumber, PO_MAX)
  const all: Problem[] = [...problems, ...contact.problems, ...(po instanceof Error ? [at(po, 'poNumber')] : [])]
  if (all.length > 0 || !address || !contact.value || po instanceof Error) return { value: null, problems: all }
  const { addressLine1: line1, addressLine2: line2, city, state, postalCode } = address
  const billToAddress = { line1, line2, city, state, postalCode }
  return { value: { billToAddress, billToContact: contact.value, poNumber: po }, problems: [] }
}

/** How customers reach the company: a shared mailbox will do. */
export function supportOf(given: GivenSupport, of: { country: string }): Judged<Support> {
  const { take, problems } = gathered()
  const value = {
    email: take('email', () => readMail(given.email ?? '').address) ?? '',
    phone: take('phone', () => number(given.phone, of.country)) ?? '',
    website: take('website', () => website(tidy(given.website ?? ''))),
  }
  return problems.length > 0 ? { value: null, problems } : { value, problems: [] }
}

/** Whom incidents are told to: a person, or a group by its name alone. */
export function securityOf(given: GivenSecurity, of: { country: string }): Judged<Security> {
  const { take, problems } = gathered()
  const value = {
    firstName: take('firstName', () => line(given.firstName, NAME_MAX)),
    middleName: take('middleName', () => line(given.middleName, NAME_MAX)),
    lastName: take('lastName', () => named(given.lastName)) ?? '',
    email: take('email', () => readMail(given.email ?? '').address) ?? '',
    phone: take('phone', () => number(given.phone, of.country)) ?? '',
  }
  return problems.length > 0 ? { value: null, problems } : { value, problems: [] }
}

/** Reads field by field, and gathers what is wrong, thrown or answered. */
function gathered() {
  const problems: Problem[] = []
  const take = <T>(field: string, read: () => T | Refusal): T | null => {
    try {
      const taken = read()
      if (!(taken instanceof Error)) return taken
      problems.push(at(taken as Refusal, field))
    } catch (refusal) {
      if (!(refusal instanceof Error) || !('declared' in refusal)) throw refusal
      problems.push(at(refusal as Refusal, field))
    }
    return null
  }
  return { take, problems }
}

function line(typed: string | null | undefined, max: number): string | null | Refusal {
  const text = tidy(typed ?? '')
  return flawIn((typed ?? '').trim()) || [...text].length > max ? refuse.lineUnfit({ max }) : text || null
}

function named(typed: string | null | undefined): string | Refusal {
  const text = line(typed, NAME_MAX)
  if (text instanceof Error) return text
  return text && hasLetter(text) ? text : refuse.nameMissing()
}

function number(typed: string | null | undefined, code: string): string | Refusal {
  const text = tidy(typed ?? '')
  const place = country(code)
  if (!text) return refuse.phoneMissing()
  return place ? phone(text.slice(0, 41), place) : text
}

/** Which part of the profiles takes which permission: what the page says beside each. */
export const parts = {
  legal: 'account:manage',
  billTo: 'billTo:manage',
  tax: 'taxId:manage',
  support: 'supportProfile:manage',
  security: 'securityContact:manage',
} as const satisfies Record<string, Permission>
export type Part = keyof typeof parts
export const rolesOf = (part: Part): readonly Role[] => ruleOf(parts[part])?.roles ?? []
