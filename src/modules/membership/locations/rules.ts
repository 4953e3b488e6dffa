/** What a location must say of itself, and which of them a person's roles reach (domain.md 1.6, 2.1). */
import type { Grant } from '#kernel/permissions.ts'
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { flawIn, hasLetter, tidy } from '#kernel/text.ts'
import type { MailSettings } from '#modules/access/index.ts'
import type { Address, Contact } from '../accounts/tables.ts'
import { contactOf } from '../contacts/rules.ts'
import type { CountrySettings } from '../countries/country.ts'
import { postalAddress } from '../countries/rules.ts'
import { at, type Judged } from '../problems/rules.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import type { NewLocation } from './shapes.ts'
import type { Location } from './tables.ts'

const NAME_MAX = 120

const refuse = refusals('membership', {
  locationUnnamed: {
    kind: 'invalid',
    en: 'A location needs a name of 2 to {max} characters, letters among them.',
    ko: '사업장 이름은 글자를 포함해 2~{max}자로 적어야 해요.',
    remedy: {
      en: 'Call it what your colleagues call it, such as “Busan office”.',
      ko: '“부산 사무소”처럼 사내에서 부르는 이름을 적어 주세요.',
    },
    who: ['you'],
  },
  locationStays: {
    kind: 'conflict',
    en: 'A location keeps its country: what it is associated with follows from it.',
    ko: '사업장의 국가는 바꿀 수 없어요. 연결할 수 있는 테넌트가 국가에 따라 정해져요.',
    remedy: {
      en: 'Add a location in the other country, and close this one if it is no more.',
      ko: '다른 국가에 사업장을 새로 추가하고, 더 이상 쓰지 않는 사업장은 폐쇄해 주세요.',
    },
    who: ['accountAdmin'],
  },
  headquartersAbroad: {
    kind: 'conflict',
    en: 'The headquarters lies in the country of the account.',
    ko: '본사는 계정의 국가에 있어야 해요.',
    remedy: {
      en: 'Choose an active location in that country, or add one there.',
      ko: '그 국가의 활성 사업장을 고르거나 새로 추가해 주세요.',
    },
    who: ['accountAdmin'],
  },
})

export type Site = {
  readonly name: string
  readonly country: string
  readonly address: Address
  readonly contact: Contact
}
type Settings = { readonly mail?: MailSettings; readonly countries?: CountrySettings }

/** A location as kept, valid for its country, or every problem at its field. */
export function siteOf(given: NewLocation, settings: Settings = {}): Judged<Site> {
  const place = { country: given.country, within: 'contact.', ...(settings.mail && { mail: settings.mail }) }
  const contact = contactOf(given.contact, place)
  const address = addressOf(given, settings)
  const name = nameOf(given.name)
  const problems = [...(typeof name === 'string' ? [] : [at(name, 'name')]), ...address.problems, ...contact.problems]
  if (problems.length > 0 || typeof name !== 'string' || !address.value || !contact.value)
    return { value: null, problems }
  return { value: { name, country: given.country, address: address.value, contact: contact.value }, problems: [] }
}

function nameOf(typed: string): string | Refusal {
  const text = tidy(typed)
  const length = [...text].length
  const fits = !flawIn(typed.trim()) && hasLetter(text) && length >= 2 && length <= NAME_MAX
  return fits ? text : refuse.locationUnnamed({ max: NAME_MAX })
}

function addressOf(given: NewLocation, settings: Settings): Judged<Address> {
  const { address, problems } = postalAddress(given, settings)
  if (!address) return { value: null, problems }
  const { addressLine1: line1, addressLine2: line2, city, state, postalCode } = address
  return { value: { line1, line2, city, state, postalCode }, problems: [] }
}

/** The locations a person's roles reach: all, or those their roles are held at. Everyone is a member besides, which widens nothing. */
export function reachOf({ grants }: { grants: readonly Grant[] }): 'all' | readonly string[] {
  const sites = grants.flatMap(({ scope, scopeId }) => (scope === 'location' && scopeId ? [scopeId] : []))
  const reachesAll = grants.some(({ role, scope }) => scope !== 'location' && role !== 'member')
  return sites.length === 0 || reachesAll ? 'all' : sites
}

/** What may be done with a location next: the headquarters are neither closed nor made what they are. */
export const movesOf = ({ status, headquarters }: Pick<Location, 'status' | 'headquarters'>): Move[] =>
  lifecycle.moves(status).filter((move) => move === 'change' || !headquarters)

/** The seat of the company is one of its active locations in its own country (domain.md 1.5). */
export function mayLead({ country, status }: Location, account: { readonly country: string }) {
  if (country !== account.country || status !== 'active') throw refuse.headquartersAbroad()
}

export function staysIn({ country }: Location, given = country) {
  if (given !== country) throw refuse.locationStays({}, { field: 'country' })
}
