/**
 * The legal profile of a company, valid for its country (domain.md 1.1–1.3).
 * Everything wrong is told at once, each at its field; what is right is kept in the one form it has.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Refusal } from '#kernel/refusal.ts'
import { flawIn, hasLetter, isLatin, tidy } from '#kernel/text.ts'
import { word } from '#kernel/words.ts'
import { type Country, type CountrySettings, country } from './country.ts'
import { type Field, fields, phoneExample } from './form.ts'
import { type CompanyNumber, duns, registration, tax } from './number-rules.ts'
import { postalCode } from './postal.ts'
import { refuse } from './refusals.ts'
import { stateNamed } from './states.ts'

/** What a person typed; a field left out counts as empty. */
export type LegalProfileInput = { readonly [name in Field]?: string | null | undefined }
export type PostalAddress = {
  readonly addressLine1: string
  readonly addressLine2: string | null
  readonly city: string | null
  readonly state: string | null
  readonly postalCode: string | null
}
export type LegalProfile = PostalAddress & {
  readonly country: string
  readonly legalName: string
  /** Equal to the legal name where that is Latin. */
  readonly latinName: string
  readonly phone: string
  readonly website: string | null
  readonly registrationId: CompanyNumber | null
  readonly taxId: CompanyNumber | null
  readonly duns: string | null
}
export type Problem = { readonly field: Field; readonly refusal: Refusal }
type Settings = { readonly countries?: CountrySettings }
export type Judged =
  | { readonly profile: LegalProfile; readonly problems: readonly [] }
  | { readonly profile: null; readonly problems: readonly Problem[] }

/** The profile as kept, or every problem it has. While the country is unknown the others cannot be judged. */
export function legalProfile(input: LegalProfileInput, { countries }: Settings = {}): Judged {
  const { take, problems } = reading(input)
  const place = take('country', (text) => openCountry(text, countries))
  if (!place) return { profile: null, problems }
  const legalName = take('legalName', nameOf('legalName'))
  const profile = {
    country: place.code,
    legalName: legalName ?? '',
    latinName: take('latinName', (text) => latinName(text, legalName)) ?? '',
    ...addressIn(place, take),
    phone: take('phone', (text) => phone(text, place)) ?? '',
    website: take('website', website),
    registrationId: take('registrationId', (text) => registration(text, place)),
    taxId: take('taxId', (text) => tax(text, place)),
    duns: take('duns', duns),
  }
  return problems.length > 0 ? { profile: null, problems } : { profile, problems: [] }
}

/** An address alone, as kept, or every problem it has: what else a profile wants is not asked of it. */
export function postalAddress(
  input: Pick<LegalProfileInput, 'country' | keyof PostalAddress>,
  { countries }: Settings = {},
):
  | { readonly address: PostalAddress; readonly problems: readonly [] }
  | { readonly address: null; readonly problems: readonly Problem[] } {
  const { take, problems } = reading(input)
  const place = take('country', (text) => openCountry(text, countries))
  const address = place && addressIn(place, take)
  return problems.length > 0 || !address ? { address: null, problems } : { address, problems: [] }
}

const addressIn = (place: Country, take: Take): PostalAddress => ({
  addressLine1: take('addressLine1', needed('addressLine1')) ?? '',
  addressLine2: take('addressLine2', optional),
  city: take('city', place.cityRequired ? needed('city') : optional),
  state: take('state', (text) => state(text, place)),
  postalCode: take('postalCode', (text) => postal(text, place)),
})

type Take = <T>(field: Field, read: (text: string) => T | Refusal) => T | null
/** Reads an input field by field, and gathers what is wrong with it. */
function reading(input: LegalProfileInput): { readonly take: Take; readonly problems: Problem[] } {
  const problems: Problem[] = []
  const take: Take = (field, read) => {
    const taken = judged(field, input[field] ?? '', read)
    if (!(taken instanceof Error)) return taken
    problems.push({ field, refusal: taken })
    return null
  }
  return { take, problems }
}

/** What any field refuses, then what this one does. */
function judged<T>(field: Field, typed: string, read: (text: string) => T | Refusal): T | Refusal {
  const { max } = fields[field]
  if (flawIn(typed.trim())) return refuse.fieldHidden({ field: label(field) }, { field })
  const text = tidy(typed)
  if ([...text].length > max) return refuse.fieldTooLong({ field: label(field), max }, { field })
  return read(text)
}

const label = (field: Field) => word(`field.${field}`)
const missing = (field: Field) => refuse.fieldMissing({ field: label(field) }, { field })
const optional = (text: string) => text || null

const needed = (field: Field) => (text: string) => {
  if (!text) return missing(field)
  return /[\p{L}\p{N}]/u.test(text) ? text : refuse.fieldSaysNothing({ field: label(field) }, { field })
}

function openCountry(text: string, settings: CountrySettings = {}): Country | Refusal {
  const field = 'country'
  if (!text) return missing(field)
  const found = country(text, settings)
  if (!found) return refuse.countryUnknown({}, { field })
  return settings[found.code]?.open === false ? refuse.countryClosed({ country: found.label }, { field }) : found
}

const nameOf = (field: 'legalName' | 'latinName') => (text: string) => {
  if (!text) return missing(field)
  if (!hasLetter(text)) return refuse.fieldSaysNothing({ field: label(field) }, { field })
  return [...text].length < 2 ? refuse.nameTooShort({ field: label(field) }, { field }) : text
}

function latinName(text: string, legalName: string | null): string | Refusal {
  const field = 'latinName'
  if (!text && (legalName === null || isLatin(legalName))) return legalName ?? ''
  if (!text) return refuse.latinNameMissing({}, { field })
  const name = nameOf(field)(text)
  return typeof name === 'string' && !isLatin(name) ? refuse.latinNameNotLatin({}, { field }) : name
}

function state(text: string, { code, states, label }: Country): string | null | Refusal {
  const [example] = states
  if (!example) return text || null
  const { en, ko } = example.name
  return (
    stateNamed(text, code)?.code ??
    refuse.stateUnknown({ country: label, example: en, exampleKo: ko }, { field: 'state' })
  )
}

function postal(text: string, { postal, label }: Country): string | null | Refusal {
  if (!postal) return text || null
  if (!text) return missing('postalCode')
  return (
    postalCode(text, postal) ??
    refuse.postalCodeMalformed({ country: label, example: postal.example }, { field: 'postalCode' })
  )
}

/** Kept as E.164. An extension is not a number of the company's and is asked to be left out. */
export function phone(text: string, place: Country): string | Refusal {
  const field = 'phone'
  if (!text) return missing(field)
  const national = place.phoneCountry ? { defaultCountry: place.phoneCountry } : {}
  const number = parsePhoneNumberFromString(text.normalize('NFKC'), { ...national, extract: false })
  return number?.isValid() && !number.ext
    ? number.number
    : refuse.phoneMalformed({ example: phoneExample(place) }, { field })
}

/** A website that customers can open, or nothing where none is given. */
export function website(text: string): string | null | Refusal {
  const field = 'website'
  if (!text) return null
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/]+:\d/.test(text) ? text : `https://${text}`)
  if (!url || !/^https?:$/.test(url.protocol) || /\s/.test(text)) return refuse.websiteMalformed({}, { field })
  return isPublic(url) ? url.href : refuse.websiteNotPublic({}, { field })
}

const isPublic = ({ hostname, username, password }: URL) =>
  !username &&
  !password &&
  /\.([a-z]{2,}|xn--[a-z\d-]+)\.?$/.test(hostname) &&
  !/\.(local|localhost|internal|lan|home|corp|intranet)\.?$/.test(hostname)
