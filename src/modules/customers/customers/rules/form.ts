/** A customer as a partner describes it: legal name, domain, address, the person who buys (domain.md 5.4, 1.2, 1.3). */
import { Refusal, refusalIn, refusals } from '#kernel/refusal.ts'
import { flawIn, hasLetter, tidy } from '#kernel/text.ts'
import { readMail } from '#modules/access/index.ts'
import {
  type Address,
  at,
  type CompanyNumber,
  country,
  type Judged,
  type Problem,
  phone,
  postalAddress,
  registration,
} from '#modules/membership/index.ts'
import type { GivenProfile, NewCustomer } from '../shapes.ts'
import { prefixOf } from './domains.ts'
import { companyName } from './names.ts'

const PERSON_MAX = 80
const refuse = refusals('customers', {
  personUnnamed: {
    kind: 'invalid',
    en: 'A person’s name has letters, at most {max} characters, and none that cannot be seen.',
    ko: '이름은 글자를 포함해 {max}자까지, 보이지 않는 문자 없이 적어야 해요.',
    remedy: { en: 'Type the name of the person you deal with there.', ko: '고객사 담당자의 이름을 직접 입력해 주세요.' },
    who: ['you'],
  },
  mailOfNetwork: {
    kind: 'invalid',
    en: 'Mail to {domain} would reach the vendor or yourselves, not the customer.',
    ko: '{domain} 주소로 보낸 메일은 고객이 아니라 벤더나 우리 회사에 도착해요.',
    remedy: { en: 'Give the address of a person at the customer.', ko: '고객사 담당자의 이메일 주소를 적어 주세요.' },
    who: ['you'],
  },
  registrationNotHere: {
    kind: 'invalid',
    en: 'No registration ID is kept for companies in {country}.',
    ko: '{country} 회사의 등록번호는 받지 않아요.',
    remedy: { en: 'Leave the field empty.', ko: '칸을 비워 두세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

export type Person = {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phone: string | null
}
/** A customer as kept to bill it. */
export type Profile = Person & {
  readonly companyName: string
  readonly country: string
  readonly address: Address
  readonly language: string
  readonly culture: string
  readonly registrationKind: string | null
  readonly registrationId: string | null
}
export type CountrySettings = NonNullable<Parameters<typeof country>[1]>
type Settings = {
  readonly countries?: CountrySettings
  /** Its mailboxes are the vendor’s or the partner’s own. */
  readonly isOurs: boolean
}

/** What is kept of a form, or everything wrong with it, each at its field. */
export function profileOf(given: GivenProfile, { countries = {}, isOurs }: Settings): Judged<Profile> {
  const { take, problems } = gathering()
  const name = take('companyName', companyName(given.companyName))
  const { address, problems: unfit } = postalAddress(given)
  problems.push(...unfit)
  const [language, culture] = spokenAs(given)
  const value = {
    companyName: name ?? '',
    ...named(given, isOurs, take),
    country: given.country,
    address: {
      line1: address?.addressLine1 ?? '',
      line2: address?.addressLine2 ?? null,
      city: address?.city ?? null,
      state: address?.state ?? null,
      postalCode: address?.postalCode ?? null,
    },
    ...{ language, culture },
    phone: take('phone', phoneIn(given, countries)),
    ...numbered(take('registrationId', numberIn(given, countries))),
  }
  return problems.length > 0 ? { value: null, problems } : { value, problems: [] }
}

type GivenPerson = Pick<GivenProfile, 'firstName' | 'lastName' | 'email' | 'phone' | 'country'>
/** A person at a customer, named for one occasion. */
export function personIn(given: GivenPerson, { isOurs }: Pick<Settings, 'isOurs'>): Judged<Person> {
  const { take, problems } = gathering()
  const [typed, place] = [tidy(given.phone ?? ''), country(given.country)]
  const value = {
    ...named(given, isOurs, take),
    phone: take('phone', typed && place ? phone(typed, place) : null),
  }
  return problems.length > 0 ? { value: null, problems } : { value, problems: [] }
}

type Take = <T>(field: string, judged: T | Refusal) => T | null
/** Takes a form field by field, and gathers what is wrong with it. */
function gathering(): { readonly take: Take; readonly problems: Problem[] } {
  const problems: Problem[] = []
  const take: Take = (field, judged) => {
    if (!(judged instanceof Error)) return judged
    problems.push(at(judged, field))
    return null
  }
  return { take, problems }
}

const named = (given: GivenPerson, isOurs: boolean, take: Take) => ({
  firstName: take('firstName', personName(given.firstName)) ?? '',
  lastName: take('lastName', personName(given.lastName)) ?? '',
  email: take('email', mailAt(given.email, isOurs)) ?? '',
})

/** A Korean name has the family's first and no blank between. */
export const fullName = ({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>) =>
  /[가-힣]$/.test(lastName) ? `${lastName}${firstName}` : `${firstName} ${lastName}`

/** The same with the domain it is to have. */
export function customerOf(given: NewCustomer, settings: Settings): Judged<Profile & { readonly prefix: string }> {
  const profile = profileOf(given, settings)
  const prefix = prefixOf(given.domainPrefix)
  const problems = [...profile.problems, ...(prefix instanceof Error ? [at(prefix, 'domainPrefix')] : [])]
  if (profile.value === null || prefix instanceof Error) return { value: null, problems }
  return { value: { ...profile.value, prefix }, problems: [] }
}

const NOTHING = { companyName: '', domainPrefix: '', firstName: '', lastName: '', email: '' }
/** What a form may not leave empty in a country: whatever an empty one is refused for. */
export const neededIn = (country: string, countries: CountrySettings = {}): string[] => [
  ...new Set(customerOf({ ...NOTHING, country }, { countries, isOurs: false }).problems.map(({ field }) => field)),
]

const numbered = (number: CompanyNumber | null) => ({
  registrationKind: number?.kind ?? null,
  registrationId: number?.value ?? null,
})

function personName(typed: string): string | Refusal {
  const text = tidy(typed)
  return hasLetter(text) && !flawIn(typed.trim()) && [...text].length <= PERSON_MAX ? text : refuse.personUnnamed({ max: PERSON_MAX }) // biome-ignore format: one thought
}

function mailAt(typed: string, isOurs: boolean): string | Refusal {
  try {
    const { address, domain } = readMail(typed)
    return isOurs ? refuse.mailOfNetwork({ domain }) : address
  } catch (error) {
    return ofAnother(refusalIn(error))
  }
}

// What these say is right; what they advise speaks to the owner of the mailbox.
const TO_THE_OWNER: readonly string[] = ['access.mailMissing', 'access.mailMalformed', 'access.mailAlphabet']
const giveTheirs = { en: 'Give the address of a person at the customer, such as mina.kim@company.example.', ko: 'mina.kim@company.example처럼 고객사 담당자의 이메일 주소를 적어 주세요.' } // biome-ignore format: a pair
const ofAnother = ({ code, declared, facts, pointer }: Refusal) =>
  new Refusal(code, TO_THE_OWNER.includes(code) ? { ...declared, remedy: giveTheirs } : declared, facts, pointer)

// The network asks its partners there for more than the reference asks of customers.
const PARTNERS_ONLY = ['CN', 'KR']
/** The customer's country, with what it asks of a customer: what the vendor says, or the 24 countries of domain.md 1.3. */
function placeOf(code: string, countries: CountrySettings) {
  const place = country(code, countries)
  if (!place) return
  const isAsked = countries[code]?.registrationRequired ?? !PARTNERS_ONLY.includes(code)
  return { ...place, registration: { ...place.registration, required: place.registration.required && isAsked } }
}

/** A number is asked for where the customer's country asks for its registration too. */
function phoneIn({ phone: typed, country: code }: GivenProfile, countries: CountrySettings) {
  const [text, place] = [tidy(typed ?? ''), placeOf(code, countries)]
  return place && (text || place.registration.required) ? phone(text, place) : null
}

function numberIn({ registrationId: typed, country: code }: GivenProfile, countries: CountrySettings) {
  const [text, place] = [tidy(typed ?? ''), placeOf(code, countries)]
  if (!place) return null // the country itself is refused
  if (text && place.registration.kinds.length === 0) return refuse.registrationNotHere({ country: place.label })
  return registration(text, place)
}

/** The language of bills, and how numbers are written there; the country's own where nothing is said. */
function spokenAs({ language, culture, country: code }: GivenProfile): [string, string] {
  const spoken = language || (code === 'KR' ? 'ko' : 'en')
  return [spoken, culture || `${spoken}-${code}`]
}
